"""Intervals against the worked numbers of METHOD §1 and §3."""

from decimal import Decimal

import pytest

from cyps.comparison import newcombe, ratio_of_rates, wilson


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
