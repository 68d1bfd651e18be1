"""A name as written, brought down to what it means.

"* % of Children Looked-After reviewed on time (See Note 2)" and "LAC reviews in
timescale" must come out the same. Marks, years, plurals and number words are
dealt with here; every word list is data, in catalogue/names.toml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.terms import Unit

FILE = "names.toml"
RATE = "rate"

_MARKS = re.compile(r"[*†‡§^~¹²³⁰⁴-⁹]+")
_NOTE = re.compile(r"[(\[]\s*(?:(?:see )?(?:foot)?notes?\b[^)\]]*|\d|[a-z]|provisional|revised|prov)\s*[)\]]")
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\s*[-/–]\s*(?:20)?\d\d\b|\bq(?:uarter)?\s?[1-4]\b"
    r"|\b\d{1,2}(?:st)?\s+march\s+20\d\d\b|\b20[0-3]\d\b"
)
_EXCLUDING = re.compile(r"\b(?:excluding|excludes|excl|exc|not including|other than|apart from)\b[^)\]]*")
_RANGE = re.compile(r"(\d+)\s*(?:-|–|to)\s*(\d+)(?![-/\d])")
_SHARE = re.compile(r"(?<=\d)\s*%")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PLURAL_CODE = re.compile(r"(?<=\d)s\b")
_POSSESSIVE = re.compile(r"'s?\b|'")
_WORD = re.compile(r"\d+to\d+|\d+(?:\.\d+)?|[a-z]+|[%£<>≥≤+#|&]")
_HALF = {"two and a half": "2.5", "2 and a half": "2.5", "2 1/2": "2.5"}
_NUMBER = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "eighteen": "18",
    "twenty": "20",
}
_SPAN = {
    **dict.fromkeys(("hour", "hr", "h"), "hour"),
    **dict.fromkeys(("day", "wd", "d"), "day"),
    **dict.fromkeys(("week", "wk", "weekly", "w"), "week"),
    **dict.fromkeys(("month", "mth", "mnth", "monthly", "m"), "month"),
    **dict.fromkeys(("year", "yr", "y"), "year"),
}
_NO_PLURAL = {True: ("ss", "us", "is"), False: ("ss", "us")}  # "analysis" is one, "RHIs" several
_KIND_OF_DAY = {"working", "calendar", "clear", "school"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is left of a name: its meanings in no order, and the unit it claims for itself.

    `unit` is None when the name doesn't say, or says two; `rate` when it says
    "rate" but not of how many. `about` keeps every word that means something.
    """

    about: frozenset[str]
    unit: Unit | None
    rate: bool


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Every way of writing a meaning: by first word, the longest way first.

    `meanings` are the words of names.toml for the meanings themselves; `telling`
    those that forbid a match they are not part of; `soft` those that never do.
    """

    ways: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    meanings: frozenset[str]
    telling: frozenset[str]
    soft: frozenset[str]


def is_number(token: str) -> bool:
    """Whether a meaning is a number, an age band or a length of time ("3", "16to17", "45d")."""
    return token[0].isdigit()


@lru_cache(maxsize=8192)
def meaning(name: str) -> Meaning:
    """What a name means, whatever the hand that wrote it."""
    about: set[str] = set()
    units: set[str] = set()
    for token in _tokens(words(name), vocabulary()):
        (units if token.startswith("unit:") else about).add(token)
    return Meaning(frozenset(about), _one_unit(units), f"unit:{RATE}" in units)


def words(name: str) -> tuple[str, ...]:
    """The plain words of a name: case, marks, notes, years and plurals gone, lengths of time as one word."""
    text = _plain(name)
    if "(" in text or "[" in text:
        text = _NOTE.sub(" ", text)
    if "exc" in text or "other" in text or "apart" in text or "not inc" in text:
        text = _EXCLUDING.sub(" excluding ", text)
    if any(map(text.__contains__, "0123456789")):
        text = _SHARE.sub(" pc ", _THOUSANDS.sub("", _PLURAL_CODE.sub("", _YEARS.sub(" ", text))))
        text = _RANGE.sub(r"\1to\2", text)
    return tuple(_spans([_singular(word) for word in _WORD.findall(text)]))


def _plain(name: str) -> str:
    """A name in small letters with footnote marks gone and "two and a half" as 2.5."""
    text = _MARKS.sub(" ", name)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("½", ".5").replace("’", "'").replace("‘", "'"))
    text = text.casefold()
    if "half" in text or "1/2" in text:
        for half, number in _HALF.items():
            text = text.replace(half, number)
    return _POSSESSIVE.sub("", text) if "'" in text else text


@cache
def vocabulary() -> Vocabulary:
    """The words of names.toml, checked: no way of writing may stand for two meanings."""
    table = catalogue.toml(FILE)
    _check_keys(table)
    ways: dict[tuple[str, ...], tuple[str, ...]] = {}
    _add(ways, "noise", (), table["noise"])
    for unit, written in table["units"].items():
        if unit not in (RATE, *(known.value for known in Unit)):
            raise CatalogueError(FILE, f"units.{unit}", "is not a unit")
        _add(ways, f"units.{unit}", (f"unit:{unit}",), written)
    for word, written in table["means"].items():
        _add(ways, f"means.{word}", (word,), written)
    by_first = _by_first(ways)
    base = Vocabulary(by_first, frozenset(), frozenset(), frozenset())
    for plain, written in table["same-as"].items():
        _add(ways, f"same-as.{plain}", tuple(_tokens(words(plain), base)), written)
    meanings = frozenset(table["means"])
    return Vocabulary(_by_first(ways), meanings, frozenset(table["telling"]), frozenset(table["soft"]))


def _check_keys(table: dict[str, Any]) -> None:
    known = {"noise", "telling", "soft", "units", "means", "same-as"}
    for key in (*(set(table) - known), *(known - set(table))):
        raise CatalogueError(FILE, key, "is unknown" if key in table else "is missing")


def _add(
    ways: dict[tuple[str, ...], tuple[str, ...]], where: str, tokens: tuple[str, ...], written: Iterable[str]
) -> None:
    for way in written:
        key = words(way)
        if not key:
            raise CatalogueError(FILE, where, f"{way!r} has no words")
        if ways.setdefault(key, tokens) != tokens:
            raise CatalogueError(FILE, where, f"{way!r} already means {' '.join(ways[key]) or 'noise'}")


def _by_first(
    ways: dict[tuple[str, ...], tuple[str, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for way, tokens in ways.items():
        by_first.setdefault(way[0], []).append((way, tokens))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in by_first.items()}


def _tokens(found: tuple[str, ...], known: Vocabulary) -> Iterator[str]:
    at = 0
    while at < len(found):
        for way, tokens in known.ways.get(found[at], ()):
            if found[at : at + len(way)] == way:
                yield from tokens
                at += len(way)
                break
        else:
            if found[at] != "|":
                yield found[at]
            at += 1


def _one_unit(units: set[str]) -> Unit | None:
    """The unit meant: "number of days" is days, "percentage rate" a percentage; two at odds are none."""
    named = [unit for unit in Unit if f"unit:{unit}" in units]
    if len(named) > 1 and Unit.COUNT in named:
        named = [unit for unit in named if unit not in (Unit.COUNT, Unit.PERCENT)] or named
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    if word in ("children", "childrens"):
        return "child"
    if word == "&":
        return "and"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 2 and not word.endswith(_NO_PLURAL[len(word) > 4]):
        return _NUMBER.get(word[:-1], word[:-1])
    return _NUMBER.get(word, word)


def _spans(found: list[str]) -> Iterator[str]:
    """The words with "45 working days" become "45d", and "2+ years" "2y over"."""
    at = 0
    while at < len(found):
        word = found[at]
        at += 1
        if not (word[0].isdigit() and "to" not in word):
            yield word
            continue
        end, over = at, False
        if found[end : end + 1] in (["+"], ["plus"]):
            end, over = end + 1, True
        elif found[end : end + 2] in (["or", "more"], ["or", "over"], ["and", "over"], ["or", "longer"]):
            end, over = end + 2, True
        end += found[end : end + 1] != [] and found[end] in _KIND_OF_DAY
        unit = _SPAN.get(found[end]) if end < len(found) else None
        if unit is None or found[end + 1 : end + 2] == ["old"]:
            yield word
            continue
        yield _span(float(word), unit)
        if over:
            yield "over"
        at = end + 1


def _span(number: float, unit: str) -> str:
    """One spelling for each length of time: 24 hours is a day, 4 weeks 28 days, 12 months a year."""
    if unit == "hour" and number % 24 == 0:
        number, unit = number / 24, "day"
    if unit == "week" and number <= 6:
        number, unit = number * 7, "day"
    if unit == "month" and number % 6 == 0 and number >= 12:
        number, unit = number / 12, "year"
    return f"{number:g}{unit[0]}"
