"""Published benchmarks on screen: whose they are, what stands beside an indicator, where they come from."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from cyps import catalogue
from cyps.comparison import Comparison
from cyps.presentation import about_published, other_rows, place_told, sourced
from cyps.screen import state
from cyps.screen.markup import Column, Judged, table
from cyps.screen.text import plain
from cyps.wording import Report

COUNCIL = "council-to-compare"
_COLUMNS = (
    Column("Whose"),
    Column("Figure", figures=True),
    Column("For"),
    Column("Ours beside it"),
    Column("Where it stands"),
)


def which_council(report: Report) -> None:
    """The council whose year this is: guessed from the workbook, or chosen, once for the whole session."""
    names = [row["name"] for row in catalogue.rows("councils.csv")]
    known = report.scorecard.authority
    st.session_state[COUNCIL] = known
    st.selectbox(
        "Council",
        names,
        key=COUNCIL,
        on_change=_choose_council,
        placeholder="Choose the council …",
        help="Published benchmarks are this council's: its region, its ten statistical neighbours, its place"
        " among them. In a workbook of several councils its figures are the ones read.",
        width=340,
    )


def _choose_council() -> None:
    state.choose(replace(state.choices(), council=st.session_state[COUNCIL]))


def how_known(report: Report) -> None:
    """How the council is known, and what that brings; or that nobody knows it yet."""
    card = report.scorecard
    if card.authority is None:
        said = f"“{card.council}” is no authority we know of. " if card.council else ""
        said += "Choose the council, and published benchmarks stand beside its figures."
    else:
        how = "was chosen by you" if state.choices().council else "was guessed from the workbook"
        said = f"The council {how}. Published figures stand beside its own."
    st.markdown(plain(said))


def beside(report: Report, comparison: Comparison) -> None:
    """Whom the indicator is set beside: the workbook's own benchmarks, the published ones, and its place."""
    rows = other_rows(comparison)
    if not rows:
        return
    st.header("Beside others", anchor=False)
    if told := place_told(report, comparison):
        st.markdown(plain(told))
    made = [(row.whose, row.figure, row.when, Judged("", row.verdict), row.where) for row in rows]
    st.html(table("Others' figures, each with its year", _COLUMNS, made))
    source(report)


def source(report: Report) -> None:
    """What must be said of published figures on every page that shows one."""
    if said := sourced(report):
        st.markdown(plain(said))
    elif report.scorecard.authority is None:
        st.page_link(
            "pages/load.py", label="Choose the council for published benchmarks", icon=":material/groups:"
        )


def about() -> None:
    """Where the published figures come from, and how old they are."""
    told = about_published()
    st.markdown(
        plain(
            f"{told.statement}. They were taken in {told.taken} and run from {told.oldest} to {told.newest};"
            " the statistical neighbours are those of the model of May 2025. They are part of the app, which"
            " asks nobody for them. They stand beside your figures, each with its own year, and never change"
            " one."
        )
    )
