"""A second reader's word on the brief: asked for here, shown wherever the brief is."""

from __future__ import annotations

import streamlit as st

from cyps.choices import Checked
from cyps.screen import edited
from cyps.screen.text import plain
from cyps.wording import Report, fingerprint, standing


def status(report: Report) -> None:
    """Draft or checked, in a sentence."""
    icon = "task_alt" if report.checked else "edit_note"
    st.markdown(f":material/{icon}: {plain(standing(report))}", width="content")


def ask(report: Report) -> None:
    """A form in which a second reader puts their name to these figures and words."""
    with (
        st.popover("Mark as checked", icon=":material/task_alt:"),
        st.form("checked", border=False),
    ):
        st.markdown(
            "For whoever reads the brief as a second pair of eyes. Any later change makes it a draft again."
        )
        name = st.text_input("Your name")
        on = st.date_input("Checked on", format="DD/MM/YYYY")
        if st.form_submit_button("I have checked it", type="primary"):
            if name.strip():
                edited.check(Checked(name.strip(), on, fingerprint(report)))
                st.rerun()
            st.error("Write your name first.")
    if report.checked:
        st.button("Make it a draft again", on_click=edited.check, args=(None,))
