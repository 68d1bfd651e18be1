"""How changes are drawn: ring, stem, arrow head and upright mark, a line an indicator."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, Literal

import altair as alt

from cyps.comparison import Change, Comparison, Movement
from cyps.presentation.charts.chart import INK, LABEL_SIZE, SLIDE_WORDS, Row, rows, spec
from cyps.presentation.signs import TRAVELS
from cyps.terms import Unit
from cyps.wording import figure

ROW_HEIGHT = 52
SECOND_LINE = 24  # pixels from one line of a name to the next
HEADS = {Movement.UP: "triangle-right", Movement.DOWN: "triangle-left", Movement.LEVEL: "diamond"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the chart: a theme's heading when `comparison` is None."""

    name: str
    comparison: Comparison | None


def change_of(comparison: Comparison) -> Change:
    """The change a line draws; ValueError where there is none."""
    if comparison.change is None:
        raise ValueError(f"{comparison.indicator.id} has no change to draw")
    return comparison.change


def drawn(lines: list[Line], unit: Unit, *, for_slide: bool = False) -> dict[str, Any]:
    """Lines one under another on one axis, as a finished specification."""
    values = [_row(place, line) for place, line in enumerate(lines)]
    y = alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    figures = alt.Chart(rows([v for v in values if v["name"]])).encode(y=y)
    headings = alt.Chart(rows([v for v in values if not v["name"]])).encode(y=y)
    layers = (
        *_marks(figures, _domain(values, unit), "%" * (unit is Unit.PERCENT)),
        _words(figures, "left", {"expr": "width - 150"}).encode(x=alt.value(0), text="name:N"),
        _words(figures, "left", {"expr": "width - 150"}, above=SECOND_LINE).encode(
            x=alt.value(0), text="over:N"
        ),
        _words(figures, "right", {"expr": "width"}, bold=True).encode(x=alt.value("width"), text="label:N"),
        headings.mark_text(
            align="left", fontSize=LABEL_SIZE + 3, fontWeight="bold", yOffset=10, aria=False
        ).encode(x=alt.value(0), text="heading:N"),
    )
    if for_slide:
        return spec(alt.layer(*layers), None, larger=SLIDE_WORDS)
    return spec(alt.layer(*layers), ROW_HEIGHT * len(lines))


def _marks(figures: alt.Chart, domain: list[float], after: str) -> tuple[alt.Chart, ...]:
    """Stem, ring, upright mark and arrow head, in the order they lie on one another."""
    across = alt.X(
        "now:Q",
        title=None,
        scale=alt.Scale(domain=domain, nice=False, zero=False),
        axis=alt.Axis(orient="top", tickCount=6, labelExpr=f"datum.label + '{after}'"),
    )
    colour = alt.Color("colour:N", scale=None)
    shape = alt.Shape("head:N", scale=None)
    placed: dict[str, Any] = {"yOffset": 14, "opacity": 1, "aria": False}
    with_target = figures.transform_filter("isValid(datum.target)")
    return (
        figures.mark_rule(strokeWidth=4, **placed).encode(x=across, x2="before:Q", color=colour),
        figures.mark_point(size=140, strokeWidth=3, **placed).encode(x="before:Q", color=colour),
        with_target.mark_tick(thickness=4, size=20, color=INK, **placed).encode(x="target:Q"),
        figures.mark_point(size=260, filled=True, **placed).encode(x="now:Q", color=colour, shape=shape),
    )


def _words(
    base: alt.Chart,
    align: Literal["left", "right"],
    limit: dict[str, str],
    *,
    bold: bool = False,
    above: int = 0,
) -> alt.Chart:
    words: alt.Chart = base.mark_text(
        align=align,
        baseline="line-bottom",
        yOffset=-2 - above,
        limit=limit,
        fontWeight="bold" if bold else "normal",
        aria=False,
    )
    return words


def _row(place: int, line: Line) -> Row:
    if not line.comparison:
        return {"row": place, "name": "", "heading": line.name}
    *over, name = line.name.split("\n")
    change, target = change_of(line.comparison), line.comparison.target
    sign = TRAVELS[change.travel]
    return {
        "row": place,
        "over": "".join(over),
        "name": name,
        "before": _float(change.before.value.number),
        "now": _float(change.now.value.number),
        "target": _float(target.mark.number) if target else None,
        "label": f"{figure(change.now.value)} {sign}",
        "colour": sign.colour,
        "head": HEADS[change.movement],
    }


def _float(number: Decimal | None) -> float | None:
    """A position on the axis, the one place where a float will do."""
    return None if number is None else float(number)


def _domain(values: list[Row], unit: Unit) -> list[float]:
    """From below the lowest figure to above the highest, on round numbers; a percentage ends at 100."""
    marks = [
        Decimal(str(v[key])) for v in values for key in ("before", "now", "target") if v.get(key) is not None
    ]
    low, high = min(marks), max(marks)
    step = Decimal(10) if unit is Unit.PERCENT else Decimal(10) ** ((high - low) or Decimal(1)).adjusted()
    bottom = (low / step).to_integral_value(ROUND_FLOOR) * step
    top = (high / step).to_integral_value(ROUND_CEILING) * step
    if bottom == top:
        bottom, top = bottom - step, top + step
    return [float(max(bottom, Decimal(0)) if low >= 0 else bottom), float(top)]
