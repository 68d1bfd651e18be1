"""A theme's indicators through their years, a small picture each, all with one look.

One specification draws them all, in as many columns as there is room for: a chart each
would cost a page more than all else on it. Where each stands the browser works out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cyps.comparison import Comparison
from cyps.model import Theme
from cyps.presentation.charts.axes import ends
from cyps.presentation.charts.chart import Chart, short
from cyps.presentation.charts.grid import COLUMNS, Cell, Point, drawn, heights
from cyps.presentation.charts.own_figures import labelled_below
from cyps.presentation.charts.own_years import Years, years_of
from cyps.presentation.placing import when_said
from cyps.presentation.tallies import finding, of_theme, tally
from cyps.terms import Period, Unit
from cyps.wording import Report, figure

MOST, FEWEST = 12, 3
FEWEST_YEARS = 3
_FLOOR = Decimal("0.3")  # of the height: lower figures are named above, not on the line of the years


@dataclass(frozen=True, slots=True)
class _Small:
    comparison: Comparison
    years: Years

    @property
    def unit(self) -> Unit:
        return self.years.given[-1].value.unit

    @property
    def target(self) -> Decimal | None:
        gap = self.comparison.target
        return gap.mark.number if gap and not gap.whose and gap.mark.unit is self.unit else None

    def numbers(self) -> list[Decimal]:
        given = [o.value.number for o in self.years.given]
        return [number for number in (*given, self.target) if number is not None]


def trends_of(report: Report, theme: Theme) -> Chart | None:
    """The indicators of a theme with three years or more; None where fewer than three have them."""
    able = [_Small(c, years) for c in of_theme(report, theme.id) if (years := _enough(c))]
    if len(able) < FEWEST:
        return None
    shown = _largest(able)
    every = {period.end: period for small in shown for period in small.years.periods}
    periods = [every[end] for end in sorted(every)]
    span = f"{when_said(periods[0])} to {when_said(periods[-1])}"
    before = report.scorecard.before
    title = (
        f"Through the years: {finding(tally(s.comparison for s in shown), before.label if before else None)}"
    )
    some = f"The {len(shown)} that changed most of {len(able)}. " if len(shown) < len(able) else ""
    said, cells = _cells(shown, periods)
    return Chart(
        title,
        f"{some}{span}. {said}{_marks_said(cells)}",
        f"{title}; {len(shown)} indicators from {span}.",
        drawn(cells),
        ("Indicator", *dict.fromkeys(when_said(period) for period in periods), "Target"),
        tuple(_figures(small, periods) for small in shown),
        -(-len(shown) // COLUMNS),
        heights=heights(len(cells)),
    )


def _enough(comparison: Comparison) -> Years | None:
    years = years_of(comparison)
    return years if years and len(years.given) >= FEWEST_YEARS else None


def _largest(able: Sequence[_Small]) -> list[_Small]:
    """As many as one picture holds, those that changed most first chosen, in the order of the sheet."""

    def size(small: _Small) -> Decimal:
        return small.comparison.change.times_threshold if small.comparison.change else Decimal(0)

    chosen = {small.comparison.indicator.id for small in sorted(able, key=size, reverse=True)[:MOST]}
    return [small for small in able if small.comparison.indicator.id in chosen]


def _cells(shown: Sequence[_Small], periods: Sequence[Period]) -> tuple[str, list[Cell]]:
    """What is said of their scales, and each as a cell: shares on one scale, others each from nought."""
    shares = [number for small in shown if small.unit is Unit.PERCENT for number in small.numbers()]
    shared = ends(shares, Unit.PERCENT, from_nought=False) if shares else (Decimal(0), Decimal(1))
    cells = [_cell(small, periods, shared) for small in shown]
    low, high = (round(end) for end in shared)
    said = [f"Percentages share one scale, {low}% to {min(high, 100)}%."] if shares else []
    if any(small.unit is not Unit.PERCENT for small in shown):
        said.append("Each other unit begins at nought." if shares else "Each begins at nought.")
    return " ".join(said), cells


def _marks_said(cells: Sequence[Cell]) -> str:
    target = " The dashed line is the target." if any(cell.target is not None for cell in cells) else ""
    stop = " Years on either side of a dotted upright are not compared."
    return target + stop * any(cell.breaks for cell in cells)


def _cell(small: _Small, years_of_all: Sequence[Period], shared: tuple[Decimal, Decimal]) -> Cell:
    own = small.unit is not Unit.PERCENT
    low, high = ends(small.numbers(), small.unit, from_nought=True) if own else shared
    years = small.years.periods
    along = [_along(period, years_of_all) for period in years]
    points, stretches = tuple(_points(small, along, low, high)), small.years.stretches()
    return Cell(
        name=small.comparison.indicator.name,
        points=points,
        target=None if small.target is None else (small.target - low) / (high - low),
        years=tuple((t, when_said(p)) for t, p in ((along[0], years[0]), (along[-1], years[-1]))),
        breaks=tuple(
            (before + now) / 2
            for (before, now), (first, then) in zip(pairwise(along), pairwise(stretches), strict=True)
            if first != then
        ),
    )


def _points(small: _Small, along: Sequence[Decimal], low: Decimal, high: Decimal) -> Iterator[Point]:
    """The figures; after a year without one, as after a break, a new stretch of the line begins."""
    found = [small.years.figure_of(period) for period in small.years.periods]
    numbers = [None if o is None else o.value.number for o in found]
    below, gaps = labelled_below(numbers), 0
    for place, (o, number, stretch) in enumerate(zip(found, numbers, small.years.stretches(), strict=True)):
        if o is None or number is None:
            gaps += 1
            continue
        height = (number - low) / (high - low)
        edge = "last" if place == len(found) - 1 else "first" if place == 0 else ""
        under = below[place] and height > _FLOOR
        label = figure(o.value) if edge == "last" else short(o.value)  # the last says what it is per
        yield Point(along[place], height, label, stretch + gaps, under, edge)


def _along(period: Period, periods: Sequence[Period]) -> Decimal:
    """Where a year stands between the first of all and the last."""
    start, end = periods[0].end, periods[-1].end
    return Decimal((period.end - start).days) / (end - start).days


def _figures(small: _Small, periods: Sequence[Period]) -> tuple[str, ...]:
    known = {when_said(o.period): figure(o.value) for o in small.years.given}
    gap = small.comparison.target
    target = figure(gap.mark) if gap and small.target is not None else ""
    return (
        small.comparison.indicator.name,
        *(known.get(year, "") for year in dict.fromkeys(map(when_said, periods))),
        target,
    )
