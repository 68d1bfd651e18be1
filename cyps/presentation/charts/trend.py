"""One indicator through its years, and through the months of the year judged.

Two years are bars, three or more a line (METHOD §7). Target, England and the
neighbours stand at their own year, each named beside its mark: an older
benchmark is seen to be older.
"""

from __future__ import annotations

from dataclasses import dataclass

import altair as alt

from cyps.comparison import Comparison
from cyps.model import Indicator, Observation
from cyps.presentation.charts.chart import LABEL_SIZE, Chart, Row, rows, spec
from cyps.presentation.signs import BLUE, GREY, ORANGE, TEAL, TRAVELS
from cyps.presentation.tables import NEIGHBOURS, unit_words
from cyps.terms import Kind, Value
from cyps.wording import figure

HEIGHT = 420
LABEL_GAP = 20  # pixels between two labels at one year, so that neither covers the other
GROUPS = {
    "target": ("Target", ORANGE, "stroke"),
    "england": ("England", TEAL, "diamond"),
    NEIGHBOURS: ("Neighbours", GREY, "square"),
}


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something that stands at one year: whose it is ("own" for the council), and its figure."""

    group: str
    period: str
    value: Value

    @property
    def height(self) -> float:
        return float(self.value.number or 0)


def trend_chart(comparison: Comparison) -> Chart | None:
    """All years of one indicator with what it is held against; None without a figure."""
    indicator = comparison.indicator
    own = [_Mark("own", o.period.label, o.value) for o in _annual(indicator)]
    if not own:
        return None
    marks = own + _beside(comparison)
    years = sorted({m.period for m in marks})
    low, high = _domain(marks, line=len(own) > 2)
    values = _rows(marks, low, high)
    chart = _layers(values, years, (low, high), line=len(own) > 2)
    title = _title(comparison, own)
    return Chart(title, f"{unit_words(indicator).capitalize()}, by year", _said(title, marks), chart)


def _annual(indicator: Indicator) -> list[Observation]:
    """Figures for whole years, one a year: the last kind listed wins where a year has two."""
    found = {
        o.period.label: o for o in indicator.observations if o.period.is_annual and o.value.number is not None
    }
    return list(found.values())


def _beside(comparison: Comparison) -> list[_Mark]:
    indicator = comparison.indicator
    targets = [_Mark("target", t.period.label, t.value) for t in indicator.targets]
    others = [_Mark(b.group, b.period.label, b.value) for b in indicator.benchmarks if b.group in GROUPS]
    return [m for m in targets + others if m.value.number is not None]


def _domain(marks: list[_Mark], *, line: bool) -> tuple[float, float]:
    """Bars stand on nought; a line may start near its lowest figure."""
    heights = [m.height for m in marks]
    low, high = min(heights), max(heights)
    margin = (high - low) * 0.2 or abs(high) * 0.1 or 1.0
    floor = low - margin if line and low - margin > 0 else min(0.0, low)
    return floor, high + margin


def _rows(marks: list[_Mark], low: float, high: float) -> list[Row]:
    """The rows drawn, each with a label moved just far enough to cover no other of its year."""
    made: list[Row] = []
    for period in sorted({m.period for m in marks}):
        taken: float | None = None
        for mark in sorted((m for m in marks if m.period == period), key=lambda m: m.height):
            at = HEIGHT * (mark.height - low) / (high - low)
            label_at = at if taken is None else max(at, taken + LABEL_GAP)
            taken = label_at
            made.append(_mark_row(mark, label_at, high - low, low))
    return made


def _mark_row(mark: _Mark, label_at: float, span: float, low: float) -> Row:
    name, colour, shape = GROUPS.get(mark.group, ("", BLUE, "circle"))
    return {
        "period": mark.period,
        "group": mark.group,
        "value": mark.height,
        "label_at": low + label_at * span / HEIGHT,
        "label": f"{name} {figure(mark.value)}".strip(),
        "colour": colour,
        "shape": shape,
    }


def _layers(
    values: list[Row], years: list[str], domain: tuple[float, float], *, line: bool
) -> dict[str, object]:
    own = alt.Chart(rows([v for v in values if v["group"] == "own"]))
    target = alt.Chart(rows([v for v in values if v["group"] == "target"]))
    others = alt.Chart(rows([v for v in values if v["group"] not in ("own", "target")]))
    everything = alt.Chart(rows(values))
    x = alt.X("period:O", title=None, sort=years, axis=alt.Axis(labelAngle=0), scale=alt.Scale(type="band"))
    y = alt.Y("value:Q", title=None, scale=alt.Scale(domain=list(domain), nice=False, zero=False))
    colour = alt.Color("colour:N", scale=None)
    if line:
        drawn = own.mark_line(strokeWidth=4, color=BLUE, aria=False, point=False)
        dots = [own.mark_point(filled=True, size=160, opacity=1, color=BLUE, aria=False).encode(x=x, y=y)]
    else:
        drawn, dots = own.mark_bar(size=72, color=BLUE, aria=False), []
    beside = 14 if line else 46
    return spec(
        alt.layer(
            drawn.encode(x=x, y=y),
            *dots,
            target.mark_tick(thickness=4, size=84, color=ORANGE, aria=False).encode(x=x, y=y),
            others.mark_point(filled=True, size=170, opacity=1, stroke="white", aria=False).encode(
                x=x, y=y, color=colour, shape=alt.Shape("shape:N", scale=None)
            ),
            everything.mark_text(align="left", dx=beside, aria=False, fontSize=LABEL_SIZE).encode(
                x=x, y=alt.Y("label_at:Q"), text="label:N"
            ),
        ),
        HEIGHT,
    )


def _title(comparison: Comparison, own: list[_Mark]) -> str:
    change, last = comparison.change, own[-1]
    if not change:
        return f"{figure(last.value)} in {last.period}"
    return (
        f"{TRAVELS[change.travel].word.capitalize()}: {figure(change.before.value)}"
        f" in {change.before.period.label}, {figure(change.now.value)} in {change.now.period.label}"
    )


def _said(title: str, marks: list[_Mark]) -> str:
    named = [f"{GROUPS[m.group][0]} {figure(m.value)} in {m.period}" for m in marks if m.group in GROUPS]
    return ". ".join([title, *named]) + "."


def months_chart(indicator: Indicator) -> Chart | None:
    """The months the workbook gives, as a line; None with fewer than three."""
    months = [o for o in indicator.observations if o.period.kind is Kind.MONTH and o.value.number is not None]
    if len(months) < 3:
        return None
    values: list[Row] = [
        {"month": f"{o.period.start:%b %Y}", "value": float(o.value.number or 0), "label": figure(o.value)}
        for o in months
    ]
    base = alt.Chart(rows(values)).encode(
        x=alt.X("month:O", title=None, sort=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")),
        y=alt.Y("value:Q", title=None, scale=alt.Scale(zero=False)),
    )
    first, last = months[0], months[-1]
    title = ", ".join(f"{figure(o.value)} in {o.period.start:%B %Y}" for o in (last, first))
    chart = alt.layer(
        base.mark_line(strokeWidth=4, color=BLUE, aria=False),
        base.mark_point(filled=True, size=120, opacity=1, color=BLUE, aria=False),
        alt.Chart(rows(values[-1:]))
        .mark_text(dy=-18, aria=False, fontWeight="bold")
        .encode(x=alt.X("month:O", sort=None), y="value:Q", text="label:N"),
    )
    return Chart(
        title, f"{unit_words(indicator).capitalize()}, month by month", f"{title}.", spec(chart, 300)
    )
