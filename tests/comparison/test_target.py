"""Targets and tolerances: METHOD §5 and §9, mark by mark."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cyps.comparison import Gap, Rung, Standing
from cyps.model import Target
from cyps.terms import Polarity, Unit
from tests.building import compared, drawn, period, value

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


def test_the_difference_is_outturn_less_target():
    assert aimed("80.2%", "90%").difference == Decimal("-9.8")


@pytest.mark.parametrize(
    ("figure", "polarity", "target", "more"),
    [
        ("83.3% (75 of 90)", "higher", "90%", 6),
        ("80% (8 of 10)", "higher", ">80%", 1),
        ("89.5% (17 of 19)", "higher", "90%", 1),
        ("12% (12 of 100)", "lower", "10%", 2),
        ("12% (12 of 100)", "lower", "<10%", 3),
        ("95% (95 of 100)", "higher", "90%", None),
        ("83.3%", "higher", "90%", None),
        ("83.3% (of 90)", "higher", "90%", 6),
    ],
)
def test_how_many_more_cases_would_have_met_the_target(
    figure: str, polarity: str, target: str, more: int | None
):
    (found,) = compared(f"Reviews | % | {polarity}\n2015/16 {figure}\ntarget 2015/16 {target}")
    assert found.target
    assert found.target.more == more


def aimed_at_others(written: str, *lines: str) -> Gap | None:
    drawing = "\n".join(["Care leavers in EET | % | higher", "2015/16 61%", *lines])
    group = "england" if "England" in written else "statistical_neighbours"
    aim = Target(period("2015/16"), value("", Unit.PERCENT, None, written=written), group=group)
    written_value = replace(aim.value, written=written)
    return compared(replace(drawn(drawing), targets=(replace(aim, value=written_value),)))[0].target


def test_a_target_may_be_somebody_elses_figure():
    gap = aimed_at_others("Above neighbours", "neighbours 2014/15 58%", "england 2014/15 63%")
    assert gap
    assert (gap.standing, gap.mark.number, gap.period.label) == (MET, 58, "2014/15")
    assert gap.whose == "statistical_neighbours"
    missed = aimed_at_others("Above England", "neighbours 2014/15 58%", "england 2014/15 63%")
    assert missed
    assert missed.standing is MISSED


def test_just_below_somebody_else_is_no_near_miss_of_being_above_them():
    gap = aimed_at_others("Above England", "england 2014/15 61.5%")
    assert gap
    assert gap.standing is MISSED


def test_a_target_of_others_nobody_knows_is_no_target():
    assert aimed_at_others("Above England", "neighbours 2014/15 58%") is None
