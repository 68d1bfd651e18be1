import io

import pytest
from openpyxl import load_workbook

from cyps.presentation import exports
from tests.presentation.exports import made


@pytest.fixture(scope="module")
def book(sample_report):
    return load_workbook(io.BytesIO(exports.named("xlsx").make(sample_report)))


def test_a_cover_and_notes_come_first(book):
    assert book.sheetnames == [
        "Cover", "Notes", "Bullets", "Year on year", "Every figure", "Not assessed", "Problems",
    ]  # fmt: skip
    assert book["Cover"]["A1"].value == "Rotherham: 2015/16 year-end performance"


def test_the_governments_checklist(book):
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        header = [cell.value for cell in sheet[3]]
        assert table.name == sheet.title.replace(" ", "_")
        assert table.ref.startswith("A3:")
        assert len(set(header)) == len(header)
        assert None not in header
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert table.autoFilter is None
        assert all(any(cell.value is not None for cell in row) for row in sheet.iter_rows(min_row=3))
        assert not any(d.hidden for d in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))
        assert sheet["A2"].value == "This sheet holds one table."


def test_codes_stand_for_figures_and_are_explained():
    book = load_workbook(io.BytesIO(exports.named("xlsx").make(made.report())))
    header = [cell.value for cell in book["Every figure"][3]]
    outturns = [row[header.index("outturn")].value for row in book["Every figure"].iter_rows(min_row=4)]
    assert outturns == [12345, "[c]", 94.9, 75, 83.3]
    notes = {row[0].value: row[1].value for row in book["Notes"].iter_rows(min_row=4)}
    assert notes["[c]"] == "In place of a figure: hidden by the publisher to protect people."


def test_the_year_on_year_names_its_years_and_those_of_others():
    sheet = load_workbook(io.BytesIO(exports.named("xlsx").make(made.report())))["Year on year"]
    header, *lines = sheet.iter_rows(min_row=3, values_only=True)
    reviews = dict(zip(header, lines[2], strict=True))
    assert (reviews["2014/15"], reviews["2015/16"], reviews["change"], reviews["travel"]) == (
        94.9,
        83.3,
        -11.6,
        "worse",
    )
    assert (reviews["England"], reviews["England's year"], reviews["verdict"]) == (93.7, "2014/15", "missed")
    assert (reviews["sheet"], reviews["cell"]) == ("LAC", "H12")
