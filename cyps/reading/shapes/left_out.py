"""What a table holds that isn't read, said once a column: nothing is dropped in silence.

Columns worked out from others, numbers among notes, totals and figures of no known
year are all left out of the brief for a reason, and each reason names its cells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cyps.reading import evidence
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.words import FIGURES, Role
from cyps.terms import Problem, Severity, Source

_NUMBERS_ARE_NO_FIGURES = frozenset(
    {Role.REFERENCE, Role.PERIOD, Role.BREAKDOWN, Role.UNKNOWN, Role.NOT_USED}
)


def left_out_columns(table: Table, read: Sequence[Column]) -> list[Problem]:
    """One note a column whose numbers were not meant to be read, and why they weren't."""
    taken = {c.column for c in read}
    found = []
    for column in table.columns:
        if column.column in taken or column.role in _NUMBERS_ARE_NO_FIGURES | FIGURES:
            continue
        test = evidence.is_figure if column.role is Role.DERIVED else _is_number
        rows = [r for r in table.body if (c := table.grid.cells.get((r, column.column))) and test(c)]
        if rows:
            found.append(_note(table, column, rows))
    return found


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.content, int | float) and not isinstance(cell.content, bool) and not cell.spread


def _note(table: Table, column: Column, rows: Sequence[int]) -> Problem:
    if column.role is Role.DERIVED:
        message = f"Column “{column.heading}” was left out: its figures compare, rank or look ahead."
        hint = "The app works out changes and gaps itself, from the figures of each year."
    else:
        message = (
            f"Numbers in column “{column.heading}” were left out: the column was taken for {_said(column)}."
        )
        hint = "If they are figures to be judged, head the column with its year."
    return Problem("column-left-out", Severity.NOTE, message, hint, _cells(table, column, rows))


def _said(column: Column) -> str:
    return {Role.DIRECTION: "direction of travel", Role.NAME: "names"}.get(column.role, column.role.value)


def undated(table: Table, cells: Mapping[Column, Sequence[int]]) -> list[Problem]:
    """One loss a column whose figures are of no known year: neither it nor anything around it says which."""
    return [
        Problem(
            "no-year",
            Severity.LOSS,
            f"Nothing says which year the figures under “{column.heading}” are about.",
            "Write the year in the column's heading, in the sheet's title or in the name of the file.",
            _cells(table, column, rows),
        )
        for column, rows in cells.items()
    ]


def totals(table: Table, row: int, name: str) -> list[Problem]:
    """A row of totals: worked out from the rows above it, and no indicator."""
    first, last = table.columns[0].column, table.columns[-1].column
    cells = (table.grid.cells.get((row, c)) for c in range(first, last + 1))
    if not any(cell is not None and evidence.is_figure(cell) for cell in cells):
        return []
    message = f"Row {row}, “{name}”, was left out: it adds up other rows."
    hint = "If it is an indicator of its own, give it its full name."
    source = Source(table.grid.file, table.grid.sheet, table.grid.area((row, first), (row, last)))
    return [Problem("total-left-out", Severity.NOTE, message, hint, source)]


def line_left_out(table: Table, row: int, line: str) -> list[Problem]:
    """A row under an indicator's own that compares or ranks: none of its figures."""
    first, last = table.columns[0].column, table.columns[-1].column
    message = f"Row {row}, “{line}”, was left out: it is no line of figures of its own."
    hint = "The app works out changes and gaps itself, from the figures of each year."
    source = Source(table.grid.file, table.grid.sheet, table.grid.area((row, first), (row, last)))
    return [Problem("line-left-out", Severity.NOTE, message, hint, source)]


def _cells(table: Table, column: Column, rows: Sequence[int]) -> Source:
    area = table.grid.area((min(rows), column.column), (max(rows), column.column))
    return Source(table.grid.file, table.grid.sheet, area)
