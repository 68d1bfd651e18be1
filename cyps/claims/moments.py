"""When the figures of a sentence are about: years, months and days, and words such as "last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cyps.claims.phrases import pattern

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR4 = r"(?:20)?\d\d(?!\d)"
_BEFORE_MONTH = r"[Ii]n|[Ff]or|[Aa]t|[Bb]y|[Dd]uring|[Ss]ince|[Tt]hroughout|[Tt]o|[Ff]rom"
_WAYS = (
    (
        "ended",
        r"(?:years?|12 months|twelve months)\s+(?:ended|ending|end|to)\s+(?:31(?:st)?\s+)?"
        rf"{_NAME.format('m')}\s+(?P<y>20\d\d)",
    ),
    (
        "span",
        rf"{_NAME.format('m0')}\s*(?:20\d\d)?\s*(?:to|and|until|-|–)\s*{_NAME.format('m')}\s+(?P<y>20\d\d)",
    ),
    ("quarter", rf"\b(?:[Qq]uarter|Q)\s?(?P<q>[1-4])\b(?:\s*(?:of\s+)?(?P<a>20\d\d)[/–-](?P<b>{_YEAR4}))?"),
    ("year", rf"(?<![\d/])(?P<a>20\d\d)\s*[/–—-]\s*(?P<b>{_YEAR4})(?![\d/])"),
    ("year", r"(?<![\d/])(?P<a>20\d\d) to (?P<b>20\d\d)(?![\d/])"),
    ("year", r"\bFY\s?(?P<b>(?:20)?\d\d)\b"),
    ("day", rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAME.format('m')}\s*(?P<y>20\d\d)?(?!\d)"),
    ("day", r"\b\d{1,2}[./](?P<n>\d{1,2})[./](?P<y>(?:20)?\d\d)\b"),
    ("day", rf"\b(?:[Aa]s at|[Ee]nd of|[Ee]nd)\s+{_NAME.format('m')}(?:\s+(?P<y>20\d\d))?"),
    ("month", rf"\b{_NAME.format('m')}(?:\s+|-|–|')'?(?P<y>20\d\d|(?<=[-–'])\d\d)\b"),
    ("month", rf"\b(?:{_BEFORE_MONTH})\s+{_NAME.format('m')}(?!\s*\d)"),
    ("bare", r"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Ff]or|[Bb]y)\s+(?P<y>20\d\d)\b(?![/–-]\d)"),
)
_MAY_BE_DATED = re.compile(r"(?:19|20)\d\d|\d[/.]\d|FY|Q\s?\d|[Qq]uarter|" + _NAME.format("m"))
_PATTERNS = tuple((way, re.compile(regex)) for way, regex in _WAYS)


class Span(StrEnum):
    """What part of time is meant."""

    YEAR = "year"  # the financial year that ends in `year`, and years told with it
    DAY = "day"  # how things stood at the end of a month
    MONTH = "month"
    MONTHS = "months"  # any month of the financial year
    QUARTER = "quarter"
    BARE = "bare"  # "2015", whichever year that is


@dataclass(frozen=True, slots=True)
class Moment:
    """A time a sentence names: `start` and `end` are its characters there.

    `year` is the year it ends in (the calendar year for a month), `part` the month
    or the quarter. `loose` where no year is named and one further back may be meant.
    """

    start: int
    end: int
    span: Span
    year: int
    part: int = 0
    loose: bool = False


def moments(sentence: str, year: int) -> tuple[Moment, ...]:
    """The times a sentence names, in order; `year` is the one the draft is about, by when it ends."""
    found: list[Moment] = []
    for moment in (*_dated(sentence, year), *_said(sentence, year)):
        if not any(moment.start < other.end and other.start < moment.end for other in found):
            found.append(moment)
    return tuple(sorted(found, key=lambda moment: moment.start))


def dated(text: str) -> frozenset[int]:
    """The financial years a whole draft names, by when they end."""
    return frozenset(moment.year for moment in _dated(text, 0) if moment.span is Span.YEAR)


def whole_year(year: int) -> Moment:
    """The financial year that ends in `year`, where no sentence names it."""
    return Moment(0, 0, Span.YEAR, year)


def _dated(sentence: str, year: int) -> Iterator[Moment]:
    if not _MAY_BE_DATED.search(sentence):
        return
    for way, regex in _PATTERNS:
        for found in regex.finditer(sentence):
            if moment := _moment(way, found, year):
                yield moment


def _moment(way: str, found: re.Match[str], year: int) -> Moment | None:
    part = found.groupdict()
    start, end = found.span()
    month = _month(part.get("m")) or int(part.get("n") or 0)
    if way == "year":
        last = _ends_in(part.get("a"), part["b"])
        return Moment(start, end, Span.YEAR, last) if last else None
    if way == "quarter":
        last = _ends_in(part["a"], part["b"]) if part["b"] else year
        return Moment(start, end, Span.QUARTER, last, int(part["q"])) if last else None
    if way == "bare":
        return Moment(start, end, Span.BARE, int(part["y"]))
    named = _full(part.get("y"))
    if way in ("ended", "span"):
        ends = named + (month > 3)
        return Moment(start, end, Span.YEAR if way == "ended" else Span.MONTHS, ends)
    if month > 12:
        return None
    shown = named or (year if month <= 3 else year - 1)
    return Moment(start, end, Span.DAY if way == "day" else Span.MONTH, shown, month)


def _said(sentence: str, year: int) -> Iterator[Moment]:
    for words, span, ends, loose in (
        ("period.in_month", Span.MONTHS, year, False),
        ("period.current", Span.YEAR, year, False),
        ("period.previous", Span.YEAR, year - 1, True),
    ):
        for found in pattern(words).finditer(sentence):
            yield Moment(*found.span(), span, ends, loose=loose)


def _month(name: str | None) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1 if name else 0


def _full(year: str | None) -> int:
    return int(year) if year and len(year) == 4 else 2000 + int(year) if year else 0


def _ends_in(first: str | None, last: str) -> int | None:
    """The year a financial year ends in, or None for two years that don't follow one another."""
    ends = _full(last)
    return ends if first is None or int(first) + 1 == ends else None
