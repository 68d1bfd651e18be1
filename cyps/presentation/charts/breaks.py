"""Where a line stops, because the years on either side may not be compared: said in the picture."""

from __future__ import annotations

import altair as alt

from cyps.presentation.charts.axes import LINE, Axis
from cyps.presentation.charts.chart import INK, Row, rows
from cyps.presentation.charts.own_years import Years

ABOVE = 30  # pixels kept free above the figures for the words
SAID = "not compared"


def break_layers(years: Years, axis: Axis, larger: float = 1) -> list[alt.Chart]:
    """A dashed upright line before each year the line stops at, and the words once, at the last."""
    names = dict(zip((p.label for p in years.periods), years.names(), strict=True))
    upright: list[Row] = [{"period": names[each.period.label]} for each in years.breaks]
    if not upright:
        return []
    top = f"width < {axis.narrow} ? {LINE * axis.lines + 8 * bool(axis.lines)} : 0"
    base = alt.Chart(rows(upright))
    across = axis.across(years.names(), larger, at=0)
    said = alt.Chart(rows(upright[-1:]))
    return [
        base.mark_rule(
            strokeDash=[2, 4],
            strokeWidth=2,
            color=INK,
            y=alt.ExprRef(f"({top}) + {ABOVE - 8}"),
            y2="height",
            aria=False,
        ).encode(x=across),
        said.mark_text(
            text=f"← {SAID} →", y=alt.ExprRef(f"({top}) + {ABOVE / 2 - 2}"), aria=False, fontSize=14 * larger
        ).encode(x=across),
    ]
