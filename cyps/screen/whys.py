"""Why a part of a sheet was taken for what it was: what the check page says of what is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice
from string import ascii_uppercase

import streamlit as st

from cyps.comparison import Comparison
from cyps.presentation import cells, decision_rows
from cyps.reading import Understood, corners, letters, shown
from cyps.screen import checking
from cyps.screen.checking import Chosen
from cyps.screen.taken import PARTS, in_words
from cyps.screen.text import plain
from cyps.terms import Problem, Severity
from cyps.wording import Report

_DECIDED = 4  # the first decisions: what it is, its theme, its unit, which way is good
_AT_ONCE = 6
SAID = {Severity.LOSS: "Not read:", Severity.DOUBT: "In doubt:", Severity.NOTE: "Worth knowing:"}


def explain(sheet: Understood, now: Chosen) -> None:
    """What was chosen was taken for, and why; how to choose, where nothing is."""
    if not (now.row or now.column):
        st.markdown("Choose a column, a row or a cell: click on the sheet, or pick in the boxes above it.")
        return
    place = f"{letters(now.column)}{now.row or ''}"
    st.subheader(
        f"Cell {place}" if now.row and now.column else f"Row {place}" if now.row else f"Column {place}",
        anchor=False,
    )
    st.html(_pairs([*_cell(sheet, now), *_labels(sheet, now)]))


def decided(report: Report, sheet: Understood, now: Chosen) -> None:
    """What was decided about the indicator that was read from what is chosen, and why."""
    of = _comparisons(report, sheet, now)
    if len(of) > 1:
        st.markdown(f"{len(of)} indicators were read from this row.")
    for comparison in of if len(of) == 1 else ():
        rows = islice(decision_rows(report, comparison), _DECIDED)
        st.html(_pairs([(row.what, row.decided + f" ({row.why})" * bool(row.why)) for row in rows]))
        query = {"indicator": comparison.indicator.id}
        st.page_link("pages/indicator.py", label="All about this indicator", query_params=query)


def _pairs(said: Sequence[tuple[str, str]]) -> str:
    pairs = "".join(f"<dt>{escape(what)}</dt><dd>{escape(words)}</dd>" for what, words in said)
    return f'<dl class="why">{pairs}</dl>'


def _cell(sheet: Understood, now: Chosen) -> Iterator[tuple[str, str]]:
    if now.row and now.column:
        cell = sheet.grid.cells.get((now.row, now.column))
        yield "Written", (shown(cell) if cell else "") or "nothing"
        part = sheet.part(now.row, now.column)
        if part:
            yield "Read as", PARTS[part]


def _labels(sheet: Understood, now: Chosen) -> Iterator[tuple[str, str]]:
    """What the column and the row were taken for, each with its reason."""
    over = [labels[now.column] for labels in sheet.over.values() if now.column in labels]
    for words in dict.fromkeys(map(in_words, over)):  # once, however many tables of the sheet repeat it
        yield "Column taken for", words
    if label := sheet.beside(now.row):
        yield "Row taken for", in_words(label)


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
