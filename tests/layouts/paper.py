"""Sheets to write on: cells and merges by row and column, saved as a workbook or as comma-separated text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import openpyxl

from cyps.reading import Workbook


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell's content with the number format it is shown by."""

    content: object
    form: str


@dataclass(slots=True)
class Paper:
    """One sheet being written, from row 1 and column 1."""

    title: str
    cells: dict[tuple[int, int], object] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: bool = False

    def put(self, row: int, column: int, content: object) -> None:
        if content is not None and content != "":
            self.cells[(row, column)] = content

    def row(self, row: int, contents: Iterable[object], column: int = 1) -> None:
        for at, content in enumerate(contents, start=column):
            self.put(row, at, content)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    @property
    def height(self) -> int:
        return max((row for row, _ in self.cells), default=0)

    @property
    def width(self) -> int:
        return max((column for _, column in self.cells), default=0)

    def with_blank_row(self, before: int) -> Paper:
        """The sheet with an empty row put in above row `before`."""
        cells = {(r + (r >= before), c): v for (r, c), v in self.cells.items()}
        merges = [(t + (t >= before), le, b + (b >= before), ri) for t, le, b, ri in self.merges]
        return Paper(self.title, cells, merges, self.hidden)

    def with_blank_column(self, before: int) -> Paper:
        """The sheet with an empty column put in left of column `before`."""
        cells = {(r, c + (c >= before)): v for (r, c), v in self.cells.items()}
        merges = [(t, le + (le >= before), b, ri + (ri >= before)) for t, le, b, ri in self.merges]
        return Paper(self.title, cells, merges, self.hidden)


def workbook(papers: Sequence[Paper], name: str = "scorecard.xlsx") -> Workbook:
    """The sheets as the bytes of an .xlsx."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for paper in papers:
        sheet = made.create_sheet(paper.title)
        for (row, column), content in paper.cells.items():
            shown = content if isinstance(content, Shown) else Shown(content, "")
            cell = sheet.cell(row, column, _plain(shown.content))
            if shown.form:
                cell.number_format = shown.form
        for top, left, bottom, right in paper.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        sheet.sheet_state = "hidden" if paper.hidden else "visible"
    out = io.BytesIO()
    made.save(out)
    return Workbook(name, out.getvalue())


def text_file(paper: Paper, name: str, delimiter: str = ",", encoding: str = "utf-8") -> Workbook:
    """The sheet as separated text in an encoding; number formats are lost, as they are in life."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    for row in range(1, paper.height + 1):
        cells = (paper.cells.get((row, column), "") for column in range(1, paper.width + 1))
        writer.writerow(c.content if isinstance(c, Shown) else c for c in cells)
    return Workbook(name, out.getvalue().encode(encoding))


def _plain(content: object) -> object:
    if isinstance(content, Decimal):
        return int(content) if content == content.to_integral_value() else float(content)
    return content
