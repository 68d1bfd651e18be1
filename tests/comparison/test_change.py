"""When a change counts, and which way it goes: METHOD §3a, mark by mark."""

from decimal import Decimal

import pytest

from cyps.comparison import Change, Movement, Rung, Travel, travel_of
from cyps.comparison.change import change
from cyps.terms import Polarity
from tests.building import MARKS, drawn


def changed(before: str, now: str, unit: str = "%", polarity: str = "higher", doubt: str = "") -> Change:
    indicator = drawn(f"Measure | {unit} | {polarity}\n2014/15 {before}\n2015/16 {now}")
    return change(*indicator.observations, indicator.polarity, MARKS, doubt)


@pytest.mark.parametrize(
    ("movement", "polarity", "travel"),
    [
        (Movement.UP, Polarity.HIGHER, Travel.BETTER),
        (Movement.DOWN, Polarity.HIGHER, Travel.WORSE),
        (Movement.UP, Polarity.LOWER, Travel.WORSE),
        (Movement.DOWN, Polarity.LOWER, Travel.BETTER),
        (Movement.UP, Polarity.NONE, Travel.UNCLEAR),
        (Movement.DOWN, Polarity.BAND, Travel.UNCLEAR),
        (Movement.LEVEL, Polarity.NONE, Travel.STEADY),
        (Movement.LEVEL, Polarity.HIGHER, Travel.STEADY),
    ],
)
def test_polarity_turns_movement_into_travel(movement: Movement, polarity: Polarity, travel: Travel):
    assert travel_of(movement, polarity) is travel


@pytest.mark.parametrize(
    ("before", "now", "counts"),
    [
        ("70.1%", "92.8%", True),
        ("84.0%", "86.0%", True),
        ("84.0%", "85.9%", False),
        ("50%", "50%", False),
        # near an end: a third of the way there, one point at least, two points at most
        ("94.9%", "96.6%", True),
        ("94.9%", "96.5%", False),
        ("98.0%", "99.0%", True),
        ("98.0%", "98.9%", False),
        ("99.9%", "98.8%", True),
        ("4.2%", "2.8%", True),
        ("4.2%", "2.9%", False),
        ("9.0%", "7.0%", True),
        ("9.0%", "7.1%", False),
        ("100%", "99%", True),
        ("100%", "99.1%", False),
    ],
)
def test_points(before: str, now: str, counts: bool):
    assert changed(before, now).counts is counts


@pytest.mark.parametrize(
    ("before", "now", "unit", "counts"),
    [
        ("100", "105", "days", True),
        ("100", "104.9", "days", False),
        ("661", "338.5", "days", True),
        ("60.0", "63.0", "rate", True),
        ("60.0", "62.9", "rate", False),
        ("14.0", "14.7", "score", True),
        ("0", "5", "days", False),  # no share of nothing
        ("400", "420", "number", False),  # 5%, but chance moves such counts by 56
        ("400", "457", "number", False),  # 57, and chance moves 57.4
        ("400", "460", "number", True),
        ("100000", "104000", "number", False),  # far beyond chance, but under 5%
        ("18.2", "21.4", "number", True),  # an average held as a count: no tally, so size alone
    ],
)
def test_other_units(before: str, now: str, unit: str, counts: bool):
    assert changed(before, now, unit).counts is counts


@pytest.mark.parametrize(
    ("before", "now", "counts", "small"),
    [
        ("313", "0", True, False),
        ("0", "12", True, False),
        ("5", "0", True, False),
        ("4", "0", False, True),
        ("0", "4", False, True),
        ("18", "1", False, True),
        ("19", "12", False, True),
        ("0", "0", False, True),
        ("20", "3", True, False),
    ],
)
def test_small_counts_and_zero(before: str, now: str, counts: bool, small: bool):
    found = changed(before, now, "number", "lower")
    assert (found.counts, found.small) == (counts, small)


def test_a_small_count_is_no_verdict_and_an_equal_one_is_steady():
    assert changed("18", "1", "number", "lower").travel is Travel.UNCLEAR
    assert changed("3", "3", "number", "lower").travel is Travel.STEADY


def test_given_counts_are_tested():
    found = changed("70.1% (701 of 1000)", "92.8% (928 of 1000)")
    assert (found.rung, found.counts, found.travel) == (Rung.TESTED, True, Travel.BETTER)
    assert found.interval is not None
    assert [float(end) for end in found.interval] == pytest.approx([19.42, 25.95], abs=0.005)


def test_ten_points_that_chance_could_explain_are_unclear():
    found = changed("80.0% (32 of 40)", "90.0% (36 of 40)")
    assert (found.rung, found.counts, found.travel) == (Rung.TESTED, False, Travel.UNCLEAR)
    assert found.because == "10, at or past 2 points, but chance alone could explain it"


def test_a_move_beyond_chance_but_under_its_threshold_is_steady():
    found = changed("80.0% (80000 of 100000)", "81.0% (81000 of 100000)")
    assert (found.counts, found.travel) == (False, Travel.STEADY)


def test_counts_worked_out_from_cases_have_their_own_rung():
    assert changed("80.0% (of 400)", "90.0% (of 400)").rung is Rung.DERIVED
    assert changed("80.0% (320 of 400)", "90.0% (of 400)").rung is Rung.DERIVED


def test_without_counts_on_both_sides_nothing_is_tested():
    found = changed("80.0%", "90.0% (36 of 40)")
    assert (found.rung, found.interval) == (Rung.SIZE, None)


def test_rates_are_tested_by_their_ratio():
    found = changed("60.0 (300 of 50000)", "80.0 (400 of 50000)", "rate", "lower")
    assert (found.rung, found.travel) == (Rung.TESTED, Travel.WORSE)
    assert found.interval is not None
    assert found.interval[0] > 0


def test_rates_with_few_events_are_not_tested():
    assert changed("60.0 (9 of 1500)", "70.0 (14 of 2000)", "rate").rung is Rung.SIZE


def test_relative_change_needs_both_at_twenty_and_no_percentages():
    assert changed("200", "250", "number").relative == Decimal("0.25")
    assert changed("19", "60", "number").relative is None
    assert changed("313", "0", "number").relative is None
    assert changed("40%", "60%").relative is None


def test_a_doubt_forbids_a_verdict_and_is_the_reason():
    found = changed("70%", "92%", doubt="not a percentage: 132%")
    assert (found.travel, found.counts, found.because) == (Travel.UNCLEAR, False, "not a percentage: 132%")


def test_the_distance_past_the_threshold_orders():
    assert changed("70%", "90%").times_threshold == 10


def test_a_month_beside_a_year_is_refused():
    indicator = drawn("Measure | % | higher\n2015/16 90%\n2016-03 95%")
    with pytest.raises(ValueError, match="not one kind of period"):
        change(*indicator.observations, indicator.polarity, MARKS)


def test_two_units_are_refused():
    percent = drawn("Measure | % | higher\n2014/15 90%").observations[0]
    days = drawn("Measure | days | higher\n2015/16 90").observations[0]
    with pytest.raises(ValueError, match="one unit"):
        change(percent, days, Polarity.HIGHER, MARKS)


def test_the_reason_says_the_size_and_never_good_or_bad():
    assert changed("70.1%", "92.8%").because == "22.7, at or past 2 points"
    assert changed("84.0%", "85.1%").because == "1.1, under 2 points"
    assert changed("313", "0", "number").because == "to none, and the other count is 313; 5 or more counts"
    assert changed("12", "9", "number").because == "both counts are under 20"
    assert (
        changed("400", "420", "number").because == "20, no more than the 56.1 that chance moves such counts"
    )
