"""Which years a table's bare numbers are, and how far its newest year runs.

What one heading can't say the whole table often can: a bare 2016 beside "financial
year ending" is the year that ended then, and Mar-14, Mar-15, Mar-16 alone are how
three years ended. What nothing settles stays as it is spelt (METHOD §8).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cyps.reading import dating, periods, periodwords
from cyps.reading.headings import Column
from cyps.reading.words import FIGURES, Role
from cyps.terms import Kind, Period, financial_year

_MARCH = 3


def settled(columns: tuple[Column, ...], titles: tuple[str, ...], year: Period | None) -> tuple[Column, ...]:
    """The columns of a table with its bare years and its lone Marches settled."""
    return _year_ends(_bare_years(columns, titles, year))


def _bare_years(
    columns: tuple[Column, ...], titles: tuple[str, ...], year: Period | None
) -> tuple[Column, ...]:
    """Bare years become the ones that ended then, where words or other headings say which years these are."""
    vague = [c.period.end.year for c in columns if c.vague and c.period]
    if not vague:
        return columns
    words = " ".join((*titles, *(text for c in columns for text in c.path)))
    beside = any(c.period and not c.vague and c.period.is_annual for c in columns)
    if periodwords.says_calendar(words):
        return columns
    if periodwords.says_academic(words):
        ended = periods.academic_year
    elif periodwords.says_financial(words) or beside or (year is not None and max(vague) == year.end.year):
        ended = financial_year
    else:
        return columns
    return tuple(
        replace(c, period=dating.kinded(ended(c.period.end.year), c.path), vague=False)
        if c.vague and c.period and c.period.kind is not Kind.QUARTER
        else c
        for c in columns
    )


def _year_ends(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where the only periods are the Marches of several years, each is how its year ended."""
    own = [c.period for c in columns if c.role is Role.OUTTURN and c.period]
    marches = {p.end.year for p in own if p.kind is Kind.MONTH and p.end.month == _MARCH}
    if len(marches) < 2 or len(marches) < len(own):
        return columns
    return tuple(
        replace(c, period=periods.snapshot(date(c.period.end.year, _MARCH, 31)))
        if c.role in FIGURES and c.period and c.period.kind is Kind.MONTH and c.period.end.month == _MARCH
        else c
        for c in columns
    )
