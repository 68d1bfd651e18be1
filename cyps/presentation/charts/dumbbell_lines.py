"""How changes are drawn: ring, stem, arrow head and upright mark, a line an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from textwrap import wrap
from typing import Any, Literal

import altair as alt

from cyps.comparison import Change, Comparison, Movement
from cyps.presentation.charts.axes import NARROW
from cyps.presentation.charts.chart import AXIS_HEIGHT, INK, LABEL_SIZE, SLIDE_WORDS, Row, rows, spec
from cyps.presentation.signs import TRAVELS
from cyps.terms import Unit
from cyps.wording import figure

ROW_HEIGHT = 52
SECOND_LINE = 24  # pixels from one line of a name to the next
MOST_LINES = 3  # of a name on a narrow page; the table under the chart has all of it
NAME_WIDTH = 40  # characters of a name in one line of a slide, or of a narrow page
LINE_HEIGHT = 22
HEADS = {Movement.UP: "triangle-right", Movement.DOWN: "triangle-left", Movement.LEVEL: "diamond"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the chart: a theme's heading when `comparison` is None."""

    name: str
    comparison: Comparison | None

    def in_lines(self, most: int = MOST_LINES) -> list[str]:
        """Its name as it stands where there is little room: in lines, each as long as fits."""
        return wrap(" ".join(self.name.split()), NAME_WIDTH, max_lines=most, placeholder=" …")


def change_of(comparison: Comparison) -> Change:
    """The change a line draws; ValueError where there is none."""
    if comparison.change is None:
        raise ValueError(f"{comparison.indicator.id} has no change to draw")
    return comparison.change


def heights_of(lines: Sequence[Line]) -> tuple[int, int]:
    """Pixels of the whole chart on a wide page, and on a narrow one, where names take lines of their own."""
    most = max(len(line.in_lines()) for line in lines)
    narrow = ROW_HEIGHT + LINE_HEIGHT * most
    return AXIS_HEIGHT + ROW_HEIGHT * len(lines), AXIS_HEIGHT + narrow * len(lines)


def drawn(lines: list[Line], unit: Unit, *, for_slide: bool = False) -> dict[str, Any]:
    """Lines one under another on one axis, as a finished specification as high as its place."""
    values = [_row(place, line, for_slide=for_slide) for place, line in enumerate(lines)]
    y = alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    figures = alt.Chart(rows([v for v in values if "heading" not in v])).encode(y=y)
    headings = alt.Chart(rows([v for v in values if "heading" in v])).encode(y=y)
    # Where names stand over the figures, the marks go down to the foot of the row.
    down = "0" if for_slide else f"(width < {NARROW} ? bandwidth('y') / 2 - {ROW_HEIGHT // 2} : 0)"
    layers = (
        *_marks(figures, _domain(values, unit), "%" * (unit is Unit.PERCENT), down),
        *_names(figures, down, for_slide=for_slide),
        _words(figures, "right", {"expr": "width"}, down, bold=True).encode(
            x=alt.value("width"), text="label:N"
        ),
        headings.mark_text(
            align="left",
            fontSize=LABEL_SIZE + 3,
            fontWeight="bold",
            yOffset=alt.ExprRef(f"{down} + 10"),
            aria=False,
        ).encode(x=alt.value(0), text="heading:N"),
    )
    return spec(alt.layer(*layers), None, larger=SLIDE_WORDS if for_slide else 1)


def _names(figures: alt.Chart, down: str, *, for_slide: bool) -> list[alt.Chart]:
    """The name over its marks: in one line, on a slide in two, on a narrow page in as many as it needs."""
    beside = {"expr": "width - 150"}
    if for_slide:
        both = (("name", 0), ("over", SECOND_LINE))
        return [
            _words(figures, "left", beside, down, above=above).encode(x=alt.value(0), text=f"{field}:N")
            for field, above in both
        ]
    wide = _words(figures, "left", beside, down, shown=f"width < {NARROW} ? '' : datum.name")
    narrow = [
        _words(
            figures,
            "left",
            {"expr": "width"},
            down,
            above=LINE_HEIGHT * (1 + place),
            shown=f"width < {NARROW} ? datum.line{place} : ''",
        )
        for place in range(MOST_LINES)
    ]
    return [each.encode(x=alt.value(0)) for each in (wide, *narrow)]


def _marks(figures: alt.Chart, domain: list[float], after: str, down: str) -> tuple[alt.Chart, ...]:
    """Stem, ring, upright mark and arrow head, in the order they lie on one another."""
    across = alt.X(
        "now:Q",
        title=None,
        scale=alt.Scale(domain=domain, nice=False, zero=False),
        axis=alt.Axis(orient="top", tickCount=6, labelExpr=f"datum.label + '{after}'"),
    )
    colour = alt.Color("colour:N", scale=None)
    shape = alt.Shape("head:N", scale=None)
    placed: dict[str, Any] = {"yOffset": alt.ExprRef(f"{down} + 14"), "opacity": 1, "aria": False}
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
    down: str,
    *,
    bold: bool = False,
    above: int = 0,
    shown: str = "",
) -> alt.Chart:
    text: dict[str, Any] = {"text": alt.ExprRef(shown)} if shown else {}
    words: alt.Chart = base.mark_text(
        align=align,
        baseline="line-bottom",
        yOffset=alt.ExprRef(f"{down} - {2 + above}"),
        limit=limit,
        fontWeight="bold" if bold else "normal",
        aria=False,
        **text,
    )
    return words


def _row(place: int, line: Line, *, for_slide: bool) -> Row:
    if not line.comparison:
        return {"row": place, "heading": line.name}
    over, name = _on_a_slide(line) if for_slide else ("", line.name)
    first, second, third = [*reversed(line.in_lines()), "", "", ""][:MOST_LINES]
    change, target = change_of(line.comparison), line.comparison.target
    sign = TRAVELS[change.travel]
    return {
        "row": place,
        "name": name,
        **({"over": over} if for_slide else {"line0": first, "line1": second, "line2": third}),
        "before": _float(change.before.value.number),
        "now": _float(change.now.value.number),
        "target": _float(target.mark.number) if target else None,
        "label": f"{figure(change.now.value)} {sign}",
        "colour": sign.colour,
        "head": HEADS[change.movement],
    }


def _on_a_slide(line: Line) -> tuple[str, str]:
    """Its name in two lines at most, the second of them first where there is only one."""
    *over, name = line.in_lines(2)
    return "".join(over), name


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
