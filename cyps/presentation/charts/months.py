"""One indicator through the months the workbook gives; with its usual to and fro where there are enough.

Limits and signals are worked out in the comparison room (METHOD §4). Only the drawing is
cut at 0% and 100%.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import altair as alt

from cyps.comparison import Comparison, ControlChart, Movement
from cyps.model import Observation
from cyps.presentation.charts.axes import Axis, ends
from cyps.presentation.charts.chart import Chart, Row, rows, short, spec
from cyps.presentation.charts.ends import Line, line_layers, room_for
from cyps.presentation.charts.own_figures import edge_of, keyed, labelled_below, names_of
from cyps.presentation.charts.signals import ABOVE, Stretch, signal_layers, stretches
from cyps.presentation.signs import BLUE, GREY, ORANGE
from cyps.presentation.tables import unit_words
from cyps.terms import Kind, Unit, Value
from cyps.wording import figure, reading

HEIGHT = 400
FEWEST = 3
_SIGNALLED = {True: "More than the usual to and fro", False: "Within the usual to and fro"}


def months_chart(comparison: Comparison) -> Chart | None:
    """The months as a line, broken where one has no figure; None with fewer than three figures.

    With a control chart its middle, limits and signals, and what it says below the title.
    """
    months = [o for o in comparison.indicator.observations if o.period.kind is Kind.MONTH]
    given = [o for o in months if o.value.number is not None]
    unit = given[-1].value.unit if given else None
    if len(given) < FEWEST or any(o.value.unit is not unit for o in given):
        return None
    found = stretches(comparison)
    title = _title(comparison, given)
    measured = f"{unit_words(comparison.indicator).capitalize()}, month by month"
    said = reading(comparison)
    return Chart(
        title,
        f"{measured}. {said}" if said else measured,
        f"{title}. {said}".strip() if said else f"{title}.",
        _drawn(months, given, comparison, found),
        ("Month", "Figure", "Signal") if comparison.chart else ("Month", "Figure"),
        tuple(_table(months, comparison, found)),
    )


def _title(comparison: Comparison, given: Sequence[Observation]) -> str:
    start, end = (f"{figure(o.value)} in {o.period.start:%B %Y}" for o in (given[0], given[-1]))
    moved = f"rom {start} to {end}"
    if comparison.chart is None:
        return f"F{moved}"
    return f"{_SIGNALLED[comparison.chart.latest is not None]}: f{moved}"


def _drawn(
    months: Sequence[Observation],
    given: Sequence[Observation],
    comparison: Comparison,
    found: Sequence[Stretch],
) -> dict[str, Any]:
    unit = given[-1].value.unit
    lines = _lines(comparison, given[-1].value)
    numbers = [o.value.number or Decimal(0) for o in given] + [line.value for line in lines]
    low, high = ends(numbers, unit, from_nought=False)
    above = ABOVE if any(stretch.way is Movement.UP for stretch in found) else 0
    axis = Axis(low, high, unit, room=room_for(lines), lines=len(lines), above=above)
    names = [_name(o) for o in months]
    last = max(place for place, o in enumerate(months) if o.value.number is not None)
    every = [o.value.number for o in months]
    told = keyed(every) if comparison.chart is None else {last}
    own = [
        _row(o) | {"key": place in told, "below": below, "edge": edge_of(place, len(months))}
        for place, (o, below) in enumerate(zip(months, labelled_below(every), strict=True))
    ]
    base = alt.Chart(rows(own)).encode(x=axis.across(names), y=axis.up())
    return spec(
        alt.layer(
            axis.grid(),
            *line_layers(lines, axis, height=HEIGHT),
            base.mark_line(strokeWidth=4, color=BLUE, aria=False),
            base.mark_point(filled=True, size=90, opacity=1, color=BLUE, aria=False),
            *names_of(base, axis, len(months), few=comparison.chart is not None),
            *signal_layers(found, names, axis),
        ),
        HEIGHT,
    )


def _lines(comparison: Comparison, like: Value) -> tuple[Line, ...]:
    """Middle, limits and target; none where there is no control chart."""
    chart = comparison.chart
    if chart is None:
        return ()
    lower, upper = _cut(chart, like.unit)
    lines = [
        Line(chart.centre, "Middle", _worked_out(chart.centre, like), "", GREY, (1, 0), 2),
        Line(upper, "Usual up to", _worked_out(upper, like), "", GREY, (6, 4), 2),
        Line(lower, "Usual from", _worked_out(lower, like), "", GREY, (6, 4), 2),
    ]
    gap = comparison.target
    if gap and gap.mark.number is not None and gap.upper is None and gap.mark.unit is like.unit:
        lines.append(Line(gap.mark.number, "Target", short(gap.mark), "", ORANGE, (1, 0)))
    return tuple(lines)


def _cut(chart: ControlChart, unit: Unit) -> tuple[Decimal, Decimal]:
    """The limits as far as there can be a figure: a share ends at 0% and 100%, anything else at nought."""
    upper = min(chart.upper, Decimal(100)) if unit is Unit.PERCENT else chart.upper
    return max(chart.lower, Decimal(0)), upper


def _worked_out(number: Decimal, like: Value) -> str:
    return short(Value(number, like.unit, like.state, "", max(1, like.places), None))


def _name(month: Observation) -> str:
    return f"{month.period.start:%b %Y}"


def _row(month: Observation) -> Row:
    number = month.value.number
    return {
        "period": _name(month),
        "value": None if number is None else float(number),
        "label": short(month.value),
    }


def _table(
    months: Sequence[Observation], comparison: Comparison, found: Sequence[Stretch]
) -> list[tuple[str, ...]]:
    shown = [
        (
            f"{o.period.start:%B %Y}",
            figure(o.value) if o.value.number is not None else "no figure",
            "".join(stretch.of_month(o) for stretch in found),
        )
        for o in months
    ]
    if comparison.chart is None:
        return [row[:2] for row in shown]
    lines = _lines(comparison, comparison.charted[-1].value)
    return [*shown, *((line.what, line.figure, "") for line in lines)]
