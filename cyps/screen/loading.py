"""Bringing workbooks in: the upload, the password, the reading, and what each sheet gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from cyps.choices import Action, Choices, Edits
from cyps.errors import CypsError, PasswordNeeded
from cyps.model import SheetRead
from cyps.presentation import counted, difference_rows
from cyps.reading import Workbook
from cyps.screen import cached, corrected, corrections, state
from cyps.screen.cached import Brief
from cyps.screen.markup import Column, table
from cyps.screen.state import Earlier, Held, held
from cyps.screen.text import plain
from cyps.wording import Report, is_rerun, run

ENDINGS = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"]
MOST_LINKS = 24  # of one page: a link takes its time, as every part does
YEAR = "year-to-judge"
PASSWORD = "workbook-password"  # the key of a field, not a secret # noqa: S105


def uploaded() -> list[UploadedFile]:
    """The files dropped on the page. Once they have been read the field is empty again."""
    now_held = sha256(repr([(each.workbook.name, each.digest) for each in state.workbooks()]).encode())
    return st.file_uploader(
        "Year-end workbooks, up to 25 MB each",
        type=ENDINGS,
        accept_multiple_files=True,
        key=f"upload-{now_held.hexdigest()}",
    )


def read(files: Sequence[UploadedFile]) -> CypsError | None:  # noqa: RET503 (st.rerun never returns)
    """Read `files` in place of what was shown; or give back what stopped it, and leave that as it was."""
    password = st.session_state.get(PASSWORD) or None
    brought = tuple(held(Workbook(file.name, file.getvalue(), password)) for file in files)
    if brought == state.workbooks():
        return None
    names = ", ".join(file.name for file in files)
    with st.status("Reading …", expanded=True) as status:
        st.text(names)
        made = cached.attempt(brought, Choices(), Edits())
        if isinstance(made, CypsError):
            status.update(label="Not read", state="error", expanded=False)
            return made
        status.update(label="Read", state="complete")
    kept = corrections.now_kept()
    state.bring(brought, _again(brought, made), _going_on(made))
    if kept.corrections:
        corrected.undo(*kept.corrections)  # they were made for another file: offered, never used unasked
        corrected.offer(kept)
    st.rerun()


def _again(brought: tuple[Held, ...], made: Brief) -> Earlier | None:
    """What was shown, where the files are that same year, corrected or run later: an officer's work stays."""
    if state.is_sample() or not state.workbooks():
        return None
    shown = cached.attempt(state.workbooks(), state.choices(), state.edits())
    if isinstance(shown, CypsError) or not is_rerun(shown.report, made.report):
        return None
    if isinstance(cached.attempt(brought, state.choices(), state.edits()), CypsError):
        return None
    return Earlier(run(shown.report))


def _going_on(made: Brief) -> tuple[Action, ...]:
    """What was agreed for the council's other year: it comes back beside the new outturn."""
    agreed = state.edits().actions
    if state.is_sample() or not agreed:
        return ()
    shown = cached.attempt(state.workbooks(), state.choices(), state.edits())
    if isinstance(shown, CypsError):
        return agreed
    councils = {shown.report.scorecard.council, made.report.scorecard.council} - {None}
    return agreed if len(councils) < 2 else ()


def changed() -> None:
    """What differs from the run before, where the same year was brought again."""
    before = state.earlier()
    if before is None:
        return
    rows = difference_rows(before.run, cached.brief().report)
    how = "The clinic as it was kept" if before.kept else "The same year again"
    with st.container(border=True):
        st.subheader(f"{how}: {counted(len(rows), 'difference')}", anchor=False)
        st.markdown(_why(before))
        if rows:
            columns = [Column("What"), Column("Which"), Column("Before"), Column("Now")]
            cells = [(row.what, row.name, row.was, row.now) for row in rows]
            st.html(table("What differs from what was shown before", columns, cells))
        st.button("Start afresh instead", on_click=state.start_afresh)


def _why(before: Earlier) -> str:
    """Where differences come from, in a sentence or two."""
    if not before.kept:
        return "Your own words, order and choices were kept. What was checked is a draft again."
    if before.other_rules:
        return "It was kept under other rules or words than today's, so its bullets may read otherwise now."
    return "It was kept under today's rules: the same workbooks and choices say the same."


def ask_password(locked: PasswordNeeded) -> None:
    """Asks for the password of a locked workbook; it is kept no longer than the workbook."""
    st.text_input(f"Password for {plain(locked.name)}", type="password", key=PASSWORD)


def which_year(report: Report) -> None:
    """The year to judge, where the workbooks hold more than one."""
    card = report.scorecard
    if card.year and len(card.years) > 1:
        labels = [year.label for year in card.years]
        st.session_state[YEAR] = card.year.label
        st.selectbox("Year to judge", labels, key=YEAR, on_change=_judge_year, width=260)


def _judge_year() -> None:
    state.choose(replace(state.choices(), year=st.session_state[YEAR]))


def sheets(report: Report) -> None:
    """Every sheet of every file, and how many indicators it gave."""
    columns = [Column("Sheet"), Column("Indicators", figures=True), Column("What it was taken for")]
    for file in report.scorecard.files:
        rows = [(sheet.name, str(sheet.indicators), sheet.note or _taken_for(sheet)) for sheet in file.sheets]
        st.html(table(file.name, columns, rows, headed=False))


def to_sheets(report: Report) -> None:
    """A way to each sheet on the check page; the address names it by its number, never in words."""
    tabs = [sheet for file in report.scorecard.files for sheet in file.sheets]
    st.markdown("See what each part of a sheet was taken for:")
    with st.container(horizontal=True):
        for number, sheet in enumerate(tabs[:MOST_LINKS]):
            st.page_link("pages/check.py", label=plain(sheet.name), query_params={"sheet": str(number)})
        if len(tabs) > MOST_LINKS:
            st.page_link("pages/check.py", label=f"and {len(tabs) - MOST_LINKS} more")


def _taken_for(sheet: SheetRead) -> str:
    return "a scorecard, hidden" if sheet.hidden else "a scorecard"
