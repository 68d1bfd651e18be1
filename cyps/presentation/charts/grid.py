"""Small pictures in rows and columns, as one specification: how many columns, the browser works out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap
from typing import Any, Literal

import altair as alt

from cyps.presentation.charts.axes import NARROW
from cyps.presentation.charts.chart import INK, Row, haloed, rows, spec
from cyps.presentation.signs import BLUE, ORANGE

COLUMNS = 3
_TWO = 760  # pixels below which there are two columns
_CELL, _NARROW_CELL = 184, 176
_TOP, _FOOT, _GAP = 72, 34, 44  # pixels for a name, for the years, and between two columns
_INDENT = 6
_NAME = 34  # characters of a name in a line
_SMALL = 14
_ACROSS = f"(width < {NARROW} ? 1 : width < {_TWO} ? 2 : {COLUMNS})"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a small picture: `t` from left to right and `v` from its foot up are shares of it.

    `edge` is first, last or "", `below` where its label stands.
    """

    t: Decimal
    v: Decimal
    label: str
    stretch: int
    below: bool
    edge: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One small picture; `target` is a height, `breaks` are places along it where the line stops."""

    name: str
    points: tuple[Point, ...]
    target: Decimal | None
    years: tuple[tuple[Decimal, str], ...]
    breaks: tuple[Decimal, ...]


def heights(cells: int) -> tuple[int, int]:
    """Pixels of the whole on a wide page, and on a narrow one."""
    return -(-cells // COLUMNS) * _CELL, cells * _NARROW_CELL


def drawn(cells: Sequence[Cell]) -> dict[str, Any]:
    """The cells as a finished specification, as high as its place."""
    numbered = list(enumerate(cells))
    points = _placed([_point(n, point) for n, cell in numbered for point in cell.points], len(cells))
    floor = [_at(n, Decimal(0), Decimal(0)) for n, _ in numbered]
    targets = [_at(n, Decimal(0), cell.target) for n, cell in numbered if cell.target is not None]
    broken = [_at(n, t, Decimal(0)) for n, cell in numbered for t in cell.breaks]
    line = points.mark_line(strokeWidth=3, color=BLUE, aria=False)
    layers = [
        _across(floor, len(cells), color=INK, opacity=0.3),
        *([_across(targets, len(cells), color=ORANGE, strokeWidth=2, strokeDash=[6, 4])] if targets else []),
        *([_upright(broken, len(cells))] if broken else []),
        line.encode(detail=["cell:N", "stretch:N"]),
        points.mark_point(filled=True, size=60, opacity=1, color=BLUE, aria=False),
        *_figures(points),
        *_words(numbered),
    ]
    return spec(alt.layer(*layers), None)


def _at(cell: int, t: Decimal, v: Decimal, **more: str | float | bool | None) -> Row:
    return {"cell": cell, "t": float(t), "v": float(v), **more}


def _point(cell: int, point: Point) -> Row:
    return _at(
        cell,
        point.t,
        point.v,
        label=point.label,
        stretch=point.stretch,
        below=point.below,
        edge=point.edge,
    )


def _placed(values: list[Row], cells: int) -> alt.Chart:
    """Values at their pixels: those of their cell, whose size follows the place the chart is shown in."""
    high = f"height / ceil({cells} / {_ACROSS})"
    return (
        alt.Chart(rows(values))
        .transform_calculate(
            left=f"(datum.cell % {_ACROSS}) * width / {_ACROSS} + {_INDENT}",
            across=f"width / {_ACROSS} - ({_ACROSS} == 1 ? {2 * _INDENT} : {_GAP})",
            top=f"floor(datum.cell / {_ACROSS}) * {high}",
            down=f"{high} - {_TOP + _FOOT}",
        )
        .transform_calculate(
            px="datum.left + datum.t * datum.across",
            py=f"datum.top + {_TOP} + (1 - datum.v) * datum.down",
            right="datum.left + datum.across",
            ceiling=f"datum.top + {_TOP}",
        )
        .encode(x=alt.X("px:Q", scale=None, axis=None), y=alt.Y("py:Q", scale=None, axis=None))
    )


def _across(values: list[Row], cells: int, **looks: object) -> alt.Chart:
    shown: dict[str, Any] = {"aria": False, **looks}
    line: alt.Chart = _placed(values, cells).mark_rule(**shown).encode(x2="right:Q")
    return line


def _upright(values: list[Row], cells: int) -> alt.Chart:
    dashed = _placed(values, cells).mark_rule(color=INK, strokeWidth=2, strokeDash=[2, 4], aria=False)
    line: alt.Chart = dashed.encode(y2="ceiling:Q")
    return line


def _figures(points: alt.Chart) -> list[alt.Chart]:
    """The first figure and the latest, which is bold, each at its point."""
    return [
        layer
        for edge, align, weight in (("first", "left", "normal"), ("last", "right", "bold"))
        for below, dy in (("false", -14), ("true", 16))
        for layer in haloed(
            points.transform_filter(f"datum.edge == '{edge}' && datum.below == {below}"),
            "label:N",
            align=align,
            dx=-_INDENT if edge == "first" else _INDENT,
            dy=dy,
            fontWeight=weight,
        )
    ]


def _words(numbered: Sequence[tuple[int, Cell]]) -> list[alt.Chart]:
    """Names over the cells, and the first and the last year under them."""
    names = [
        _at(n, Decimal(0), Decimal(1), label=words, line=line)
        for n, cell in numbered
        for line, words in enumerate(wrap(" ".join(cell.name.split()), _NAME, max_lines=2, placeholder=" …"))
    ]
    years = [
        _at(n, t, Decimal(0), label=year, edge=edge)
        for n, cell in numbered
        for (t, year), edge in zip(cell.years, ("left", "right"), strict=True)
    ]
    sides: tuple[tuple[Literal["left", "right"], int], ...] = (("left", -_INDENT), ("right", _INDENT))
    over, under = _placed(names, len(numbered)), _placed(years, len(numbered))
    return [
        over.transform_calculate(py=f"datum.top + 12 + datum.line * {_SMALL + 5}")
        .mark_text(align="left", dx=-_INDENT, fontWeight="bold", fontSize=_SMALL + 1, aria=False)
        .encode(text="label:N"),
        *(
            under.transform_filter(f"datum.edge == '{edge}'")
            .mark_text(align=edge, dy=16, dx=dx, fontSize=_SMALL, aria=False)
            .encode(text="label:N")
            for edge, dx in sides
        ),
    ]
