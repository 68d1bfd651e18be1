"""All comparisons of the year judged: one `Comparison` an indicator, in the scorecard's order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from cyps.comparison.change import change, sized
from cyps.comparison.compared import Change, Comparison, Gap
from cyps.comparison.control_chart import control_chart
from cyps.comparison.history import history
from cyps.comparison.months import charted
from cyps.comparison.others import newest
from cyps.comparison.published import beside_others, doubt_beside
from cyps.comparison.revision import turned_round
from cyps.comparison.target import target_gap
from cyps.comparison.thresholds import Thresholds
from cyps.comparison.years import earlier, in_year, last_year, within_year, year_before
from cyps.frozen import by_the_thousand
from cyps.model import Indicator, Observation, Scorecard, Target
from cyps.terms import Kind, Period, Polarity, Unit

# A month of these means the same as a year of them; a month's count is a twelfth of a year's.
_MONTHLY = frozenset({Unit.PERCENT, Unit.PER_1_000, Unit.PER_10_000, Unit.PER_100_000, Unit.DAYS, Unit.WEEKS})


def compare(scorecard: Scorecard, thresholds: Thresholds) -> tuple[Comparison, ...]:
    """One comparison an indicator, in the scorecard's order; empty ones when no year can be judged."""
    if scorecard.year is None:
        return tuple(_empty(indicator) for indicator in scorecard.indicators)
    year = scorecard.year
    return tuple(_compared(indicator, year, thresholds) for indicator in scorecard.indicators)


def _empty(indicator: Indicator) -> Comparison:
    return Comparison(indicator, None, None, None, None, (), None, False, doubts=indicator.doubts)


@by_the_thousand
@dataclass(frozen=True, slots=True)
class _Case:
    """What every comparison of one indicator needs."""

    indicator: Indicator
    outturn: Observation
    year: Period
    marks: Thresholds
    doubt: str


def _compared(indicator: Indicator, year: Period, marks: Thresholds) -> Comparison:
    months, within = within_year(indicator, year)
    outturn = in_year(indicator, year, within)
    if outturn is None:
        return _empty(indicator)
    doubts = _doubts(indicator, outturn)
    case = _Case(indicator, outturn, year, marks, doubts[0] if doubts else "")
    before = year_before(indicator, outturn)
    unlike = None if before else _unlike(indicator, outturn)
    target = _target(case)
    process = charted(indicator, year) if not case.doubt else ()
    chart = control_chart([o.value.number or Decimal(0) for o in process], int(marks.chart_run))
    return Comparison(
        indicator=indicator,
        outturn=outturn,
        change=_change(case, before),
        long_run=_change(case, earlier(indicator, outturn)) if before is None and unlike is None else None,
        target=target,
        benchmarks=beside_others(indicator, outturn, marks, case.doubt),
        month=months[-1] if months else None,
        month_differs=bool(months) and _differs(case, months[-1]),
        run=_run(case, months, target),
        doubts=doubts,
        unlike=unlike,
        history=history(indicator, outturn, int(marks.extreme_years)) if not case.doubt else None,
        chart=chart,
        charted=process if chart else (),
    )


def _doubts(indicator: Indicator, outturn: Observation) -> tuple[str, ...]:
    """The indicator's own, and a share that can't be one (METHOD §6)."""
    if indicator.doubts or not _beyond_a_share(outturn):
        return indicator.doubts
    return (f"not a percentage: {outturn.value.written}",)


def _beyond_a_share(observation: Observation) -> bool:
    value = observation.value
    return value.unit is Unit.PERCENT and value.number is not None and not 0 <= value.number <= 100


def _change(case: _Case, before: Observation | None) -> Change | None:
    if before is None or before.value.unit is not case.outturn.value.unit:
        return None
    doubt = case.doubt or (f"not a percentage: {before.value.written}" if _beyond_a_share(before) else "")
    doubt = doubt or next(iter(case.indicator.breaks), "") or turned_round(before, case.outturn)
    return change(before, case.outturn, case.indicator.polarity, case.marks, doubt)


def _unlike(indicator: Indicator, outturn: Observation) -> Observation | None:
    """Last year's figure of another kind: a snapshot where this year has a flow."""
    last = last_year(outturn.period)
    return next(
        (
            o
            for o in indicator.observations
            if o.period.end == last.end
            and o.value.number is not None
            and (o.period.is_annual or o.period.kind is Kind.YEAR_TO_DATE)
        ),
        None,
    )


def _target(case: _Case) -> Gap | None:
    """Only the target of the year judged; and never for a part-year that may still grow (METHOD §9)."""
    if case.outturn.period.kind is Kind.YEAR_TO_DATE:
        return None
    target = _of_year(case, case.indicator.targets)
    if target is None:
        return None
    if target.group:
        return _target_of_others(case, target)
    tolerance = _of_year(case, case.indicator.tolerances)
    return target_gap(case.outturn, target, tolerance, case.indicator.polarity, case.marks, case.doubt)


def _target_of_others(case: _Case, target: Target) -> Gap | None:
    """A target such as "Above England": the newest figure of theirs is the mark to be above.

    Just below it is below it: there is no near miss of being better than someone.
    """
    theirs = next((b for b in newest(case.indicator, case.outturn) if b.group == target.group), None)
    if theirs is None or theirs.value.unit is not case.outturn.value.unit:
        return None
    aim = replace(target, value=replace(theirs.value, written=target.value.written))
    doubt = case.doubt or doubt_beside(theirs, case.indicator, case.outturn, case.marks)
    marks = replace(case.marks, near_miss_percent=Decimal(0), near_miss_other=Decimal(0))
    gap = target_gap(case.outturn, aim, None, case.indicator.polarity, marks, doubt)
    if gap is None:
        return None
    return replace(gap, mark=theirs.value, period=theirs.period, whose=target.group, origin=theirs.origin)


def _of_year(case: _Case, targets: Iterable[Target]) -> Target | None:
    for target in targets:
        set_ = target.value.number is not None or target.group
        if set_ and target.period.is_annual and _is_of(case, target.period.label):
            return target
    return None


def _is_of(case: _Case, label: str) -> bool:
    """Whether a target's year is the outturn's; an average of years is judged by the target of its last."""
    ours = case.outturn.period
    return label == ours.label or (ours.end == case.year.end and label == case.year.label)


def _differs(case: _Case, month: Observation) -> bool:
    now, year = month.value.number, case.outturn.value.number
    if case.doubt or now is None or year is None or month.value.unit is not case.outturn.value.unit:
        return False
    if case.outturn.value.unit not in _MONTHLY or _beyond_a_share(month):
        return False
    return sized(year, now, month.value.unit, case.marks).passes


def _run(case: _Case, months: tuple[Observation, ...], target: Gap | None) -> tuple[Observation, ...]:
    """The months, when each is at or past the target, or the level that reads high; else none."""
    mark = _run_mark(case, target)
    if mark is None or not _unbroken(months, case.marks.run_months):
        return ()
    numbers = [month.value.number for month in months if month.value.number is not None]
    higher = case.indicator.polarity is Polarity.HIGHER
    return months if (min(numbers) >= mark if higher else max(numbers) <= mark) else ()


def _run_mark(case: _Case, target: Gap | None) -> Decimal | None:
    polarity = case.indicator.polarity
    if case.doubt or case.outturn.value.unit is not Unit.PERCENT:
        return None
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return None
    if target and target.direction is polarity and target.upper is None:
        return target.mark.number
    return case.marks.level_high if polarity is Polarity.HIGHER else None


def _unbroken(months: tuple[Observation, ...], least: Decimal) -> bool:
    """Whether these are enough months and none between them is missing."""
    if len(months) < least:
        return False
    first, last = months[0].period.end, months[-1].period.end
    return (last.year - first.year) * 12 + last.month - first.month + 1 == len(months)
