"""What every rule looks like, and the few questions more than one of them asks."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from cyps.comparison import Change, Comparison, Gap, Movement, Rung, Standing, Thresholds, Travel
from cyps.judgement.found import Finding
from cyps.terms import Polarity, Value

STRENGTH, IMPROVEMENT, NOTE = "strength", "improvement", "note"
VERDICTS = {Travel.BETTER: STRENGTH, Travel.WORSE: IMPROVEMENT}
OTHERS = ("england", "statistical_neighbours")
"""Whose outturn makes a verdict; a region's, or the best neighbour's, is only shown."""


class Rule(Protocol):
    """A module of this room: its docstring shows an example that fires and one that doesn't."""

    ID: str
    __doc__: str | None

    def check(self, comparison: Comparison, marks: Thresholds, /) -> Finding | None:
        """A finding where the rule has something to say of `comparison`, else None."""


def found(
    rule: str,
    kind: str,
    basis: str,
    comparison: Comparison,
    *,
    rung: Rung,
    weight: Decimal,
    shown: tuple[Value, ...],
) -> Finding:
    """A finding by `rule`; `shown` are the figures it rests on, in the order a text names them."""
    outturn = comparison.outturn
    label = outturn.period.label if outturn else ""
    return Finding(
        id=f"{rule}:{comparison.indicator.id}:{label}",
        rule=rule,
        kind=kind,
        basis=basis,
        rung=rung,
        comparison=comparison,
        weight=weight,
        sources=tuple(value.source for value in shown if value.source),
    )


def found_change(rule: str, kind: str, basis: str, comparison: Comparison, change: Change) -> Finding:
    """A finding that rests on a change; months that say the same make a change by size surer."""
    borne_out = change.rung is Rung.SIZE and basis == "change" and signals(comparison) is change.movement
    return found(
        rule,
        kind,
        basis,
        comparison,
        rung=Rung.CONTROL_CHART if borne_out else change.rung,
        weight=change.times_threshold,
        shown=(change.before.value, change.now.value),
    )


def signals(comparison: Comparison) -> Movement | None:
    """Which way the last month points, where a full control chart shows more than the usual to and fro."""
    chart = comparison.chart
    return chart.latest[1] if chart and not chart.trial and chart.latest else None


def found_gap(rule: str, kind: str, basis: str, comparison: Comparison, gap: Gap) -> Finding:
    """A finding that rests on a target or a benchmark."""
    extra = tuple(value for value in (gap.upper, gap.tolerance) if value)
    return found(
        rule,
        kind,
        basis,
        comparison,
        rung=gap.rung,
        weight=gap.times_threshold,
        shown=(gap.outturn.value, gap.mark, *extra),
    )


def change_that_counts(comparison: Comparison) -> Change | None:
    """The change against the year before, or over the long run, that passes its threshold."""
    for change in (comparison.change, comparison.long_run):
        if change and change.counts:
            return change
    return None


def has_target(comparison: Comparison) -> bool:
    """Whether a target gives a verdict."""
    return comparison.target is not None and comparison.target.standing is not Standing.UNCLEAR


def beside_others(comparison: Comparison) -> tuple[Gap, ...]:
    """England and the neighbours, one gap each: the workbook's own where it has one."""
    first: dict[str, Gap] = {}
    for gap in comparison.benchmarks:
        if gap.group in OTHERS:
            first.setdefault(gap.group, gap)
    return tuple(first[group] for group in OTHERS if group in first)


def clearest(comparison: Comparison, standing: Standing) -> Gap | None:
    """Of England and the neighbours, the gap of this standing that is furthest past its threshold."""
    gaps = [gap for gap in beside_others(comparison) if gap.standing is standing]
    return max(gaps, key=lambda gap: gap.times_threshold, default=None)


def on_level_alone(comparison: Comparison) -> bool:
    """Whether nothing speaks but the level: no change that counts, no target, no benchmark with a verdict.

    An earlier year that can't be compared with speaks too: then the reason is what there is to say.
    """
    return not (
        comparison.doubts
        or any(change and change.doubt for change in (comparison.change, comparison.long_run))
        or change_that_counts(comparison)
        or has_target(comparison)
        or any(gap.standing is not Standing.UNCLEAR for gap in beside_others(comparison))
    )


def is_best(comparison: Comparison) -> bool:
    """Whether the figure can't be better: all of them, or none where lower is better."""
    number = comparison.outturn.value.number if comparison.outturn else None
    return number == (100 if comparison.indicator.polarity is Polarity.HIGHER else 0)
