"""What was decided about an indicator is told step by step."""

from __future__ import annotations

from dataclasses import replace

from cyps.presentation import DecisionRow, decision_rows
from tests.made_report import made_report


def decided(name: str) -> dict[str, DecisionRow]:
    report = made_report()
    comparison = next(c for c in report.comparisons if c.indicator.name == name)
    return {row.what: row for row in decision_rows(report, comparison)}


def test_recognition_unit_and_polarity_come_with_their_reasons() -> None:
    rows = decided("LAC reviews in time")
    assert rows["Recognised as"] == DecisionRow(
        "Recognised as", "not in the catalogue", "no name in the catalogue is like it"
    )
    assert rows["Which way is good"] == DecisionRow(
        "Which way is good", "Higher is better", "the workbook says so"
    )
    assert rows["Unit"].decided == "Percentage"
    assert rows["Theme"].decided == "Looked after children"


def test_comparisons_say_how_sure_they_are() -> None:
    rows = decided("LAC reviews in time")
    assert rows["Against 2014/15"] == DecisionRow(
        "Against 2014/15", "▼ worse", "it moved by more than 2 points; how sure: size of change"
    )
    assert rows["Against the target, 2015/16"].decided == "✗ missed"
    assert rows["Against England, 2014/15"].decided == "▼ behind"


def test_a_bullet_and_the_lack_of_one_are_both_told() -> None:
    assert (
        decided("LAC reviews in time")["Bullet"].why
        == "It rests on change. By size: the change passes its threshold."
    )
    assert decided("Pathway plans")["Bullet"] == DecisionRow("Bullet", "None", "it has no figure for 2015/16")


def test_a_doubt_is_told_as_no_verdict() -> None:
    report = made_report()
    comparison = report.comparisons[2]
    doubtful = replace(comparison, indicator=replace(comparison.indicator, doubts=("132% is no percentage",)))
    rows = {row.what: row for row in decision_rows(report, doubtful)}
    assert rows["Not judged"].why == "132% is no percentage"
