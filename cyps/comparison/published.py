"""The outturn beside others' figures, and what the council's own published figure says of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cyps.comparison.compared import Gap
from cyps.comparison.others import benchmark_gap, newest
from cyps.comparison.thresholds import Thresholds
from cyps.model import Benchmark, Indicator, Observation
from cyps.terms import Kind, Unit

_ZERO = Decimal(0)


def beside_others(
    indicator: Indicator, outturn: Observation, marks: Thresholds, doubt: str
) -> tuple[Gap, ...]:
    """A gap for each group's newest figure not after the outturn; none for a year so far."""
    if outturn.period.kind is Kind.YEAR_TO_DATE:
        return ()
    own = differing(indicator, outturn, marks)
    gaps = (
        benchmark_gap(outturn, benchmark, indicator.polarity, marks, doubt)
        if own is None or benchmark.origin != "published"
        else _gap_beside_published(indicator, outturn, benchmark, own, marks, doubt)
        for benchmark in newest(indicator, outturn)
    )
    return tuple(gap for gap in gaps if gap)


def _gap_beside_published(
    indicator: Indicator,
    outturn: Observation,
    benchmark: Benchmark,
    own: Benchmark,
    marks: Thresholds,
    doubt: str,
) -> Gap | None:
    """A verdict beside a published figure must be that of the council's published figure, `own`, as well."""
    polarity = indicator.polarity
    gap = benchmark_gap(outturn, benchmark, polarity, marks, doubt)
    if gap is None:
        return None
    told = doubt_beside(benchmark, indicator, outturn, marks)
    published = replace(outturn, value=own.value, numerator=None, denominator=None)
    theirs = benchmark_gap(published, benchmark, polarity, marks, doubt)
    if theirs and _side(theirs) == _side(gap):
        return gap
    return benchmark_gap(outturn, benchmark, polarity, marks, doubt or told)


def _side(gap: Gap) -> tuple[str, bool]:
    return gap.standing, gap.difference > 0


def doubt_beside(benchmark: Benchmark, indicator: Indicator, outturn: Observation, marks: Thresholds) -> str:
    """What speaks against a verdict beside a published figure, or ""."""
    own = differing(indicator, outturn, marks) if benchmark.origin == "published" else None
    return f"{own.value.written} was published for the council, so the measures may differ" if own else ""


def differing(indicator: Indicator, outturn: Observation, marks: Thresholds) -> Benchmark | None:
    """The published figure of the outturn's own period, where it is far from the outturn; else None.

    The two are run on other days and may count in other ways. Far apart, they may not be one
    measure, and then others' published figures are none of the outturn either.
    """
    for theirs in indicator.published:
        if theirs.period.end == outturn.period.end and _is_far(outturn, theirs, marks):
            return theirs
    return None


def _is_far(outturn: Observation, theirs: Benchmark, marks: Thresholds) -> bool:
    ours, published, unit = outturn.value.number, theirs.value.number, outturn.value.unit
    if ours is None or published is None or unit is not theirs.value.unit:
        return False
    apart = abs(ours - published)
    if unit is Unit.PERCENT:
        return apart >= marks.published_gap_percent > _ZERO
    least = marks.small_count if unit is Unit.COUNT else _ZERO
    return apart > least and apart >= abs(published) * marks.published_gap_other / 100
