"""What stands on a page when there is no year of the officer's own to show."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from cyps.errors import CypsError
from cyps.screen import state
from cyps.screen.text import plain

LOAD = "pages/load.py"


def banner() -> None:
    """Says when the year on the page is the sample's, and how to bring one's own."""
    if state.is_sample():
        with st.container(horizontal=True, vertical_alignment="center", key="banner"):
            st.markdown(
                "**This is the sample:** Rotherham's published 2015/16 year, some figures illustrative.",
                width="stretch",
            )
            st.page_link(LOAD, label="Bring your own workbook", icon=":material/upload_file:")


def nothing_loaded() -> NoReturn:
    """Stands in for a page when there is no workbook yet."""
    _page(
        "No workbook yet",
        "Upload your year-end scorecard: its year is read, compared and put into words here.",
    )
    st.page_link(LOAD, label="Load a workbook", icon=":material/upload_file:")
    st.stop()


def stopped(error: CypsError) -> NoReturn:
    """Stands in for a page when the walk can't go on: its own sentence, and the way to mend it."""
    st.title("The year could not be read", anchor=False)
    st.error(plain(str(error)), icon=":material/error:")
    st.page_link(LOAD, label="Load another workbook", icon=":material/upload_file:")
    st.stop()


def no_year() -> NoReturn:
    """Stands in for a page when the workbooks were read and held no year to judge."""
    _page(
        "No year-end figures were found",
        "The workbook opened, but nothing in it reads as indicators with figures for a full year.",
    )
    st.page_link(LOAD, label="See what was read", icon=":material/fact_check:")
    st.stop()


def _page(title: str, words: str) -> None:
    st.title(title, anchor=False)
    st.markdown(words)
