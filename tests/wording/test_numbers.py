"""Figures as people read them: METHOD §6 and §8."""

from decimal import Decimal

import pytest

from cyps.terms import State, Unit, Value
from cyps.wording import amount, difference, figure
from cyps.wording.numbers import share, sums_oddly, telling_places


def value(number: str, unit: Unit = Unit.PERCENT, places: int = 1, written: str = "") -> Value:
    return Value(Decimal(number), unit, State.GIVEN, written or number, places, None)


@pytest.mark.parametrize(
    ("number", "places", "shown"),
    [
        ("92.8", 1, "92.8%"),
        ("65", 0, "65%"),
        ("65", 1, "65.0%"),
        ("92.84", 2, "92.8%"),
        ("92.85", 2, "92.9%"),  # half up, as people expect
        ("0.25", 1, "0.3%"),
        ("0", 1, "0%"),
        ("100", 1, "100%"),
        ("0.04", 1, "just over 0%"),
        ("99.96", 1, "just under 100%"),
        ("99.6", 0, "just under 100%"),
        ("100.04", 1, "just over 100%"),
        ("-3.2", 1, "−3.2%"),
    ],
)
def test_percentages(number: str, places: int, shown: str):
    assert figure(value(number, places=places)) == shown


@pytest.mark.parametrize(
    ("number", "unit", "places", "shown"),
    [
        ("1234", Unit.COUNT, 0, "1,234"),
        ("0", Unit.COUNT, 0, "0"),
        ("18.25", Unit.COUNT, 2, "18.3"),
        ("338.5", Unit.DAYS, 1, "338.5 days"),
        ("661.0", Unit.DAYS, 1, "661 days"),
        ("1", Unit.DAYS, 0, "1 day"),
        ("26", Unit.WEEKS, 0, "26 weeks"),
        ("14", Unit.MONTHS, 0, "14 months"),
        ("60.0", Unit.PER_10_000, 1, "60.0 per 10,000"),
        ("4.5", Unit.PER_1_000, 1, "4.5 per 1,000"),
        ("210", Unit.PER_100_000, 0, "210 per 100,000"),
        ("3250", Unit.POUNDS, 0, "£3,250"),
        ("12.5", Unit.POUNDS, 2, "£12.50"),
        ("-40", Unit.POUNDS, 0, "−£40"),
        ("14.4", Unit.SCORE, 1, "14.4"),
        ("0.3", Unit.DAYS, 0, "just over 0 days"),
    ],
)
def test_other_units(number: str, unit: Unit, places: int, shown: str):
    assert figure(value(number, unit, places)) == shown


def test_a_ratio_is_shown_as_it_is_written():
    assert figure(value("14", Unit.RATIO, 0, " 1:14 ")) == "1:14"
    assert figure(value("14", Unit.RATIO, 0)) == "14"


def test_a_figure_without_a_number_is_shown_as_it_is_written():
    assert figure(Value(None, Unit.PERCENT, State.SUPPRESSED, "c", 0, None)) == "c"


@pytest.mark.parametrize(
    ("number", "unit", "size", "signed"),
    [
        ("22.7", Unit.PERCENT, "22.7 points", "+22.7 points"),
        ("-11.6", Unit.PERCENT, "11.6 points", "−11.6 points"),
        ("1.0", Unit.PERCENT, "1 point", "+1 point"),
        ("3.0", Unit.PERCENT, "3 points", "+3 points"),
        ("0.04", Unit.PERCENT, "0 points", "0 points"),
        ("-322.5", Unit.DAYS, "322.5 days", "−322.5 days"),
        ("1200", Unit.COUNT, "1,200", "+1,200"),
        ("4", Unit.PER_10_000, "4 per 10,000", "+4 per 10,000"),
        ("-850", Unit.POUNDS, "£850", "−£850"),
    ],
)
def test_differences_are_points_and_never_per_cent(number: str, unit: Unit, size: str, signed: str):
    assert amount(Decimal(number), unit) == size
    assert difference(Decimal(number), unit) == signed


def test_a_share_is_a_whole_percentage():
    assert [share(Decimal(n)) for n in ("0.333", "-0.485", "0.001", "2.5")] == [
        "33%",
        "49%",
        "under 1%",
        "250%",
    ]


def test_figures_that_differ_are_made_to_look_different():
    assert telling_places(value("89.6", places=0), value("90", places=0)) == 1
    assert telling_places(value("89.6", places=1), value("90", places=1)) == 0
    assert telling_places(value("90", places=0), value("90", places=0)) == 0


def test_when_a_reader_would_subtract_to_another_difference():
    assert sums_oddly(value("75.04"), value("82.06"))  # 75.0 to 82.1, up 7.0
    assert not sums_oddly(value("70.1"), value("92.8"))
