"""Rows of a report: figures in words, verdicts with their sign, cells with their place."""

from __future__ import annotations

from dataclasses import replace

from cyps.presentation import cells, evidence, problem_rows, unit_words, year_rows
from cyps.presentation.signs import STANDINGS, TRAVELS
from cyps.terms import Severity, Unit
from tests.made_report import FILE, LAST, THIS, compared, indicator, made_report, value


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


def test_a_range_shows_both_ends() -> None:
    ranged = compared(indicator("Stability", {THIS: "92"}, target="90"), standing=None)
    gap = made_report().comparisons[2].target
    assert gap is not None
    row = year_rows((replace(ranged, target=replace(gap, upper=value("97"))),), "2015/16")[0]
    assert row.target == "95% to 97%"


def test_every_cell_of_an_indicator_is_listed_with_its_place() -> None:
    reviews = made_report().comparisons[2].indicator
    listed = cells(reviews)
    assert [(row.what, row.period, row.written, row.where) for row in listed] == [
        ("Name", "", "LAC reviews in time", "LAC, cell B5"),
        ("Outturn", "2013/14", "98.6%", "LAC, cell H5"),
        ("Outturn", "2014/15", "94.9%", "LAC, cell G5"),
        ("Outturn", "2015/16", "83.3%", "LAC, cell F5"),
        ("Target", "2015/16", "95%", "LAC, cell W5"),
        ("England", "2014/15", "93.7%", "LAC, cell E5"),
        ("Statistical neighbours", "2014/15", "95.1%", "LAC, cell D5"),
    ]
    assert {row.source.file for row in listed} == {FILE}


def test_a_bullets_evidence_is_the_cells_it_names_as_written() -> None:
    report = made_report()
    dental = report.bullets[0]
    assert [(row.written, row.source.cell) for row in evidence(report, dental)] == [
        ("58.8%", "H6"),
        ("94.5%", "G6"),
    ]


def test_evidence_in_a_cell_of_no_indicator_still_names_the_cell() -> None:
    report = made_report()
    elsewhere = replace(report.bullets[0], indicator=None)
    assert [row.where for row in evidence(report, elsewhere)] == ["LAC, cell H6", "LAC, cell G6"]


def test_losses_come_before_notes() -> None:
    rows = problem_rows(made_report())
    assert [row.severity for row in rows] == [Severity.LOSS, Severity.NOTE]
    assert [row.where for row in rows] == ["LAC, H14", ""]


def test_units_are_said_as_people_do() -> None:
    assert unit_words(indicator("Rate", {}, unit=Unit.PER_10_000)) == "rate per 10,000"
    assert unit_words(indicator("Days", {}, unit=Unit.DAYS)) == "days"


def test_every_direction_and_standing_can_be_shown() -> None:
    assert all(str(sign) for sign in (*TRAVELS.values(), *STANDINGS.values()))
