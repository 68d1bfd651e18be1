"""Why a part of a sheet was taken for what it was: what the check page says of what is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice
from string import ascii_uppercase

import streamlit as st

from cyps.comparison import Comparison
from cyps.presentation import cells, decision_rows
from cyps.reading import Row, Taken, Understood, corners, letters, shown
from cyps.screen import checking
from cyps.screen.checking import Chosen
from cyps.screen.taken import PARTS, in_words
from cyps.screen.text import plain
from cyps.terms import Problem, Severity
from cyps.wording import Report

_DECIDED = 4  # the first decisions: what it is, its theme, its unit, which way is good
_AT_ONCE = 6
SAID = {Severity.LOSS: "Not read:", Severity.DOUBT: "In doubt:", Severity.NOTE: "Worth knowing:"}


def explain(report: Report, sheet: Understood, now: Chosen) -> None:
    """What was chosen was taken for, and why; how to choose, where nothing is."""
    if not (now.row or now.column):
        st.markdown("Choose a column, a row or a cell: click on the sheet, or pick in the boxes above it.")
        return
    place = f"{letters(now.column)}{now.row or ''}"
    st.subheader(
        f"Cell {place}" if now.row and now.column else f"Row {place}" if now.row else f"Column {place}",
        anchor=False,
    )
    of = _comparisons(report, sheet, now)
    said = [*_cell(sheet, now), *_labels(sheet, now), *_decided(report, of)]
    st.html(f'<dl class="why">{"".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in said)}</dl>')
    if len(of) == 1:
        st.page_link(
            "pages/indicator.py",
            label="All about this indicator",
            query_params={"indicator": of[0].indicator.id},
            icon=":material/show_chart:",
        )


def _cell(sheet: Understood, now: Chosen) -> Iterator[tuple[str, str]]:
    if now.row and now.column:
        cell = sheet.grid.cells.get((now.row, now.column))
        yield "Written", (shown(cell) if cell else "") or "nothing"
        part = sheet.cells.get((now.row, now.column))
        if part:
            yield "Read as", PARTS[part]


def _labels(sheet: Understood, now: Chosen) -> Iterator[tuple[str, str]]:
    """What the column and the row were taken for, each with its reason."""
    over = [labels[now.column] for labels in sheet.over.values() if now.column in labels]
    for label in _distinct(over):
        yield from _label("Column", label)
    beside = sheet.beside.get(now.row)
    if beside:
        yield from _label("Row", beside)


def _distinct(labels: Sequence[Taken | Row]) -> list[Taken | Row]:
    """Each once, however many tables of the sheet repeat it."""
    return list({in_words(label): label for label in labels}.values())


def _label(what: str, label: Taken | Row) -> Iterator[tuple[str, str]]:
    yield f"{what} taken for", in_words(label)
    if isinstance(label, Taken):
        yield "Why", label.because


def _comparisons(report: Report, sheet: Understood, now: Chosen) -> list[Comparison]:
    """The indicators that were read from the cell chosen; where none was, from its row."""
    grid = sheet.grid
    here = [
        (comparison, row.source.cell)
        for comparison in (report.comparisons if now.row else ())
        for row in cells(comparison.indicator)
        if row.source and (row.source.file, row.source.sheet) == (grid.file, grid.sheet)
    ]
    exact = [c for c, cell in here if now.column and cell == grid.address(now.row, now.column)]
    in_row = [c for c, cell in here if cell.lstrip(ascii_uppercase) == str(now.row)]
    return list({c.indicator.id: c for c in exact or in_row}.values())


def _decided(report: Report, of: Sequence[Comparison]) -> Iterator[tuple[str, str]]:
    """What the one indicator is, by name, theme, unit and polarity, each with its reason."""
    if len(of) > 1:
        yield "Indicators", f"{len(of)} were read from this row"
    for comparison in of if len(of) == 1 else ():
        yield "Indicator", comparison.indicator.name
        for row in islice(decision_rows(report, comparison), _DECIDED):
            yield row.what, row.decided + f" ({row.why})" * bool(row.why)


def problems(report: Report, sheet: Understood) -> None:
    """What went wrong on this sheet, each leading to its cell."""
    grid = sheet.grid
    here = [
        p for p in report.problems if p.source and (p.source.file, p.source.sheet) == (grid.file, grid.sheet)
    ]
    st.subheader(f"To look at ({len(here)})" if here else "Nothing to look at", anchor=False)
    order = list(Severity)
    here.sort(key=lambda problem: order.index(problem.severity))
    _listed(here[:_AT_ONCE])
    if rest := here[_AT_ONCE:]:
        with st.expander(f"{len(rest)} more", on_change="rerun", key=f"check-more-{grid.sheet}") as more:
            if more.open:
                _listed(rest)


def _listed(those: Sequence[Problem]) -> None:
    for number, problem in enumerate(those):
        place = problem.source.cell if problem.source else ""
        st.markdown(f"**{SAID[problem.severity]}** {plain(problem.message)} {plain(problem.hint)}")
        top, left, _, _ = corners(place)
        if top:
            st.button(
                f"Go to {place}",
                key=f"check-go-{number}-{place}",
                on_click=checking.go,
                kwargs={"row": top, "column": left},
            )
