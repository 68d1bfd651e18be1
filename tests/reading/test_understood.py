"""What each part of a sheet was taken for, laid over the sheet as people see it."""

from __future__ import annotations

from cyps.choices import Choices
from cyps.reading import Part, Role, Row, Taken, Understood, Workbook, read, understood
from cyps.terms import financial_year
from tests.reading.books import book

WIDE = """
| Looked after children
|
| No. | Indicator           | Good is | Mar-16 | 2014/15 | 2015/16 | Target 2015/16 | England 2014/15 | RAG | Comments
| Placements
| 5.1 | LAC reviews in time | High    | 90%    | 94.9%   | 83.3%   | >=95%          | 93.7%           | R   | Staff left
| 5.2 | LAC visits in time  | High    | 91%    | 94.0%   | lots    | >=95%          | -               | G   |
| Note 1: figures may change when reports are run again.
"""
ACROSS = """
| Year    | LAC reviews in time | CP visits in time
| 2014/15 | 94.9%               | 71.3%
| 2015/16 | 83.3%               | 72.3%
"""


def of(picture: str | Workbook, name: str = "Sheet1") -> Understood:
    made = picture if isinstance(picture, Workbook) else book(picture)
    reading = read([made], Choices())
    sheet = next(s for s in reading.files[0].sheets if s.name == name)
    found = understood(reading, made.name, sheet, reading.problems, financial_year(2016))
    assert found is not None
    return found


def test_each_figure_is_what_it_was_read_as() -> None:
    sheet = of(WIDE)
    assert [sheet.part(5, column) for column in range(1, 11)] == [
        Part.NOTE,
        Part.NAME,
        Part.NOTE,
        Part.WITHIN,
        Part.EARLIER,
        Part.THIS_YEAR,
        Part.TARGET,
        Part.BENCHMARK,
        Part.COLOUR,
        Part.COMMENTARY,
    ]


def test_a_figure_nobody_understood_is_not_told_by_its_column() -> None:
    assert of(WIDE).part(6, 6) is Part.LOST


def test_columns_and_rows_say_what_they_are_and_why() -> None:
    sheet = of(WIDE)
    (over,) = sheet.over.values()
    taken = over[6]
    assert isinstance(taken, Taken)
    assert (taken.role, taken.period) == (Role.OUTTURN, financial_year(2016))
    assert "2015/16" in taken.because
    assert [sheet.beside(row) for row in range(3, 8)] == [
        Row.HEADINGS,
        Row.SECTION,
        Row.INDICATOR,
        Row.INDICATOR,
        Row.NOTE,
    ]


def test_indicators_across_are_said_over_their_columns() -> None:
    sheet = of(ACROSS)
    assert sheet.part(3, 2) is Part.THIS_YEAR
    assert sheet.part(2, 2) is Part.EARLIER
    (over,) = sheet.over.values()
    assert over[2] is Row.INDICATOR


def test_a_card_on_its_side_keeps_the_places_of_the_sheet() -> None:
    sheet = of("""
| Indicator      | LAC reviews in time
| 2014/15        | 94.9%
| 2015/16        | 83.3%
| Target 2015/16 | 95%
""")
    assert sheet.part(3, 2) is Part.THIS_YEAR
    assert sheet.part(4, 2) is Part.TARGET
    label = sheet.beside(3)
    assert isinstance(label, Taken)
    assert label.role is Role.OUTTURN


def test_a_sheet_without_a_table_has_nothing_laid_over_it() -> None:
    sheet = of("| Some words\n| and more\n")
    assert (sheet.part(1, 1), sheet.beside(1), sheet.over) == (None, None, {})


def test_long_blank_stretches_are_not_worth_showing() -> None:
    sheet = of("| a\n" + "|\n" * 500 + "| b | " + "| " * 300 + "c")
    assert sheet.rows == (1, 502)
    assert len(sheet.columns) < 10
