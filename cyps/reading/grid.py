"""A sheet as cells by row and column, with its merged cells spread and nothing interpreted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cyps.reading.values import CellContent

_ADDRESS = re.compile(r"^([A-Z]{1,3})(\d+)$")


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


@dataclass(frozen=True)
class Grid:
    """One sheet. Rows and columns count from 1, as people see them.

    `cells` holds every cell with content, merged cells spread over their area.
    `hidden_rows` and `hidden_columns` are marked, never dropped.
    """

    file: str
    sheet: str
    hidden: bool
    cells: Mapping[tuple[int, int], Cell]
    merges: tuple[tuple[int, int, int, int], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @cached_property
    def rows(self) -> Mapping[int, tuple[int, ...]]:
        """The columns filled in each row that has any, both in order."""
        found: dict[int, list[int]] = {}
        for row, column in self.cells:
            found.setdefault(row, []).append(column)
        return {row: tuple(sorted(found[row])) for row in sorted(found)}

    @cached_property
    def merged_over(self) -> Mapping[tuple[int, int], tuple[int, int, int, int]]:
        """The merged area (top, left, bottom, right) each merged cell belongs to."""
        return {
            (row, column): area
            for area in self.merges
            for row in range(area[0], area[2] + 1)
            for column in range(area[1], area[3] + 1)
        }

    def text(self, row: int, column: int) -> str:
        """The text in a cell, "" when it is empty or no text."""
        cell = self.cells.get((row, column))
        return cell.content if cell is not None and isinstance(cell.content, str) else ""

    def span(self, row: int) -> int:
        """How many separate things stand in a row, a merged cell counting once."""
        return sum(1 for column in self.rows.get(row, ()) if not self.cells[(row, column)].spread)
