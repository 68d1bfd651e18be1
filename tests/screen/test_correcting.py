"""The controls by which an officer puts a reading right, in a page of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cyps.choices import Correction, Says, Use
from cyps.reading import Workbook
from cyps.screen import state
from tests.correcting import of_cell, of_column, of_indicator, of_row
from tests.reading.books import book

ODD = """
| Ref | Indicator           | Good is | 2014/15 | Ceiling | Score |
| 5.1 | LAC reviews in time | High    | 94.9%   | 83.3%   | 4     |
| 5.2 | Assessment backlog  | Low     | 313     | 12      | 2     |
"""
TWICE = """
| Fostering |     |         |
|           |     |         |
| Indicator | Odd | 2014/15 |
| A         | 2   | 1       |
|           |     |         |
| Adoption  |     |         |
|           |     |         |
| Indicator | Odd | 2014/15 |
| B         | 5   | 4       |
"""
Draw = Callable[..., AppTest]


def _page(row: int, column: int) -> None:
    from cyps.screen import cached, correcting

    correcting.controls(cached.brief().report, "scorecard.xlsx", "Sheet1", row, column)


@pytest.fixture
def draw() -> Draw:
    """The controls for a place of a workbook."""
    st.cache_resource.clear()
    st.cache_data.clear()

    def drawn(row: int, column: int, *workbooks: Workbook) -> AppTest:
        app = AppTest.from_function(_page, args=(row, column), default_timeout=60)
        app.session_state["workbooks"] = tuple(map(state.held, workbooks or (book(ODD),)))
        app.run()
        assert not app.exception
        return app

    return drawn


def made(app: AppTest) -> tuple[Correction, ...]:
    return app.session_state["choices"].corrections if "choices" in app.session_state else ()


def box(app: AppTest, label: str):
    return next(each for each in app.selectbox if each.label == label)


def press(app: AppTest, label: str) -> AppTest:
    next(each for each in app.button if each.label == label).click().run()
    assert not app.exception
    return app


def labels(app: AppTest) -> list[str]:
    return [each.label for each in app.button]


def test_a_column_nobody_understood_becomes_the_outturn_of_a_period(draw: Draw) -> None:
    app = draw(0, 5)
    assert box(app, "This column is").value is None
    app = box(app, "This column is").set_value("outturn").run()
    assert next(b for b in app.button if b.label == "Put it right").disabled
    options = box(app, "Of which period").options
    assert options[:2] == ["2015/16", "2014/15"]
    app = box(app, "Of which period").select_index(0).run()
    assert box(app, "Counted").options[0] == "over the whole year"
    press(app, "Put it right")
    assert made(app) == (of_column("Ceiling", "outturn", 2016),)
    assert box(app, "This column is").value == "outturn"
    press(app, "Undo")
    assert made(app) == ()


def test_what_is_as_it_was_taken_for_offers_nothing(draw: Draw) -> None:
    assert labels(draw(0, 4)) == []
    assert box(draw(0, 4), "This column is").value == "outturn"


def test_a_benchmark_says_whose(draw: Draw) -> None:
    app = draw(0, 5)
    app = box(app, "This column is").set_value("benchmark").run()
    app = box(app, "Of which period").select_index(1).run()
    app = box(app, "Whose figures").set_value("england").run()
    press(app, "Put it right")
    assert made(app) == (of_column("Ceiling", "benchmark", 2015, group="england"),)


def test_a_row_and_a_cell(draw: Draw) -> None:
    app = draw(3, 4)
    app = box(app, "This row is").set_value(Use.NOT_USED).run()
    press(app, "Put it right")
    assert made(app) == (of_row("Assessment backlog", Use.NOT_USED),)
    app = draw(2, 4)
    press(app, "“94\\.9%” is not a figure")
    assert made(app) == (of_cell("LAC reviews in time", "2014/15", "94.9%"),)
    press(app, "Undo")
    assert made(app) == ()


def test_an_indicator_in_one_go(draw: Draw) -> None:
    app = draw(2, 0)
    app = box(app, "Which way is good").set_value("lower").run()
    app = box(app, "It belongs under").set_value("fostering").run()
    press(app, "Put it right")
    assert set(made(app)) == {
        of_indicator("LAC reviews in time", Says.POLARITY, "lower"),
        of_indicator("LAC reviews in time", Says.THEME, "fostering"),
    }
    press(app, "Undo")
    assert made(app) == ()


def test_headings_that_come_again_are_put_right_in_all_tables_unless_years_may_differ(draw: Draw) -> None:
    app = draw(4, 2, book(TWICE))
    app = box(app, "This column is").set_value("not_used").run()
    assert app.checkbox[0].value
    press(app, "Put it right")
    assert set(made(app)) == {
        of_column("Odd", "not_used", under="Fostering"),
        of_column("Odd", "not_used", under="Adoption"),
    }
    app = draw(4, 2, book(TWICE))
    app = box(app, "This column is").set_value("outturn").run()
    app = box(app, "Of which period").select_index(0).run()
    assert not app.checkbox[0].value
    press(app, "Put it right")
    assert made(app) == (of_column("Odd", "outturn", 2016, under="Fostering"),)


def test_a_place_with_nothing_to_put_right_is_quiet(draw: Draw) -> None:
    app = draw(99, 50)
    assert (labels(app), len(app.selectbox)) == ([], 0)


def test_hostile_words_do_nothing(draw: Draw) -> None:
    bad = "![x](http://evil.example/x.png)"
    app = draw(2, 2, book(f"| Indicator | 2015/16 |\n| {bad} | 5 |"))
    shown = [each.value for each in (*app.markdown, *app.caption)] + labels(app)
    assert not any(bad in text for text in shown)


def test_an_indicator_goes_on_from_one_of_another_file(draw: Draw) -> None:
    last = book("| Indicator | 2013/14 | 2014/15 |\n| Visits made | 5 | 6 |", "last.xlsx")
    now = book("| Indicator | 2014/15 | 2015/16 |\n| Visits completed | 6 | 8 |")
    app = draw(2, 0, now, last)
    assert box(app, "It goes on from").options == ["nothing under another name", "Visits made"]
    app = box(app, "It goes on from").set_value("Visits made").run()
    press(app, "Put it right")
    said = of_indicator("Visits completed", Says.JOINS, "Visits made")
    assert made(app) == (said,)
    assert box(app, "It goes on from").value == "Visits made"
    app = box(app, "It goes on from").set_value("").run()
    press(app, "Undo")
    assert made(app) == ()
