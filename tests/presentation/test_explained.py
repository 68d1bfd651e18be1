"""The method page's rows come from the rules and the catalogue themselves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cyps.judgement import NOTES, RULES
from cyps.presentation import glossary_rows, rule_rows, threshold_rows
from tests.made_report import made_report


def test_every_rule_tells_an_example_that_fires_and_one_that_does_not() -> None:
    rows = rule_rows()
    assert [row.id for row in rows] == [rule.ID for rule in (*RULES, *NOTES)]
    assert all(row.says and row.fires and row.quiet for row in rows)


def test_a_threshold_an_officer_set_is_marked() -> None:
    report = replace(made_report(), thresholds=(("change_percent", Decimal("3.5")),))
    rows = {row.name: row for row in threshold_rows(report)}
    assert rows["A change in a percentage counts from"].value == "3.5 points"
    assert rows["A change in a percentage counts from"].changed
    assert not rows["A percentage just short of its target is within"].changed
    assert rows["A change in a percentage counts from"].reason


def test_words_have_one_meaning_each() -> None:
    words = [word for word, _ in glossary_rows()]
    assert {"indicator", "outturn", "steady", "points"} <= set(words)
    assert len(set(words)) == len(words)
