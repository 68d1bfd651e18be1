"""One indicator: its years, its cells, and what was decided about it."""

from __future__ import annotations

from dataclasses import replace

from cyps.terms import Problem, Severity
from tests.made_report import empty_report, made_report, many_indicators
from tests.pages.conftest import Open


def test_the_address_names_the_indicator(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("indicator", indicator="looked-after-5")
    assert not app.exception
    assert app.title[0].value == "LAC reviews in time"


def test_its_cells_and_its_decisions_are_tables(open_page: Open, shown) -> None:
    shown(made_report())
    tables = [each.proto.body for each in open_page("indicator", indicator="looked-after-5").get("html")]
    assert any(
        "Every cell this indicator was read from" in body and "LAC, cell F5" in body for body in tables
    )
    assert any("no name in the catalogue is like it" in body for body in tables)


def test_its_chart_names_target_and_others(open_page: Open, shown) -> None:
    shown(made_report())
    chart = open_page("indicator", indicator="looked-after-5").get("vega_lite_chart")[0]
    assert "Target 95% (2015/16)" in chart.proto.alt
    assert "England 93.7% (2014/15)" in chart.proto.alt


def test_what_could_be_misread_is_said(open_page: Open, shown) -> None:
    report = made_report()
    doubt = Problem("scale-changed", Severity.DOUBT, "Two scales.", "Mend it.", None, "looked-after-5")
    shown(replace(report, problems=(doubt,)))
    bodies = [each.proto.body for each in open_page("indicator", indicator="looked-after-5").get("html")]
    assert any("Two scales. Mend it." in body for body in bodies)
    others = [each.proto.body for each in open_page("indicator", indicator="care-leavers-11").get("html")]
    assert not any("Two scales." in body for body in others)


def test_an_indicator_without_a_bullet_says_why(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("indicator", indicator="care-leavers-11")
    assert app.expander[0].label == "Not assessed: 1"


def test_nothing_read_is_met_with_words(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("indicator").title[0].value == "No year-end figures were found"


def test_any_of_hundreds_can_be_picked(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("indicator")
    assert len(app.selectbox[0].options) == 300
    app.selectbox[0].set_value("front-door-296").run()
    assert "group 296" in app.title[0].value


def test_others_stand_beside_it_with_their_source(open_page: Open) -> None:
    app = open_page("indicator", indicator="re-referrals")
    bodies = [each.proto.body for each in app.get("html")]
    table = next(body for body in bodies if "Ours beside it" in body)
    assert "England, published" in table
    assert "ReReferral" in table
    said = [each.value for each in app.markdown]
    assert any("10th of 11 among its statistical neighbours" in words for words in said)
    assert any("Department for Education, Local Authority Interactive Tool" in words for words in said)


def test_each_picture_has_a_table_of_the_same_and_can_be_taken(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("indicator", indicator="looked-after-5")
    bodies = [each.proto.body for each in app.get("html") if "<details>" in each.proto.body]
    assert len(bodies) == len(app.get("vega_lite_chart")) == len(app.download_button) == 1
    assert all(words in bodies[0] for words in ("2013/14", "98.6%", "England", "93.7%"))


def test_its_place_among_the_ten_is_a_picture_with_their_names(open_page: Open) -> None:
    app = open_page("indicator", indicator="re-referrals")
    chart = app.get("vega_lite_chart")[-1].proto
    assert "10th of 11 among its statistical neighbours" in chart.alt
    assert all(name in chart.spec for name in ("Redcar and Cleveland", "Wakefield", "England"))


def test_twelve_months_are_shown_with_their_usual_to_and_fro(open_page: Open) -> None:
    app = open_page("indicator", indicator="re-referrals")
    chart = app.get("vega_lite_chart")[1].proto
    assert "usual to and fro" in chart.alt
    assert "Usual up to" in chart.spec
