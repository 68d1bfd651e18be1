"""Load: bring workbooks, and see what was read from them, sheet by sheet, and what wasn't."""

import streamlit as st

from cyps.errors import PasswordNeeded
from cyps.presentation import problem_rows
from cyps.screen import cached, corrections, frame, kept, loading, parts, published, state
from cyps.screen.text import plain

frame.enter(__file__)
st.title("Load a workbook", anchor=False)
st.markdown(
    "Last year's figures beside this year's, one indicator a row: the year-end scorecard as it is."
    " Several files are read as one set. They stay in this session's memory and"
    " are gone when you leave, unless you keep them."
)

stopped = loading.read(files) if (files := loading.uploaded()) else None
if stopped:
    st.error(plain(str(stopped)), icon=":material/error:")
if isinstance(stopped, PasswordNeeded):
    loading.ask_password(stopped)

if not state.is_sample() and st.button(
    "Go back to the sample" if state.workbooks() else "Show me the sample"
):
    state.bring([state.sample()])
    st.rerun()
kept.section()

if state.workbooks():
    brief = cached.brief()
    st.header("Still shown, as it was read before" if stopped else "What was read", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        parts.read_from(brief.report)
        st.page_link("pages/overview.py", label="See the year", icon=":material/dashboard:")
    corrections.offer()
    loading.changed()
    with st.container(horizontal=True):
        loading.which_year(brief.report)
        published.which_council(brief.report)
    published.how_known(brief.report)
    loading.sheets(brief.report)
    loading.to_sheets(brief.report)
    parts.problems(problem_rows(brief.report))
