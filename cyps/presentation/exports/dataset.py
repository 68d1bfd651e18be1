"""The tidy dataset: a row for each indicator, period and kind, for CSV and Excel.

A figure's target and benchmarks stand on the row of their own period, so no two
years are mixed; the change and the verdict on the row of the year judged. Units,
kinds and verdicts are the contract's words, so that a script can read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cyps.comparison import Comparison
from cyps.model import Benchmark, Indicator, Observation, Target
from cyps.presentation.exports.plain import plain
from cyps.terms import Kind, Period, Source, Value
from cyps.wording import Report

Cell = str | Decimal | None
"""Words, a figure in the row's unit (a percentage in points), or nothing."""

COLUMNS = (
    "reference", "indicator", "theme", "period", "kind", "unit", "outturn", "state", "numerator",
    "denominator", "target", "england", "neighbours", "england_published", "neighbours_published",
    "region_published", "own_published", "change", "travel", "verdict", "file", "sheet", "cell",
)  # fmt: skip
BESIDE = ("england", "neighbours", "england_published", "neighbours_published", "region_published",
          "own_published")  # fmt: skip
FIGURES = frozenset({"outturn", "numerator", "denominator", "target", *BESIDE, "change"})


def rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Every row, in the order of the sheets, each as long as `COLUMNS`; words are plain."""
    themes = {theme.id: theme.name for theme in report.scorecard.themes}
    for comparison in report.comparisons:
        indicator = comparison.indicator
        about = tuple(
            map(plain, (indicator.ref, indicator.name, themes.get(indicator.theme, indicator.theme)))
        )
        for observation in indicator.observations:
            beside = _beside(indicator, observation.period)
            yield (*about, *_outturn(indicator, observation), *beside, *_verdict(comparison, observation),
                   *_place(observation.value.source))  # fmt: skip
        for period, place in _without_outturn(indicator):
            when = (period.label, period.kind.value, indicator.unit.value)
            yield (
                *about,
                *when,
                None,
                "",
                None,
                None,
                *_beside(indicator, period),
                None,
                "",
                "",
                *_place(place),
            )


def _outturn(indicator: Indicator, observation: Observation) -> tuple[Cell, ...]:
    period, value = observation.period, observation.value
    counts = (_number(observation.numerator), _number(observation.denominator))
    return (period.label, period.kind.value, indicator.unit.value, value.number, value.state.value, *counts)


def _number(value: Value | None) -> Decimal | None:
    return value.number if value else None


def _beside(indicator: Indicator, period: Period) -> tuple[Cell, ...]:
    """The target and the figures of `BESIDE` for a period; none beside a part of a year's sum."""
    if period.kind is Kind.YEAR_TO_DATE:
        return (None,) * (1 + len(BESIDE))
    target = next((t.value.number for t in indicator.targets if t.period.label == period.label), None)
    others = {
        (b.group, b.origin): b.value.number
        for b in (*indicator.benchmarks, *indicator.published)
        if b.period.label == period.label
    }
    return (target, *map(others.get, _WHOSE))


_WHOSE = (
    ("england", "workbook"),
    ("statistical_neighbours", "workbook"),
    ("england", "published"),
    ("statistical_neighbours", "published"),
    ("region", "published"),
    ("council", "published"),
)


def _without_outturn(indicator: Indicator) -> Iterator[tuple[Period, Source | None]]:
    """Each period that has a target or a benchmark and no figure of the council's own."""
    told = {o.period.label for o in indicator.observations if o.period.kind is not Kind.YEAR_TO_DATE}
    marks: tuple[Target | Benchmark, ...] = (*indicator.targets, *indicator.benchmarks)
    for mark in marks:
        if mark.period.label not in told:
            told.add(mark.period.label)
            yield mark.period, mark.value.source


def _verdict(comparison: Comparison, observation: Observation) -> tuple[Cell, ...]:
    change, target = comparison.change, comparison.target
    changed = (change.difference, change.travel.value) if change and change.now == observation else (None, "")
    return (*changed, target.standing.value if target and target.outturn == observation else "")


def _place(source: Source | None) -> tuple[str, ...]:
    return (plain(source.file), plain(source.sheet), source.cell) if source else ("", "", "")
