"""The brief as a workbook, to the government's checklist for accessible spreadsheets (METHOD §7).

A cover and notes first; one marked table a sheet, with one row of headings; no
merged or hidden cells, no filters, no frozen panes; codes in square brackets.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cyps.presentation.exports.dataset import Cell
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.office import UNDATED, WORDS_ONLY
from cyps.presentation.exports.paper import Paper
from cyps.presentation.exports.plain import plain
from cyps.presentation.exports.sheets import Sheet, sheets
from cyps.wording import Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

LONGEST = 32_767  # characters that Excel holds in a cell
A4 = 9  # as Excel counts sizes of paper
LINE, MOST_LINES = 15, 27  # points; Excel's rows are at most 409 points high


def make(report: Report) -> bytes:
    """The whole workbook. Every word is written as a word, so nothing can be a formula or a link."""
    from xlsxwriter import Workbook

    written, brief, tables = io.BytesIO(), paper(report), sheets(report)
    with Workbook(written, WORDS_ONLY) as book:
        book.set_properties({"title": brief.title, "created": UNDATED})
        look = _Look(book)
        _cover(book.add_worksheet("Cover"), brief, tables, look)
        for sheet in tables:
            _sheet(book.add_worksheet(sheet.name), sheet, look)
        for page in book.worksheets():
            page.set_paper(A4)
            page.set_landscape()
            page.fit_to_pages(1, 0)  # as wide as the page, as long as it takes
    return written.getvalue()


class _Look:
    """The few formats of the workbook."""

    def __init__(self, book: Workbook) -> None:
        self.title = book.add_format({"bold": True, "font_size": 15, "font_color": "#12436D"})
        self.words = book.add_format({"text_wrap": True, "valign": "top"})
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "bottom"})
        self.figure = book.add_format({"num_format": "#,##0.0", "valign": "top"})
        self.whole = book.add_format({"num_format": "#,##0", "valign": "top"})


def _cover(page: Worksheet, brief: Paper, tables: tuple[Sheet, ...], look: _Look) -> None:
    page.set_column(0, 0, 100)
    page.write_string(0, 0, brief.title, look.title)
    contents = [f"{sheet.name}: {sheet.title}." for sheet in tables]
    for row, words in enumerate((*brief.opening, "This workbook holds these sheets:", *contents), start=1):
        page.write_string(row, 0, _fitting(words), look.words)


def _sheet(page: Worksheet, sheet: Sheet, look: _Look) -> None:
    """The title in A1, the count of tables in A2, the table from A3; the headings print on each page."""
    page.repeat_rows(2)
    page.write_string(0, 0, sheet.title, look.title)
    page.write_string(1, 0, "This sheet holds one table.")
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    columns = [{"header": heading, "header_format": look.head} for heading in sheet.header]
    last = (len(sheet.rows) + 2, len(sheet.header) - 1)
    page.add_table(
        2, 0, *last, {"name": sheet.name.replace(" ", "_"), "columns": columns, "autofilter": False,
                      "style": "Table Style Light 1"},
    )  # fmt: skip
    for row, cells in enumerate(sheet.rows, start=3):
        page.set_row(row, LINE * _lines(cells, sheet.widths))
        for column, cell in enumerate(cells):
            _write(page, row, column, cell, look)


def _write(page: Worksheet, row: int, column: int, cell: Cell, look: _Look) -> None:
    if isinstance(cell, str):
        if cell:
            page.write_string(row, column, _fitting(cell), look.words)
    elif cell is not None:
        page.write_number(row, column, float(cell), look.whole if cell == int(cell) else look.figure)


def _lines(cells: tuple[Cell, ...], widths: tuple[int, ...]) -> int:
    """How many lines the row takes, wrapped; not every program works that out as it opens a file."""
    words = ((cell, width) for cell, width in zip(cells, widths, strict=True) if isinstance(cell, str))
    return min(MOST_LINES, max(1, *(-(-len(cell) * 11 // (width * 10)) for cell, width in words)))


def _fitting(words: str) -> str:
    said = plain(words)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"


EXPORT = Export(
    id="xlsx",
    name="Excel workbook",
    extension="xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    is_text=False,
    make=make,
)
