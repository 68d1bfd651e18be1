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

A_PAGE = 20


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


def page_of(those: Sequence[Bullet]) -> Sequence[Bullet]:
    """The bullets of the page chosen, `A_PAGE` at a time."""
    pages = -(-len(those) // A_PAGE)
    number = st.pagination(pages, key="bullets-page") if pages > 1 else 1
    return those[(number - 1) * A_PAGE : number * A_PAGE]


def editable(report: Report, bullet: Bullet) -> None:
    """A bullet with its cells, and a way to change it."""
    with st.container(horizontal=True, wrap=False, gap="small", key=f"edit-{bullet.id}"):
        with st.container():
            parts.bullets(report, [bullet])
        with st.popover("Change", type="tertiary", icon=":material/edit:"):
            _change(bullet)


def _change(bullet: Bullet) -> None:
    words = st.text_area("In your own words", bullet.text, key=f"words-{bullet.id}", height=140, width=460)

    def offer(label: str, act: Callable[..., None], *rest: str) -> None:
        st.button(label, on_click=act, args=(bullet.id, *rest), key=f"{label}-{bullet.id}")

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
