"""What an indicator's years are held against: lines across the chart, each named at its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import altair as alt

from cyps.model import Benchmark, Indicator
from cyps.presentation.charts.chart import Row, rows
from cyps.presentation.signs import GREY, ORANGE, TEAL
from cyps.presentation.tables import NEIGHBOURS
from cyps.terms import Value
from cyps.wording import figure

HEIGHT = 420  # pixels of the part drawn on
LABEL_GAP = 22  # pixels between two labels, so that neither covers the other
STYLES = {
    "target": ("Target", ORANGE, (1, 0)),
    "england": ("England", TEAL, (8, 5)),
    NEIGHBOURS: ("Neighbours", GREY, (3, 4)),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure held against the outturns: a line across the chart, named at its end."""

    group: str
    period: str
    value: Value

    @property
    def label(self) -> str:
        """Its name, figure and year, at its end."""
        return f"{STYLES[self.group][0]} {figure(self.value)} ({self.period})"


def beside(indicator: Indicator) -> list[Mark]:
    """The newest target and the newest figure of England and of the neighbours, lowest first."""
    dated = [("target", t.period, t.value) for t in indicator.targets]
    dated += [(b.group, b.period, b.value) for b in _first(indicator.benchmarks) if b.group in STYLES]
    newest = {
        group: Mark(group, period.label, value)
        for group, period, value in sorted(dated, key=lambda each: each[1].end)
        if value.number is not None
    }
    return sorted(newest.values(), key=lambda mark: height_of(mark.value))


def _first(benchmarks: tuple[Benchmark, ...]) -> Iterable[Benchmark]:
    """The workbook's own; a published figure only of a group it has none of."""
    own = {b.group for b in benchmarks if b.origin == "workbook"}
    return (b for b in benchmarks if b.origin == "workbook" or b.group not in own)


def height_of(value: Value) -> float:
    """A position on the axis, the one place where a float will do."""
    return float(value.number or 0)


def mark_layers(marks: list[Mark], domain: tuple[float, float]) -> list[alt.Chart]:
    """A line a mark, its name at the end of it, apart from the others."""
    layers = []
    for mark, label_at in zip(marks, _spread([height_of(m.value) for m in marks], domain), strict=True):
        _, colour, dash = STYLES[mark.group]
        values: list[Row] = [{"value": height_of(mark.value), "label_at": label_at, "label": mark.label}]
        base = alt.Chart(rows(values))
        layers += [
            base.mark_rule(strokeWidth=3, color=colour, strokeDash=list(dash), aria=False).encode(
                y="value:Q"
            ),
            base.mark_text(align="right", baseline="bottom", dy=-4, dx=-4, aria=False).encode(
                x=alt.value("width"), y="label_at:Q", text="label:N"
            ),
        ]
    return layers


def _spread(heights: list[float], domain: tuple[float, float]) -> list[float]:
    """Where each label stands: at its line, or just above the label below it where that is too near."""
    gap = LABEL_GAP * (domain[1] - domain[0]) / HEIGHT
    places: list[float] = []
    for height in heights:
        places.append(max(height, places[-1] + gap) if places else height)
    return places
