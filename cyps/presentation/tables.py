"""Tables of a report as rows of strings, ready for a screen, a page or a paper.

Nothing is worked out here: figures are put in words by the wording room, and
verdicts get their sign. A string is "" where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison import Comparison, Gap, Rung
from cyps.model import Indicator
from cyps.presentation.placing import place_words, when_said
from cyps.presentation.signs import STANDINGS, TRAVELS, Sign
from cyps.terms import Period, Source, State, Value
from cyps.wording import difference, figure

NEIGHBOURS = "statistical_neighbours"
AS_PUBLISHED = "as published"
GROUPS = {
    NEIGHBOURS: "Statistical neighbours",
    "best_statistical_neighbour": "Best statistical neighbour",
    "england": "England",
    "england_top_quartile": "England, top quarter",
    "region": "Region",
    "other": "Other",
}
LISTS = {
    "strength": "Good and improved",
    "improvement": "Areas for improvement",
    "note": "For context",
}
UNITS = {
    "percent": "percentage",
    "count": "number",
    "per_10_000": "rate per 10,000",
    "per_1_000": "rate per 1,000",
    "per_100_000": "rate per 100,000",
}
SURE = {
    Rung.TESTED: "tested",
    Rung.DERIVED: "tested, on derived counts",
    Rung.CONTROL_CHART: "by size and months",
    Rung.SIZE: "by size",
    Rung.NONE: "",
}
NO_FIGURE = {
    State.MISSING: "no figure",
    State.SUPPRESSED: "suppressed",
    State.NOT_APPLICABLE: "not applicable",
    State.NOT_DUE: "not due yet",
    State.UNREADABLE: "not readable",
}


@dataclass(frozen=True, slots=True)
class YearRow:
    """One indicator's year beside the year before, its target and others' figures.

    A benchmark carries its year in brackets where that isn't the year judged. What was
    published stands apart from the workbook's own, and says so; `place` is the council's own
    among the published ones, as "3rd of 11, best quarter".
    `sure` is how sure the direction is, in a word or two. `stands` are the cells of its
    figures, by the name of the field that shows them.
    """

    id: str
    ref: str
    name: str
    before: str
    now: str
    change: str
    direction: Sign | None
    target: str
    verdict: Sign | None
    england: str
    neighbours: str
    england_published: str = ""
    neighbours_published: str = ""
    place: str = ""
    sure: str = ""
    stands: tuple[tuple[str, Source], ...] = ()


def unit_words(indicator: Indicator) -> str:
    """What the indicator counts in, as people say it."""
    return UNITS.get(indicator.unit.value, indicator.unit.value)


def year_rows(comparisons: tuple[Comparison, ...], year: str | None) -> tuple[YearRow, ...]:
    """One row for each of `comparisons`, in their order; `year` is the label judged."""
    return tuple(_year_row(comparison, year) for comparison in comparisons)


def _year_row(comparison: Comparison, year: str | None) -> YearRow:
    indicator, change, target = comparison.indicator, comparison.change, comparison.target
    return YearRow(
        id=indicator.id,
        ref=indicator.ref,
        name=indicator.name,
        before=_shown(change.before.value) if change else _earlier(comparison),
        now=_shown(comparison.outturn.value) if comparison.outturn else "",
        change=_change(comparison),
        direction=TRAVELS[moved.travel] if (moved := change or comparison.long_run) else None,
        target=_target(target),
        verdict=STANDINGS[target.standing] if target else None,
        england=_benchmark(comparison, "england", year, "workbook"),
        neighbours=_benchmark(comparison, NEIGHBOURS, year, "workbook"),
        england_published=_published(comparison, "england", year),
        neighbours_published=_published(comparison, NEIGHBOURS, year),
        place=_dated(place_words(place), place.period, year) if (place := indicator.place) else "",
        sure=SURE[moved.rung] if moved else "",
        stands=tuple(_stands(comparison)),
    )


def _stands(comparison: Comparison) -> Iterator[tuple[str, Source]]:
    """The cell of each figure of a row; a published figure stands in none."""
    moved, outturn, target = comparison.change or comparison.long_run, comparison.outturn, comparison.target
    others = {gap.group: gap.mark for gap in reversed(comparison.benchmarks)}
    figures = {
        "now": outturn.value if outturn else None,
        "before": moved.before.value if moved else None,
        "target": target.mark if target else None,
        "england": others.get("england"),
        "neighbours": others.get(NEIGHBOURS),
    }
    yield from ((name, value.source) for name, value in figures.items() if value and value.source)


def _earlier(comparison: Comparison) -> str:
    """A figure from further back, with its year, when the year before has none."""
    long_run = comparison.long_run
    return f"{_shown(long_run.before.value)} ({long_run.before.period.label})" if long_run else ""


def _change(comparison: Comparison) -> str:
    """The change since the year before; since a year further back only with that year's name.

    None where the two figures may not be compared.
    """
    unit, change = comparison.indicator.unit, comparison.change
    if change:
        return "" if change.doubt else difference(change.difference, unit)
    if (long_run := comparison.long_run) and not long_run.doubt:
        return f"{difference(long_run.difference, unit)} since {long_run.before.period.label}"
    return ""


def _target(gap: Gap | None) -> str:
    if not gap:
        return ""
    return _shown(gap.mark) + (f" to {_shown(gap.upper)}" if gap.upper else "")


def _benchmark(comparison: Comparison, group: str, year: str | None, origin: str) -> str:
    gap = next((g for g in comparison.benchmarks if g.group == group and g.origin == origin), None)
    return _dated(_shown(gap.mark), gap.period, year) if gap else ""


def _published(comparison: Comparison, group: str, year: str | None) -> str:
    """The published figure, which says so; where it is the workbook's own, only that it is."""
    own, published = (
        next((g for g in comparison.benchmarks if g.group == group and g.origin == origin), None)
        for origin in ("workbook", "published")
    )
    if own and published and own.period.end == published.period.end and _same(own.mark, published.mark):
        return AS_PUBLISHED
    return f"published {_benchmark(comparison, group, year, 'published')}" if published else ""


def _same(own: Value, published: Value) -> bool:
    """Whether the published figure is the workbook's own in the places the workbook shows."""
    if own.number is None or published.number is None:
        return False
    return abs(own.number - published.number) <= Decimal(5).scaleb(-own.places - 1)


def _dated(words: str, period: Period, year: str | None) -> str:
    return f"{words} ({when_said(period)})" if words and period.label != year else words


def _shown(value: Value) -> str:
    return figure(value) if value.number is not None else NO_FIGURE[value.state]
