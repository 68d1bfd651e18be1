"""What an indicator's years are held against: lines and a band across, each with its own year.

An older benchmark is seen to be older, and a published one says that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from cyps.comparison import Comparison, Gap, Standing
from cyps.model import Benchmark, Indicator
from cyps.presentation.charts.axes import Axis
from cyps.presentation.charts.chart import rows, short
from cyps.presentation.charts.ends import Line
from cyps.presentation.placing import when_said
from cyps.presentation.signs import GREY, ORANGE, TEAL
from cyps.presentation.tables import NEIGHBOURS
from cyps.terms import Period, Unit, Value
from cyps.wording import figure

AMBER = "Amber from"
STYLES: dict[str, tuple[str, str, tuple[int, ...]]] = {
    "target": ("Target", ORANGE, (1, 0)),
    "england": ("England", TEAL, (8, 5)),
    NEIGHBOURS: ("Neighbours", GREY, (3, 4)),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure held against the outturns; `upper` the far end of a target that is a range."""

    group: str
    period: Period
    value: Value
    published: bool = False
    upper: Value | None = None

    @property
    def what(self) -> str:
        """Whose it is."""
        return STYLES[self.group][0]

    @property
    def figure(self) -> str:
        """Its figure, of a range both."""
        return figure(self.value) + (f" to {figure(self.upper)}" if self.upper else "")

    @property
    def short(self) -> str:
        """The same as it stands in a picture."""
        return short(self.value) + (f" to {short(self.upper)}" if self.upper else "")

    @property
    def when(self) -> str:
        """Its year, and that it was published."""
        return when_said(self.period) + ", published" * self.published

    @property
    def label(self) -> str:
        """Both, as a sentence says them."""
        return f"{self.what} {self.figure} ({self.when})"

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """What the axis must reach."""
        return tuple(v.number for v in (self.value, self.upper) if v and v.number is not None)


@dataclass(frozen=True, slots=True)
class Amber:
    """The band between where amber begins and the target: short of it, and still near."""

    begins: Value
    target: Decimal
    period: Period


def beside(comparison: Comparison, unit: Unit) -> tuple[Mark, ...]:
    """The target of the year, else the newest, and the newest figure of England and of the neighbours."""
    indicator = comparison.indicator
    newest = {mark.group: mark for mark in sorted(_given(indicator), key=lambda mark: mark.period.end)}
    if (gap := comparison.target) and not gap.whose:
        newest["target"] = Mark("target", gap.period, gap.mark, upper=gap.upper)
    return tuple(newest[group] for group in STYLES if group in newest and newest[group].value.unit is unit)


def _given(indicator: Indicator) -> Iterator[Mark]:
    for target in indicator.targets:
        if target.value.number is not None and target.period.is_annual:
            upper = target.upper if target.upper and target.upper.number is not None else None
            yield Mark("target", target.period, target.value, upper=upper)
    for one in _first(indicator.benchmarks):
        if one.group in STYLES and one.value.number is not None:
            yield Mark(one.group, one.period, one.value, one.origin == "published")


def _first(benchmarks: tuple[Benchmark, ...]) -> Iterable[Benchmark]:
    """The workbook's own; a published figure only of a group it has none of."""
    own = {b.group for b in benchmarks if b.origin == "workbook" and b.value.number is not None}
    return (b for b in benchmarks if b.origin == "workbook" or b.group not in own)


def amber_of(gap: Gap | None) -> Amber | None:
    """The band, where the workbook gives one that could be judged by."""
    if gap is None or gap.tolerance is None or gap.tolerance.number is None or gap.mark.number is None:
        return None
    if gap.standing is Standing.UNCLEAR or gap.whose:
        return None
    return Amber(gap.tolerance, gap.mark.number, gap.period)


def lines_of(marks: Iterable[Mark], amber: Amber | None) -> tuple[Line, ...]:
    """The marks and where amber begins, as lines to be drawn and named; of a range, its lower end."""
    lines = [_line(mark) for mark in marks]
    if amber and amber.begins.number is not None:
        lines.append(
            Line(amber.begins.number, AMBER, short(amber.begins), when_said(amber.period), ORANGE, (2, 3), 2)
        )
    return tuple(lines)


def _line(mark: Mark) -> Line:
    _, colour, dash = STYLES[mark.group]
    return Line(mark.numbers[0], mark.what, mark.short, mark.when, colour, dash)


def bands(marks: Iterable[Mark], amber: Amber | None, axis: Axis) -> list[alt.Chart]:
    """Amber, and a target from one figure to another, as areas across; each edge is a line as well."""
    spans = [(ORANGE, 0.2, amber.begins.number, amber.target)] if amber else []
    layers = []
    for mark in marks:
        if mark.upper:
            low, high = mark.numbers
            spans.append((STYLES[mark.group][1], 0.1, low, high))
            layers.append(_edge(high, axis))
    return [_area(*span, axis) for span in spans] + layers


def _area(colour: str, opacity: float, low: Decimal | None, high: Decimal, axis: Axis) -> alt.Chart:
    area: alt.Chart = (
        alt.Chart(rows([{"value": float(low or 0), "far": float(high)}]))
        .mark_rect(x=0, x2=alt.ExprRef(axis.right), color=colour, opacity=opacity, aria=False)
        .encode(y=axis.up(), y2="far:Q")
    )
    return area


def _edge(at: Decimal, axis: Axis) -> alt.Chart:
    edge: alt.Chart = (
        alt.Chart(rows([{"value": float(at)}]))
        .mark_rule(x=0, x2=alt.ExprRef(axis.right), color=ORANGE, strokeWidth=3, aria=False)
        .encode(y=axis.up())
    )
    return edge
