"""Two years of many indicators, each a ring, an arrow head and an upright mark.

A row an indicator, on an axis all of them share: only indicators in one unit
stand together. The name stands above its own row, so that long names need no
room beside the axis, and the axis starts near the lowest figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from cyps.comparison import Comparison
from cyps.model import Theme
from cyps.presentation.charts.chart import Chart
from cyps.presentation.charts.dumbbell_lines import Line, change_of, drawn, heights_of
from cyps.presentation.signs import TRAVELS
from cyps.presentation.tallies import finding, of_theme, tally, themes_present
from cyps.terms import Unit
from cyps.wording import Report, figure

MOST_ROWS = 24
ON_A_SLIDE = 6
SHARED_AXES = {
    Unit.PERCENT: "Percentages",
    Unit.PER_10_000: "Rates per 10,000",
    Unit.DAYS: "Days",
    Unit.WEEKS: "Weeks",
}
KEY = (
    "The ring is {before}; the arrow head is {now} and points the way the figure moved;"
    " the upright mark is the target."
)


def year_chart(report: Report) -> Chart | None:
    """The percentages that moved furthest past their threshold, by theme; None when none did."""
    drawable = _in_unit(report.comparisons, Unit.PERCENT)
    lines: list[Line] = []
    for theme in themes_present(report):
        those = [c for c in _largest(drawable) if c.indicator.theme == theme.id]
        lines += [Line(theme.name, None)] * bool(those) + [Line(c.indicator.name, c) for c in those]
    return _chart(report, drawable, lines, Unit.PERCENT) if lines else None


def theme_charts(report: Report, theme: Theme) -> tuple[Chart, ...]:
    """One theme's changes, a chart a unit; counts differ too much in size to share an axis."""
    by_unit = {unit: _in_unit(of_theme(report, theme.id), unit) for unit in SHARED_AXES}
    return tuple(
        _chart(report, drawable, [Line(c.indicator.name, c) for c in _largest(drawable)], unit)
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
    lines = [Line(c.indicator.name, c) for c in _largest(drawable, ON_A_SLIDE)]
    return _chart(report, drawable, lines, unit, for_slide=True)


def _in_unit(comparisons: Sequence[Comparison], unit: Unit) -> list[Comparison]:
    """Those with two figures that may be compared: an arrow between any others would draw a change."""
    return [c for c in comparisons if c.indicator.unit is unit and c.change and not c.change.doubt]


def _largest(drawable: list[Comparison], most: int = MOST_ROWS) -> list[Comparison]:
    """As many as one picture can hold, the largest changes first chosen, in the order of the sheet."""
    chosen = sorted(drawable, key=lambda c: -change_of(c).times_threshold)[:most]
    ids = {c.indicator.id for c in chosen}
    return [c for c in drawable if c.indicator.id in ids]


def _chart(
    report: Report, drawable: list[Comparison], lines: list[Line], unit: Unit, *, for_slide: bool = False
) -> Chart:
    before, now = report.scorecard.before, report.scorecard.year
    key = KEY.format(before=before.label if before else "before", now=now.label if now else "now")
    shown = [line.comparison for line in lines if line.comparison]
    some = f"The {len(shown)} largest changes of {len(drawable)}. " if len(shown) < len(drawable) else ""
    title = f"{SHARED_AXES[unit]}: {finding(tally(drawable), before.label if before else None)}"
    made = drawn(lines, unit, for_slide=for_slide)
    columns = ("Indicator", before.label if before else "Before", now.label if now else "Now")
    return Chart(
        title,
        some + key,
        _said(title, shown),
        made,
        (*columns, "Direction", "Target"),
        tuple(map(_figures, shown)),
        len(lines),
        heights=None if for_slide else heights_of(lines),
    )


def _figures(comparison: Comparison) -> tuple[str, ...]:
    change, target = change_of(comparison), comparison.target
    return (
        comparison.indicator.name,
        figure(change.before.value),
        figure(change.now.value),
        TRAVELS[change.travel].word,
        figure(target.mark) if target else "",
    )


def _said(title: str, drawn: list[Comparison]) -> str:
    """The alternative text: the title and the largest change each way."""
    largest = max(drawn, key=lambda c: change_of(c).times_threshold)
    change = change_of(largest)
    return (
        f"{title}. Largest change: {largest.indicator.name}, from {figure(change.before.value)}"
        f" to {figure(change.now.value)}, {TRAVELS[change.travel].word}."
    )
