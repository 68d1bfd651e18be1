"""The wide scorecard: a row an indicator, its years, targets and benchmarks across.

Fires on headings such as `NO. | INDICATORS | GOOD PERF IS | 2014/15 | 2015/16 | TARGET`;
not on `Indicator | Year | Geography | Value`, whose rows are single figures.
"""

from __future__ import annotations

from cyps.reading import evidence
from cyps.reading.lines import Line, Table
from cyps.reading.shapes.behind import of_one_line, with_counts
from cyps.reading.shapes.rows import Rows
from cyps.reading.shapes.unread import nameless
from cyps.reading.words import Role
from cyps.terms import Problem

ID = "wide"


def claims(table: Table) -> bool:
    """A column of names beside columns that hold figures, and none that says whose or when a row is."""
    roles = {c.role for c in table.columns}
    if Role.NAME not in roles or roles & {Role.GEOGRAPHY, Role.PERIOD, Role.LINE, Role.BREAKDOWN}:
        return False
    outturns = [
        c.column for c in table.columns if c.role is Role.OUTTURN or (c.role is Role.DIRECTION and c.period)
    ]
    cells = (table.grid.cells.get((row, column)) for row in table.body for column in outturns)
    return any(cell is not None and evidence.is_figure(cell) for cell in cells)


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """The table's lines, and what could not be read in them."""
    rows = Rows(table)
    lines: list[Line] = []
    for row, name, sections in rows.named():
        if name:
            lines.append(rows.line(row, name, sections))
        else:
            rows.problems += nameless(table, rows.plan.figures, row)
    counted = of_one_line(with_counts(lines), (table.grid.sheet, *table.titles))
    return tuple(counted), rows.unread()
