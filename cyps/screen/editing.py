"""An officer's hand on the bullets: look at one, put it in order, in other words, elsewhere, or out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import uuid4

import streamlit as st

from cyps.choices import OwnBullet
from cyps.errors import CypsError
from cyps.presentation import LISTS, counted, evidence
from cyps.screen import cached, edited, parts, state
from cyps.screen.text import plain
from cyps.wording import Bullet, Report

A_PAGE = 25  # bullets in one list to choose from: what a screen shows without a long scroll
_PICKED = "bullet-picked"
_STEPS = {"Up": (-1, "arrow_upward", "Alt+Up"), "Down": (1, "arrow_downward", "Alt+Down")}


def add(report: Report) -> None:
    """A form for what no figure says: caseloads, audits, how children are getting on at school."""
    themes = {theme.id: theme.name for theme in report.scorecard.themes}
    with (
        st.popover("Add your own bullet", icon=":material/add:"),
        st.form("own", clear_on_submit=True, border=False),
    ):
        words = st.text_area("Your words", placeholder="Caseloads were consistently at manageable levels.")
        kind = st.selectbox("List", list(LISTS), format_func=LISTS.__getitem__)
        theme = st.selectbox("Theme", list(themes), format_func=themes.__getitem__)
        if st.form_submit_button("Add it", type="primary"):
            if words.strip():
                edited.add_bullet(OwnBullet(uuid4().hex, kind, theme, words.strip()))
                st.rerun()
            st.error("Write the bullet first.")


def one_of(report: Report, those: Sequence[Bullet]) -> None:
    """The bullets as a list to choose from, and the chosen one beside it, to be worked on."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        shown = _page(those)
        by_id = {bullet.id: bullet for bullet in shown}
        if st.session_state.get(_PICKED) not in by_id:  # it may have gone to another list
            st.session_state[_PICKED] = shown[0].id
        picked = st.radio(
            "Choose a bullet to work on it",
            list(by_id),
            format_func=lambda each: f"{by_id[each].order}\\. {plain(by_id[each].text)}",
            captions=[plain(_aside(report, bullet)) for bullet in shown],
            key=_PICKED,
        )
    with right, st.container(border=True, key="bullet"):
        _work_on(report, by_id[picked], [bullet.id for bullet in those])


def _page(those: Sequence[Bullet]) -> Sequence[Bullet]:
    """The part of a long list that is shown, with a way to the others."""
    if len(those) <= A_PAGE:
        return those
    page = st.pagination(-(-len(those) // A_PAGE), key="bullets-page")
    return those[(page - 1) * A_PAGE : page * A_PAGE]


def _aside(report: Report, bullet: Bullet) -> str:
    """What is known of a bullet besides its words, in one line."""
    said = [
        next((row.where for row in evidence(report, bullet)), "with no figure"),
        *(["looked at"] if bullet.accepted else []),
        *(["in your own words"] if bullet.rule == "own" or bullet.machine_text else []),
        *([f"moved from “{LISTS[bullet.machine_kind]}”"] if bullet.machine_kind else []),
        *(["with a comment"] if bullet.comment else []),
        *([f"check {', '.join(bullet.odd_numbers)}"] if bullet.odd_numbers else []),
    ]
    return " · ".join(said)


def _work_on(report: Report, bullet: Bullet, visible: Sequence[str]) -> None:
    st.subheader(f"Bullet {bullet.order}", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        _order(report, bullet, visible)
        _offer("Leave it out", edited.drop_bullet if bullet.rule == "own" else edited.hide, bullet)
    st.checkbox(
        "I have looked at this one",
        value=bullet.accepted,
        key=f"accepted-{bullet.id}-{bullet.accepted}",
        on_change=edited.accept,
        args=(bullet.id, not bullet.accepted),
    )
    _words(bullet)
    _comment(bullet)
    _list(bullet)
    parts.bullet_evidence(report, bullet)
    if other := next((b for b in report.bullets if b.id == bullet.opposing), None):
        st.markdown(f"**The strongest on the other side of its theme:** {plain(other.text)}")


def _offer(label: str, act: Callable[..., None], bullet: Bullet, *rest: str, icon: str = "") -> None:
    st.button(label, on_click=act, args=(bullet.id, *rest), icon=f":material/{icon}:" if icon else None)


def _order(report: Report, bullet: Bullet, visible: Sequence[str]) -> None:
    listed = [each.id for each in report.bullets if each.kind == bullet.kind]
    place = visible.index(bullet.id)
    for label, (step, icon, keys) in _STEPS.items():
        st.button(
            label,
            icon=f":material/{icon}:",
            shortcut=keys,
            disabled=not 0 <= place + step < len(visible),
            on_click=_put,
            args=(listed, bullet.id, visible[max(0, min(len(visible) - 1, place + step))]),
        )
    st.button(
        "First", icon=":material/vertical_align_top:", disabled=place == 0, on_click=_put,
        args=(listed, bullet.id, visible[0]),
    )  # fmt: skip


def _put(listed: Sequence[str], bullet_id: str, at: str) -> None:
    """Put a bullet where another of its list now stands."""
    target = listed.index(at)
    rest = [each for each in listed if each != bullet_id]
    edited.put_in_order((*rest[:target], bullet_id, *rest[target:]))


def _words(bullet: Bullet) -> None:
    words = st.text_area("In your own words", bullet.text, key=f"words-{bullet.id}-{bullet.text}", height=150)
    if bullet.odd_numbers:
        numbers = ", ".join(bullet.odd_numbers)
        st.warning(
            plain(f"Check {numbers}: no figure the workbook gives for this indicator comes to that."),
            icon=":material/warning:",
        )
    if words.strip() != bullet.text:
        _offer("Use these words", edited.reword, bullet, words)
    if bullet.machine_text:
        _offer("Back to what was written first", edited.reword, bullet, "")


def _comment(bullet: Bullet) -> None:
    if bullet.rule == "own":
        return
    words = st.text_area(
        "What you know that no figure says: why, and what is being done",
        bullet.comment,
        key=f"comment-{bullet.id}-{bullet.comment}",
        height=80,
        placeholder="Causes are never added by this app; only you know them.",
    )
    if words.strip() != bullet.comment:
        _offer("Keep this comment", edited.comment, bullet, words)


def _list(bullet: Bullet) -> None:
    key = f"list-{bullet.id}-{bullet.kind}"
    st.selectbox(
        "It stands under",
        list(LISTS),
        index=list(LISTS).index(bullet.kind),
        format_func=LISTS.__getitem__,
        key=key,
        on_change=lambda: edited.move(bullet.id, st.session_state[key]),
    )


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
                    st.button("Put it back", on_click=edited.show, args=(bullet.id,), key=f"show-{bullet.id}")


def looked_at(report: Report) -> str:
    """How far an officer has come through the bullets."""
    seen = sum(bullet.accepted for bullet in report.bullets)
    return f"{seen} of {counted(len(report.bullets), 'bullet')} looked at"
