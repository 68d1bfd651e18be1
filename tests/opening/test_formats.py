"""Bytes to grids: real files made on the spot, and what is refused with a sentence."""

import io
import zipfile
from datetime import datetime

import msoffcrypto.format.ooxml
import openpyxl
import pytest

from cyps.errors import PasswordNeeded, UnreadableFile
from cyps.reading import Workbook
from tests.reading.books import open_book


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def one_sheet(*rows: tuple[object, ...]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    return book


def refusal(content: bytes, name: str = "scorecard.xlsx") -> str:
    with pytest.raises(UnreadableFile) as raised:
        open_book(Workbook(name, content))
    return str(raised.value)


def test_cells_keep_value_format_and_place():
    book = one_sheet(("Measure", 0.928), (None, datetime(2016, 3, 1)))
    book.active["B1"].number_format = "0.0%"  # type: ignore[index]
    (grid,) = open_book(Workbook("a.xlsx", saved(book))).grids
    assert grid.cells[(1, 2)].content == 0.928
    assert grid.cells[(1, 2)].form == "0.0%"
    assert grid.rows == {1: (1, 2), 2: (2,)}


def test_merged_cells_are_spread_and_marked():
    book = one_sheet(("Looked after children",), ("x",))
    book.active.merge_cells("A1:C1")  # type: ignore[union-attr]
    (grid,) = open_book(Workbook("a.xlsx", saved(book))).grids
    assert [grid.cells[(1, c)].spread for c in (1, 2, 3)] == [False, True, True]
    assert grid.span(1) == 1


def test_hidden_sheets_rows_and_columns_are_marked_not_dropped():
    book = one_sheet(("a", "b"), ("c", "d"))
    sheet = book.active
    sheet.row_dimensions[2].hidden = True  # type: ignore[union-attr]
    sheet.column_dimensions["B"].hidden = True  # type: ignore[union-attr]
    book.create_sheet("Lookups").sheet_state = "veryHidden"
    grids = open_book(Workbook("a.xlsx", saved(book))).grids
    assert [g.hidden for g in grids] == [False, True]
    assert (grids[0].hidden_rows, grids[0].hidden_columns) == (frozenset({2}), frozenset({2}))
    assert len(grids[0].cells) == 4


def test_formulas_never_calculated_are_counted():
    book = one_sheet(("Measure", "=1+1"), ("Other", "=B1"))
    assert open_book(Workbook("a.xlsx", saved(book))).uncalculated == 2


def test_what_is_no_workbook_is_refused_in_a_sentence():
    assert "is empty (0 bytes)" in refusal(b"")
    assert "PDF" in refusal(b"%PDF-1.7 ...")
    assert "web page" in refusal(b"<html><table></table></html>")
    assert "not a workbook this app can open" in refusal(b"\x00\x01\x02 nothing known")
    assert "not a workbook this app can open" in refusal(b"Dear colleague,\nplease find attached.")


def test_a_damaged_workbook_is_refused_in_a_sentence():
    whole = saved(one_sheet(("Measure", 1)))
    assert "damaged" in refusal(whole[: len(whole) // 2])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            target.writestr(part, b"<broken" if part.endswith("sheet1.xml") else source.read(part))
    assert "damaged" in refusal(out.getvalue())


def test_an_archive_that_is_no_workbook_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "not a workbook this app can open" in refusal(out.getvalue())


def test_a_password_is_asked_for_checked_and_used():
    out = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(saved(one_sheet(("Measure", 7))))).encrypt("tea", out)
    for wrong, said in ((None, "protected with a password"), ("coffee", "did not open with that password")):
        with pytest.raises(PasswordNeeded, match=said):
            open_book(Workbook("a.xlsx", out.getvalue(), wrong))
    (grid,) = open_book(Workbook("a.xlsx", out.getvalue(), "tea")).grids
    assert grid.cells[(1, 2)].content == 7


def hostile(sheet: bytes) -> bytes:
    """A workbook whose only sheet is this XML."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(one_sheet(("x",))))) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.namelist():
            target.writestr(part, sheet if part.endswith("sheet1.xml") else source.read(part))
    return out.getvalue()


SPREADSHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'


def test_a_cell_at_the_far_corner_is_refused_before_any_parser_runs():
    row = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "XFD1048576" in refusal(hostile(SPREADSHEET % row))


def test_entities_are_refused():
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
        + SPREADSHEET % b'<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'
    )
    assert "entities" in refusal(hostile(bomb))


def test_a_bomb_is_refused_by_its_size():
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(310):
            part.write(b" " * (1 << 20))
    assert "unpacks to" in refusal(out.getvalue())


def test_an_open_document_is_read_by_calamine():
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{names}:{name}:1.0"' for name in ("office", "table", "text"))
    figures = "".join(
        f'<table:table-cell office:value-type="{kind}" office:{where}="{value}"/>'
        for kind, where, value in (
            ("float", "value", 83.3),
            ("float", "value", 5),
            ("date", "date-value", "2016-03-31"),
        )
    )
    name = '<table:table-cell office:value-type="string"><text:p>Reviews</text:p></table:table-cell>'
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="LAC"><table:table-row>{name}{figures}</table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    (grid,) = open_book(Workbook("a.ods", out.getvalue())).grids
    assert (grid.sheet, grid.rows) == ("LAC", {1: (1, 2, 3, 4)})
    assert [c.content for c in grid.cells.values()] == ["Reviews", 83.3, 5, datetime(2016, 3, 31)]
    assert type(grid.cells[(1, 3)].content) is int


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_text_in_any_encoding_and_with_any_mark(encoding: str, mark: str):
    rows = [
        ["Measure", "2015/16", "2014/15"],
        ["Caf\u00e9 \u00a3", "83.30", " 12 "],
        ["Postcode 007", "007", ""],
    ]
    text = "\r\n".join(mark.join(row) for row in rows)
    (grid,) = open_book(Workbook("lac.csv", text.encode(encoding))).grids
    assert grid.sheet == "lac"
    assert [grid.cells[key].content for key in ((2, 1), (2, 2), (2, 3), (3, 2))] == [
        "Caf\u00e9 \u00a3",
        83.3,
        12,
        "007",
    ]
    assert grid.rows[3] == (1, 2)


def test_a_workbook_whose_parts_disagree_is_read_as_far_as_calamine_can():
    whole, out = saved(one_sheet(("Measure", 7))), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            xml = old.read(part)
            new.writestr(part, xml.replace(b'<c r="B1"', b'<c r="B1" s="99"') if "sheet1" in part else xml)
    (grid,) = open_book(Workbook("a.xlsx", out.getvalue())).grids
    assert [c.content for c in grid.cells.values()] == ["Measure", 7]
