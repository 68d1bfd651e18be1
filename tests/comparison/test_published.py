"""What the council's own published figure says of a verdict beside others' published figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyps.comparison import Standing, compare, differing
from cyps.model import Benchmark, Publication
from tests.building import MARKS, drawn, period, reported, scorecard, value

HEALTH = "Health assessments in time | % | higher | process\n2015/16 {ours}\nengland 2015/16 90% {origin}"


def gap(ours: str, own: str, origin: str = "published"):
    indicator = drawn(HEALTH.format(ours=ours, origin=origin))
    published = Benchmark("council", period("2015/16"), value(own, indicator.unit, None), "published",
                          Publication("X", "Health checks", "Rotherham"))  # fmt: skip
    (made,) = compare(scorecard(replace(indicator, published=(published,))), MARKS)
    (only,) = made.benchmarks
    return only


@pytest.mark.parametrize(
    ("ours", "own", "standing"),
    [
        ("60.4%", "92%", Standing.UNCLEAR),  # behind England by one, ahead of it by the other
        ("60.4%", "90%", Standing.UNCLEAR),  # behind by one, level by the other
        ("60.4%", "80%", Standing.BEHIND),  # behind by both
        ("99.0%", "93%", Standing.AHEAD),  # ahead by both
        ("88.0%", "91%", Standing.BEHIND),  # three points apart: near enough to be one measure
    ],
)
def test_a_verdict_must_be_that_of_both_where_they_are_far_apart(ours, own, standing):
    assert gap(ours, own).standing is standing


def test_the_reason_names_the_published_figure():
    assert gap("60.4%", "92%").because == "92% was published for the council, so the measures may differ"


def test_the_workbook_s_own_benchmark_is_judged_whatever_is_published():
    assert gap("60.4%", "92%", "").standing is Standing.BEHIND


def test_only_the_figure_of_the_same_period_is_held_against_it():
    indicator = drawn("Reviews | % | higher\n2014/15 92%\n2015/16 60%")
    for label, far in (("2014/15", False), ("2015/16", True)):
        theirs = Benchmark("council", period(label), value("92%", indicator.unit, None), "published")
        known = replace(indicator, published=(theirs,))
        assert bool(differing(known, known.observations[-1], MARKS)) is far


def test_a_measure_without_a_verdict_says_why():
    indicator = drawn(HEALTH.format(ours="60.4%", origin="published"))
    theirs = Benchmark("council", period("2015/16"), value("92%", indicator.unit, None), "published")
    (silent,) = reported(replace(indicator, published=(theirs,))).not_assessed
    assert silent.reason == (
        "no earlier year to compare with, no target for 2015/16 and no verdict beside others: "
        "92% was published for the council, so the measures may differ"
    )
