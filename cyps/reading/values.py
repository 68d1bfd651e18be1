"""One cell to one figure: the only place where text and fractions become numbers.

A percentage leaves here in **points**. Excel's 0.928 counts as 92.8 only when the
section of the number format that applies holds an unquoted, unescaped percent sign
(METHOD §6); a fraction with no such format stays as it is until `in_points`, which
the model calls once the whole column has been weighed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from cyps.reading import marks
from cyps.terms import State, Unit

CellContent = str | int | float | bool | date | datetime | time | timedelta | Decimal | None

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(7))
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")
_NUMBER = r"[-−+]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-−+]?\.\d+"
_PLAIN = re.compile(
    rf"(?P<sign>[<>≤≥=~c\.a]{{0,3}})\s*(?P<pounds>£)?\s*(?P<number>{_NUMBER})\s*(?P<thousand>k\b|m\b)?\s*(?P<percent>%|per ?cent\b|pct\b)?"
    r"\s*(?P<unit>(?:working |calendar )?days?\b|weeks?\b|wks?\b|months?\b|per 10,?000\b|per 1,?000\b|per 100,?000\b)?",
    re.I,
)
_OF = re.compile(
    r"(?P<of>[\d,]+)\s*(?:of|out of|/)\s*(?P<all>[\d,]+)(?:\s*[=:(\-–]*\s*(?P<share>\d+(?:\.\d+)?)\s*%\s*\)?)?$", re.I
)
_SHARE_OF = re.compile(
    r"(?P<share>\d+(?:\.\d+)?)\s*%\s*[(\[]?\s*(?P<of>[\d,]+)\s*(?:of|out of|/)\s*(?P<all>[\d,]+)\s*[)\]]?$", re.I
)
_COUNT_SHARE = re.compile(r"(?P<of>[\d,]+)\s*[=]?\s*[(\[]\s*(?P<share>\d+(?:\.\d+)?)\s*%\s*[)\]]$")
_SHARE_COUNT = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%\s*[(\[]\s*(?:n\s*=\s*)?(?P<of>[\d,]+)\s*[)\]]$")
_RATIO = re.compile(r"(?P<one>\d+(?:\.\d+)?)\s*:\s*(?P<other>\d+(?:\.\d+)?)$")
_UNITS = {"d": Unit.DAYS, "w": Unit.WEEKS, "m": Unit.MONTHS}
_PER = {"10000": Unit.PER_10_000, "1000": Unit.PER_1_000, "100000": Unit.PER_100_000}


@dataclass(frozen=True, slots=True)
class Figure:
    """What one cell says.

    `number` is in points when `percent`; None when the state isn't given. `written`
    is the cell as people see it, `places` the decimals shown. `sign` is what stood
    before it ("<", ">="), `unit` a unit word beside it. `of` and `out_of` are counts
    written in the same cell ("45 of 60"); `rag` a colour's letter glued to it.
    """

    number: Decimal | None
    percent: bool
    state: State
    written: str
    places: int
    sign: str = ""
    unit: Unit | None = None
    of: Decimal | None = None
    out_of: Decimal | None = None
    rag: str = ""
    provisional: bool = False


def shows_percent(number_format: str, number: float = 1.0) -> bool:
    """Whether Excel shows `number` times a hundred with a sign: by the format's own section for it."""
    sections = number_format.split(";")
    section = sections[0]
    if number < 0 and len(sections) > 1:
        section = sections[1]
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    return "%" in section and "%" in _QUOTED.sub("", section)


def _decimals(number_format: str) -> int | None:
    """How many decimals a number format shows; None for General."""
    if number_format in ("", "General", "@"):
        return None
    found = _DECIMALS.search(_QUOTED.sub("", number_format.split(";")[0]))
    return len(found[1]) if found else 0


def _trim(number: Decimal) -> Decimal:
    """Without trailing zeros, and never in exponent form."""
    whole = number.to_integral_value()
    return whole.quantize(_ONE) if number == whole else number.normalize()


def _shown(number: Decimal, written: int, places: int) -> str:
    """A number of `written` decimals as Excel shows it: halves away from zero, commas from a thousand."""
    if written > places:
        number = number.quantize(_STEPS[places], ROUND_HALF_UP)
    return f"{number:,.{places}f}"


@lru_cache(maxsize=1024)
def _format(number_format: str, sign: int) -> tuple[bool, bool, int | None, str]:
    """What a format does to numbers of one sign: has a percent sign, scales, decimals, currency."""
    percent = "%" in number_format  # a quoted sign is only shown: the number is in points already
    scales = percent and shows_percent(number_format, sign)
    return percent, scales, _decimals(number_format), "£" if "£" in number_format else ""


@lru_cache(maxsize=65536)
def of_number(value: float, number_format: str) -> Figure:
    """A numeric cell as a figure: `value` as stored, in the format it is shown by."""
    percent, scales, places, currency = _format(number_format, (value > 0) - (value < 0))
    # Excel keeps fifteen digits; more are the noise of binary fractions.
    text = f"{value * 100 if scales else value:.14g}"
    number = Decimal(text)
    decimals = len(text.partition(".")[2]) if "e" not in text else 6
    if places is None:
        places = decimals
    written = f"{currency}{_shown(number, decimals, min(places, 6))}{'%' if percent else ''}"
    unit = Unit.PERCENT if percent else Unit.POUNDS if currency else None
    return Figure(number, percent, State.GIVEN, written, places, unit=unit)


def _nothing(state: State, written: str) -> Figure:
    return Figure(None, False, state, written, 0)


def _places(text: str) -> int:
    return len(text.partition(".")[2])


def _decimal(text: str) -> Decimal:
    return Decimal(re.sub(r"[,\s]", "", text).replace("−", "-"))


def _strip_tails(text: str) -> tuple[str, str, bool]:
    """Text without what may hang on a figure: its RAG word, arrows, footnote marks. Gives (text, rag, provisional)."""
    known, rag, provisional = marks.load(), "", False
    while True:
        bare = text.strip().strip("".join(known.arrow_signs - {"="})).strip()
        word = re.search(r"(?:^|(?<=[\s\d%)\]]))([A-Za-z]+\+?|[(\[][A-Za-z.]+[)\]]|[*†‡^~]+)\s*[.,;]?$", bare)
        last = word[1].casefold() if word else ""
        inner = last.strip("()[]")
        if len(inner) > 1 and inner in known.rag and bare != word[1]:  # type: ignore[index]
            rag = known.rag[inner]
        elif last in known.tails and bare != word[1]:  # type: ignore[index]
            provisional = provisional or known.tails[last] == "provisional"
        elif inner in known.rag and len(inner) == 1 and re.search(r"[\d%]\s*[(\[]?\w[)\]]?$", bare):
            rag = known.rag[inner]
        else:
            return bare, rag, provisional
        bare = bare[: word.start(1)]  # type: ignore[union-attr]
        text = bare.rstrip(" -–(/|,;:")


@lru_cache(maxsize=65536)
def of_text(text: str) -> Figure | None:
    """A text cell as a figure, or a known mark for none; None when it is neither."""
    flat = " ".join(text.split())
    mark = marks.load().state.get(flat.casefold())
    if mark is not None:
        return _nothing(mark, flat)
    bare, rag, provisional = _strip_tails(flat)
    if (mark := marks.load().state.get(bare.casefold())) is not None:
        return replace(_nothing(mark, flat), rag=rag, provisional=provisional)
    figure = _counted(bare) or _plain(bare)
    if figure is None:
        return None
    return replace(figure, written=flat, rag=rag, provisional=provisional)


def _counted(text: str) -> Figure | None:
    """"45 of 60", "45 (58%)", "75% (45/60)", "1:14"."""
    for pattern in (_OF, _SHARE_OF, _COUNT_SHARE, _SHARE_COUNT):
        if found := pattern.match(text):
            parts = found.groupdict()
            of, whole = _decimal(parts["of"]), parts.get("all")
            out_of = _decimal(whole) if whole else None
            if out_of is not None and (out_of == 0 or of > out_of):
                return None
            share = _decimal(parts["share"]) if parts.get("share") else None
            if share is None and out_of is not None:
                return Figure(_trim(of / out_of * _HUNDRED), True, State.GIVEN, text, 1, unit=Unit.PERCENT, of=of, out_of=out_of)
            places = _places(parts["share"])
            return Figure(share, True, State.GIVEN, text, places, unit=Unit.PERCENT, of=of, out_of=out_of)
    if found := _RATIO.match(text):
        number = _decimal(found["other"]) if _decimal(found["one"]) == 1 else None
        return Figure(number, False, State.GIVEN, text, _places(found["other"]), unit=Unit.RATIO) if number else None
    return None


def _plain(text: str) -> Figure | None:
    """A number with what may stand around it: £, %, days, a bound."""
    bare = re.sub(r"^n\s*=\s*", "", text, flags=re.I)
    found = _PLAIN.fullmatch(bare)
    if not found or found["sign"].strip("<>≤≥=~"):
        return None
    number = _decimal(found["number"])
    if found["thousand"]:
        number *= {"k": 1000, "m": 1_000_000}[found["thousand"].lower()]
    unit = Unit.PERCENT if found["percent"] else Unit.POUNDS if found["pounds"] else None
    if found["unit"]:
        word = found["unit"].lower().replace(",", "")
        unit = _PER.get(word.removeprefix("per ")) or _UNITS[word.removeprefix("working ").removeprefix("calendar ")[0]]
    places = _places(found["number"])
    return Figure(number, bool(found["percent"]), State.GIVEN, text, places, sign=found["sign"], unit=unit)


def figure_in(value: CellContent, number_format: str = "General") -> Figure | None:
    """What a cell says as a figure; None when it isn't one and isn't a known mark either.

    Dates and true/false are never figures: Excel turns "3/12" into a date, and a
    person has to say what was meant.
    """
    if value is None:
        return _nothing(State.MISSING, "")
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return of_number(float(value), number_format)
    if isinstance(value, str):
        return of_text(value) if len(value) <= 60 else None
    if isinstance(value, Decimal):
        return of_number(float(value), number_format)
    return None


def in_points(figure: Figure, fraction: bool) -> Figure:
    """The same figure as a percentage in points; `fraction` says that its column holds shares of one.

    A figure already shown or written with a percent sign is returned as it is.
    """
    if figure.percent or figure.number is None:
        return figure
    if not fraction:
        return replace(figure, percent=True)
    return replace(figure, number=_trim(figure.number * _HUNDRED), percent=True, places=max(0, figure.places - 2))
