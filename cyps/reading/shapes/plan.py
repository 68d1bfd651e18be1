"""The columns of a table by what they are for, each column of figures with the period it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.shapes.when import dated_by_rows, is_previous
from cyps.reading.words import FIGURES, Role
from cyps.terms import Kind, Period


@dataclass(frozen=True, slots=True)
class Plan:
    """Which column is what, once for all rows. `name` is None where the title names the indicator.

    `when` are the columns of periods that date a column of figures anew in each row.
    """

    name: Column | None
    figures: tuple[Column, ...]
    others: dict[Role, Column]
    when: dict[int, Column]


def plan_of(table: Table) -> Plan:
    """The table's columns by what they are for, each column of figures with its period."""
    newest = newest_year(table)
    figures = tuple(
        _dated(c, table, newest)
        for c in table.columns
        if c.role in FIGURES or (c.role is Role.DIRECTION and c.period)
    )
    others: dict[Role, Column] = {}
    for column in table.columns:
        others.setdefault(column.role, column)
    return Plan(others.get(Role.NAME), figures, others, dated_by_rows(table, figures))


def newest_year(table: Table) -> Period | None:
    """The newest whole year among the outturn columns, else the year the table is about."""
    own = [c for c in table.columns if c.role is Role.OUTTURN]
    years = [c.period for c in own if c.period and (c.period.is_annual or c.period.kind is Kind.YEAR_TO_DATE)]
    if table.year and any(c.period is None and not is_previous(c) for c in own):
        years.append(table.year)
    return max(years, key=lambda p: p.end, default=table.year)


def _dated(column: Column, table: Table, newest: Period | None) -> Column:
    """The column with its period; one with none speaks of the newest year, or of its neighbour's."""
    if column.period is not None:
        return column
    if column.role in (Role.NUMERATOR, Role.DENOMINATOR):
        return replace(column, period=_outturn_beside(column, table) or newest)
    if column.role in (Role.OUTTURN, Role.TARGET, Role.TOLERANCE) and is_previous(column):
        return replace(column, period=newest.year_before() if newest and newest.is_annual else None)
    if column.role is Role.OUTTURN:
        return replace(column, period=table.year or newest)
    if column.role is Role.BENCHMARK and table.year and newest and table.year.end < newest.end:
        return replace(column, period=table.year)
    return replace(column, period=newest)


def _outturn_beside(column: Column, table: Table) -> Period | None:
    """The period of the outturn a count column belongs to.

    Where counts come before the first outturn they stand left of theirs, else right.
    """
    dated = [c for c in table.columns if c.role is Role.OUTTURN and c.period]
    first = next((c for c in table.columns if c.role in (Role.NUMERATOR, Role.DENOMINATOR)), column)
    before = bool(dated) and first.column < dated[0].column
    sides = [c for c in dated if (c.column > column.column) is before]
    nearest = min(sides or dated, key=lambda c: abs(c.column - column.column), default=None)
    return nearest.period if nearest else None
