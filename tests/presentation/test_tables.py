"""Rows of a report: figures in words, verdicts with their sign, cells with their place."""

from __future__ import annotations

from dataclasses import replace

from cyps.presentation import problem_rows, unit_words, year_rows
from cyps.presentation.signs import STANDINGS, TRAVELS
from cyps.terms import Severity, Unit
from tests.made_report import LAST, THIS, compared, indicator, made_report, value


def row_of(name: str):
    return next(row for row in year_rows(made_report().comparisons, "2015/16") if row.name == name)


def test_a_row_shows_both_years_the_change_in_points_and_the_target() -> None:
    row = row_of("LAC reviews in time")
    assert (row.before, row.now, row.change, row.target) == ("94.9%", "83.3%", "−11.6 points", "95%")
    assert str(row.direction) == "▼ worse"
    assert str(row.verdict) == "✗ missed"


def test_benchmarks_say_their_year_when_it_is_another() -> None:
    row = row_of("LAC reviews in time")
    assert (row.england, row.neighbours) == ("93.7% (2014/15)", "95.1% (2014/15)")
    same_year = compared(indicator("Visits", {THIS: "90"}, benchmarks={("england", THIS): "88"}))
    assert year_rows((same_year,), "2015/16")[0].england == "88%"


def test_nothing_known_is_an_empty_string_never_a_zero() -> None:
    row = row_of("Pathway plans")
    assert (row.now, row.change, row.target, row.england) == ("", "", "", "")
    assert row.direction is None
    assert row.verdict is None


def test_a_figure_from_further_back_names_its_year() -> None:
    adoption = next(c for c in made_report().comparisons if "adoption" in c.indicator.name)
    told = compared(indicator("Days", {LAST: "661", THIS: "338.5"}, unit=Unit.DAYS))
    row = year_rows((replace(adoption, long_run=told.change),), "2015/16")[0]
    assert row.before == "661 days (2014/15)"
    assert row.change == "−322.5 days since 2014/15"
    assert str(row.direction) == "▲ better"


def test_a_range_shows_both_ends() -> None:
    ranged = compared(indicator("Stability", {THIS: "92"}, target="90"), standing=None)
    gap = made_report().comparisons[2].target
    assert gap is not None
    row = year_rows((replace(ranged, target=replace(gap, upper=value("97"))),), "2015/16")[0]
    assert row.target == "95% to 97%"


def test_losses_come_before_notes() -> None:
    rows = problem_rows(made_report())
    assert [row.severity for row in rows] == [Severity.LOSS, Severity.NOTE]
    assert [row.where for row in rows] == ["LAC, H14", ""]


def test_units_are_said_as_people_do() -> None:
    assert unit_words(indicator("Rate", {}, unit=Unit.PER_10_000)) == "rate per 10,000"
    assert unit_words(indicator("Days", {}, unit=Unit.DAYS)) == "days"


def test_every_direction_and_standing_can_be_shown() -> None:
    assert all(str(sign) for sign in (*TRAVELS.values(), *STANDINGS.values()))
