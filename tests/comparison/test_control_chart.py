"""Months as a process, against METHOD §4's worked numbers and the four signals one at a time."""

from decimal import Decimal

import pytest

from cyps.comparison import Assurance, Movement, Signal, control_chart
from cyps.terms import Polarity
from tests.building import compared

FIXTURE = "27.9 29.4 31.0 30.2 33.1 28.7 30.9 32.0 29.8 31.5 30.6 28.9 34.5"


def chart(numbers: str, run: int = 7):
    return control_chart([Decimal(n) for n in numbers.split()], run)


def test_the_worked_example():
    made = chart(FIXTURE)
    assert made
    assert [round(float(n), 3) for n in (made.centre, made.lower, made.upper)] == [30.654, 24.758, 36.550]
    assert made.signals == (None,) * 13
    assert not made.trial


def test_too_few_points_make_no_chart_and_up_to_eleven_a_trial():
    assert chart("1 2 1 2 1 2 1") is None
    assert [chart(" ".join(["1", "2"] * 4)).trial, chart("1 2 1 2 1 2 1 2 1 2 1").trial] == [True, True]
    assert not chart(" ".join(["1", "2"] * 6)).trial


UP, DOWN = Movement.UP, Movement.DOWN


@pytest.mark.parametrize(
    ("numbers", "signal", "flagged"),
    [
        ("10 11 10 11 10 11 10 11 10 11 10 30", (Signal.OUTSIDE, UP), [11]),
        ("10 11 10 11 10 11 10 11 10 11 10 -9", (Signal.OUTSIDE, DOWN), [11]),
        ("20 22 20 22 20 14 15 16 17 18 19 20", (Signal.RUN, UP), [5, 6, 7, 8, 9, 10, 11]),
        ("12 14 12 14 12 10 11 9.5 11 10 9.9 11", (Signal.SHIFT, DOWN), [5, 6, 7, 8, 9, 10, 11]),
    ],
)
def test_each_signal(numbers: str, signal: tuple[Signal, Movement], flagged: list[int]):
    made = chart(numbers)
    assert made
    assert [place for place, found in enumerate(made.signals) if found == signal] == flagged


def test_two_of_three_beyond_the_inner_limit_need_all_three_on_one_side():
    made = chart("10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5 13.2 13.3")
    assert made
    assert made.signals[-2:] == ((Signal.TWO_OF_THREE, UP), (Signal.TWO_OF_THREE, UP))
    apart = chart("10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5 10.5 13.2 10.9 13.3")
    assert apart
    assert Signal.TWO_OF_THREE not in [found[0] for found in apart.signals if found]


def test_a_point_on_the_middle_ends_a_run_on_one_side():
    made = chart("9 9 9 9 9 9 10 11 11 11 11 11 11")
    assert made
    assert made.centre == 10
    assert not any(found and found[0] is Signal.SHIFT for found in made.signals)


def test_six_points_are_a_run_where_a_council_says_so():
    numbers = "12 14 12 14 12 14 10 11 9.5 11 10 9.9"
    assert [found and found[0] for found in chart(numbers, 6).signals][-1] is Signal.SHIFT
    assert chart(numbers, 7).signals[-1] is None


@pytest.mark.parametrize(
    ("target", "polarity", "assured"),
    [
        (40, Polarity.HIGHER, Assurance.MISSES),
        (20, Polarity.HIGHER, Assurance.MEETS),
        (30, Polarity.HIGHER, Assurance.HIT_AND_MISS),
        (40, Polarity.LOWER, Assurance.MEETS),
        (20, Polarity.LOWER, Assurance.MISSES),
        (20, Polarity.NONE, None),
    ],
)
def test_what_the_limits_say_of_a_target(target: int, polarity: Polarity, assured: Assurance | None):
    made = chart(FIXTURE)
    assert made
    assert made.assurance(Decimal(target), polarity) is assured


def months(figures: str, first: str = "2015-04") -> str:
    year, month = map(int, first.split("-"))
    named = (f"{year + (month + n - 1) // 12}-{(month + n - 1) % 12 + 1:02d}" for n in range(99))
    return "\n".join(f"{name} {figure}" for name, figure in zip(named, figures.split(), strict=False))


YEAR = "27.9% 29.4% 31.0% 30.2% 33.1% 28.7% 30.9% 32.0% 29.8% 31.5% 30.6% 28.9%"


def test_a_year_of_months_is_charted():
    (found,) = compared(f"Re-referrals | % | lower\n2015/16 30.9%\n{months(YEAR)}")
    assert found.chart
    assert len(found.charted) == 12


@pytest.mark.parametrize(
    "drawing",
    [
        f"Re-referrals | % | lower\n2015/16 rolling 30.9%\n{months(YEAR)}",
        f"Children looked after | number | none\n2015/16 snapshot 412\n{months(YEAR)}",
        f"Contacts so far | number | none\n2015/16 120\n{months('10 20 31 40 52 60 71 80 90 99 110 120')}",
        f"Reviews | % | lower\n2015/16 30.9%\n2015-08 28%\n{months('30% 31% 30% 29% 30% 31%', '2015-10')}",
        "Re-referrals | % | lower\n"
        + "\n".join(f"{year}/{year % 100 + 1:02d} 3{year % 10}%" for year in range(2004, 2016)),
    ],
    ids=["rolling years", "numbers on a day", "a count so far", "too few without a gap", "year-ends"],
)
def test_what_is_never_charted(drawing: str):
    (found,) = compared(drawing)
    assert found.chart is None
