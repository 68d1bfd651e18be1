"""The outturn beside England's and the neighbours': METHOD §3 and §9, mark by mark."""

from decimal import Decimal

import pytest

from cyps.comparison import Gap, Rung, Standing
from tests.building import compared

UNCLEAR = Standing.UNCLEAR


def others(figure: str, england: str, polarity: str = "higher", unit: str = "%") -> Gap:
    (gap,) = compared(f"Measure | {unit} | {polarity}\n2015/16 {figure}\nengland 2014/15 {england}")[
        0
    ].benchmarks
    return gap


@pytest.mark.parametrize(
    ("figure", "england", "polarity", "unit", "standing"),
    [
        ("94.0%", "88.0%", "higher", "%", Standing.AHEAD),
        ("90.0%", "88.0%", "higher", "%", Standing.AHEAD),
        ("89.9%", "88.0%", "higher", "%", Standing.SIMILAR),
        ("86.0%", "88.0%", "higher", "%", Standing.BEHIND),
        ("30.9%", "24.2%", "lower", "%", Standing.BEHIND),
        ("20.0%", "24.2%", "lower", "%", Standing.AHEAD),
        ("15.3", "14.4", "lower", "score", Standing.BEHIND),
        ("15.1", "14.4", "lower", "score", Standing.SIMILAR),
        ("60%", "24%", "none", "%", UNCLEAR),
        ("60%", "24%", "band", "%", UNCLEAR),
        ("277", "70000", "lower", "number", UNCLEAR),
    ],
)
def test_where_a_figure_stands_beside_others(
    figure: str, england: str, polarity: str, unit: str, standing: Standing
):
    assert others(figure, england, polarity, unit).standing is standing


def test_counts_test_the_distance_from_others():
    assert others("90.0% (36 of 40)", "82.0%").standing is Standing.SIMILAR
    far = others("90.0% (900 of 1000)", "87.0%")
    assert (far.standing, far.rung) == (Standing.AHEAD, Rung.TESTED)
    assert others("90.0% (of 1000)", "87.0%").rung is Rung.DERIVED


def test_a_rounded_benchmark_is_given_the_benefit_of_its_rounding():
    # 900 of 1000: 88.0 to 91.7. England's 92% may be 91.5; its 92.0% is at least 91.95.
    assert others("90.0% (900 of 1000)", "92%").standing is Standing.SIMILAR
    assert others("90.0% (900 of 1000)", "92.0%").standing is Standing.BEHIND


def test_another_calendar_is_no_benchmark():
    gap = compared("Attainment | % | higher\n2015/16 60%\nengland 2014a 50%")[0].benchmarks[0]
    assert (gap.standing, gap.because) == (UNCLEAR, "the benchmark's year is another kind of year")


def test_the_difference_is_outturn_less_benchmark():
    assert others("30.9%", "24.2%").difference == Decimal("6.7")
