"""How rows belong together: what heads those below, what is a part of the one above, what adds others up.

Excel writes a group's name and its subtotal in one row, over the group's own rows, so a
part of the service stands there with a sum of rates and counts beside it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice

from cyps.reading.bands import is_note
from cyps.reading.dating import is_firm
from cyps.reading.grid import Grid
from cyps.reading.lines import Table
from cyps.reading.places import is_place
from cyps.reading.values import figure_in
from cyps.reading.words import Role, plain, says_more, texts

_NEAR = Decimal("0.051")  # of a sum of figures shown to one decimal

_WHOLE = re.compile(r"^(?:\d+|[A-Z])[.)]?$")
_Numbers = dict[int, Decimal]


def heads(text: str) -> bool:
    """Whether a text alone in a row is of the rows below: no note, no place or year left empty."""
    return bool(text) and not (is_note(text) or is_place(text) or (is_firm(text) and not says_more(text)))


def is_section_row(text: str) -> bool:
    """Whether a text alone in a row is a part of the service, and no indicator whose figures are missing."""
    return heads(text) and not texts()["of_an_indicator"].search(text)


def name_under(name: str, parent: str) -> tuple[str, str]:
    """A row's name, with that of the row it is a part of ("of which: Male"), and which row has parts now."""
    found = texts()["part_row"].match(name)
    if not name or not found or not parent:
        return name, name or parent
    part = name[found.end() :] if found.end() < len(name) else name
    return f"{parent}: {part.strip()}", parent


def numbered_section(grid: Grid, row: int) -> str:
    """The text of a row that holds nothing but it and a whole number before it ("3 | Care leavers")."""
    filled = (c for k in grid.rows[row] if not (c := grid.cells[(row, k)]).spread)
    cells = tuple(islice(filled, 3))
    if len(cells) != 2 or not _WHOLE.match(str(cells[0].content)):
        return ""
    return cells[1].content if isinstance(cells[1].content, str) else ""


def subtotals(table: Table) -> frozenset[int]:
    """The rows of a pivot table that are the sums of as many rows below as they need."""
    named = table.column_of(Role.NAME)
    if named is None or plain(named.path[-1]) not in ("row labels", "row label"):
        return frozenset()
    rows = [(row, _numbers(table, row)) for row in table.body]
    return frozenset(row for at, (row, held) in enumerate(rows) if held and _adds_up(held, rows[at + 1 :]))


def _numbers(table: Table, row: int) -> _Numbers:
    found = {}
    for column in (c.column for c in table.columns if c.role is Role.OUTTURN):
        cell = table.grid.cells.get((row, column))
        figure = figure_in(cell.content, cell.form) if cell else None
        if figure and figure.number is not None:
            found[column] = figure.number
    return found


def _adds_up(held: _Numbers, below: list[tuple[int, _Numbers]]) -> bool:
    """Whether a row's figures are, each of them, the sums of the rows right below it."""
    sums = dict.fromkeys(held, Decimal(0))
    for _, numbers in below:
        sums = {column: total + numbers.get(column, Decimal(0)) for column, total in sums.items()}
        if all(abs(sums[column] - held[column]) <= _NEAR for column in held):
            return True
    return False
