"""Figures as people type them: "92.8%", "75 of 1,150", "45 (58%)", "60.9% RED", "1:14", "<5".

A known mark ("-", "n/a", "c") gives its state and no number; anything that is neither
gives None, and its cell becomes a problem rather than a guess.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from cyps.reading import marks
from cyps.reading.figures import Figure, trimmed, without_number
from cyps.terms import State, Unit

_HUNDRED = Decimal(100)
_NUMBER = r"[-−+]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-−+]?\.\d+"
_PLAIN = re.compile(
    rf"(?P<sign>[<>≤≥=~]{{0,3}})\s*(?P<pounds>£)?\s*(?P<number>{_NUMBER})"
    r"\s*(?P<thousand>k\b|m\b)?\s*(?P<percent>%|per ?cent\b|pct\b)?"
    r"\s*(?P<unit>(?:working |calendar )?days?\b|weeks?\b|wks?\b|months?\b"
    r"|per 100?,?000\b|per 1,?000\b|per 100?k\b)?"
    r"(?:\s+(?:children|child|young people|yp|cases?|families|carers|households|people|pupils))?",
    re.I,
)
_OF = re.compile(
    r"(?P<of>[\d,]+)\s*(?:of|out of|/)\s*(?P<all>[\d,]+)"
    r"(?:\s*[=:(\-–]*\s*(?P<share>\d+(?:\.\d+)?)\s*%\s*\)?)?$",
    re.I,
)
_SHARE_OF = re.compile(
    r"(?P<share>\d+(?:\.\d+)?)\s*%\s*[(\[,;–-]?\s*"
    r"(?P<of>[\d,]+)\s*(?:of|out of|/)\s*(?P<all>[\d,]+)\s*[)\]]?$",
    re.I,
)
_COUNT_SHARE = re.compile(r"(?P<of>[\d,]+)\s*[=]?\s*[(\[]\s*(?P<share>\d+(?:\.\d+)?)\s*%\s*[)\]]$")
_SHARE_COUNT = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%\s*[(\[]\s*(?:n\s*=\s*)?(?P<of>[\d,]+)\s*[)\]]$")
_RAISED = re.compile("(?<=[\\d%)])[¹²³⁰⁴-⁹]+$")  # a footnote's digits
_LED = re.compile(r"[(\[]?([A-Za-z]+\+?)[)\]]?\s*[-–:/|]?\s+(?=[(\[]?[£\d])")  # "RED 84.2%"
_RATIO = re.compile(r"(?P<one>\d+(?:\.\d+)?)\s*:\s*(?P<other>\d+(?:\.\d+)?)$")
_UNITS = {"d": Unit.DAYS, "w": Unit.WEEKS, "m": Unit.MONTHS}
_PER = {"10000": Unit.PER_10_000, "1000": Unit.PER_1_000, "100000": Unit.PER_100_000}


def _places(text: str) -> int:
    return len(text.partition(".")[2])


def _decimal(text: str) -> Decimal:
    return Decimal(re.sub(r"[,\s]", "", text).replace("−", "-"))


def _strip_tails(text: str) -> tuple[str, str, frozenset[str]]:
    """(text, rag, tails): the text without the RAG word, arrows and marks that hang on it, and what they say.

    A capital that is also a colour is the colour: "92% B" is blue, "92% b" a break in the series.
    """
    known, rag, tails = marks.load(), "", set[str]()
    while True:
        bare = text.strip().strip(known.drawn).strip()
        word = re.search(r"(?:^|(?<=[\s\d%)\]]))([A-Za-z]+\+?|[(\[][A-Za-z.]+[)\]]|[*†‡^~]+)\s*[.,;]?$", bare)
        last = word[1].casefold() if word else ""
        inner = last.strip("()[]")
        if len(inner) > 1 and inner in known.rag and bare != word[1]:  # type: ignore[index]
            rag = known.rag[inner]
        elif last in known.tails and bare != word[1] and not (inner in known.rag and word[1].isupper()):  # type: ignore[index]
            tails.add(known.tails[last])
        elif known.is_colour(inner) and re.search(r"[\d%]\s*[(\[]?\w[)\]]?$", bare):
            rag = known.rag[inner]
        else:
            return bare, rag, frozenset(tails)
        bare = bare[: word.start(1)]  # type: ignore[union-attr]
        text = bare.rstrip(" -–(/|,;:")


@lru_cache(maxsize=65536)
def of_text(text: str) -> Figure | None:
    """A text cell as a figure, or a known mark for none; None when it is neither."""
    flat = " ".join(_RAISED.sub("", text).split())
    mark = marks.load().state.get(flat.casefold())
    if mark is not None:
        return without_number(mark, flat)
    bare, rag, tails = _strip_tails(flat)
    provisional, broken = "provisional" in tails, "break" in tails
    if (mark := marks.load().state.get(bare.casefold())) is not None:
        return replace(without_number(mark, flat), rag=rag, provisional=provisional)
    if (found := _LED.match(bare)) and (leading := marks.load().rag.get(found[1].casefold())):
        bare, rag = bare[found.end() :].strip("()[]"), rag or leading
    figure = _counted(bare) or _plain(bare)
    if figure is None:
        return None
    return replace(figure, written=flat, rag=rag, provisional=provisional, broken=broken)


def _counted(text: str) -> Figure | None:
    """Counts with or without their share ("45 of 60", "45 (58%)", "75% (45/60)"), and ratios ("1:14")."""
    for pattern in (_OF, _SHARE_OF, _COUNT_SHARE, _SHARE_COUNT):
        if found := pattern.match(text):
            parts = found.groupdict()
            of, whole = _decimal(parts["of"]), parts.get("all")
            out_of = _decimal(whole) if whole else None
            if out_of is not None and (out_of == 0 or of > out_of):
                return None
            share = _decimal(parts["share"]) if parts.get("share") else None
            if share is None and out_of is not None:
                return Figure(
                    trimmed(of / out_of * _HUNDRED),
                    True,
                    State.GIVEN,
                    text,
                    1,
                    unit=Unit.PERCENT,
                    of=of,
                    out_of=out_of,
                )
            places = _places(parts["share"])
            return Figure(share, True, State.GIVEN, text, places, unit=Unit.PERCENT, of=of, out_of=out_of)
    if found := _RATIO.match(text):
        number = _decimal(found["other"]) if _decimal(found["one"]) == 1 else None
        return (
            Figure(number, False, State.GIVEN, text, _places(found["other"]), unit=Unit.RATIO)
            if number
            else None
        )
    return None


def _plain(text: str) -> Figure | None:
    """A number with what may stand around it: £, %, days, a bound."""
    bare = re.sub(r"^n\s*=\s*", "", text, flags=re.I)
    found = _PLAIN.fullmatch(bare)
    if not found:
        return None
    number = _decimal(found["number"])
    if found["thousand"] in ("m", "M") and not found["pounds"]:
        return None  # "14m" is rather months than millions, and nobody says which
    if found["thousand"]:
        number *= {"k": 1000, "m": 1_000_000}[found["thousand"].lower()]
    unit = Unit.PERCENT if found["percent"] else Unit.POUNDS if found["pounds"] else None
    if found["unit"]:
        word = found["unit"].lower().replace(",", "")
        unit = (
            _PER.get(word.removeprefix("per ").replace("k", "000"))
            or _UNITS[word.removeprefix("working ").removeprefix("calendar ")[0]]
        )
    places = _places(found["number"])
    return Figure(number, bool(found["percent"]), State.GIVEN, text, places, sign=found["sign"], unit=unit)
