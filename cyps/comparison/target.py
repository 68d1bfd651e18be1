"""The outturn beside the target of its year, and where it stands (METHOD §5 and §9)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from cyps.comparison.bounds import bound_of
from cyps.comparison.compared import Gap, Rung, Standing
from cyps.comparison.counts import counts_behind
from cyps.comparison.thresholds import Thresholds
from cyps.comparison.verdict import Verdict, unclear
from cyps.model import Observation, Target
from cyps.terms import Polarity, Unit, Value

_ZERO = Decimal(0)
_ONE = Decimal(1)
_SHORT = (Standing.JUST_SHORT, Standing.WITHIN_TOLERANCE, Standing.MISSED)


@dataclass(frozen=True, slots=True)
class Mark:
    """A target ready to be judged by: from `low` to `high`, good in `direction`."""

    low: Decimal
    high: Decimal
    direction: Polarity
    strict: bool

    def short_by(self, number: Decimal) -> Decimal:
        """How far `number` falls short: nought or less when it doesn't."""
        if self.direction is Polarity.HIGHER:
            return self.low - number
        if self.direction is Polarity.LOWER:
            return number - self.high
        return max(self.low - number, number - self.high)


def target_gap(
    outturn: Observation,
    target: Target,
    tolerance: Target | None,
    polarity: Polarity,
    marks: Thresholds,
    doubt: str = "",
) -> Gap | None:
    """The outturn beside the target of its own year; None where either has no number."""
    number, aim = outturn.value.number, target.value.number
    if number is None or aim is None:
        return None
    mark, because = _mark(target, polarity)
    amber = tolerance.value if tolerance and tolerance.value.number is not None else None
    if doubt or mark is None:
        verdict = unclear(doubt or because)
    elif target.value.unit is not outturn.value.unit:
        verdict = unclear("the target and the figure are in different units")
    else:
        amber = amber if amber and _on_the_short_side(amber, mark) else None
        verdict = _against_target(number, mark, amber, outturn.value.unit, marks)
    standing, rung, because, times = verdict
    return Gap(
        outturn=outturn,
        mark=target.value,
        period=target.period,
        group="target",
        origin="workbook",
        difference=number - aim,
        standing=standing,
        rung=rung,
        because=because,
        times_threshold=times,
        tolerance=amber,
        upper=target.upper if target.upper and target.upper.number is not None else None,
        direction=mark.direction if mark else Polarity.NONE,
        more=_more(outturn, mark) if mark and standing in _SHORT else None,
    )


def _mark(target: Target, polarity: Polarity) -> tuple[Mark | None, str]:
    """The target as a mark, or why it can't be one: no direction, or two that contradict."""
    low = target.value.number or _ZERO
    high = target.upper.number if target.upper and target.upper.number is not None else None
    if high is not None:
        direction = Polarity.BAND if polarity is Polarity.NONE else polarity
        return Mark(min(low, high), max(low, high), direction, strict=False), ""
    bound = bound_of(target.value.written)
    if bound is None:
        if polarity is Polarity.NONE:
            return None, "neither the measure nor its target says whether higher or lower is better"
        return Mark(low, low, polarity, strict=False), ""
    if polarity in (Polarity.HIGHER, Polarity.LOWER) and polarity is not bound.direction:
        return None, f"the target reads “{target.value.written}”, but {polarity.value} is better here"
    return Mark(low, low, bound.direction, bound.strict), ""


def _more(outturn: Observation, mark: Mark) -> Decimal | None:
    """How many more of the same cases (fewer, where lower is better) would have met the target."""
    counts = counts_behind(outturn) if outturn.value.unit is Unit.PERCENT else None
    if counts is None or mark.low != mark.high:
        return None
    aim = mark.low * counts.cases / 100
    whole = aim.to_integral_value()
    if mark.direction is Polarity.HIGHER:
        enough = aim.to_integral_value(ROUND_CEILING) + (mark.strict and aim == whole)
        return enough - counts.events if counts.events < enough <= counts.cases else None
    if mark.direction is Polarity.LOWER:
        enough = aim.to_integral_value(ROUND_FLOOR) - (mark.strict and aim == whole)
        return counts.events - enough if 0 <= enough < counts.events else None
    return None


def _on_the_short_side(amber: Value, mark: Mark) -> bool:
    """Whether amber begins short of the target, as it must to mean anything."""
    return amber.number is not None and mark.short_by(amber.number) > 0


def _against_target(
    number: Decimal, mark: Mark, amber: Value | None, unit: Unit, marks: Thresholds
) -> Verdict:
    short = mark.short_by(number)
    near = _near_miss(mark, unit, marks)
    times = abs(short) / (near or _ONE)
    if short < 0 or (short == 0 and not mark.strict):
        return (Standing.MET, Rung.SIZE, "at or past the target", times)
    if short <= near:
        return (Standing.JUST_SHORT, Rung.SIZE, "short of the target by no more than a near miss", times)
    if amber and amber.number is not None and _within(number, amber.number, short, mark, amber.written):
        return (
            Standing.WITHIN_TOLERANCE,
            Rung.SIZE,
            "short of the target, inside the workbook's amber",
            times,
        )
    return (Standing.MISSED, Rung.SIZE, "short of the target by more than a near miss", times)


def _near_miss(mark: Mark, unit: Unit, marks: Thresholds) -> Decimal:
    """How far short is a near miss: of a small share that should be lower, never more than a part of it."""
    if unit is not Unit.PERCENT:
        return abs(mark.low) * marks.near_miss_other / 100
    if mark.direction is Polarity.LOWER:
        return min(marks.near_miss_percent, mark.high / marks.near_end_part)
    return marks.near_miss_percent


def _within(number: Decimal, amber: Decimal, short: Decimal, mark: Mark, written: str) -> bool:
    """Whether `number` is inside amber; where amber begins belongs to it, unless its sign leaves it out."""
    bound = bound_of(written)
    if number == amber and bound and bound.strict and bound.direction is mark.direction:
        return False
    return short <= mark.short_by(amber)
