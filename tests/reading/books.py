"""Readings and workbooks made from drawings, for tests of the rooms to the right."""

from __future__ import annotations

import io
from collections.abc import Mapping

import openpyxl

from cyps.choices import Choices
from cyps.model import Scorecard, assemble
from cyps.reading import Workbook, read
from cyps.reading.workbook import Book, opening
from tests.reading.drawing import drawn


def book(sheets: Mapping[str, str] | str, name: str = "scorecard.xlsx") -> Workbook:
    """A real workbook whose sheets are as drawn; one drawing alone is "Sheet1"."""
    made = openpyxl.Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for title, picture in ({"Sheet1": sheets} if isinstance(sheets, str) else sheets).items():
        sheet = made.create_sheet(title)
        for (row, column), cell in drawn(picture).cells.items():
            if not cell.spread:
                sheet.cell(row, column, cell.content).number_format = cell.form  # type: ignore[arg-type]
    out = io.BytesIO()
    made.save(out)
    return Workbook(name, out.getvalue())


def open_book(workbook: Workbook) -> Book:
    """A workbook opened, whole."""
    *_, whole = opening(workbook)
    return whole


def scorecard(*books: Workbook | str, choices: Choices | None = None) -> Scorecard:
    """What the reading and model rooms make of workbooks, or of drawings of one sheet."""
    chosen = choices or Choices()
    return assemble(read([b if isinstance(b, Workbook) else book(b) for b in books], chosen), chosen)
