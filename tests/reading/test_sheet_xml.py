"""Our own reading of sheet XML held to openpyxl's, cell by cell."""

import io
import warnings
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from cyps.reading import Workbook
from cyps.reading.grid import Cell, Grid
from cyps.reading.workbook import open_book


def as_openpyxl_has_it(content: bytes) -> list[dict[tuple[int, int], Cell]]:
    """The filled cells of every sheet by openpyxl alone, merged ones at their corner only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    sheets = []
    for sheet in book.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    form = "General" if isinstance(cell.value, str) else cell.number_format
                    cells[(cell.row, cell.column)] = Cell(cell.value, form)
        sheets.append(cells)
    return sheets


def corners(grid: Grid) -> dict[tuple[int, int], Cell]:
    return {key: cell for key, cell in grid.cells.items() if not cell.spread}


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def same(content: bytes) -> None:
    grids = open_book(Workbook("a.xlsx", content)).grids
    assert [corners(g) for g in grids] == as_openpyxl_has_it(content)


FORMATS = [
    "General",
    "0.0%",
    "0.00",
    "#,##0",
    "mmm-yy",
    "dd/mm/yyyy",
    "[h]:mm",
    "£#,##0",
    '0.0"%"',
    "@",
    "hh:mm",
]
VALUES: list[object] = [
    0.928,
    92,
    -3.5,
    1e-9,
    True,
    False,
    "text",
    "",
    "é",
    "=1+1",
    "#DIV/0!",
    "  kept  ",
    "line\nbreak",
]
VALUES += [datetime(2016, 3, 1), date(2016, 3, 31), time(12, 30), timedelta(hours=36), 42430, 42430.5, None]


@pytest.mark.parametrize("form", FORMATS)
def test_every_kind_of_value_in_every_format(form: str):
    book = openpyxl.Workbook()
    for row, value in enumerate(VALUES, start=1):
        book.active.cell(row, 1 + row % 3, value).number_format = form  # type: ignore[union-attr]
    same(saved(book))


def test_the_1904_calendar():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["B2"] = datetime(2016, 3, 1)  # type: ignore[index]
    same(saved(book))


def test_rich_text_is_joined():
    book = openpyxl.Workbook()
    bold = TextBlock(InlineFont(b=True), "reviews")
    book.active["A1"] = CellRichText("LAC ", bold, " in time")  # type: ignore[index]
    (grid,) = open_book(Workbook("a.xlsx", saved(book))).grids
    assert grid.cells[(1, 1)].content == "LAC reviews in time"


def test_several_sheets_share_their_strings_and_styles(sample: bytes):
    same(sample)


numbers = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9, allow_nan=False), st.booleans())
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)


@settings(max_examples=30)
@given(
    st.dictionaries(st.tuples(st.integers(1, 40), st.integers(1, 40)), st.one_of(numbers, texts), max_size=25)
)
def test_any_sheet(cells: dict[tuple[int, int], object]):
    book = openpyxl.Workbook()
    for (row, column), value in cells.items():
        cell = book.active.cell(row, column)  # type: ignore[union-attr]
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"
    same(saved(book))
