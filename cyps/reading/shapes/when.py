"""When a figure is about: by its column, by a column of periods in its row, or by both.

Rows that say their own period date every column whose heading leaves the year open:
"Q4" in a row of 2015/16 is that year's, and "Previous value" the year before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cyps.reading import dating, periods, periodwords, spellings
from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.words import Role
from cyps.terms import Period

_WORD = re.compile(r"[a-z]{2,}")
_SAME_IN_ALL = frozenset(
    {"period", "date", "year", "value", "figure", "performance", "result", "data", "time"}
)


def row_period(table: Table, row: int, column: Column | None = None) -> Period | None:
    """The row's own period; its column's heading, or a note beside it, says whose calendar a bare 2016 is."""
    column, note = column or table.column_of(Role.PERIOD), table.column_of(Role.WINDOW)
    cell = table.grid.cells.get((row, column.column)) if column else None
    if column is None or cell is None:
        return None
    heading = f"{column.heading} {table.grid.text(row, note.column)}" if note else column.heading
    spelt = spellings.of_cell(cell.content, cell.form, heading, table.year)
    if spelt is None or not spelt.period.is_annual:
        return spelt.period if spelt else None
    return _part_beside(table, row, column, spelt.period) or spelt.period


def _part_beside(table: Table, row: int, column: Column, year: Period) -> Period | None:
    """The month or quarter of a row's year that another column of periods names ("2015/16 | Q1")."""
    beside = (c.column for c in table.columns if c.role is Role.PERIOD and c is not column)
    words = (table.grid.text(row, c) for c in beside)
    return next((part for word in words if (part := dating.part_of(word, periods.year_holding(year)))), None)


def dated_by_rows(table: Table, figures: Sequence[Column]) -> dict[int, Column]:
    """The column of periods that dates each column of figures whose own headings leave the year open."""
    said = [c for c in table.columns if c.role is Role.PERIOD]
    if not said:
        return {}
    return {
        c.column: _belonging(c, said) for c in figures if not (c.exact or any(map(dating.is_firm, c.path)))
    }


def _belonging(column: Column, said: Sequence[Column]) -> Column:
    """Of several columns of periods the one that shares a word with this, else the next to the right."""

    def far(period: Column) -> tuple[int, int, int]:
        shared = _words(column) & _words(period)
        step = period.column - column.column
        return -len(shared), int(step < 0), abs(step)

    return min(said, key=far)


def _words(column: Column) -> set[str]:
    return set(_WORD.findall(column.heading.casefold())) - _SAME_IN_ALL


def in_row(column: Column, by: Column, told: Period) -> Period | None:
    """The period of an open column in a row whose column `by` says `told`; None where nobody could know."""
    if is_previous(by):
        return told
    named = dating.of_path(column.path, periods.year_holding(told))
    if named is not None:
        return named.period
    if not is_previous(column):
        return told
    return told.year_before() if told.is_annual else None


def is_previous(column: Column) -> bool:
    """Whether a column speaks of the period before the one beside it ("Previous value")."""
    return any(periodwords.says_previous(text) for text in column.path)
