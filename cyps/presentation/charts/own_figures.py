"""The council's own figures drawn: bars or a line, each named where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import altair as alt

from cyps.presentation.charts.axes import Axis
from cyps.presentation.charts.chart import Row, haloed, short
from cyps.presentation.charts.own_years import Years
from cyps.presentation.signs import BLUE

_LETTER = 9.5  # pixels of a letter of a figure
_FEW = 5  # figures that have room in the narrowest chart


def figure_rows(years: Years, *, line: bool) -> list[Row]:
    """A row a year; one without a figure has none, and the line stops there. Bars are named above."""
    found = [years.figure_of(period) for period in years.periods]
    numbers = [o.value.number if o else None for o in found]
    below = labelled_below(numbers)
    keys = keyed(numbers)
    return [
        {
            "period": name,
            "value": None if o is None or o.value.number is None else float(o.value.number),
            "label": short(o.value) if o else "",
            "below": line and below[place],
            "key": place in keys,
            "edge": edge_of(place, len(found)),
            "stretch": stretch,
        }
        for place, (name, o, stretch) in enumerate(zip(years.names(), found, years.stretches(), strict=True))
    ]


def line_of(base: alt.Chart) -> list[alt.Chart]:
    """A line in its stretches, with a point a year."""
    return [
        base.mark_line(strokeWidth=4, color=BLUE, aria=False).encode(detail="stretch:N"),
        base.mark_point(filled=True, size=160, opacity=1, color=BLUE, aria=False),
    ]


def bar_of(base: alt.Chart, axis: Axis, count: int) -> alt.Chart:
    """A bar a year."""
    wide = alt.ExprRef(f"min(72, {axis.right} / {2 * count})")
    bars: alt.Chart = base.mark_bar(width=wide, color=BLUE, aria=False)
    return bars


def names_of(
    base: alt.Chart, axis: Axis, count: int, larger: float = 1, *, few: bool = False
) -> list[alt.Chart]:
    """Each figure in words at its place; where not all fit, or a `few` will do, the telling ones."""
    fits = f"{axis.right} / {count} > length(datum.label) * {_LETTER * larger}"
    said = {"expr": f"datum.key || {'false' if few else fits} ? datum.label : ''"}
    # The first would stand over the axis, the last over the edge, where a band is narrower than they are.
    align = alt.ExprRef(f"{fits} || !datum.edge ? 'center' : datum.edge")
    given = base.transform_filter("isValid(datum.value)")
    return [
        layer
        for below, dy in (("false", -17), ("true", 20))
        for layer in haloed(
            given.transform_filter(f"datum.below == {below}"),
            said,
            dy=dy * larger,
            align=align,
            fontWeight="bold",
        )
    ]


def labelled_below(numbers: Sequence[Decimal | None]) -> list[bool]:
    """Whether a figure's label stands below its point: where the line comes, or leaves, above it."""
    given = [number for number in numbers if number is not None]
    near = iter([*given[1:2], *given])
    return [number is not None and next(near) > number for number in numbers]


def edge_of(place: int, count: int) -> str:
    """How a label is set where it is wider than its band: the first from the left, the last to the right."""
    return "left" if place == 0 else "right" if place == count - 1 else ""


def keyed(numbers: Sequence[Decimal | None]) -> set[int]:
    """Places named even where not all can be: last, first, highest and lowest, as far as they stand apart."""
    given = [place for place, number in enumerate(numbers) if number is not None]
    if len(given) <= _FEW:
        return set(given)
    apart = -(-len(numbers) // _FEW)
    ranked = sorted(given, key=lambda place: numbers[place] or Decimal(0))
    kept: list[int] = []
    for place in (given[-1], given[0], ranked[-1], ranked[0]):
        if all(abs(place - other) >= apart for other in kept):
            kept.append(place)
    return set(kept)
