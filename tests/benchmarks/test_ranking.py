from decimal import Decimal

import pytest

from cyps.benchmarks.ranking import band_of, best_of, cut_points, rank_of
from cyps.terms import Polarity

HIGHER, LOWER, NONE = Polarity.HIGHER, Polarity.LOWER, Polarity.NONE
# Nine figures: the cuts fall on the third, the fifth and the seventh.
NINE = tuple(map(Decimal, (10, 20, 30, 40, 50, 60, 70, 80, 90)))


def test_the_cuts_part_in_quarters():
    assert cut_points(NINE) == (30, 50, 70)


def test_between_two_figures_a_cut_lies_in_proportion():
    assert cut_points([Decimal(n) for n in (4, 1, 2, 3)]) == (
        Decimal("1.75"),
        Decimal("2.5"),
        Decimal("3.25"),
    )


@pytest.mark.parametrize(
    ("number", "higher", "lower"),
    [("10", "D", "A"), ("30", "D", "A"), ("30.1", "C", "B"), ("50", "C", "B"), ("70", "B", "C"),
     ("70.1", "A", "D"), ("90", "A", "D"), ("95", "A", "D")],
)  # fmt: skip
def test_a_figure_on_a_cut_falls_in_the_numerically_lower_quarter(number, higher, lower):
    cuts = cut_points(NINE)
    assert band_of(Decimal(number), cuts, HIGHER) == higher
    assert band_of(Decimal(number), cuts, LOWER) == lower


@pytest.mark.parametrize("polarity", [NONE, Polarity.BAND])
def test_without_a_good_direction_there_is_no_place(polarity):
    assert band_of(Decimal(50), cut_points(NINE), polarity) == ""
    assert rank_of(Decimal(50), NINE, polarity) is None
    assert best_of(NINE, polarity) is None


@pytest.mark.parametrize("numbers", [(), (1, 2, 3), (5, 5, 5, 5, 5), (90, 95, 100, 100, 100, 100)])
def test_where_quarters_run_into_each_other_there_are_none(numbers):
    assert cut_points([Decimal(n) for n in numbers]) == ()
    assert band_of(Decimal(5), (), HIGHER) == ""


def test_ties_share_the_lowest_rank():
    others = tuple(map(Decimal, (90, 80, 80, 70)))
    assert [rank_of(Decimal(n), others, HIGHER) for n in (95, 90, 80, 75, 70, 60)] == [1, 1, 2, 4, 4, 5]
    assert [rank_of(Decimal(n), others, LOWER) for n in (95, 90, 80, 75, 70, 60)] == [5, 4, 2, 2, 1, 1]


def test_the_best_is_by_the_good_direction():
    assert (best_of(NINE, HIGHER), best_of(NINE, LOWER), best_of((), LOWER)) == (90, 10, None)
