"""One indicator through its years.

Two years are bars, three or more a line (METHOD §7). Target, England and the
neighbours are lines across, each named at its end with its own year: an older
benchmark is seen to be older.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import altair as alt

from cyps.comparison import Comparison
from cyps.model import Benchmark, Indicator, Observation
from cyps.presentation.charts.chart import SLIDE_WORDS, Chart, Row, rows, spec
from cyps.presentation.signs import BLUE, GREY, ORANGE, TEAL, TRAVELS
from cyps.presentation.tables import NEIGHBOURS, unit_words
from cyps.terms import Unit, Value
from cyps.wording import figure

HEIGHT = 420
LABEL_GAP = 22  # pixels between two labels, so that neither covers the other
STYLES = {
    "target": ("Target", ORANGE, (1, 0)),
    "england": ("England", TEAL, (8, 5)),
    NEIGHBOURS: ("Neighbours", GREY, (3, 4)),
}


@dataclass(frozen=True, slots=True)
class _Mark:
    """A figure held against the outturns: a line across the chart, named at its end."""

    group: str
    period: str
    value: Value

    @property
    def label(self) -> str:
        return f"{STYLES[self.group][0]} {figure(self.value)} ({self.period})"


def trend_chart(comparison: Comparison, *, for_slide: bool = False) -> Chart | None:
    """All years of one indicator with what it is held against; None without a figure.

    For a slide it fills its place, in larger words.
    """
    own = _annual(comparison.indicator)
    if not own:
        return None
    marks = _beside(comparison.indicator)
    title = _title(comparison, own[-1])
    measured = f"{unit_words(comparison.indicator).capitalize()}, by year"
    return Chart(
        title,
        measured,
        ". ".join((title, *(m.label for m in marks))) + ".",
        _drawn(own, marks, for_slide=for_slide),
    )


def _annual(indicator: Indicator) -> list[Observation]:
    """Figures for whole years, one a year: the last kind listed wins where a year has two."""
    found = {
        o.period.label: o for o in indicator.observations if o.period.is_annual and o.value.number is not None
    }
    return list(found.values())


def _beside(indicator: Indicator) -> list[_Mark]:
    """The newest target and the newest figure of England and of the neighbours, lowest first."""
    dated = [("target", t.period, t.value) for t in indicator.targets]
    dated += [(b.group, b.period, b.value) for b in _first(indicator.benchmarks) if b.group in STYLES]
    newest = {
        group: _Mark(group, period.label, value)
        for group, period, value in sorted(dated, key=lambda each: each[1].end)
        if value.number is not None
    }
    return sorted(newest.values(), key=lambda mark: _height(mark.value))


def _first(benchmarks: tuple[Benchmark, ...]) -> Iterable[Benchmark]:
    """The workbook's own; a published figure only of a group it has none of."""
    own = {b.group for b in benchmarks if b.origin == "workbook"}
    return (b for b in benchmarks if b.origin == "workbook" or b.group not in own)


def _height(value: Value) -> float:
    return float(value.number or 0)


def _domain(heights: list[float], *, line: bool) -> tuple[float, float]:
    """Bars stand on nought; a line may start near its lowest figure."""
    low, high = min(heights), max(heights)
    margin = (high - low) * 0.2 or abs(high) * 0.1 or 1.0
    floor = low - margin if line and low - margin > 0 else min(0.0, low)
    return floor, high + margin


def _drawn(own: list[Observation], marks: list[_Mark], *, for_slide: bool = False) -> dict[str, Any]:
    line = len(own) > 2
    heights = [_height(o.value) for o in own]
    domain = _domain([*heights, *(_height(m.value) for m in marks)], line=line)
    years = _years(own)
    room = [" " * (n + 1) for n in range(1 + len(years) // 4)] if marks else []  # for the names of the lines
    after = "%" if own[0].value.unit is Unit.PERCENT else ""
    base = alt.Chart(rows(_own_rows(own, years, line=line))).encode(
        x=alt.X("period:O", title=None, axis=alt.Axis(labelAngle=0), scale=alt.Scale(domain=years + room)),
        y=alt.Y(
            "value:Q",
            title=None,
            scale=alt.Scale(domain=list(domain), nice=False, zero=False),
            axis=alt.Axis(labelExpr=f"datum.label + '{after}'"),
        ),
    )
    layers = alt.layer(*_own_layers(base, line=line), *_mark_layers(marks, domain))
    return spec(layers, None, larger=SLIDE_WORDS) if for_slide else spec(layers, HEIGHT)


def _years(own: list[Observation]) -> list[str]:
    """Every year from the first figure to the last, also one without a figure: a gap must be seen as one."""
    period = own[-1].period
    labels = [period.label]
    while period.end > own[0].period.end:
        period = period.year_before()
        labels.append(period.label)
    present = [o.period.label for o in own]
    return labels[::-1] if set(present) <= set(labels) else present


def _own_rows(own: list[Observation], years: list[str], *, line: bool) -> list[Row]:
    known = {o.period.label: o.value for o in own}
    below = dict(zip(known, _below([_height(o.value) for o in own]), strict=True))
    return [
        {
            "period": year,
            "value": _height(known[year]) if year in known else None,
            "label": figure(known[year]) if year in known else "",
            "below": line and below.get(year, False),
        }
        for year in years
    ]


def _own_layers(base: alt.Chart, *, line: bool) -> list[alt.Chart]:
    """The council's own figures, each with its label; a line breaks where a year has none."""
    drawn = (
        [
            base.mark_line(strokeWidth=4, color=BLUE, aria=False),
            base.mark_point(filled=True, size=160, opacity=1, color=BLUE, aria=False),
        ]
        if line
        else [base.mark_bar(size=72, color=BLUE, aria=False)]
    )
    named = [
        base.transform_filter(f"datum.below == {below} && isValid(datum.value)")
        .mark_text(dy=dy, aria=False, fontWeight="bold")
        .encode(text="label:N")
        for below, dy in (("false", -16), ("true", 20))
    ]
    return [*drawn, *named]


def _below(heights: list[float]) -> list[bool]:
    """Whether a figure's label stands below its point: where the line comes, or leaves, above it."""
    beside = [heights[min(1, len(heights) - 1)], *heights]
    return [near > height for near, height in zip(beside, heights, strict=False)]


def _mark_layers(marks: list[_Mark], domain: tuple[float, float]) -> list[alt.Chart]:
    layers = []
    for mark, label_at in zip(marks, _spread([_height(m.value) for m in marks], domain), strict=True):
        _, colour, dash = STYLES[mark.group]
        values: list[Row] = [{"value": _height(mark.value), "label_at": label_at, "label": mark.label}]
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


def _title(comparison: Comparison, last: Observation) -> str:
    change = comparison.change
    if not change:
        return f"{figure(last.value)} in {last.period.label}"
    return (
        f"{TRAVELS[change.travel].word.capitalize()}: {figure(change.before.value)}"
        f" in {change.before.period.label}, {figure(change.now.value)} in {change.now.period.label}"
    )
