"""The sheets of the Excel copy as rows: notes, lists, year on year, every figure, doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison import Comparison
from cyps.model import Place
from cyps.presentation.actions import action_rows
from cyps.presentation.exports import dataset
from cyps.presentation.exports.agreed import COLUMNS, cells
from cyps.presentation.exports.dataset import Cell
from cyps.presentation.exports.layout import places
from cyps.presentation.others import about_published
from cyps.presentation.placing import when_said
from cyps.presentation.problems import problem_rows
from cyps.presentation.tables import SURE
from cyps.terms import State, Value
from cyps.wording import Report

CODES = {
    State.SUPPRESSED.value: ("[c]", "hidden by the publisher to protect people"),
    State.MISSING.value: ("[x]", "not available"),
    State.NOT_APPLICABLE.value: ("[z]", "not applicable"),
    State.NOT_DUE.value: ("[n]", "not due yet"),
    State.UNREADABLE.value: ("[e]", "written in the workbook, but not readable as a figure"),
}
NOTES: tuple[tuple[str, str], ...] = (
    ("Units", "A percentage is in points: 92.8 is 92.8%. Figures are unrounded; one decimal is shown."),
    ("Blank cells", "The workbook gives no such figure, or there was nothing to judge."),
    ("Target and benchmarks", "On the row of their own period, which may be older than the year judged."),
    (
        "Published",
        "Not in the workbook: published for every authority, and set beside its figures. "
        + about_published().statement
        + f". Taken in {about_published().taken}.",
    ),
    (
        "Rank and quartile",
        "Of the council's own published figure among it and its ten statistical neighbours, "
        "1 the best; and among all authorities, A the best quarter to D.",
    ),
    ("Change", "The year's figure less the year before's: points for percentages, otherwise in the unit."),
    ("Travel", "Whether the change is better, worse, steady or unclear, by which way is good."),
    ("How sure", "Tested where counts are known, else by the size of the change."),
    ("Verdict", "Where the figure stands against its target: met, just_short, within_tolerance or missed."),
    ("File, sheet, cell", "Where the figure was read."),
    *((code, f"In place of a figure: {words}.") for code, words in CODES.values()),
)
OTHERS = (
    ("England", "England's year", "england", "workbook"),
    ("neighbours", "neighbours' year", "statistical_neighbours", "workbook"),
    ("England, published", "England, its year", "england", "published"),
    ("neighbours, published", "neighbours, their year", "statistical_neighbours", "published"),
    ("region, published", "region, its year", "region", "published"),
    (
        "best neighbour, published",
        "best neighbour, its year",
        "best_statistical_neighbour",
        "published",
    ),
)
PLACE = ("rank, published", "ranked", "quartile, published", "rank and quartile, their year")
LISTS = {"strength": "Good and improved", "improvement": "Area for improvement", "note": "Point to note"}
WIDTHS = {"indicator": 50, "bullet": 90, "meaning": 90, "why": 60, "what was seen": 70, "what to do": 60,
          "theme": 26, "list": 22, "cells": 30, "note": 24, "file": 24, "sheet": 20, "where": 24,
          "action": 60, "who": 24, "about": 40, "since then": 34}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet with one table; `name` is the tab's, and the table's with underscores."""

    name: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """Each column's width in characters."""
        return tuple(WIDTHS.get(column, 14) for column in self.header)


def sheets(report: Report) -> tuple[Sheet, ...]:
    """Every sheet after the cover, those with nothing to say left out."""
    made = (
        Sheet("Notes", "What the columns and codes mean", ("note", "meaning"), NOTES),
        Sheet("Bullets", "What was good, what to improve, what to note",
              ("list", "theme", "bullet", "basis", "cells"), tuple(_bullets(report))),
        Sheet("Actions", "What was agreed: who, by when, about what, and what has come of it",
              tuple(column.lower() for column in COLUMNS), tuple(map(cells, action_rows(report)))),
        Sheet("Year on year", "The year judged beside the year before, its target and others' latest figures",
              _year_columns(report), tuple(_year_on_year(report))),
        Sheet("Every figure", "Every figure, a row for each indicator and period", dataset.COLUMNS,
              tuple(map(_coded, dataset.rows(report)))),
        Sheet("Not assessed", "Indicators no rule spoke about", ("indicator", "why"),
              tuple((_names(report)[n.indicator], n.reason) for n in report.not_assessed)),
        Sheet("Problems", "What to know about the reading",
              ("what was seen", "severity", "what to do", "where"),
              tuple((p.message, p.severity.value, p.hint, p.where) for p in problem_rows(report))),
    )  # fmt: skip
    return tuple(sheet for sheet in made if sheet.rows)


def _names(report: Report) -> dict[str, str]:
    return {indicator.id: indicator.name for indicator in report.scorecard.indicators}


def _themes(report: Report) -> dict[str, str]:
    return {theme.id: theme.name for theme in report.scorecard.themes}


def _bullets(report: Report) -> Iterator[tuple[Cell, ...]]:
    themes, several = _themes(report), len(report.scorecard.files) > 1
    for bullet in report.bullets:
        cells = places(bullet.sources, several)
        yield (LISTS[bullet.kind], themes.get(bullet.theme, bullet.theme), bullet.told, bullet.basis, cells)


def _year_columns(report: Report) -> tuple[str, ...]:
    now, before = report.scorecard.year, report.scorecard.before
    years = (before.label if before else "year before", now.label if now else "year")
    others = tuple(heading for whose, year, _, _ in OTHERS for heading in (whose, year))
    about = ("reference", "indicator", "theme", "unit")
    return (
        *about,
        *years,
        "change",
        "travel",
        "how sure",
        "target",
        "verdict",
        *others,
        *PLACE,
        "sheet",
        "cell",
    )


def _year_on_year(report: Report) -> Iterator[tuple[Cell, ...]]:
    themes = _themes(report)
    for comparison in report.comparisons:
        indicator, outturn, target = comparison.indicator, comparison.outturn, comparison.target
        yield (
            indicator.ref,
            indicator.name,
            themes.get(indicator.theme, indicator.theme),
            indicator.unit.value,
            *_changed(comparison),
            target.mark.number if target else None,
            target.standing.value if target else "",
            *(cell for _, _, group, origin in OTHERS for cell in _others(comparison, group, origin)),
            *_ranked(indicator.place),
            *_place(outturn.value if outturn else None),
        )


def _others(comparison: Comparison, group: str, origin: str) -> tuple[Cell, Cell]:
    gap = next((g for g in comparison.benchmarks if g.group == group and g.origin == origin), None)
    return (gap.mark.number, when_said(gap.period)) if gap else (None, "")


def _ranked(place: Place | None) -> tuple[Cell, ...]:
    if place is None:
        return (None, None, "", "")
    rank = Decimal(place.rank) if place.rank else None
    return (rank, Decimal(place.of) if rank else None, place.band, when_said(place.period))


def _changed(comparison: Comparison) -> tuple[Cell, ...]:
    change, outturn = comparison.change, comparison.outturn
    if change:
        return (change.before.value.number, change.now.value.number, change.difference,
                change.travel.value, SURE[change.rung])  # fmt: skip
    return (None, outturn.value.number if outturn else None, None, "", "")


def _place(value: Value | None) -> tuple[str, str]:
    return (value.source.sheet, value.source.cell) if value and value.source else ("", "")


def _coded(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """A dataset row with a code where its outturn has no number."""
    named = dict(zip(dataset.COLUMNS, row, strict=True))
    if named["outturn"] is None and named["state"] in CODES:
        named["outturn"] = CODES[str(named["state"])][0]
    return tuple(named.values())
