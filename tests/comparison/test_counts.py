from decimal import Decimal

import pytest

from cyps.comparison import Counts, counts_behind
from tests.building import drawn


def behind(figure: str, unit: str = "%") -> Counts | None:
    return counts_behind(drawn(f"Plans in time | {unit} | higher\n2015/16 {figure}").observations[0])


def test_given_counts_are_taken():
    assert behind("75.0% (75 of 100)") == Counts(Decimal(75), Decimal(100), derived=False)


def test_counts_are_worked_out_from_the_cases_and_the_figure():
    assert behind("83.3% (of 600)") == Counts(Decimal(500), Decimal(600), derived=True)


def test_without_cases_nothing_is_invented():
    assert behind("83.3%") is None


@pytest.mark.parametrize(
    "figure",
    [
        "84.0% (75 of 100)",  # the counts are another figure's
        "83.3% (of 7)",  # 6 of 7 is 85.7%
        "110.0% (110 of 100)",
        "0.0% (0 of 0)",
    ],
)
def test_counts_that_do_not_fit_the_figure_are_left_alone(figure: str):
    assert behind(figure) is None


def test_a_figure_cut_instead_of_rounded_keeps_its_counts():
    assert behind("66.6% (2 of 3)") == Counts(Decimal(2), Decimal(3), derived=False)


def test_a_rate_takes_given_counts_and_derives_none():
    assert behind("60.0 (300 of 50000)", "rate") == Counts(Decimal(300), Decimal(50_000), derived=False)
    assert behind("60.0 (of 50000)", "rate") is None


def test_days_have_no_counts():
    assert behind("60 (of 10)", "days") is None
