"""Periods made from their parts: years, quarters, months, days and spans of them.

How people spell them is `spellings`; here only the calendar is known.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from cyps.terms import Kind, Period, financial_year

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_number(word: str) -> int:
    """The number of a month by its English name or its first three letters."""
    return _MONTHS.index(word[:3].lower()) + 1


def month_of(year: int, month: int) -> Period:
    """A calendar month."""
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Kind.MONTH)


def quarter_of(ending: int, quarter: int) -> Period:
    """A quarter of the financial year ending in `ending` (quarter 4 is January to March)."""
    year, month = (ending, 1) if quarter == 4 else (ending - 1, 1 + 3 * quarter)
    return Period(date(year, month, 1), month_of(year, month + 2).end, Kind.QUARTER)


def academic_year(ending: int) -> Period:
    """The academic year ending in the summer of `ending`."""
    return Period(date(ending - 1, 9, 1), date(ending, 8, 31), Kind.YEAR)


def calendar_year(year: int) -> Period:
    """January to December."""
    return Period(date(year, 1, 1), date(year, 12, 31), Kind.YEAR)


def snapshot(day: date) -> Period:
    """A count on one day: 31 March stands for its financial year, any other for itself."""
    if (day.month, day.day) == (3, 31):
        return financial_year(day.year, Kind.SNAPSHOT)
    return Period(day, day, Kind.SNAPSHOT)


def span(start: date, end: date) -> Period:
    """Whatever a spelt-out range of days is: a year, several, a quarter, a month or a part of a year."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    kind = {1: Kind.MONTH, 3: Kind.QUARTER, 12: Kind.YEAR}.get(months, Kind.YEAR_TO_DATE)
    return Period(start, end, Kind.SEVERAL_YEARS if months > 12 else kind)


def year_holding(period: Period) -> Period:
    """The financial year in which `period` ends."""
    return financial_year(period.end.year + (period.end.month > 3))
