"""An officer's hand on the bullets: add one, leave one out, put it in other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import uuid4

import streamlit as st

from cyps.choices import OwnBullet
from cyps.errors import CypsError
from cyps.screen import cached, parts, state
from cyps.screen.text import plain
from cyps.wording import Bullet, Report


def add(report: Report) -> None:
    """A form for what no figure says: caseloads, audits, how children are getting on at school."""
    themes = {theme.id: theme.name for theme in report.scorecard.themes}
    with (
        st.expander("Add a bullet of your own", icon=":material/add:"),
        st.form("own", clear_on_submit=True, border=False),
    ):
        words = st.text_area("Your words", placeholder="Caseloads were consistently at manageable levels.")
        kind = st.selectbox("List", list(parts.LISTS), format_func=parts.LISTS.__getitem__)
        theme = st.selectbox("Theme", list(themes), format_func=themes.__getitem__)
        if st.form_submit_button("Add it", type="primary"):
            if words.strip():
                state.add_bullet(OwnBullet(uuid4().hex, kind, theme, words.strip()))
                st.rerun()
            st.error("Write the bullet first.")


def change(those: Sequence[Bullet]) -> None:
    """A way to put one of `those` in other words, or to leave it out."""
    by_id = {bullet.id: bullet for bullet in those}
    picked = st.selectbox(
        "Change one of these",
        list(by_id),
        index=None,
        format_func=lambda each: by_id[each].text,
        placeholder="Choose a bullet …",
    )
    if picked:
        _change(by_id[picked])


def _change(bullet: Bullet) -> None:
    words = st.text_area("In your own words", bullet.text, key=f"words-{bullet.id}-{bullet.text}", height=140)

    def offer(label: str, act: Callable[..., None], *rest: str) -> None:
        st.button(label, on_click=act, args=(bullet.id, *rest))

    with st.container(horizontal=True):
        if words.strip() != bullet.text:
            offer("Use these words", state.reword, words)
        if bullet.machine_text:
            offer("Back to what was written first", state.reword, "")
        if bullet.rule == "own":
            offer("Take it out", state.drop_bullet)
        else:
            offer("Leave it out of the brief", state.hide)


def left_out() -> None:
    """The bullets an officer left out, each with a way back."""
    edits = state.edits()
    if not edits.hidden:
        return
    whole = cached.attempt(state.workbooks(), state.choices(), replace(edits, hidden=()))
    if isinstance(whole, CypsError):
        return
    with st.expander(f"Left out of the brief: {len(edits.hidden)}"):
        for bullet in whole.report.bullets:
            if bullet.id in edits.hidden:
                with st.container(horizontal=True, wrap=False):
                    st.markdown(plain(bullet.text), width="stretch")
                    st.button("Put it back", on_click=state.show, args=(bullet.id,), key=f"show-{bullet.id}")
