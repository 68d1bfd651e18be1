"""Intervals against the worked numbers of METHOD §1 to §3, and against statsmodels."""

from decimal import Decimal

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep

from cyps.comparison import Z95, Z998, count_interval, newcombe, ratio_of_rates, wilson


def decimals(*numbers: float | str) -> list[Decimal]:
    return [Decimal(str(n)) for n in numbers]


@pytest.mark.parametrize(
    ("events", "cases", "low", "high"),
    [
        (83, 100, 0.74452, 0.89106),
        (82, 10_000, 0.006612, 0.010166),
        (5, 6, 0.43650, 0.96995),
        (0, 20, 0, 0.16113),
        (20, 20, 0.83887, 1),
    ],
)
def test_wilson(events: int, cases: int, low: float, high: float):
    found = wilson(*decimals(events, cases))
    assert [float(end) for end in found] == pytest.approx([low, high], abs=5e-6)


@pytest.mark.parametrize(("events", "cases"), [(1, 0), (0, 0), (-1, 10), (11, 10)])
def test_wilson_refuses_what_is_no_share(events: int, cases: int):
    with pytest.raises(ValueError, match="is not a share"):
        wilson(*decimals(events, cases))


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((701, 1000, 928, 1000), 19.42, 25.95),
        ((32, 40, 36, 40), -6.14, 25.95),
        ((16, 370, 3, 370), -6.15, -1.26),
    ],
)
def test_newcombe(counts: tuple[int, ...], low: float, high: float):
    found = newcombe(*decimals(*counts))
    assert [float(end) * 100 for end in found] == pytest.approx([low, high], abs=0.005)


def test_newcombe_of_swapped_years_is_its_mirror():
    low, high = newcombe(*decimals(32, 40, 36, 40))
    assert newcombe(*decimals(36, 40, 32, 40)) == (-high, -low)


def test_ratio_of_rates_by_logarithms():
    # ln(2) ± 1.959964 · √(1/50 + 1/100) = 0.69315 ± 0.33948
    found = ratio_of_rates(*decimals(50, 10_000, 100, 10_000))
    assert [float(end) for end in found] == pytest.approx([1.4242, 2.8086], abs=5e-4)


def test_ratio_of_rates_refuses_few_events():
    with pytest.raises(ValueError, match="too few"):
        ratio_of_rates(*decimals(9, 1000, 40, 1000))


def test_count_interval_is_byars_from_ten_events():
    assert [round(float(x), 2) for x in count_interval(Decimal(313))] == [279.28, 349.67]
    assert [round(float(x), 3) for x in count_interval(Decimal(10))] == [4.787, 18.391]


@pytest.mark.parametrize(("z", "alpha"), [(Z95, 0.05), (Z998, 0.002)])
@pytest.mark.parametrize("events", range(10))
def test_count_interval_is_exact_below_ten(events: int, z: Decimal, alpha: float):
    expected = confint_poisson(events, 1, method="exact-c", alpha=alpha)
    found = [float(end) for end in count_interval(Decimal(events), z)]
    assert found == pytest.approx([0.0 if events == 0 else expected[0], expected[1]], abs=1e-6)


@pytest.mark.parametrize("events", [10, 25, 313, 4000])
def test_byars_is_within_a_fifth_of_a_per_cent_or_so_of_exact(events: int):
    expected = confint_poisson(events, 1, method="exact-c")
    assert [float(end) for end in count_interval(Decimal(events))] == pytest.approx(expected, rel=5e-3)


@pytest.mark.parametrize(("events", "z"), [("-1", Z95), ("2.5", Z95), ("3", Decimal(3))])
def test_count_interval_refuses_what_it_can_not_answer(events: str, z: Decimal):
    with pytest.raises(ValueError, match=r"is not a count|exact limits"):
        count_interval(Decimal(events), z)


SHARES = [(83, 100), (0, 20), (20, 20), (5, 6), (701, 1000)]


@pytest.mark.parametrize(("z", "alpha"), [(Z95, 0.05), (Z998, 0.002)])
@pytest.mark.parametrize(("events", "cases"), SHARES)
def test_wilson_is_statsmodels_own(events: int, cases: int, z: Decimal, alpha: float):
    expected = proportion_confint(events, cases, alpha=alpha, method="wilson")
    found = [float(end) for end in wilson(Decimal(events), Decimal(cases), z)]
    assert found == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    "counts", [(701, 1000, 928, 1000), (32, 40, 36, 40), (16, 370, 3, 370), (0, 20, 20, 20)]
)
def test_newcombe_is_statsmodels_own(counts: tuple[int, int, int, int]):
    events, cases, later, later_cases = counts
    expected = confint_proportions_2indep(later, later_cases, events, cases, method="newcomb")
    assert [float(end) for end in newcombe(*decimals(*counts))] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("counts", [(50, 10_000, 100, 10_000), (313, 56_000, 401, 57_500)])
def test_ratio_of_rates_is_statsmodels_own(counts: tuple[int, int, int, int]):
    events, cases, later, later_cases = counts
    by_logs = confint_poisson_2indep(later, later_cases, events, cases, method="wald-log", compare="ratio")
    found = [float(end) for end in ratio_of_rates(*decimals(*counts))]
    assert found == pytest.approx(by_logs, rel=1e-6)
