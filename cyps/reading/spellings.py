"""Periods as councils spell them, from heading text, body cells, titles and file names.

`find` returns every period a text names; `nearest` picks the one a heading means.
What a text leaves out (the year of "Q4" or "Mar") comes from the context it is
given, never from today's date. Dates are UK order. Source: METHOD §8 and the
spellings councils really use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from cyps.reading.periods import (
    academic_year,
    calendar_year,
    month_number,
    month_of,
    quarter_of,
    snapshot,
    span,
)
from cyps.terms import Kind, Period, financial_year

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SEP = r"\s*[/\-–—_]\s*"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_LONG_DATE = rf"{_DAY}\s*(?:of\s+)?{_MONTH}\.?,?\s*({_YEAR}|\d\d)"
_SHORT_DATE = rf"(\d{{1,2}})[/.\-](\d{{1,2}})[/.\-]({_YEAR}|\d\d)"
_TO = r"\s*(?:-|–|—|to|until)\s*"

_SPAN_LONG = re.compile(rf"\b{_LONG_DATE}{_TO}{_LONG_DATE}", re.I)
_SPAN_SHORT = re.compile(rf"\b{_SHORT_DATE}{_TO}{_SHORT_DATE}", re.I)
_SPAN_MONTHS = re.compile(
    rf"\b{_MONTH}\.?\s*'?({_YEAR}|\d\d)?{_TO}{_MONTH}\.?[\s\-]*'?({_YEAR}|\d\d)\b", re.I
)
_ENDING = re.compile(
    r"\b(?:y/?e|(?:(?:financial|fiscal)\s+)?year[\s-]+end(?:ing|ed)?|12 months? (?:to|ending))\b", re.I
)
_DATE_LONG = re.compile(rf"\b{_LONG_DATE}\b", re.I)
_DATE_SHORT = re.compile(rf"(?<![\d/]){_SHORT_DATE}(?![\d/])")
_ISO = re.compile(rf"\b({_YEAR})-(\d\d)-(\d\d)\b")
_YEARS_RANGE = re.compile(
    rf"(?<!\d)({_YEAR})[/\-–](?:\d\d|{_YEAR}){_TO}({_YEAR})[/\-–](\d\d|{_YEAR})(?!\d)", re.I
)
_TWO_YEARS = re.compile(rf"(?<![\d/])({_YEAR})(?:{_SEP}|\s+to\s+)({_YEAR}|\d\d)(?![\d/])", re.I)
_SHORT_YEARS = re.compile(r"(?<![\d/.,])(?<!\baged )(?<!\bages )(?<!\bage )(\d\d)/(\d\d)(?![\d/.,%])", re.I)
_FY = re.compile(rf"\bfy\s*'?({_YEAR}|\d\d)(?:{_SEP}({_YEAR}|\d\d))?\b", re.I)
_QUARTER = re.compile(r"\b(?:q|qtr|quarter)\s*([1-4])\b", re.I)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\.?[\s\-–/,']*({_YEAR}|\d\d)(?!\d|[/.]\d)", re.I)
_MONTH_ALONE = re.compile(rf"^\W*{_MONTH}\W*$", re.I)
_BARE_YEAR = re.compile(rf"(?<![\d/.,£\-–]){'(' + _YEAR + ')'}(?![\d/.,%]|\s*[\-–]\s*\d)")
_ACADEMIC = re.compile(r"\bacademic|\bschool year|\bay\b|\b(?:autumn|spring|summer) term\b", re.I)
_CALENDAR = re.compile(r"\bcalendar\b|\bjan(?:uary)?\s*(?:-|to)\s*dec", re.I)
_FINANCIAL = re.compile(r"\bfinancial|\bfiscal|\bmarch\b|\bmar\b|\bfy\b|\bye\b|year[\s-]+end", re.I)
_TO_DATE = re.compile(r"\bytd\b|year[\s-]+to[\s-]+date|\bcumulative\b", re.I)
_ROLLING = re.compile(r"\brolling\b|\br12m?\b|\br12\b|last 12 months", re.I)
_AS_AT = re.compile(r"\bas at\b|\bas of\b|\bsnapshot\b|\bat (?=\d|the end)|position at", re.I)
_YEAR_BEFORE = re.compile(
    r"\b(?:previous|prior|last) (?:financial )?(?:year|annual|outturn)|\byear before\b", re.I
)
_THIS_YEAR = re.compile(
    r"\b(?:this|current|latest) (?:financial )?year|\bytd\b|year[\s-]+(?:to[\s-]+date|end)\b|\bfull year\b",
    re.I,
)
_IN_MONTH = re.compile(r"\bin[\s-]month\b|\bmonthly\b|\bmonth end\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A period as a text names it; `vague` when only its spelling, not its calendar, is known ("2016")."""

    period: Period
    vague: bool = False


def _full(year: str) -> int:
    number = int(year)
    return number if number > 99 else (2000 + number if number < 70 else 1900 + number)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(first: int, last_written: str, text: str) -> Period | None:
    last = _full(last_written) if len(last_written) == 4 else first // 100 * 100 + int(last_written)
    if last < first:
        last += 100
    if last == first + 1:
        return academic_year(last) if _ACADEMIC.search(text) else financial_year(last)
    if first + 1 < last <= first + 10:
        return Period(date(first, 4, 1), date(last, 3, 31), Kind.SEVERAL_YEARS)
    return None


def _kinded(period: Period, text: str) -> Period:
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


def _spelt_spans(text: str) -> list[Period]:
    found: list[Period] = []
    for m in _SPAN_LONG.finditer(text):
        first, last = (_day(_full(m[i + 2]), month_number(m[i + 1]), int(m[i])) for i in (1, 4))
        found += [span(first, last)] if first and last and first < last else []
    for m in _SPAN_SHORT.finditer(text):
        first, last = (_day(_full(m[i + 2]), int(m[i + 1]), int(m[i])) for i in (1, 4))
        found += [span(first, last)] if first and last and first < last else []
    for m in _SPAN_MONTHS.finditer(text):
        end_year, start_month, end_month = _full(m[4]), month_number(m[1]), month_number(m[3])
        start_year = _full(m[2]) if m[2] else end_year - (start_month > end_month)
        start, end = date(start_year, start_month, 1), month_of(end_year, end_month).end
        found += [span(start, end)] if start < end else []
    return found


def _years_named(text: str) -> list[Period]:
    found: list[Period] = []
    for m in _YEARS_RANGE.finditer(text):
        last = _full(m[3]) if len(m[3]) == 4 else _full(m[2]) + 1
        found.append(Period(date(int(m[1]), 4, 1), date(last, 3, 31), Kind.SEVERAL_YEARS))
    if found:
        return found
    for m in _TWO_YEARS.finditer(text):
        years = _years(int(m[1]), m[2], text)
        found += [years] if years else []
    for m in _SHORT_YEARS.finditer(text):
        if (int(m[1]) + 1) % 100 == int(m[2]):
            years = _years(_full(m[1]), m[2], text)
            found += [years] if years else []
    for m in _FY.finditer(text):
        if m[2] is None:
            found.append(financial_year(_full(m[1])))
        elif years := _years(_full(m[1]), m[2], text):
            found.append(years)
    return found


def _days_named(text: str) -> list[Period]:
    days = [_day(_full(m[3]), month_number(m[2]), int(m[1])) for m in _DATE_LONG.finditer(text)]
    days += [_day(_full(m[3]), int(m[2]), int(m[1])) for m in _DATE_SHORT.finditer(text)]
    days += [_day(int(m[1]), int(m[2]), int(m[3])) for m in _ISO.finditer(text)]
    return [_ended(day, text) if _ENDING.search(text) else snapshot(day) for day in days if day]


def _ended(day: date, text: str) -> Period:
    """The year that ends on `day` ("year ending 31 March 2016")."""
    start = date(day.year - 1, day.month % 12 + 1, 1) if day.month < 12 else date(day.year, 1, 1)
    return _kinded(Period(start, month_of(day.year, day.month).end, Kind.YEAR), text)


def _months_named(text: str) -> list[Period]:
    found = []
    for m in _MONTH_YEAR.finditer(text):
        month = month_of(_full(m[2]), month_number(m[1]))
        found.append(_ended(month.end, text) if _ENDING.search(text) or _ROLLING.search(text) else month)
    return found


@lru_cache(maxsize=8192)
def find(text: str, context: Period | None = None) -> tuple[Mention, ...]:
    """Every period `text` names, in order of how firmly it is named; () when none.

    `context` lends the year to "Q4", "Mar" or "YTD" standing alone.
    """
    flat = " ".join(text.split())
    if len(flat) > 300 or not (any(c.isdigit() for c in flat) or len(flat) < 40):
        return ()
    quarter = _QUARTER.search(flat)
    firm = _spelt_spans(flat) or _years_named(flat)
    if firm and quarter and not any(p.kind is Kind.QUARTER for p in firm):
        firm = [quarter_of(p.end.year, int(quarter[1])) for p in firm if p.end.month == 3] or firm
    elif firm and not quarter:
        firm = [_kinded(p, flat) for p in firm]
    firm = firm or _days_named(flat) or _months_named(flat)
    if firm:
        return tuple(Mention(p) for p in dict.fromkeys(firm))
    return _loosely(flat, quarter, context)


def _loosely(flat: str, quarter: re.Match[str] | None, context: Period | None) -> tuple[Mention, ...]:
    """What is left: a year alone, or a quarter, month or "YTD" that needs its context's year."""
    if bare := _BARE_YEAR.search(flat):
        return _bare_year(int(bare[1]), flat, quarter)
    if context is None or context.end.month != 3:
        return ()
    if quarter:
        return (Mention(quarter_of(context.end.year, int(quarter[1]))),)
    if alone := _MONTH_ALONE.match(flat):
        month = month_number(alone[1])
        return (Mention(month_of(context.end.year - (month > 3), month)),)
    if _YEAR_BEFORE.search(flat):
        return (Mention(_kinded(replace(context.year_before(), kind=Kind.YEAR), flat)),)
    if _THIS_YEAR.search(flat):
        return (Mention(_kinded(replace(context, kind=Kind.YEAR), flat)),)
    return ()


def _bare_year(year: int, flat: str, quarter: re.Match[str] | None) -> tuple[Mention, ...]:
    """A year standing alone: of which calendar, only the words around it can say."""
    if quarter:
        return (Mention(quarter_of(year + 1, int(quarter[1])), vague=True),)
    if _ACADEMIC.search(flat):
        return (Mention(academic_year(year)),)
    if _FINANCIAL.search(flat) and not _CALENDAR.search(flat):
        return (Mention(_kinded(financial_year(year), flat)),)
    if len(flat) <= 40:
        return (Mention(calendar_year(year), vague=not _CALENDAR.search(flat)),)
    return ()


def of_date(value: date | datetime, number_format: str, context_text: str = "") -> Period:
    """What a heading that is a true date means: a month ("mmm-yy", the 1st), or a day it was as at."""
    shows_day = "d" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.lower()).replace("red", "")
    if value.day == 1 and not (shows_day and _AS_AT.search(context_text)):
        return month_of(value.year, value.month)
    if not shows_day and number_format != "General":
        return month_of(value.year, value.month)
    return snapshot(date(value.year, value.month, value.day))


def nearest(texts: tuple[str, ...], context: Period | None = None) -> Mention | None:
    """The period the first of `texts` that names one means; the longest-lived mention of that text."""
    for text in texts:
        if found := find(text, context):
            return found[0]
    return None


def says_to_date(text: str) -> bool:
    """Whether a heading speaks of a year so far."""
    return bool(_TO_DATE.search(text))


def says_rolling(text: str) -> bool:
    """Whether a heading or window note speaks of a rolling twelve months."""
    return bool(_ROLLING.search(text))


def says_as_at(text: str) -> bool:
    """Whether a heading or window note speaks of one day."""
    return bool(_AS_AT.search(text))


def says_academic(text: str) -> bool:
    """Whether a heading or window note speaks of academic years."""
    return bool(_ACADEMIC.search(text))


def says_financial(text: str) -> bool:
    """Whether a heading or title speaks of financial years, so that "2016" is the one ending then."""
    return bool(_FINANCIAL.search(text))
