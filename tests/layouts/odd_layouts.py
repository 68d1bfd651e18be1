# ruff: noqa: E501 - a layout stands on few lines, as wide as its table
"""Layouts that were misread once: places down, parts beside totals, lines without headings, texts alone in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial

from tests.layouts import figures
from tests.layouts.known import COUNCIL, KNOWN, NEWEST, SECTIONS, YEARS, Known, under
from tests.layouts.layout import TARGETS, Layout, one
from tests.layouts.other_layouts import EVERY_OTHER, PLACES, of_place
from tests.layouts.paper import Paper
from tests.layouts.writing import name, own, target, wide

OTHERS = ("neighbours", "england")
COUNTS = ("targets", "counts")


def _headed(title: str, row: int, heads: Iterable[object], top: str = "") -> Paper:
    paper = Paper(title)
    paper.put(1, 1, top or f"{COUNCIL} {title.lower()} {NEWEST}")
    paper.row(row, heads)
    return paper


def _places_down() -> dict[str, list[Paper]]:
    """A sheet a year: places down, other councils among them, indicators across."""
    papers = []
    for year in YEARS:
        paper = _headed(
            year.replace("/", "-"),
            3,
            ["Authority", *(k.name for k in KNOWN)],
            f"{COUNCIL} benchmarking {year}",
        )
        for at, place in enumerate(("own", *OTHERS), start=4):
            cells = (figures.shown(k, of_place(k, place, year), year) for k in KNOWN)
            paper.row(at, [f"{COUNCIL} MBC" if place == "own" else PLACES[place], *cells])
        paper.row(7, ["Kirklees MBC", *(figures.shown(k, k.target, year) for k in KNOWN)])
        papers.append(paper)
    return {"benchmarking.xlsx": papers}


def _with_parts(before_names: bool) -> Paper:
    """A row each for boys, girls and all children; or for teams and all teams, left of the names."""
    heads = ["Team", "Indicator"] if before_names else ["Indicator", "Gender"]
    paper, row = _headed("Report", 3, [*heads, *YEARS]), 4
    words = ("Team 1", "Team 2", "All teams") if before_names else ("Male", "Female", "Total")
    for known, word in (
        ((k, w) for w in words for k in KNOWN) if before_names else ((k, w) for k in KNOWN for w in words)
    ):
        whole = word in ("All teams", "Total")
        cells = (figures.typed(known, known.in_year(y) if whole else known.target) for y in YEARS)
        paper.row(row, [*((word, known.name) if before_names else (known.name, word)), *cells])
        row += 1
    return paper


def _lines(suffix: bool) -> Paper:
    """Three lines an indicator: under a blank heading beside a merged name, or by words after the name."""
    paper, row = (
        _headed("Performance", 3, ["Indicator", *([] if suffix else [None]), *YEARS, "Target 2015/16"]),
        4,
    )
    for section in SECTIONS:
        paper.put(row, 1, section)
        row += 1
        for known in under(section):
            lines = [("Num", 0), ("Den", 1)] if any(known.counts) else []
            if not suffix and lines:
                paper.merge(row, 1, row + 2, 1)
            for word, which in lines:
                first = f"{known.name} - {word}" if suffix else (known.name if which == 0 else None)
                counts = [(known.count(y) or (None, None))[which] for y in YEARS]
                paper.row(row, [first, *([] if suffix else [word]), *counts])
                row += 1
            first = f"{known.name} - %" if suffix and lines else None if lines and not suffix else known.name
            word = "%" if known.is_share else figures.UNITS[known.unit]
            shares = (figures.typed(known, known.in_year(y)) for y in YEARS)
            paper.row(row, [first, *([] if suffix else [word]), *shares, figures.typed(known, known.target)])
            row += 1
    return paper


def _name_over(places: bool) -> Paper:
    """One row of headings; each name alone in a row, its places or its years under it."""
    paper, row = (
        _headed("Trends", 3, ["Indicator", *YEARS] if places else ["Indicator / year", "Result", "England"]),
        4,
    )
    for known in KNOWN:
        paper.put(row, 1, known.name)
        lines: Sequence[str] = ("own", *OTHERS) if places else YEARS
        for at, line in enumerate(lines, start=row + 1):
            if places:
                cells = [figures.shown(known, of_place(known, line, y), y) for y in YEARS]
                paper.row(at, [COUNCIL if line == "own" else PLACES[line], *cells])
            else:
                cells = [figures.shown(known, of_place(known, p, line), line) for p in ("own", "england")]
                paper.row(at, [line, *cells])
        row += len(lines) + 1
    return paper


def _groups_across() -> Paper:
    """Years down; over each place the indicator it is of."""
    paper, column = _headed("Trends", 4, ["Financial year"]), 2
    for known in KNOWN:
        paper.put(3, column, known.name)
        paper.merge(3, column, 3, column + 2)
        paper.row(4, [COUNCIL, "Stat. neighbours", "England"], column)
        for at, year in enumerate(YEARS, start=5):
            paper.put(at, 1, year)
            paper.row(
                at, (figures.shown(known, of_place(known, p, year), year) for p in ("own", *OTHERS)), column
            )
        column += 3
    return paper


def _sheet_a_place() -> dict[str, list[Paper]]:
    papers = []
    for place in ("own", *OTHERS):
        word = COUNCIL if place == "own" else PLACES[place]
        paper = _headed(word, 3, ["Indicator", *YEARS], f"Performance indicators: {word}")
        for at, known in enumerate(KNOWN, start=4):
            paper.row(at, [known.name, *(figures.shown(known, of_place(known, place, y), y) for y in YEARS)])
        papers.append(paper)
    return {"places.xlsx": papers}


def _sheet_a_line() -> dict[str, list[Paper]]:
    papers = []
    for which, word in enumerate(("Numerators", "Denominators", "Results")):
        paper = _headed(word, 3, ["Indicator", *YEARS])
        for at, known in enumerate((k for k in KNOWN if which == 2 or any(k.counts)), start=4):
            counts = [(known.count(y) or (None, None, None))[which] for y in YEARS] if which < 2 else []
            paper.row(at, [known.name, *(counts or (figures.shown(known, known.in_year(y)) for y in YEARS))])
        papers.append(paper)
    return {"lines.xlsx": papers}


def _labels_across(across: int = 2) -> Paper:
    """Cards with their labels across, beside and below one another."""
    paper = _headed("Cards", 1, [f"{COUNCIL} headline indicators {NEWEST}"])
    for at, known in enumerate(KNOWN):
        row, left = 3 + (at // across) * 4, 1 + (at % across) * 5
        paper.put(row, left, known.name)
        paper.merge(row, left, row, left + 2)
        paper.row(row + 1, [NEWEST, YEARS[1], "Target"], left)
        cells = (
            figures.typed(known, n) for n in (known.in_year(NEWEST), known.in_year(YEARS[1]), known.target)
        )
        paper.row(row + 2, cells, left)
    return paper


def _with_districts() -> dict[str, list[Paper]]:
    """The whole service's page, and pages of districts with the same indicators and other figures."""

    def page(title: str, step: int) -> Paper:
        def moved(known: Known, figure: object, year: str = "") -> object:
            further = figure + step if isinstance(figure, Decimal) else figure
            return figures.typed(known, further, year)  # type: ignore[arg-type]

        columns = [name(), *(own(y, y, moved) for y in YEARS), target()]
        return wide(columns, top=[f"{COUNCIL} – {title}"], title=title)

    return {"districts.xlsx": [page("Directorate", 0), page("Halifax", 1), page("Elland", 2)]}


LAYOUTS: tuple[Layout, ...] = (
    Layout("odd: a sheet a year, places down", _places_down, carries=EVERY_OTHER),
    one("odd: boys and girls beside all children", partial(_with_parts, False)),
    one("odd: teams before the names", partial(_with_parts, True)),
    one("odd: three lines beside a merged name", partial(_lines, False), carries=COUNTS),
    one("odd: three lines by words after the name", partial(_lines, True), carries=COUNTS),
    one("odd: a name alone over its places", partial(_name_over, True), carries=EVERY_OTHER),
    one("odd: a name alone over its years", partial(_name_over, False), carries=tuple(f"england {y}" for y in YEARS)),
    one("odd: places under each indicator, years down", _groups_across, carries=EVERY_OTHER),
    Layout("odd: a sheet a place", _sheet_a_place, carries=EVERY_OTHER),
    Layout("odd: a sheet a line", _sheet_a_line, carries=("counts",)),
    one("odd: cards with labels across", _labels_across, years=YEARS[1:], carries=TARGETS),
    Layout("odd: districts' pages beside the whole", _with_districts, carries=TARGETS),
)  # fmt: skip
