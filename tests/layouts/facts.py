"""What a scorecard says, as facts to compare: the same whatever the layout it was read from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from cyps.comparison import Thresholds, compare
from cyps.judgement import judge
from cyps.model import Indicator, Scorecard
from cyps.terms import State
from tests.layouts.known import YEARS, Known

Facts = dict[str, object]
_GROUPS = {"england": "england", "statistical_neighbours": "neighbours"}
_STATES = {None: None, "c": State.SUPPRESSED, "n/a": State.NOT_APPLICABLE}


def known_facts(known: Known, years: Collection[str], carries: Collection[str]) -> Facts:
    """What a layout of `years` that carries `carries` must give back of one indicator.

    `carries` are "targets", "tolerances", "counts" and benchmarks as "england 2014/15".
    """
    own = {y: known.in_year(y) for y in years}
    return {
        "entry": known.entry,
        "theme": known.theme,
        "unit": known.unit,
        "polarity": known.polarity,
        "own": {y: n for y, n in own.items() if isinstance(n, Decimal)},
        "marks": {y: _STATES[n] for y, n in own.items() if isinstance(n, str)},
        "target": known.target if "targets" in carries else None,
        "tolerance": known.tolerance if "tolerances" in carries else None,
        "others": {
            (group, year): number
            for group in ("england", "neighbours")
            for year in YEARS
            if f"{group} {year}" in carries and (number := known.other(group, year)) is not None
        },
        "counts": {y: c for y in years if "counts" in carries and (c := known.count(y))},
    }


def read_facts(indicator: Indicator) -> Facts:
    """What was read of one indicator, its shares to the decimal they are published with."""
    annual = [o for o in indicator.observations if o.period.is_annual]
    year = {o.period.label: o for o in annual}
    return {
        "entry": indicator.entry,
        "theme": indicator.theme,
        "unit": indicator.unit.value,
        "polarity": indicator.polarity.value,
        "own": {y: _rounded(o.value.number) for y, o in year.items() if o.value.number is not None},
        "marks": {
            y: o.value.state
            for y, o in year.items()
            if o.value.state in (State.SUPPRESSED, State.NOT_APPLICABLE)
        },
        "target": next((_rounded(t.value.number) for t in indicator.targets), None),
        "tolerance": next((_rounded(t.value.number) for t in indicator.tolerances), None),
        "others": {
            (_GROUPS.get(b.group, b.group), b.period.label): _rounded(b.value.number)
            for b in indicator.benchmarks
        },
        "counts": {
            y: (int(o.numerator.number or 0), int(o.denominator.number or 0))
            for y, o in year.items()
            if o.numerator is not None and o.denominator is not None
        },
    }


def _rounded(number: Decimal | None) -> Decimal | None:
    return None if number is None else round(number, 1)


def findings(card: Scorecard) -> set[tuple[str, str, str]]:
    """The strengths and improvements judged: catalogue's id, kind, rule."""
    thresholds = Thresholds.load()
    found = judge(card, compare(card, thresholds), thresholds)[0]
    return {
        (f.comparison.indicator.entry or f.comparison.indicator.name, f.kind, f.rule)
        for f in found
        if f.kind in ("strength", "improvement")
    }


def stripped(card: Scorecard, years: Collection[str], carries: Collection[str]) -> Scorecard:
    """A whole scorecard without what a layout doesn't carry: what its judgement must equal."""
    return replace(card, indicators=tuple(_without(i, years, carries) for i in card.indicators))


def _without(indicator: Indicator, years: Collection[str], carries: Collection[str]) -> Indicator:
    def bare(o):
        return o if "counts" in carries else replace(o, numerator=None, denominator=None)

    return replace(
        indicator,
        observations=tuple(bare(o) for o in indicator.observations if o.period.label in years),
        targets=indicator.targets if "targets" in carries else (),
        tolerances=indicator.tolerances if "tolerances" in carries else (),
        benchmarks=tuple(
            b for b in indicator.benchmarks if f"{_GROUPS.get(b.group, b.group)} {b.period.label}" in carries
        ),
    )


def everything() -> tuple[str, ...]:
    return (
        "targets",
        "tolerances",
        "counts",
        *(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS),
    )
