"""The year at a glance: both lists, every theme, the picture, and what stands there when nothing does."""

from __future__ import annotations

import json

import pytest

from cyps.screen import state
from tests.made_report import empty_report, made_report, many_indicators
from tests.pages.conftest import Open


def test_the_sample_opens_under_a_banner_that_says_so(open_page: Open) -> None:
    app = open_page("overview")
    assert not app.exception
    assert "This is the sample" in app.markdown[0].value
    assert "Rotherham" in app.title[0].value
    assert [header.value for header in app.header][:3] == [
        "Good and improved",
        "Areas for improvement",
        "Every theme",
    ]


def test_the_heading_says_the_finding(open_page: Open, shown) -> None:
    shown(made_report())
    assert open_page("overview").title[0].value == (
        "Rotherham, 2015\\/16\\: 1 of 4 improved, 2 got worse, 1 off target"
    )


def test_each_headline_has_its_cell_beside_it(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("overview")
    labels = [each.proto.popover.label for each in app.get("popover")]
    assert labels == ["Take the brief away", "G6", "F5", "G9"]
    cells = [each.proto.body for each in app.get("html") if "Where these figures stand" in each.proto.body]
    assert "58.8%" in cells[0]
    assert "LAC, cell H6" in cells[0]


def test_every_theme_is_counted_in_words(open_page: Open, shown) -> None:
    shown(made_report())
    cards = [
        each.proto.body for each in open_page("overview").get("html") if 'class="counts"' in each.proto.body
    ]
    assert len(cards) == 3
    for said in ("1 better", "1 steady", "1 worse", "1 off target", "1 not compared"):
        assert said in cards[1]


def test_the_picture_has_a_sentence_for_those_who_cannot_see_it(open_page: Open, shown) -> None:
    shown(made_report())
    chart = open_page("overview").get("vega_lite_chart")[0]
    assert json.loads(chart.proto.spec)["background"] == "transparent"
    assert chart.proto.alt.startswith(
        "Percentages: 1 of 4 improved, 2 got worse, 1 off target. Largest change: Dental checks"
    )


def test_a_workbook_without_figures_is_met_with_words_and_a_way_on(open_page: Open, shown) -> None:
    shown(empty_report())
    app = open_page("overview")
    assert not app.exception
    assert app.title[0].value == "No year-end figures were found"
    assert [link.proto.label for link in app.get("page_link")] == ["See what was read"]


def test_a_server_may_open_without_the_sample(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(state.OPEN, "load")
    app = open_page("overview")
    assert app.title[0].value == "No workbook yet"
    assert [link.proto.label for link in app.get("page_link")] == ["Load a workbook"]


def test_three_hundred_indicators_still_make_one_page(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("overview")
    assert not app.exception
    assert len(app.get("popover")) <= 1 + 12
