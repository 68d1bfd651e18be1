"""Two years of many indicators, each a ring, an arrow head and an upright mark.

A row an indicator, on an axis all of them share: only indicators in one unit
stand together. The name stands above its own row, so that long names need no
room beside the axis, and the axis starts near the lowest figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from textwrap import wrap
from typing import Any, Literal

import altair as alt

from cyps.comparison import Change, Comparison, Movement
from cyps.model import Theme
from cyps.presentation.charts.chart import INK, LABEL_SIZE, SLIDE_WORDS, Chart, Row, rows, spec
from cyps.presentation.signs import TRAVELS
from cyps.presentation.tallies import finding, of_theme, tally, themes_present
from cyps.terms import Unit
from cyps.wording import Report, figure

MOST_ROWS = 24
ON_A_SLIDE = 6
NAME_WIDTH = 42  # characters of a name in one line of a slide
SECOND_LINE = 24  # pixels from one line of a name to the next
ROW_HEIGHT = 52
SHARED_AXES = {
    Unit.PERCENT: "Percentages",
    Unit.PER_10_000: "Rates per 10,000",
    Unit.DAYS: "Days",
    Unit.WEEKS: "Weeks",
}
HEADS = {Movement.UP: "triangle-right", Movement.DOWN: "triangle-left", Movement.LEVEL: "diamond"}
KEY = (
    "The ring is {before}; the arrow head is {now} and points the way the figure moved;"
    " the upright mark is the target."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the chart: a theme's heading when `comparison` is None."""

    name: str
    comparison: Comparison | None


def year_chart(report: Report) -> Chart | None:
    """The percentages that moved furthest past their threshold, by theme; None when none did."""
    drawable = _in_unit(report.comparisons, Unit.PERCENT)
    lines: list[_Line] = []
    for theme in themes_present(report):
        those = [c for c in _largest(drawable) if c.indicator.theme == theme.id]
        lines += [_Line(theme.name, None)] * bool(those) + [_Line(c.indicator.name, c) for c in those]
    return _chart(report, drawable, lines, Unit.PERCENT) if lines else None


def theme_charts(report: Report, theme: Theme) -> tuple[Chart, ...]:
    """One theme's changes, a chart a unit; counts differ too much in size to share an axis."""
    by_unit = {unit: _in_unit(of_theme(report, theme.id), unit) for unit in SHARED_AXES}
    return tuple(
        _chart(report, drawable, [_Line(c.indicator.name, c) for c in _largest(drawable)], unit)
        for unit, drawable in by_unit.items()
        if drawable
    )


def slide_changes(report: Report, theme: str) -> Chart | None:
    """The largest changes of one theme, in the unit most of them share, for a slide; None without any."""
    those = of_theme(report, theme) if theme else report.comparisons
    by_unit = [(_in_unit(those, unit), unit) for unit in SHARED_AXES]
    drawable, unit = max(by_unit, key=lambda each: len(each[0]))
    if not drawable:
        return None
    lines = [_Line(_in_two_lines(c.indicator.name), c) for c in _largest(drawable, ON_A_SLIDE)]
    return _chart(report, drawable, lines, unit, for_slide=True)


def _in_two_lines(name: str) -> str:
    return "\n".join(wrap(name, NAME_WIDTH, max_lines=2, placeholder=" …"))


def _in_unit(comparisons: Sequence[Comparison], unit: Unit) -> list[Comparison]:
    """Those with two figures that may be compared: an arrow between any others would draw a change."""
    return [c for c in comparisons if c.indicator.unit is unit and c.change and not c.change.doubt]


def _largest(drawable: list[Comparison], most: int = MOST_ROWS) -> list[Comparison]:
    """As many as one picture can hold, the largest changes first chosen, in the order of the sheet."""
    chosen = sorted(drawable, key=lambda c: -_change(c).times_threshold)[:most]
    ids = {c.indicator.id for c in chosen}
    return [c for c in drawable if c.indicator.id in ids]


def _change(comparison: Comparison) -> Change:
    if comparison.change is None:
        raise ValueError(f"{comparison.indicator.id} has no change to draw")
    return comparison.change


def _chart(
    report: Report, drawable: list[Comparison], lines: list[_Line], unit: Unit, *, for_slide: bool = False
) -> Chart:
    before, now = report.scorecard.before, report.scorecard.year
    key = KEY.format(before=before.label if before else "before", now=now.label if now else "now")
    drawn = [line.comparison for line in lines if line.comparison]
    some = f"The {len(drawn)} largest changes of {len(drawable)}. " if len(drawn) < len(drawable) else ""
    title = f"{SHARED_AXES[unit]}: {finding(tally(drawable), before.label if before else None)}"
    return Chart(title, some + key, _said(title, drawn), _drawn(lines, unit, for_slide=for_slide), len(lines))


def _said(title: str, drawn: list[Comparison]) -> str:
    """The alternative text: the title and the largest change each way."""
    largest = max(drawn, key=lambda c: _change(c).times_threshold)
    change = _change(largest)
    return (
        f"{title}. Largest change: {largest.indicator.name}, from {figure(change.before.value)}"
        f" to {figure(change.now.value)}, {TRAVELS[change.travel].word}."
    )


def _drawn(lines: list[_Line], unit: Unit, *, for_slide: bool = False) -> dict[str, Any]:
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


def _row(place: int, line: _Line) -> Row:
    if not line.comparison:
        return {"row": place, "name": "", "heading": line.name}
    *over, name = line.name.split("\n")
    change, target = _change(line.comparison), line.comparison.target
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
