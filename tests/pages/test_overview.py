"""The year at a glance: both lists, every theme, the picture, and what stands there when nothing does."""

from __future__ import annotations

import json

import pytest

from cyps.presentation.exports import EXPORTS
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


def test_each_headline_has_its_cell_beside_it_and_all_its_cells_a_click_away(open_page: Open, shown) -> None:
    shown(made_report())
    good, improve = lists(open_page("overview"))
    assert "Dental checks up to date improved from 58.8% in 2014/15 to 94.5%." in good
    assert '<span class="unseen">Where this stands: LAC, cell </span>G6</button>' in good
    assert "LAC, cell H6" in good
    assert improve.count("<li>") == 2


def lists(app) -> list[str]:
    return [each.proto.body for each in app.get("html") if 'class="bullets"' in each.proto.body]


def test_every_theme_is_counted_in_words_and_leads_to_its_page(open_page: Open, shown) -> None:
    shown(made_report())
    cards = [
        link.proto for link in open_page("overview").get("page_link") if "to improve" in link.proto.label
    ]
    assert [card.query_string for card in cards] == [
        "theme=front-door",
        "theme=looked-after",
        "theme=care-leavers",
    ]
    for said in (
        "**Looked after children**",
        "1 good or improved · 1 to improve",
        "▲\u00a01\u00a0better",
        "■\u00a01\u00a0steady",
        "▼\u00a01\u00a0worse",
        "✗\u00a01\u00a0off\u00a0target",
        "1\u00a0without\u00a0a\u00a0direction",
    ):
        assert said in cards[1].label


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
    assert sum(html.count("<li>") for html in lists(app)) <= 12


def test_the_brief_can_be_taken_away_in_every_format(open_page: Open) -> None:
    app = open_page("overview")
    assert [button.label for button in app.download_button] == ["Take the picture"]
    app.session_state["take-away"] = True
    app.run()
    labels = [button.label for button in app.download_button]
    assert labels == [*(export.name for export in EXPORTS), "Take the picture"]
