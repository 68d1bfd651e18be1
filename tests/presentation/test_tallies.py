"""Counts of a theme and of the year, and the sentence they make."""

from __future__ import annotations

import pytest

from cyps.presentation import Tally, finding, of_theme, tally, themes_present
from tests.made_report import empty_report, made_report


def counted(**numbers: int) -> Tally:
    of = dict.fromkeys(
        ("indicators", "better", "steady", "worse", "unclear", "alone", "targeted", "off_target"), 0
    )
    return Tally(**of | numbers)


def test_the_year_is_counted_by_direction_and_target() -> None:
    counts = tally(made_report().comparisons)
    assert counts == Tally(
        indicators=7, better=1, steady=1, worse=2, unclear=1, alone=2, targeted=2, off_target=1
    )
    assert counts.judged == 4


def test_just_short_is_not_off_target() -> None:
    counts = tally(of_theme(made_report(), "looked-after"))
    assert (counts.targeted, counts.off_target) == (2, 1)


def test_only_themes_something_is_said_about_are_shown_in_their_order() -> None:
    assert [theme.id for theme in themes_present(made_report())] == [
        "front-door",
        "looked-after",
        "care-leavers",
    ]
    assert themes_present(empty_report()) == ()


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (counted(), "No indicators"),
        (counted(indicators=1, alone=1), "1 indicator, none compared with 2014/15"),
        (counted(indicators=9, unclear=9), "9 compared, without a verdict"),
        (counted(indicators=3, better=3), "3 of 3 improved"),
        (counted(indicators=3, better=1, worse=2), "1 of 3 improved, 2 got worse"),
        (counted(indicators=3, better=1, steady=2, off_target=1), "1 of 3 improved, 1 off target"),
        (counted(indicators=3, steady=1, worse=2), "2 of 3 got worse"),
        (counted(indicators=2, steady=2), "2 of 2 held steady"),
    ],
)
def test_a_heading_says_what_was_found(counts: Tally, said: str) -> None:
    assert finding(counts, "2014/15") == said
