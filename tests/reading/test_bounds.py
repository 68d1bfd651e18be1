"""Targets and tolerances as people write them."""

from decimal import Decimal

import pytest

from cyps.reading.bounds import bound_in


@pytest.mark.parametrize(
    ("text", "low", "high", "sense"),
    [
        (">=90%", "90", None, "at least"),
        ("≥ 90%", "90", None, "at least"),
        ("<85%", "85", None, "at most"),
        ("85%>", "85", None, "at least"),
        ("Fewer than 85", "85", None, "at most"),
        ("Less than 22%", "22", None, "at most"),
        ("95% or more", "95", None, "at least"),
        ("90%-95%", "90", "95", "between"),
        ("90 to 95%", "90", "95", "between"),
        ("80.00%", "80", None, ""),
        ("375.5", "375.5", None, ""),
        ("90%+", "90", None, "at least"),
        ("1:14", "14", None, ""),
    ],
)
def test_marks(text: str, low: str, high: str | None, sense: str):
    bound = bound_in(text, "General")
    assert bound.low is not None
    assert bound.low.number == Decimal(low)
    assert bound.said == ""
    assert (bound.high.number if bound.high else None) == (Decimal(high) if high else None)
    assert bound.sense == sense


@pytest.mark.parametrize("text", ["No target", "-", "n/a", "TBC", ""])
def test_no_target_is_no_problem(text: str):
    bound = bound_in(text, "General")
    assert bound.low is None
    assert bound.said == ""


@pytest.mark.parametrize(
    "text",
    [
        "Additional 800",
        "Maintain",
        "Reduce by 5%",
        "Improve to top 10 of 150",
        "95% (tolerance 5%)",
        "±5%",
        "Within 10% of target",
    ],
)
def test_what_sets_no_level_says_so(text: str):
    bound = bound_in(text, "General")
    assert bound.low is None
    assert bound.said


def test_a_number_is_its_own_mark():
    bound = bound_in(0.9, "0%")
    assert bound.low is not None
    assert bound.low.number == 90


@pytest.mark.parametrize(
    ("text", "group", "sense"),
    [
        ("Above Stat Neighbour Average", "statistical_neighbours", "at least"),
        ("Below national average", "england", "at most"),
        (">= England", "england", "at least"),
    ],
)
def test_somebody_elses_figure_is_a_mark_too(text: str, group: str, sense: str):
    bound = bound_in(text, "General")
    assert (bound.low, bound.said, bound.group, bound.sense) == (None, "", group, sense)


@pytest.mark.parametrize("text", ["95% (tolerance 90%)", "95%; amber 90%", "95% [amber from 90%]"])
def test_amber_may_stand_beside_its_target(text: str):
    bound = bound_in(text, "General")
    assert bound.low is not None
    assert bound.amber is not None
    assert (bound.low.number, bound.amber.number) == (95, 90)
