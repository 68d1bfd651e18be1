"""Targets, tolerances and benchmarks: METHOD §5 and §9, mark by mark."""

from decimal import Decimal

import pytest

from cyps.comparison import Gap, Rung, Standing
from cyps.terms import Polarity
from tests.building import compared

MET, JUST_SHORT, WITHIN = Standing.MET, Standing.JUST_SHORT, Standing.WITHIN_TOLERANCE
MISSED, UNCLEAR = Standing.MISSED, Standing.UNCLEAR


def aimed(figure: str, target: str, amber: str = "", polarity: str = "higher", unit: str = "%") -> Gap:
    lines = [f"Measure | {unit} | {polarity}", f"2015/16 {figure}", f"target 2015/16 {target}"]
    gap = compared("\n".join([*lines, f"amber 2015/16 {amber}" if amber else ""]))[0].target
    assert gap
    return gap


@pytest.mark.parametrize(
    ("figure", "target", "amber", "polarity", "standing"),
    [
        ("96.8%", "90%", "", "higher", MET),
        ("90%", "90%", "", "higher", MET),
        ("89.8%", "90%", "", "higher", JUST_SHORT),
        ("89.0%", "90%", "85%", "higher", JUST_SHORT),
        ("88.9%", "90%", "", "higher", MISSED),
        ("88.1%", "90%", "85%", "higher", WITHIN),
        ("85%", "90%", "85%", "higher", WITHIN),
        ("85%", "90%", ">85%", "higher", MISSED),  # its sign leaves 85 itself out of amber
        ("85%", "90%", "<85%", "higher", WITHIN),  # red's own mark: 85 is not red
        ("84.9%", "90%", "85%", "higher", MISSED),
        ("14.8%", "18%", "23%", "lower", MET),
        ("10.6%", "10%", "", "lower", JUST_SHORT),
        ("22.0%", "18%", "23%", "lower", WITHIN),
        ("24.0%", "18%", "23%", "lower", MISSED),
        ("84.0%", "90%", "95%", "higher", MISSED),  # an amber beyond the target means nothing
        ("92%", "90% to 95%", "", "band", MET),
        ("95.6%", "90% to 95%", "", "band", JUST_SHORT),
        ("97%", "90% to 95%", "", "band", MISSED),
        ("97%", "90% to 95%", "", "higher", MET),
        ("88%", "90% to 95%", "", "higher", MISSED),
        ("92%", "90% to 95%", "", "none", MET),
        ("14.5%", "14%", "", "band", JUST_SHORT),
        ("12%", "14%", "11%", "band", WITHIN),
        ("17.1%", "14%", "11%", "band", MISSED),
    ],
)
def test_where_a_figure_stands(figure: str, target: str, amber: str, polarity: str, standing: Standing):
    assert aimed(figure, target, amber, polarity).standing is standing


@pytest.mark.parametrize(
    ("figure", "target", "unit", "standing"),
    [
        ("424", "420", "days", JUST_SHORT),
        ("425", "420", "days", MISSED),
        ("84", "Fewer than 85", "number", MET),
        ("85", "Fewer than 85", "number", JUST_SHORT),
        ("86", "Fewer than 85", "number", MISSED),
        ("0", "0", "number", MET),
        ("1", "0", "number", MISSED),
    ],
)
def test_a_near_miss_is_one_per_cent_of_the_target_elsewhere(
    figure: str, target: str, unit: str, standing: Standing
):
    assert aimed(figure, target, polarity="lower", unit=unit).standing is standing


def test_a_target_may_say_which_way_is_good_where_nothing_else_does():
    gap = aimed("85%", ">=90%", polarity="none")
    assert (gap.standing, gap.direction) == (MISSED, Polarity.HIGHER)


def test_a_target_without_any_direction_gives_no_verdict():
    gap = aimed("85%", "90%", polarity="none")
    assert (gap.standing, gap.rung) == (UNCLEAR, Rung.NONE)
    assert gap.because == "neither the measure nor its target says whether higher or lower is better"


def test_a_target_that_contradicts_the_polarity_gives_no_verdict():
    gap = aimed("85%", "<90%", polarity="higher")
    assert (gap.standing, gap.because) == (UNCLEAR, "the target reads “<90%”, but higher is better here")


def test_a_doubt_gives_no_verdict():
    card = compared("Measure | % | higher | doubt: percent or count?\n2015/16 95%\ntarget 2015/16 90%")
    assert card[0].target
    assert (card[0].target.standing, card[0].target.because) == (UNCLEAR, "percent or count?")


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


def test_the_difference_is_outturn_less_mark():
    assert aimed("80.2%", "90%").difference == Decimal("-9.8")
    assert others("30.9%", "24.2%").difference == Decimal("6.7")
