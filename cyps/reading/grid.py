"""A sheet as cells by row and column, with its merged cells spread and nothing interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from cyps.frozen import by_the_thousand
from cyps.reading.values import CellContent
from cyps.terms import Source

_AREA = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$")
LARGEST_MERGE = 20_000  # cells; a larger one is a whole sheet coloured in, not a heading


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell and how it is shown. `spread` marks the copies of a merged cell."""

    content: CellContent
    form: str = "General"
    spread: bool = False


@lru_cache(maxsize=2048)
def letters(column: int) -> str:
    """A column's letters, from 1: A, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row: int, column: int) -> str:
    """A cell's address: row 5, column 8 is H5."""
    return f"{letters(column)}{row}"


Corners = tuple[int, int, int, int]  # first row, first column, last row, last column


def corners(area: str) -> Corners:
    """The corners of an address or a range, as people see the sheet; zeros for anything else."""
    found = _AREA.match(area)
    if found is None:
        return (0, 0, 0, 0)
    first = int(found[2]), _number(found[1])
    last = (int(found[4]), _number(found[3])) if found[3] else first
    return (*first, *last)


def _number(name: str) -> int:
    """The column of some letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Rows and columns count from 1, as people see them.

    `cells` holds every cell with content, merged cells spread over their area; `rows`
    the columns filled in each row that has any, both in order. `hidden_rows` and
    `hidden_columns` are marked, never dropped. A `turned` grid is read with its rows
    as columns; its addresses stay those of the sheet.
    """

    file: str
    sheet: str
    hidden: bool
    cells: Mapping[tuple[int, int], Cell]
    rows: Mapping[int, tuple[int, ...]]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    turned: bool = False

    def text(self, row: int, column: int) -> str:
        """The text in a cell, "" when it is empty or no text."""
        cell = self.cells.get((row, column))
        return cell.content if cell is not None and isinstance(cell.content, str) else ""

    def address(self, row: int, column: int) -> str:
        """The address of a cell on the sheet as people see it."""
        return address(column, row) if self.turned else address(row, column)

    def area(self, first: tuple[int, int], last: tuple[int, int]) -> str:
        """The range between two (row, column) corners, or the one address where they are the same."""
        start, end = self.address(*first), self.address(*last)
        return start if start == end else f"{start}:{end}"

    def source(self, row: int, column: int) -> Source:
        """Where a cell stands: file, sheet and address."""
        cell = f"{letters(row)}{column}" if self.turned else f"{letters(column)}{row}"
        return Source(self.file, self.sheet, cell)

    def span(self, row: int) -> int:
        """How many separate things stand in a row, a merged cell counting once."""
        return sum(1 for column in self.rows.get(row, ()) if not self.cells[(row, column)].spread)


def rows_of(keys: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """The columns filled in each row, from the cells' (row, column) keys."""
    found: dict[int, list[int]] = {}
    for row, column in keys:
        found.setdefault(row, []).append(column)
    return {row: tuple(sorted(found[row])) for row in sorted(found)}


def spread_out(cells: dict[tuple[int, int], Cell], areas: Iterable[tuple[int, int, int, int]]) -> None:
    """Copies each merged cell over its area (top, left, bottom, right), marked as copies."""
    for top, left, bottom, right in areas:
        first = cells.get((top, left))
        if first is None or (bottom - top + 1) * (right - left + 1) > LARGEST_MERGE:
            continue
        copy = Cell(first.content, first.form, spread=True)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    cells[(row, column)] = copy


def turned(grid: Grid) -> Grid:
    """The same sheet with rows for columns: years down the side become years across."""
    cells = {(column, row): cell for (row, column), cell in grid.cells.items()}
    return Grid(
        grid.file,
        grid.sheet,
        grid.hidden,
        cells,
        rows_of(cells),
        grid.hidden_columns,
        grid.hidden_rows,
        not grid.turned,
    )
