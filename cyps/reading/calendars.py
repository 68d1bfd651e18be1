"""Which years a table's bare numbers are, and how far its newest year runs.

What one heading can't say the whole table often can: a bare 2016 beside "financial
year ending" is the year that ended then, and Mar-14, Mar-15, Mar-16 alone are how
three years ended. And a year whose months are filled only to December is not over. What
nothing settles stays as it is spelt (METHOD §8).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cyps.reading import dating, periods, periodwords
from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.values import figure_in
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
    """The Marches at which years ended: where there are no other periods, or the headings say so.

    "As at March 2016" does. Never among other months, nor for a year with a column of its own.
    """
    own = [c.period for c in columns if c.role is Role.OUTTURN and c.period]
    months = {p for p in own if p.kind is Kind.MONTH}
    if not months or any(p.end.month != _MARCH for p in months):
        return columns
    if any(periodwords.says_in_month(text) for c in columns for text in c.path):
        return columns
    alone = len(months) >= 2 and len(months) == len(own)
    given = {p.end for p in own if p.kind is not Kind.MONTH}
    return tuple(_year_end(c) if _ends_year(c, given, alone=alone) else c for c in columns)


def _ends_year(column: Column, given: set[date], *, alone: bool) -> bool:
    period = column.period
    if (
        column.role not in FIGURES
        or not period
        or period.kind is not Kind.MONTH
        or period.end.month != _MARCH
    ):
        return False
    worded = any(map(periodwords.says_month_end, column.path)) and period.end not in given
    return alone or worded


def _year_end(column: Column) -> Column:
    ended = date(column.period.end.year, _MARCH, 31) if column.period else None
    return replace(column, period=periods.snapshot(ended)) if ended else column


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the figures of a workbook run: the day its titles say, and the last month its columns fill."""

    said: date | None = None
    shown: date | None = None

    def whole(self, period: Period, *, plain: bool = False) -> Period:
        """A year so far as what it is: the year where it runs to March, else the part that has gone by.

        With `plain`, also for a year that isn't called "to date". Titles are believed
        before months, since the columns of months to come are often filled with noughts.
        """
        if period.kind is not Kind.YEAR_TO_DATE and not (plain and period.kind is Kind.YEAR):
            return period
        if (period.end.year * 12 + period.end.month) - (period.start.year * 12 + period.start.month) != 11:
            return period
        days = [day for day in (self.said, self.shown) if day]
        if period.kind is Kind.YEAR_TO_DATE and days and max(days) < period.start:
            return period  # it begins after all that is known: how far it runs, nobody says
        inside = (day for day in days if period.start <= day <= period.end)
        until = next(inside, period.end)
        kind = Kind.YEAR if until == period.end else Kind.YEAR_TO_DATE
        return replace(period, end=until, kind=kind)


def reach(said: date | None, tables: Iterable[Table]) -> Reach:
    """How far figures run, by what the titles say and by the newest month or quarter that is filled."""
    shown = (
        c.period.end
        for table in tables
        for c in table.columns
        if c.role is Role.OUTTURN and c.period and c.period.kind in (Kind.MONTH, Kind.QUARTER)
        if _is_filled(table, c)
    )
    return Reach(said, max(shown, default=None))


def _is_filled(table: Table, column: Column) -> bool:
    cells = (table.grid.cells.get((row, column.column)) for row in table.body)
    return any(f is not None and f.number for c in cells if c and (f := figure_in(c.content, c.form)))


def within(table: Table, reach: Reach) -> Table:
    """The table with the columns of its newest year ended where the figures end.

    "This month" and "Last quarter" count back from there; where nothing says how far
    figures run, they are nobody's.
    """
    columns = tuple(
        c
        if c.role is not Role.OUTTURN or c.exact
        else _counted_back(c, part, reach)
        if (part := periodwords.part_spoken_of(c.path[-1])) and not _is_dated(c)
        else replace(c, period=reach.whole(c.period, plain=not _says_whole(c)))
        if c.period
        else c
        for c in table.columns
    )
    return replace(table, columns=columns)


def _is_dated(column: Column) -> bool:
    """Whether the headings name the month or quarter themselves ("March 2016, in month")."""
    return column.period is not None and not column.period.is_annual


def _counted_back(column: Column, part: tuple[Kind, int], reach: Reach) -> Column:
    """The column as of the month or quarter its heading speaks of, by the day the figures run to."""
    kind, back = part
    last = reach.said or reach.shown
    if last is None:
        because = f"its heading speaks of a {kind.value}, and nothing says which"
        return replace(column, role=Role.UNKNOWN, period=None, because=because)
    months = last.year * 12 + last.month - 1 - back * (1 if kind is Kind.MONTH else 3)
    period = periods.month_of(months // 12, months % 12 + 1)
    if kind is Kind.QUARTER:
        year = periods.year_holding(period)
        period = periods.quarter_of(year.end.year, (period.end.month - 4) % 12 // 3 + 1)
    return replace(column, period=period)


def _says_whole(column: Column) -> bool:
    return any(periodwords.says_whole(text) for text in column.path)
