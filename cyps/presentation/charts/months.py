"""One indicator through the months the workbook gives."""

from __future__ import annotations

import altair as alt

from cyps.model import Indicator, Observation
from cyps.presentation.charts.chart import Chart, Row, rows, spec
from cyps.presentation.signs import BLUE
from cyps.presentation.tables import unit_words
from cyps.terms import Kind, Unit
from cyps.wording import figure

HEIGHT = 300


def months_chart(indicator: Indicator) -> Chart | None:
    """The months as a line, broken where one has no figure; None with fewer than three figures."""
    months = [o for o in indicator.observations if o.period.kind is Kind.MONTH]
    given = [o for o in months if o.value.number is not None]
    if len(given) < 3:
        return None
    start, end = (f"{figure(o.value)} in {o.period.start:%B %Y}" for o in (given[0], given[-1]))
    title = f"From {start} to {end}"
    measured = f"{unit_words(indicator).capitalize()}, month by month"
    return Chart(title, measured, f"{title}.", spec(_drawn(months, given[-1]), HEIGHT))


def _drawn(months: list[Observation], last: Observation) -> alt.LayerChart | alt.FacetChart:
    after = "%" if last.value.unit is Unit.PERCENT else ""
    base = alt.Chart(rows([_row(o) for o in months])).encode(
        x=alt.X("month:O", title=None, sort=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")),
        y=alt.Y(
            "value:Q",
            title=None,
            scale=alt.Scale(zero=False),
            axis=alt.Axis(labelExpr=f"datum.label + '{after}'"),
        ),
    )
    named = alt.Chart(rows([_row(last)])).mark_text(dy=-18, aria=False, fontWeight="bold")
    return alt.layer(
        base.mark_line(strokeWidth=4, color=BLUE, aria=False),
        base.mark_point(filled=True, size=120, opacity=1, color=BLUE, aria=False),
        named.encode(x=alt.X("month:O", sort=None), y="value:Q", text="label:N"),
    )


def _row(month: Observation) -> Row:
    number = month.value.number
    return {
        "month": f"{month.period.start:%b %Y}",
        "value": None if number is None else float(number),
        "label": figure(month.value),
    }
