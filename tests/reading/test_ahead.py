"""Sheets understood as they come in, and again where a later sheet says another year or council."""

import pytest

from cyps.choices import Choices
from cyps.reading import Workbook, ahead, context
from cyps.reading.ahead import Opened
from cyps.reading.lines import Table
from cyps.reading.put_right import of_sheet
from tests.reading.books import book, scorecard

MONTHS = "| Indicator | Apr | May | Jun |\n| LAC reviews | 80% | 81% | 82% |"
LATER = "| Rotherham scorecard 2015/16 |\n|  |\n| Indicator | 2015/16 |\n| CP reviews | 90% |"
SAID = {"Months": MONTHS, "Year": LATER}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets whose tables are made, each time they are."""
    names: list[str] = []
    first = ahead.tables_and_cards

    def noted(put: ahead.PutRight, year: ahead.Period | None, council: str) -> list[Table]:
        names.append(put.sheet.sheet)
        return first(put, year, council)

    monkeypatch.setattr(ahead, "tables_and_cards", noted)
    return names


def tables(workbook: Workbook) -> list[list[Table]]:
    one = Opened(workbook, Choices())
    grids = one.book.grids
    council = context.council_named([workbook.name], grids) or ""
    about = context.of_book(workbook.name, grids)
    return [one.tables(at, of_sheet((), grid), about, council) for at, grid in enumerate(grids)]


def test_what_the_first_sheets_say_is_read_once(made: list[str]):
    tables(book({"Year": LATER, "Months": MONTHS}))
    assert made == ["Year", "Months"]


def test_what_a_later_sheet_says_of_year_and_council_is_true_of_those_before_it(made: list[str]):
    found = tables(book(SAID))
    assert made == ["Months", "Year", "Months"]
    assert [(t.year.label if t.year else None, t.council) for (t,) in found] == [("2015/16", "Rotherham")] * 2


def test_reading_ahead_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    books = [book(SAID), book(dict(reversed(SAID.items())))]
    both = [scorecard(one) for one in books]
    monkeypatch.setattr(ahead, "_CELLS", 0)
    assert [scorecard(one) for one in books] == both


def test_a_large_workbook_is_not_read_while_its_parser_waits(
    made: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ahead, "_CELLS", 5)
    Opened(book(SAID), Choices())
    assert made == []
