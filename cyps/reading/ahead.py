"""Sheets understood as they come in, while the opening room still parses those after them.

What a sheet's tables are hangs on the year and the council that the whole workbook speaks
of, and mostly its first sheets say both. So each is read as if the later ones said nothing
else, and once more only where they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cyps.choices import Choices
from cyps.reading import context, put_right
from cyps.reading.context import Context
from cyps.reading.grid import Grid
from cyps.reading.labelled import tables_and_cards
from cyps.reading.lines import Table
from cyps.reading.put_right import PutRight
from cyps.reading.workbook import Book, Workbook, opening
from cyps.terms import Period

# Of a workbook with more sheets or cells the rest waits: the clock of its parser runs on meanwhile.
_SHEETS = 12
_CELLS = 100_000


@dataclass(frozen=True, slots=True)
class _Made:
    """The tables of a sheet, and what they were made from."""

    grid: Grid
    year: Period | None
    council: str
    tables: tuple[Table, ...]


class Opened:
    """One workbook, opened, and the tables of its sheets, each kept as it was last made.

    Raises UnreadableFile (PasswordNeeded) where it can't be opened.
    """

    def __init__(self, workbook: Workbook, choices: Choices) -> None:
        self.workbook = workbook
        self.book = Book((), (), 0)
        self._choices = choices
        self._made: dict[int, _Made] = {}
        for self.book in opening(workbook):
            self._draft(self.book.grids)

    def _draft(self, grids: Sequence[Grid]) -> None:
        """Reads the last of the sheets that have come in so far."""
        if not grids or len(grids) > _SHEETS or sum(len(grid.cells) for grid in grids) > _CELLS:
            return
        council = self._choices.council or context.council_named([self.workbook.name], grids)
        put = put_right.of_sheet(self._choices.corrections, grids[-1])
        self.tables(len(grids) - 1, put, context.of_book(self.workbook.name, grids), council or "")

    def tables(self, at: int, put: PutRight, about: Context, council: str) -> list[Table]:
        """The tables of the sheet `at` that place, now that `about` and `council` are known."""
        year = context.year_of_sheet(put.sheet, about)
        made = self._made.get(at)
        if made is None or made.grid is not put.sheet or (made.year, made.council) != (year, council):
            made = _Made(put.sheet, year, council, tuple(tables_and_cards(put, year, council)))
            self._made[at] = made
        return list(made.tables)
