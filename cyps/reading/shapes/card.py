"""A card: one indicator's figures under or beside their labels, its name on top.

Fires on one row of figures under headings, with a title and no column that names it
(a card of labels and values is such a row turned on its side); not where a column has
names, places or periods.
"""

from __future__ import annotations

from cyps.reading import evidence
from cyps.reading.bands import is_section, lone_text, unnumbered
from cyps.reading.grid import Cell
from cyps.reading.lines import Line, Table
from cyps.reading.shapes.rows import Rows
from cyps.reading.words import Role, says_more
from cyps.terms import Problem

ID = "card"
_NAMING = frozenset({Role.NAME, Role.GEOGRAPHY, Role.PERIOD, Role.LINE})


def claims(table: Table) -> bool:
    """One row with a figure of the council's own, under a title that names something; notes may follow it."""
    rows = _rows(table)
    if len(rows) != 1 or not table.titles or not says_more(table.titles[0], table.council):
        return False
    if any(c.role in _NAMING for c in table.columns):
        return False
    own = (c.column for c in table.columns if c.role is Role.OUTTURN)
    cells = (table.grid.cells.get((rows[0], column)) for column in own)
    return any(cell is not None and evidence.is_figure(cell) for cell in cells)


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """The one line of the card, and what could not be read in it."""
    rows, (row,) = Rows(table), _rows(table)
    name, above = unnumbered(table.titles[0]), table.titles[1:]
    theme = rows.word(row, Role.THEME)
    sections = (*((theme,) if theme else ()), *(t for t in above if is_section(t)))
    return (rows.line(row, name, sections),), rows.unread()


def _rows(table: Table) -> list[int]:
    """The rows of a table that hold more than a text alone."""
    left, right = table.columns[0].column, table.columns[-1].column
    alone = {row: lone_text(table.grid, row, left, right) for row in table.body}
    return [row for row, text in alone.items() if not text or evidence.is_figure(Cell(text))]
