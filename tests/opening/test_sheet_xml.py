"""Our own reading of sheet XML held to openpyxl's, cell by cell, however the XML is written."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from cyps.reading import Workbook
from cyps.reading.grid import Cell, Grid
from tests.reading.books import open_book


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


def rewritten(content: bytes, how: Callable[[bytes], bytes]) -> bytes:
    """The workbook with the XML of its sheets written another way."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            xml = old.read(part)
            new.writestr(part, how(xml) if part.startswith("xl/worksheets/") else xml)
    return out.getvalue()


def with_comment(xml: bytes) -> bytes:
    return xml.replace(b"<sheetData", b"<!-- <row r='9'/> --><sheetData")


def with_style_last(xml: bytes) -> bytes:
    return re.sub(rb'(<c r="[A-Z]+\d+")( s="\d+")( t="\w+")?', rb"\1\3\2", xml)


def with_prefix(xml: bytes) -> bytes:
    return re.sub(rb"<(/?)(?=\w)", rb"<\1x:", xml).replace(b"xmlns=", b"xmlns:x=")


def without_addresses(xml: bytes) -> bytes:
    """Rows and cells by their order alone, as far as none is left out: the first row's cells."""
    return re.sub(rb'<c r="A(\d+)"', rb"<c", xml)


def in_latin(xml: bytes) -> bytes:
    text = re.sub(r"^<\?xml[^>]*\?>", "", xml.decode())
    return ('<?xml version="1.0" encoding="iso-8859-1"?>' + text).encode("latin-1", "xmlcharrefreplace")


OTHERWISE = [bytes, with_comment, with_style_last, with_prefix, without_addresses, in_latin]


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


def every_value(form: str) -> bytes:
    book = openpyxl.Workbook()
    for row, value in enumerate(VALUES, start=1):
        book.active.cell(row, 1 + row % 3, value).number_format = form  # type: ignore[union-attr]
    return saved(book)


@pytest.mark.parametrize("form", FORMATS)
def test_every_kind_of_value_in_every_format(form: str):
    same(every_value(form))


@pytest.mark.parametrize("how", OTHERWISE, ids=lambda how: how.__name__)
def test_every_way_to_write_the_xml(how: Callable[[bytes], bytes], sample: bytes):
    for content in (every_value("0.0%"), every_value("mmm-yy"), sample):
        same(rewritten(content, how))


def test_dates_written_as_dates():
    book = openpyxl.Workbook(iso_dates=True)
    for row, value in enumerate(VALUES, start=1):
        if isinstance(value, date | time):
            book.active.cell(row, 1, value)  # type: ignore[union-attr]
    same(saved(book))


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="1" spans="1:3" x:dyDescent="0.2"><c r="A1" s="0"><f>1+1</f><v>2</v></c><c r="B1"/></row>',
        b'<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1&amp;"x"</f><v>1E-3</v></c></row>'
        b'<row r="2"><c r="A2"><f t="shared" si="0"/><v>-12</v></c></row>',
        b'<row r="1"><c r="A1" t="str"><f>"a&amp;b"</f><v>a &amp; b &lt;c&gt; &#163;</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>in</t></is></c><c r="B1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><r><t>in </t></r><r><t>runs</t></r></is></c></row>',
        b'<row r="2"><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>',
        b'<row r="2"><c r="D2" t="n"><v>7</v></c></row>',
        b'<row r="3"><!-- <c r="A3"><v>1</v></c> --><c r="B3"><v>2</v></c></row>',
        b'<row r="4"/><row r="5" hidden="1"><c r="A5"><v>5</v></c></row><row><c><v>6</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><v>9</v></ext></extLst></c></row>',
        b'<row r="1"><c t="str" r="A1"><v><![CDATA[<row r="7">]]></v></c></row>',
        b'<row r="1"><c r="A1" cm="1"><v> 4 </v></c><c r="C1"><v></v></c><c r="D1"><v/></c></row>',
    ],
)
def test_rows_as_other_programs_write_them(row: bytes):
    start, end = b'<worksheet xmlns="%s" xmlns:x="urn:x"><sheetData>', b"</sheetData></worksheet>"
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    same(rewritten(saved(openpyxl.Workbook()), lambda _: start % main + row + end))


def test_a_long_sheet_is_read_piece_by_piece():
    book = openpyxl.Workbook()
    for row in range(1, 3000):
        book.active.append((f"Measure {row % 50}", row, row / 7, "x" if row % 2 else None))  # type: ignore[union-attr]
    content = saved(book)
    same(content)
    odd = rewritten(content, lambda xml: xml.replace(b'<row r="1500"', b'<row spans="1:4" r="1500"'))
    same(odd)


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
