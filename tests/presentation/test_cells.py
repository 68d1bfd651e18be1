"""Where each figure stands: as written, with sheet and cell."""

from __future__ import annotations

from dataclasses import replace

from cyps.presentation import cells, evidence
from cyps.terms import Source
from tests.made_report import FILE, THIS, indicator, made_report, monthly


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


def test_a_bullets_evidence_is_the_cells_it_names_its_outturn_first() -> None:
    report = made_report()
    dental = report.bullets[0]
    assert [source.cell for source in dental.sources] == ["H6", "G6"]
    assert [(row.written, row.source.cell) for row in evidence(report, dental)] == [
        ("94.5%", "G6"),
        ("58.8%", "H6"),
    ]


def test_evidence_that_stands_with_another_indicator_names_it() -> None:
    report = made_report()
    other = report.comparisons[2].indicator.observations[-1].value.source
    paired = replace(report.bullets[0], sources=(*report.bullets[0].sources, other))
    assert evidence(report, paired)[-1].what == "Outturn of LAC reviews in time"


def test_evidence_in_a_cell_of_no_indicator_still_names_the_cell() -> None:
    report = made_report()
    nowhere = replace(report.bullets[0], sources=(Source("f.xlsx", "Notes", "A1"),))
    assert [(row.what, row.where) for row in evidence(report, nowhere)] == [("Cell", "Notes, cell A1")]


def test_months_come_after_the_years_and_are_named() -> None:
    listed = cells(monthly(indicator("Visits", {THIS: "90"}), ("81.0", "84.5")))
    assert [(row.what, row.period) for row in listed[1:]] == [
        ("Outturn", "2015/16"),
        ("Outturn, month", "April 2015"),
        ("Outturn, month", "May 2015"),
    ]
