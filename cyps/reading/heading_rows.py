"""Which rows name columns: whole rows of headings, and headings beside another table's figures.

Nothing here depends on where on the sheet a row is; what stands right above and below
it does matter, for a column of periods is no row of headings however its first cell reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyps.reading import evidence, marks, spellings
from cyps.reading.grid import Cell, Grid
from cyps.reading.over_figures import head_figures, is_for_names, near, once_each
from cyps.reading.paths import Band
from cyps.reading.words import Role, texts, words_of
from cyps.terms import Period, financial_year

_SOME_YEAR = financial_year(2000)  # "Apr" heads a column whichever year the words over it say
_LONGEST = 80  # characters in a heading
_FARTHEST = 6  # rows from one without figures to the nearest that has some


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """Finds the rows of headings of one sheet. `year` is what "Apr" or "Q4" alone is read in.

    `for_names` are the texts on the sheet that head a column of names.
    """

    grid: Grid
    year: Period | None
    council: str
    filled: tuple[int, ...]
    for_names: frozenset[str]

    def all(self) -> list[Band]:
        """Every row of headings, each from its first to its last column, from the top down."""
        whole = [
            r
            for r in self.filled
            if not self._holds_a_number(r)
            if self._is_heading_row(r) or head_figures(self.grid, self.filled, r, self.council)
        ]
        known = frozenset(whole)
        parts = [band for row in self.filled if row not in known for band in self._beside_figures(row)]
        return sorted(
            (*parts, *(self._without_titles(r, parts) for r in whole)), key=lambda b: (b.first, b.left)
        )

    def _heads_figures(self, row: int) -> bool:
        return head_figures(self.grid, self.filled, row, self.council)

    def _near(self, row: int, step: int) -> int:
        return near(self.filled, row, step)

    def _holds_a_number(self, row: int) -> bool:
        """Whether a number that is no year stands in the row: quickly seen, and never among headings."""
        cells = (self.grid.cells[(row, column)] for column in self.grid.rows[row])
        numbers = (cell for cell in cells if isinstance(cell.content, float | int))
        return any(not evidence.is_year(n) and not evidence.is_close_years(n) for n in numbers)

    def _is_heading_row(self, row: int) -> bool:
        """Most of the row names a role or a period, at least two cells do, and none is a figure.

        Headings are short: a sentence that happens to hold "actual" or "2015/16" is a note.
        """
        known, hits, others, weak = marks.load(), 0, 0, 0
        for cell in once_each(self.grid, row):
            if evidence.is_year(cell) or evidence.is_close_years(cell):
                hits += 1
                continue
            if not isinstance(cell.content, str) or evidence.is_figure(cell):
                return False
            word = " ".join(cell.content.split()).casefold()
            if self._is_heading(cell):
                # "Target" and "Value" are headings, and words in cells too
                either = word in known.polarity or word in known.unit
                hits, weak = hits + (not either), weak + either
            elif word in known.state:
                return False
            elif word in known.unit:
                weak += 1
            else:
                others += (
                    word not in known.polarity and word not in known.window and not evidence.is_arrow(cell)
                )
        enough = hits >= 2 or (not others and hits + weak >= 2)
        return enough and hits >= others and not self._is_among_periods(row) and not self._signs_off(row)

    def _signs_off(self, row: int) -> bool:
        """Whether a row says who made the report and on which day ("Prepared by | … | Date | 14/05/2016")."""
        cells = [self.grid.cells[(row, column)] for column in self.grid.rows[row]]
        made = any(isinstance(c.content, str) and texts()["made"].search(c.content) for c in cells)
        return (
            made
            and any(map(evidence.is_day, cells))
            and not any(is_for_names(c, self.council) for c in cells)
        )

    def _is_heading(self, cell: Cell) -> bool:
        """Whether a text, if short enough, names a role or a period."""
        if not isinstance(cell.content, str) or len(" ".join(cell.content.split())) > _LONGEST:
            return False
        words = words_of(cell.content, self.council)
        if " = " in cell.content and not (words and words.role is Role.POLARITY):
            return False  # a legend ("Green = on target")
        return bool(words or spellings.find(cell.content, self.year or _SOME_YEAR))

    def _is_among_periods(self, row: int) -> bool:
        """Whether a period of the row goes on in the figures above or below: a row of a long table."""
        years = [c for c in self.grid.rows[row] if evidence.is_year(self.grid.cells[(row, c)])]
        return any(self._goes_on(row, column, step, len(years)) for step in (-1, 1) for column in years)

    def _goes_on(self, row: int, column: int, step: int, years: int) -> bool:
        """Whether the column of a period has periods as far as the nearest row with figures."""
        is_text = isinstance(self.grid.cells[(row, column)].content, str)
        for _ in range(_FARTHEST):
            row = self._near(row, step)
            cells = {c: self.grid.cells[(row, c)] for c in self.grid.rows.get(row, ())}
            other = cells.get(column)
            if other is None or not evidence.is_year(other) or isinstance(other.content, str) is not is_text:
                return False
            if any(evidence.is_figure(c) and not evidence.is_year(c) for c in cells.values()):
                return is_text or years == 1
        return False

    def _beside_figures(self, row: int) -> Iterator[Band]:
        """Headings in a row that also holds another table's figures: runs of them with one for names."""
        cells = self.grid.cells
        if not any(cells[(row, column)].content in self.for_names for column in self.grid.rows[row]):
            return
        run: list[int] = []
        for column in (*self.grid.rows[row], 0):
            cell = self.grid.cells.get((row, column))
            heads = cell is not None and (evidence.is_year(cell) or self._is_heading(cell))
            begins = heads and is_for_names(cell, self.council)
            if run and (not heads or column != run[-1] + 1 or begins):
                if self._is_table(row, run):
                    yield Band(row, row, run[0], run[-1])
                run = []
            if heads and (run or begins):
                run.append(column)

    def _is_table(self, row: int, run: list[int]) -> bool:
        """Whether a run of headings has names under its first and figures under the others."""
        below = [self.grid.cells.get((self._near(row, 1), column)) for column in run]
        if len(run) < 2 or below[0] is None or not isinstance(below[0].content, str):
            return False
        return any(cell is not None and evidence.is_figure(cell) for cell in below[1:])

    def _without_titles(self, row: int, parts: list[Band]) -> Band:
        """The row from its first to its last heading, titles of tables that begin beside it left out."""
        below = self._near(row, 1)
        titled = [b for b in parts if b.first == below and not self._is_said(row, b.left)]
        columns = [c for c in self.grid.rows[row] if not any(b.left <= c <= b.right for b in titled)]
        columns = columns or list(self.grid.rows[row])
        return Band(row, row, columns[0], columns[-1])

    def _is_said(self, row: int, column: int) -> bool:
        cell = self.grid.cells.get((row, column))
        return cell is not None and (evidence.is_year(cell) or self._is_heading(cell))


def heading_rows(grid: Grid, year: Period | None, council: str) -> list[Band]:
    """Every row of headings on a sheet, as bands of one row."""
    said = {cell.content: cell for cell in grid.cells.values() if isinstance(cell.content, str)}
    for_names = frozenset(text for text, cell in said.items() if is_for_names(cell, council))
    return HeadingRows(grid, year, council, tuple(grid.rows), for_names).all()
