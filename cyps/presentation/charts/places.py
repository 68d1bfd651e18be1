"""The council among its ten statistical neighbours, by the figures published for one year.

A row an area, the best above; like is set beside like, so the council's own dot is the
figure published for it, not the workbook's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from cyps.comparison import Comparison
from cyps.model import Place
from cyps.presentation.charts.axes import Axis, ends
from cyps.presentation.charts.chart import INK, Chart, Row, haloed, rows, short, spec
from cyps.presentation.placing import ordinal, when_said
from cyps.presentation.signs import BLUE, GREY, TEAL
from cyps.presentation.tables import unit_words
from cyps.terms import Polarity, Value
from cyps.wording import figure

ROW_HEIGHT = 44
_ORDERED = {Polarity.HIGHER: "the best first", Polarity.LOWER: "the best, which is the lowest, first"}
_HEIGHT_OF_AXIS = 40
_COUNCIL, _ENGLAND = (BLUE, "diamond", 330), (TEAL, "square", 130)
_NEIGHBOUR = (GREY, "circle", 130)


@dataclass(frozen=True, slots=True)
class _Area:
    name: str
    value: Value
    is_council: bool = False
    is_england: bool = False


def place_chart(comparison: Comparison, authority: str | None) -> Chart | None:
    """The council and its neighbours in order, England marked; None where not two of them published."""
    place = comparison.indicator.place
    neighbours = [o for o in place.others if not o.is_england] if place else []
    if place is None or authority is None or len(neighbours) < 2:
        return None
    areas = [_Area(authority, place.value, is_council=True)]
    areas += [_Area(o.name, o.value, is_england=o.is_england) for o in place.others]
    higher = comparison.indicator.polarity is not Polarity.LOWER
    areas.sort(key=lambda a: (a.value.number or 0) * (-1 if higher else 1))
    title = _title(place, authority)
    ordered = _ORDERED.get(comparison.indicator.polarity, "the highest first")
    measured = unit_words(comparison.indicator).capitalize()
    return Chart(
        title,
        f"{measured}, published for {when_said(place.period)}, {ordered}."
        f" Diamond: {authority}; dashed: England.",
        f"{title}. {_around(areas)}",
        _drawn(areas),
        ("Area", f"Published for {when_said(place.period)}"),
        tuple((area.name, figure(area.value)) for area in areas),
        len(areas),
        published=True,
    )


def _title(place: Place, authority: str) -> str:
    own = f"{authority}: {figure(place.value)}"
    if not place.rank:
        return f"{own} beside its statistical neighbours, as published"
    best = " (1st is best)" if place.rank > 1 else ""
    return f"{own}, {ordinal(place.rank)} of {place.of} among its statistical neighbours{best}"


def _around(areas: Sequence[_Area]) -> str:
    """The first and the last of the areas, and England: what a listener needs of the picture."""
    councils = [area for area in areas if not area.is_england]
    said = [f"{area.name} {figure(area.value)}" for area in (councils[0], councils[-1])]
    england = next((f"; England {figure(a.value)}" for a in areas if a.is_england), "")
    return f"From {said[0]} to {said[1]}{england}."


def _drawn(areas: Sequence[_Area]) -> dict[str, Any]:
    across = _across(areas)
    y = alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    # Words and dots have data of their own: what all layers share would be named at the top (chart.spec).
    dots = alt.Chart(rows([_dot(place, area) for place, area in enumerate(areas)])).encode(y=y)
    words = alt.Chart(rows([_said(place, area) for place, area in enumerate(areas)])).encode(y=y)
    lowered: dict[str, Any] = {"yOffset": 10, "aria": False}
    england = dots.transform_filter("datum.england").mark_rule(
        color=TEAL, strokeWidth=3, strokeDash=[8, 5], aria=False
    )
    layers = alt.layer(
        dots.mark_rule(color=INK, opacity=0.16, x=0, x2="width", **lowered),
        england.encode(x=across, y=alt.value(0), y2=alt.value("height")),
        dots.mark_point(filled=True, opacity=1, **lowered).encode(
            x=across,
            color=alt.Color("colour:N", scale=None),
            shape=alt.Shape("shape:N", scale=None),
            size=alt.Size("size:Q", scale=None),
        ),
        *_words(words, "name", align="left", x=0),
        *_words(words, "label", align="right", x="width"),
    )
    return spec(layers, ROW_HEIGHT * len(areas) + _HEIGHT_OF_AXIS)


def _across(areas: Sequence[_Area]) -> alt.X:
    numbers = [area.value.number for area in areas if area.value.number is not None]
    low, high = ends(numbers, areas[0].value.unit, from_nought=False)
    axis = Axis(low, high, areas[0].value.unit)
    return alt.X(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=[float(low), float(high)], nice=False, zero=False),
        axis=alt.Axis(orient="top", values=[float(tick) for tick in axis.ticks()], labelExpr=axis.labels()),
    )


def _words(base: alt.Chart, field: str, **placed: object) -> list[alt.Chart]:
    """A name or a figure above its row's line; the council's in bold."""
    shown: dict[str, Any] = {"baseline": "line-bottom", "yOffset": 2, **placed}
    return [
        layer
        for bold in (True, False)
        for layer in haloed(
            base.transform_filter(f"{'' if bold else '!'}datum.own"),
            f"{field}:N",
            fontWeight="bold" if bold else "normal",
            **shown,
        )
    ]


def _said(place: int, area: _Area) -> Row:
    return {"row": place, "name": area.name, "label": short(area.value), "own": area.is_council}


def _dot(place: int, area: _Area) -> Row:
    colour, shape, size = _NEIGHBOUR
    if area.is_council or area.is_england:
        colour, shape, size = _COUNCIL if area.is_council else _ENGLAND
    return {
        "row": place,
        "value": float(area.value.number or 0),
        "england": area.is_england,
        "colour": colour,
        "shape": shape,
        "size": size,
    }
