"""The brief and its pictures, worked out once for what the session holds.

The walk's result is immutable, so it is kept as it is, not copied; charts are
kept as plain dictionaries, because building one costs more than the rest of a
page. All but the untouched sample lives in the session's own cache, bounded,
and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from cyps import catalogue
from cyps.choices import Choices, Edits
from cyps.claims import Draft, check
from cyps.errors import CypsError
from cyps.model import Theme
from cyps.presentation import Chart, Slide, charts
from cyps.reading import Reading, Understood, understood
from cyps.screen import instead, state
from cyps.screen.state import Held
from cyps.walk import Walked, walked, worded
from cyps.wording import Report


@dataclass(frozen=True, slots=True)
class Brief:
    """A report and the key that stands for all it was made from."""

    report: Report
    key: str


def brief() -> Brief:
    """The brief of what the session holds; otherwise the page says why there is none, and stops."""
    if not state.workbooks():
        instead.nothing_loaded()
    made = attempt(state.workbooks(), state.choices(), state.edits())
    if isinstance(made, CypsError):
        instead.stopped(made)
    return made


def attempt(workbooks: Iterable[Held], choices: Choices, edits: Edits) -> Brief | CypsError:
    """The brief of `workbooks`, or what stopped the walk: the one place on screen where that is caught."""
    asked = (tuple(workbooks), choices, edits)
    try:
        if asked == ((state.sample(),), Choices(), Edits()):
            return _sample(catalogue.digest())
        return _brief(*asked, catalogue.digest())
    except CypsError as error:
        return error


def _identity(held: Held) -> tuple[str, str]:
    return held.workbook.name, held.digest


@st.cache_resource(scope="session", max_entries=3, show_spinner=False, hash_funcs={Held: _identity})
def _brief(workbooks: tuple[Held, ...], choices: Choices, edits: Edits, catalogue_digest: str) -> Brief:
    made_from = ([_identity(h) for h in workbooks], choices, edits, catalogue_digest)
    return Brief(report(workbooks, choices, edits), sha256(repr(made_from).encode()).hexdigest())


@st.cache_resource(scope="session", max_entries=2, show_spinner=False, hash_funcs={Held: _identity})
def _walked(
    workbooks: tuple[Held, ...],
    choices: Choices,
    catalogue_digest: str,  # noqa: ARG001 - part of the key
) -> Walked:
    """Reading and judging, which an edit to the words doesn't change."""
    return walked([h.workbook for h in workbooks], choices)


@st.cache_resource(max_entries=1, show_spinner=False)
def _sample(catalogue_digest: str) -> Brief:
    """The untouched sample holds nobody's secrets: it is read once for all who open the app."""
    return Brief(report((state.sample(),), Choices(), Edits()), f"sample {catalogue_digest}")


@st.cache_resource(max_entries=1, show_spinner=False)
def _sample_walked(catalogue_digest: str) -> Walked:  # noqa: ARG001 - part of the key
    return walked([state.sample().workbook], Choices())


def report(workbooks: tuple[Held, ...], choices: Choices, edits: Edits) -> Report:
    """The walk, of which an edit redoes only the words."""
    return worded(_found(workbooks, choices), edits)


def _found(workbooks: tuple[Held, ...], choices: Choices) -> Walked:
    if (workbooks, choices) == ((state.sample(),), Choices()):
        return _sample_walked(catalogue.digest())
    return _walked(workbooks, choices, catalogue.digest())


def reading() -> Reading:
    """The sheets of what the session holds, as they were read; none where they can't be."""
    try:
        return _found(state.workbooks(), state.choices()).reading
    except CypsError:
        return Reading((), (), None, ())


@st.cache_resource(scope="session", max_entries=4, show_spinner=False, hash_funcs={Brief: lambda of: of.key})
def sheet_understood(of: Brief, file: str, name: str) -> Understood | None:
    """A sheet with what each part was taken for; None for one without cells."""
    found = reading()
    sheet = next((s for f in found.files if f.name == file for s in f.sheets if s.name == name), None)
    if sheet is None or sheet.grid is None or not sheet.grid.cells:
        return None
    return understood(found, file, sheet, of.report.problems, of.report.scorecard.year)


def _key(of: Brief) -> str:
    return of.key


@st.cache_data(scope="session", max_entries=3, show_spinner=False, hash_funcs={Brief: _key})
def year_chart(of: Brief) -> Chart | None:
    """The largest changes of the year."""
    return charts.year_chart(of.report)


@st.cache_data(scope="session", max_entries=40, show_spinner=False, hash_funcs={Brief: _key})
def theme_charts(of: Brief, theme: Theme) -> tuple[Chart, ...]:
    """One theme's changes, a chart a unit, and its indicators through the years."""
    small = charts.trends_of(of.report, theme)
    return (*charts.theme_charts(of.report, theme), *([small] if small else []))


@st.cache_data(scope="session", max_entries=40, show_spinner=False, hash_funcs={Brief: _key})
def indicator_charts(of: Brief, indicator: str) -> tuple[Chart, ...]:
    """One indicator by year, by month where the sheet has them, and among its neighbours where published."""
    comparison = next(c for c in of.report.comparisons if c.indicator.id == indicator)
    made = (
        charts.trend_chart(comparison),
        charts.months_chart(comparison),
        charts.place_chart(comparison, of.report.scorecard.authority),
    )
    return tuple(chart for chart in made if chart)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False, hash_funcs={Brief: _key})
def draft(of: Brief, text: str) -> Draft:
    """Someone's draft held against the workbook."""
    return check(text, of.report.scorecard)


@st.cache_data(scope="session", max_entries=80, show_spinner=False, hash_funcs={Brief: _key})
def slide_chart(of: Brief, slide: Slide) -> Chart | None:
    """The picture of one slide, large enough for the back of a room."""
    return charts.slide_chart(of.report, slide.show, slide.theme, slide.indicator)
