"""The words beside a period that say what kind it is: year to date, rolling, as at, academic."""

from __future__ import annotations

import re
from dataclasses import replace

from cyps.terms import Kind, Period

_ENDING = re.compile(
    r"\b(?:y/?e|(?:(?:financial|fiscal)\s+)?(?:year|yr)[\s-]+(?:end(?:ing|ed)?|to(?![\s-]+date))"
    r"|12[\s-]*(?:months?|mths?|m)[\s-]+(?:up )?(?:to|ending))\b",
    re.I,
)
_ACADEMIC = re.compile(
    r"\bacademic|\bac(?:ad)?\.? ?y(?:ea)?r\b|\bschool year|\bay\b|\b(?:autumn|spring|summer) term\b", re.I
)
_CALENDAR = re.compile(r"\bcalendar\b|\bcal\b|\bcy(?=\s|\d|$)|\bjan(?:uary)?\s*(?:-|to)\s*dec", re.I)
_FINANCIAL = re.compile(
    r"\bfinancial|\breporting year|\bfiscal|\bmarch\b|\bmar\b|\bfy\b|\bye\b|year[\s-]+end", re.I
)
_TO_DATE = re.compile(r"\bytd\b|\bto[\s-]+date\b|\bcumulative\b", re.I)
_WHOLE = re.compile(
    r"\bout-?turn\b|\b(?:full|whole|complete)[\s-]+year\b|year[\s-]+end\b|end[\s-]+of[\s-]+year|\bfinal\b",
    re.I,
)
_ROLLING = re.compile(r"\brolling\b|\br12m?\b|\br12\b|last 12 months", re.I)
_PREVIOUS = re.compile(r"\b(?:previous|prior|last|prev)\b", re.I)
_PART = re.compile(
    r"\b(this|current|latest|reporting|in|same|last|previous|prior)[\s-]+(month|quarter|qtr)\b(?! on\b)", re.I
)
_LAST_YEAR = re.compile(r"\b(?:last|previous|prior) year\b|\byear (?:ago|before)\b", re.I)
_IN_MONTH = re.compile(r"\bin[\s-]?month\b|\b(?:during|for) the month\b|\bmonthly\b", re.I)
_AS_AT = re.compile(r"\bas at\b|\bas of\b|\bsnapshot\b|\bat (?=\d|the end)|position at", re.I)
_END_OF = re.compile(r"(?<!year )(?<!yr )\bend (?:of )?(?=mar)", re.I)


def kinded(period: Period, text: str) -> Period:
    """The same dates with the kind the words around them give."""
    if period.kind is not Kind.YEAR:
        return period
    if _TO_DATE.search(text):
        return replace(period, kind=Kind.YEAR_TO_DATE)
    if _ROLLING.search(text):
        return replace(period, kind=Kind.ROLLING)
    if _AS_AT.search(text) and period.end.month == 3:
        return replace(period, kind=Kind.SNAPSHOT)
    return period


def says_to_date(text: str) -> bool:
    """Whether a heading speaks of a year so far."""
    return bool(_TO_DATE.search(text))


def says_whole(text: str) -> bool:
    """Whether a heading says that its year is over ("Outturn 2015/16")."""
    return bool(_WHOLE.search(text))


def says_rolling(text: str) -> bool:
    """Whether a heading or window note speaks of a rolling twelve months."""
    return bool(_ROLLING.search(text))


def says_in_month(text: str) -> bool:
    """Whether a heading speaks of what happened within a month."""
    return bool(_IN_MONTH.search(text))


def says_previous(text: str) -> bool:
    """Whether a heading speaks of the period before another ("Previous value")."""
    return bool(_PREVIOUS.search(text))


def part_spoken_of(text: str) -> tuple[Kind, int] | None:
    """Which month or quarter a heading speaks of without naming it, by how many of them back it is.

    "This month" is none back, "Last quarter" one, "Same month last year" twelve.
    """
    if not (found := _PART.search(text)):
        return None
    kind = Kind.MONTH if found[2].lower() == "month" else Kind.QUARTER
    if _LAST_YEAR.search(text):
        return kind, 12 if kind is Kind.MONTH else 4
    return kind, int(bool(_PREVIOUS.search(found[1])))


def says_as_at(text: str) -> bool:
    """Whether a heading or window note speaks of one day."""
    return bool(_AS_AT.search(text))


def says_repeating(text: str) -> bool:
    """Whether a window note says that a month's figure repeats most of the month before's."""
    return says_to_date(text) or says_rolling(text) or says_as_at(text)


def says_month_end(text: str) -> bool:
    """Whether a heading speaks of how things stood when a month ended ("As at March 2016")."""
    return bool(_AS_AT.search(text) or _END_OF.search(text)) and not _IN_MONTH.search(text)


def says_academic(text: str) -> bool:
    """Whether a heading or window note speaks of academic years."""
    return bool(_ACADEMIC.search(text))


def says_financial(text: str) -> bool:
    """Whether a heading or title speaks of financial years, so that "2016" is the one ending then."""
    return bool(_FINANCIAL.search(text))


def says_ending(text: str) -> bool:
    """Whether a text names the day on which a year ends ("year ending 31 March 2016")."""
    return bool(_ENDING.search(text))


def says_calendar(text: str) -> bool:
    """Whether a text speaks of calendar years."""
    return bool(_CALENDAR.search(text))
