"""One theme: the address chooses it, and everything of it is on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyps.terms import Problem, Severity
from tests.building import reported
from tests.made_report import empty_report, made_report, many_indicators
from tests.pages.conftest import Open


def test_the_address_names_the_theme(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="looked-after")
    assert not app.exception
    assert app.title[0].value.startswith("Looked after children")


def test_an_unknown_theme_is_the_first_one(open_page: Open, shown) -> None:
    shown(made_report())
    assert open_page("theme", theme="no-such").title[0].value.startswith("Front door")


def test_picking_a_theme_changes_the_address(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="looked-after")
    app.button_group[0].set_value("care-leavers").run()
    assert app.query_params["theme"] in ("care-leavers", ["care-leavers"])
    assert app.title[0].value.startswith("Care leavers")


def test_the_table_has_headings_both_ways_and_verdicts_in_words(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="looked-after")
    table = next(
        each.proto.body for each in app.get("html") if "Looked after children, 2015/16" in each.proto.body
    )
    assert "<caption" in table
    assert '<th role="columnheader" scope="col" class="figures">2014/15</th>' in table
    assert '<th role="rowheader" scope="row">LAC reviews in time</th>' in table
    for said in ("−11.6 points", "worse", "95%", "missed", "93.7%"):
        assert said in table


def test_what_could_be_misread_is_said_beside_its_figure(open_page: Open, shown) -> None:
    report = made_report()
    doubt = Problem(
        "scale-changed", Severity.DOUBT, "One scale & another.", "Mend it.", None, "looked-after-5"
    )
    shown(replace(report, problems=(doubt,)))
    app = open_page("theme", theme="looked-after")
    bodies = [each.proto.body for each in app.get("html")]
    table = next(body for body in bodies if "Looked after children, 2015/16" in body)
    assert "LAC reviews in time<br>⚠ could be misread: see below</th>" in table
    assert table.count("could be misread") == 1
    assert "Before these figures are read out" in [header.value for header in app.header]
    assert any("One scale &amp; another. Mend it." in body for body in bodies)
    elsewhere = open_page("theme", theme="front-door")
    assert "Before these figures are read out" not in [header.value for header in elsewhere.header]


def test_what_was_not_assessed_is_listed_with_its_reason(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="care-leavers")
    assert app.expander[0].label == "Not assessed: 1"
    assert any("it has no figure for 2015/16" in each.proto.body for each in app.get("html"))


def test_a_measure_with_no_good_direction_stands_for_context(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="front-door")
    assert "For context" in [header.value for header in app.header]


def test_one_indicator_is_a_choice_away(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("theme", theme="looked-after")
    app.selectbox[0].set_value("looked-after-6").run()
    assert app.title[0].value == "Dental checks up to date"


def test_nothing_read_is_met_with_words(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("theme").title[0].value == "No year-end figures were found"


def test_a_theme_of_many_long_names_is_forty_rows_at_a_time(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("theme", theme="quality")
    assert not app.exception
    tables = [
        each.proto.body for each in app.get("html") if "Quality of practice, 2015/16" in each.proto.body
    ]
    assert tables[0].count("<tr") == 1 + 40
    app.session_state["year-quality"] = 2
    rest = [
        each.proto.body for each in app.run().get("html") if "Quality of practice, 2015/16" in each.proto.body
    ]
    assert rest[0].count("<tr") == 1 + 35


@pytest.mark.parametrize(("how_many", "shows"), [(3, True), (2, False)])
def test_three_indicators_of_three_years_are_shown_through_the_years(
    open_page: Open, shown, how_many: int, shows: bool
) -> None:
    years = ("2013/14 70%", "2014/15 75%", "2015/16 80%")
    drawings = ["\n".join((f"Visits {n} | % | higher | theme:looked-after", *years)) for n in range(how_many)]
    shown(reported(*drawings))
    charts = open_page("theme", theme="looked-after").get("vega_lite_chart")
    small = [chart for chart in charts if chart.proto.alt.startswith("Through the years: 3 of 3 improved")]
    assert bool(small) is shows
