"""One indicator through its years.

Two years are bars, three or more a line (METHOD §7), which stops where two years may
not be compared. Target, England and the neighbours are lines across, amber a band.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import altair as alt

from cyps.comparison import Comparison
from cyps.model import Observation
from cyps.presentation.charts.axes import NARROW, Axis, ends
from cyps.presentation.charts.breaks import ABOVE, break_layers
from cyps.presentation.charts.chart import SLIDE_WORDS, Chart, rows, spec
from cyps.presentation.charts.ends import HEIGHT, line_layers, room_for
from cyps.presentation.charts.marks_across import AMBER, Amber, Mark, amber_of, bands, beside, lines_of
from cyps.presentation.charts.own_figures import bar_of, figure_rows, line_of, names_of
from cyps.presentation.charts.own_years import Years, years_of
from cyps.presentation.placing import when_said
from cyps.presentation.signs import TRAVELS
from cyps.presentation.tables import unit_words
from cyps.wording import figure

FEWEST_OF_A_LINE = 3
ON_A_SLIDE = 380  # pixels of the part drawn on, on the smallest screen a slide is shown on
SLIDE_NARROW = 400
COLUMNS = ("Whose", "For", "Figure")


def trend_chart(comparison: Comparison, *, for_slide: bool = False) -> Chart | None:
    """All years of one indicator with what it is held against; None without a figure.

    For a slide it fills its place, in larger words.
    """
    years = years_of(comparison)
    if years is None:
        return None
    unit = years.given[-1].value.unit
    marks, amber = beside(comparison, unit), amber_of(comparison.target)
    title = _title(comparison, years.given[-1])
    measured = f"{unit_words(comparison.indicator).capitalize()}, by year"
    broken = [f"The line stops before {when_said(b.period)}: {b.because}" for b in years.breaks]
    said = [
        title,
        *(mark.label for mark in marks),
        *([f"{AMBER} {figure(amber.begins)}"] if amber else []),
        *broken,
    ]
    return Chart(
        title,
        ". ".join((measured, *broken)) + "." * bool(broken),
        ". ".join(said) + ".",
        _drawn(years, marks, amber, for_slide=for_slide),
        COLUMNS,
        tuple(_table(years, marks, amber)),
        published=any(mark.published for mark in marks),
    )


def _drawn(years: Years, marks: tuple[Mark, ...], amber: Amber | None, *, for_slide: bool) -> dict[str, Any]:
    larger = SLIDE_WORDS if for_slide else 1
    line = len(years.given) >= FEWEST_OF_A_LINE
    lines = lines_of(marks, amber)
    numbers = [o.value.number or Decimal(0) for o in years.given]
    numbers += [number for mark in marks for number in mark.numbers] + [each.value for each in lines]
    unit = years.given[-1].value.unit
    low, high = ends(numbers, unit, from_nought=not line)
    room, above = room_for(lines, larger), ABOVE if years.breaks else 0
    axis = Axis(low, high, unit, room, len(lines), above, SLIDE_NARROW if for_slide else NARROW)
    base = alt.Chart(rows(figure_rows(years, line=line))).encode(
        x=axis.across(years.names(), larger), y=axis.up()
    )
    height = ON_A_SLIDE if for_slide else HEIGHT
    across = line_layers(lines, axis, larger=larger, height=height, edged=not line)
    under, over = ([], across) if not line else (across, [])  # a bar would hide the lines behind it
    layers = alt.layer(
        axis.grid(),
        *bands(marks, amber, axis),
        *under,
        *break_layers(years, axis, larger),
        *(line_of(base) if line else [bar_of(base, axis, len(years.periods))]),
        *over,
        *names_of(base, axis, len(years.periods), larger),
    )
    return spec(layers, None, larger=SLIDE_WORDS) if for_slide else spec(layers, HEIGHT)


def _title(comparison: Comparison, last: Observation) -> str:
    change = comparison.change
    if not change:
        return f"{figure(last.value)} in {when_said(last.period)}"
    word = "not compared" if change.doubt else TRAVELS[change.travel].word
    return (
        f"{word.capitalize()}: {figure(change.before.value)}"
        f" in {when_said(change.before.period)}, {figure(change.now.value)} in {when_said(change.now.period)}"
    )


def _table(years: Years, marks: tuple[Mark, ...], amber: Amber | None) -> list[tuple[str, ...]]:
    stops = {each.period.label for each in years.breaks}
    own = [
        (
            "The council" + ", not compared with the years before" * (period.label in stops),
            when_said(period),
            figure(found.value) if (found := years.figure_of(period)) else "no figure",
        )
        for period in years.periods
    ]
    others = [(mark.what, mark.when, mark.figure) for mark in marks]
    tolerance = [(AMBER, when_said(amber.period), figure(amber.begins))] if amber else []
    return [*own, *others, *tolerance]
