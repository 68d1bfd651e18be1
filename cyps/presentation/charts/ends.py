"""Lines across a chart, each named once, where no name covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import altair as alt

from cyps.presentation.charts.axes import LINE, Axis
from cyps.presentation.charts.chart import GROUND, LABEL_SIZE, Row, rows

HEIGHT = 420  # pixels of the part drawn on
TWO_LINES = 40  # pixels a name of two lines needs
SMALL = 14  # pixels of the words over a narrow chart
_LETTER = 0.56  # of a letter's height is its width, on average
_LEADER = 14


@dataclass(frozen=True, slots=True)
class Line:
    """A line across: `what` it is, its `figure`, `when` it is of; `dash` and `colour` tell it from others."""

    value: Decimal
    what: str
    figure: str
    when: str
    colour: str
    dash: tuple[int, ...]
    width: int = 3

    @property
    def name(self) -> str:
        """What stands at its end."""
        return f"{self.what} {self.figure}"


def room_for(lines: Sequence[Line], larger: float = 1) -> int:
    """Pixels the names need to the right."""
    letters = max((max(len(line.name) * 1.06, len(line.when)) for line in lines), default=0)
    return round(letters * _LETTER * LABEL_SIZE * larger) + _LEADER + 12 if lines else 0


def line_layers(
    lines: Sequence[Line], axis: Axis, *, larger: float = 1, height: int = HEIGHT, edged: bool = False
) -> list[alt.Chart]:
    """Each line, and its name beside it (a wide chart) or over all (a narrow one).

    `edged` sets it off from bars it runs across.
    """
    if not lines:
        return []
    ordered = sorted(lines, key=lambda line: line.value)
    gap = TWO_LINES * larger * float(axis.high - axis.low) / height
    label_at = spread([float(line.value) for line in ordered], gap, (float(axis.low), float(axis.high)))
    key = {id(line): place for place, line in enumerate(reversed(ordered))}
    edge = alt.Chart(rows([{"value": float(line.value)} for line in ordered])).mark_rule(
        x=0, x2=alt.ExprRef(axis.right), color=GROUND, strokeWidth=6, aria=False
    )
    return [edge.encode(y=axis.up())] * edged + [
        layer
        for line, at in zip(ordered, label_at, strict=True)
        for layer in _line(line, at, key[id(line)], axis, larger)
    ]


def _line(line: Line, at: float, place: int, axis: Axis, larger: float) -> list[alt.Chart]:
    values: list[Row] = [
        {
            "value": float(line.value),
            "label_at": at,
            "label": line.name,
            "when": line.when,
            "both": f"{line.name} ({line.when})" if line.when else line.name,
        }
    ]
    base = alt.Chart(rows(values)).encode(detail="label:N")
    across = base.mark_rule(x=0, x2=alt.ExprRef(axis.right), **_looks(line)).encode(y=axis.up())
    top = LINE * larger * (place + 0.5)
    return [across, *_beside(base, line, axis, larger), *_over(base, line, axis, top, larger)]


def _looks(line: Line) -> dict[str, Any]:
    return {
        "color": line.colour,
        "strokeWidth": line.width,
        "strokeDash": list(line.dash),
        "aria": False,
    }


def _beside(base: alt.Chart, line: Line, axis: Axis, larger: float) -> list[alt.Chart]:
    """On a wide chart: the name to the right, and a short line that leads to it."""
    narrow = f"width < {axis.narrow}"
    words = base.encode(y=alt.Y("label_at:Q"))
    placed: dict[str, Any] = {
        "align": "left",
        "x": alt.ExprRef(f"{axis.right} + {_LEADER + 4}"),
        "aria": False,
    }
    return [
        base.mark_rule(opacity=alt.ExprRef(f"{narrow} ? 0 : 1"), **_looks(line)).encode(
            x=alt.value(alt.ExprRef(axis.right)),
            x2=alt.value(alt.ExprRef(f"{axis.right} + {_LEADER}")),
            y=axis.up(),
            y2="label_at:Q",
        ),
        words.mark_text(
            dy=-9 * larger if line.when else 0,
            fontWeight="bold",
            text=alt.ExprRef(f"{narrow} ? '' : datum.label"),
            **placed,
        ),
        words.mark_text(dy=10 * larger, text=alt.ExprRef(f"{narrow} ? '' : datum.when"), **placed),
    ]


def _over(base: alt.Chart, line: Line, axis: Axis, top: float, larger: float) -> list[alt.Chart]:
    """On a narrow chart: a piece of the line and its name, over the part drawn on."""
    narrow = f"width < {axis.narrow}"
    said = alt.ExprRef(f"{narrow} ? datum.both : ''")
    return [
        base.mark_rule(opacity=alt.ExprRef(f"{narrow} ? 1 : 0"), **_looks(line)).encode(
            x=alt.value(0), x2=alt.value(26), y=alt.value(top)
        ),
        base.mark_text(align="left", x=34, y=top, fontSize=SMALL * larger, text=said, aria=False),
    ]


def spread(heights: Sequence[float], gap: float, between: tuple[float, float]) -> list[float]:
    """Where each name stands, lowest first: as near its line as `gap` to the next and the ends allow.

    Where there are more than fit, they stand as far apart as they can.
    """
    low, high = between[0] + gap / 2, between[1] - gap / 2
    if len(heights) > 1:
        gap = min(gap, (high - low) / (len(heights) - 1))
    places: list[float] = []
    for height in heights:
        places.append(max(height, low, places[-1] + gap if places else low))
    above = high + gap
    for place in reversed(range(len(places))):
        places[place] = above = min(places[place], above - gap)
    return places
