"""The years behind an outturn: only what each year between is known for."""

from decimal import Decimal

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import Table

from cyps.comparison import Counts, Movement, armitage
from tests.building import compared


def known(*figures: str, last: int = 2015, polarity: str = "higher"):
    first = last - len(figures) + 1
    lines = (
        f"{first + n}/{(first + n) % 100 + 1:02d} {figure}" for n, figure in enumerate(figures) if figure
    )
    (found,) = compared("\n".join([f"Reviews | % | {polarity}", *lines]))
    return found.history


def test_fewer_than_three_years_are_no_history():
    assert known("70%", "80%") is None


def test_moves_of_one_direction_are_counted_back_to_where_they_began():
    found = known("80%", "70%", "75%", "79%")
    assert (found.since.label, found.way) == ("2013/14", Movement.UP)
    assert not found.highest


def test_a_year_without_a_figure_ends_the_history():
    found = known("60%", "", "70%", "75%", "79%")
    assert [o.period.label for o in found.years] == ["2013/14", "2014/15", "2015/16"]


def test_one_move_is_no_direction():
    found = known("70%", "65%", "75%", "72%")
    assert (found.since, found.way) == (None, Movement.LEVEL)


def test_highest_and_lowest_need_four_years_and_no_equal():
    assert known("70%", "65%", "72%", "75%").highest
    assert known("70%", "65%", "72%", "60%").lowest
    assert not known("75%", "65%", "72%", "75%").highest
    assert not known("65%", "60%", "75%").highest


def test_a_level_year_ends_the_moves():
    assert known("70%", "75%", "75%", "79%").since is None


SHARES = [(60, 100), (66, 100), (70, 100), (75, 100), (80, 100)]


def counts(pairs: list[tuple[int, int]]) -> list[Counts]:
    return [Counts(Decimal(x), Decimal(n), derived=False) for x, n in pairs]


def test_armitage_on_the_worked_example():
    chi, way = armitage(counts(SHARES))
    assert (round(float(chi), 3), way) == (11.477, Movement.UP)


@pytest.mark.parametrize("pairs", [SHARES, [(9, 40), (7, 38), (12, 51), (3, 29), (2, 33)]])
def test_armitage_is_statsmodels_own(pairs: list[tuple[int, int]]):
    table = np.array([[x, n - x] for x, n in pairs])
    expected = (
        Table(table, shift_zeros=False).test_ordinal_association(np.arange(5), np.array([1, 0])).zscore ** 2
    )
    cases = table.sum()
    assert float(armitage(counts(pairs))[0]) * (cases - 1) / cases == pytest.approx(expected, rel=1e-9)


def test_nothing_varies_no_trend():
    assert armitage(counts([(10, 10)] * 5)) is None


def test_five_counted_years_are_tested_for_a_trend():
    five = [f"{x}% ({x} of {n})" for x, n in SHARES]
    assert known(*five).trend is Movement.UP
    assert known(*five[1:]).trend is None
    assert known("60%", "66%", "70%", "75%", "80%").trend is None
