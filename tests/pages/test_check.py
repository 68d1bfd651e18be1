"""Check the reading: any sheet, what each part was taken for, why, and what to look at."""

from __future__ import annotations

import pytest

from cyps.screen import state
from tests.pages.conftest import Open
from tests.reading.books import book

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEETS = {
    "Odd": "| Indicator | 2014/15 | 2015/16\n| LAC reviews in time | 94.9% | lots\n",
    "Words": "| Only words here\n| and here\n",
}


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> None:
    """A visitor whose workbook has a figure nobody understands, and a sheet of words."""
    monkeypatch.setattr(state, "sample", lambda: state.held(book(SHEETS, "odd.xlsx")))


def html(app) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def test_the_first_sheet_with_indicators_is_shown_first(open_page: Open) -> None:
    app = open_page("check")
    assert app.selectbox(key="check-sheet").value == 2
    assert "Outturn 2015/16" in html(app)


def test_a_column_a_row_and_a_cell_say_why(open_page: Open) -> None:
    app = open_page("check", sheet="6", column="8")
    assert app.subheader[0].value == "Column H"
    assert any("the heading “Year End 2015\\/16”" in each.value for each in app.caption)
    app = open_page("check", sheet="6", row="9")
    assert app.subheader[0].value == "Row 9"
    assert "LAC reviews in time" in html(app)
    app = open_page("check", sheet="6", row="9", column="8")
    assert app.subheader[0].value == "Cell H9"
    assert "<dt>Written</dt><dd>83.3%</dd>" in html(app)
    assert "Higher is better (the workbook says so)" in html(app)


def test_the_boxes_choose_and_the_address_says_so(open_page: Open) -> None:
    app = open_page("check", sheet="6")
    app.selectbox(key="check-column").set_value(8).run()
    assert app.subheader[0].value == "Column H"
    app.selectbox(key="check-row").set_value(9).run()
    assert app.subheader[0].value == "Cell H9"
    assert [app.query_params[name] for name in ("sheet", "row", "column")] == ["6", "9", "8"]
    app.selectbox(key="check-sheet").set_value(3).run()
    assert "row" not in app.query_params


@pytest.mark.parametrize("nonsense", ["99", "-1", "x", "1" * 400])
def test_an_address_that_names_nothing_is_met(open_page: Open, nonsense: str) -> None:
    app = open_page("check", sheet=nonsense, row=nonsense, column=nonsense)
    assert not app.exception
    assert app.selectbox(key="check-sheet").value == 2


@pytest.mark.usefixtures("odd")
def test_a_problem_leads_to_its_cell(open_page: Open) -> None:
    app = open_page("check")
    assert "To look at (" in app.subheader[0].value
    go = next(button for button in app.button if button.label == "Go to C2")
    go.click().run()
    assert app.subheader[0].value == "Cell C2"
    assert "<dd>not understood</dd>" in html(app)


@pytest.mark.usefixtures("odd")
def test_a_sheet_of_words_is_shown_as_it_is(open_page: Open) -> None:
    app = open_page("check", sheet="1")
    assert not app.exception
    assert "Only words here" in html(app)


def test_nothing_loaded_is_met_with_words(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(state.OPEN, "load")
    assert open_page("check").title[0].value == "No workbook yet"
