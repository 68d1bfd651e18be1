"""One indicator through its years.

Two years are bars, three or more a line (METHOD §7). Target, England and the
neighbours are lines across, each named at its end with its own year: an older
benchmark is seen to be older.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from cyps.comparison import Comparison
from cyps.model import Indicator, Observation
from cyps.presentation.charts.chart import SLIDE_WORDS, Chart, Row, rows, spec
from cyps.presentation.charts.marks_across import HEIGHT, Mark, beside, height_of, mark_layers
from cyps.presentation.signs import BLUE, TRAVELS
from cyps.presentation.tables import unit_words
from cyps.terms import Unit
from cyps.wording import figure


def trend_chart(comparison: Comparison, *, for_slide: bool = False) -> Chart | None:
    """All years of one indicator with what it is held against; None without a figure.

    For a slide it fills its place, in larger words.
    """
    own = _annual(comparison.indicator)
    if not own:
        return None
    marks = beside(comparison.indicator)
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


def _domain(heights: list[float], *, line: bool) -> tuple[float, float]:
    """Bars stand on nought; a line may start near its lowest figure."""
    low, high = min(heights), max(heights)
    margin = (high - low) * 0.2 or abs(high) * 0.1 or 1.0
    floor = low - margin if line and low - margin > 0 else min(0.0, low)
    return floor, high + margin


def _drawn(own: list[Observation], marks: list[Mark], *, for_slide: bool = False) -> dict[str, Any]:
    line = len(own) > 2
    heights = [height_of(o.value) for o in own]
    domain = _domain([*heights, *(height_of(m.value) for m in marks)], line=line)
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
    layers = alt.layer(*_own_layers(base, line=line), *mark_layers(marks, domain))
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
    below = dict(zip(known, _below([height_of(o.value) for o in own]), strict=True))
    return [
        {
            "period": year,
            "value": height_of(known[year]) if year in known else None,
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


def _title(comparison: Comparison, last: Observation) -> str:
    change = comparison.change
    if not change:
        return f"{figure(last.value)} in {last.period.label}"
    return (
        f"{TRAVELS[change.travel].word.capitalize()}: {figure(change.before.value)}"
        f" in {change.before.period.label}, {figure(change.now.value)} in {change.now.period.label}"
    )
