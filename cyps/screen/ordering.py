"""The running order: which slides are presented, ticked, and in which order, by buttons."""

from __future__ import annotations

import streamlit as st

from cyps.presentation import Running, Slide, counted, running
from cyps.screen import edited, state
from cyps.screen.text import plain
from cyps.wording import Report

_PICKED = "slide-picked"


def chosen(report: Report) -> Running:
    """The running order of this session."""
    return running(report, state.edits().slides)


def heading(of: Running) -> str:
    """How many slides of how many are presented."""
    if len(of.ids) == len(of.slides):
        return f"Running order: all {counted(len(of.slides), 'slide')}"
    return f"Running order: {len(of.ids)} of {counted(len(of.slides), 'slide')}"


def shown(of: Running) -> None:
    """The slides to tick, and those ticked to be put in order."""
    which, order = st.columns(2, gap="large")
    with which:
        st.header("Which slides", anchor=False)
        for slide in of.slides:
            _tick(of, slide)
    with order:
        st.header("In which order", anchor=False)
        _order(of)


def _named(slide: Slide) -> str:
    return plain(slide.named)


def _tick(of: Running, slide: Slide) -> None:
    is_in = slide.id in of.ids
    other = of.without(slide.id) if is_in else of.with_(slide.id)
    st.checkbox(
        _named(slide),
        value=is_in,
        key=f"in-{slide.id}-{is_in}",
        disabled=is_in and len(of.ids) == 1,
        on_change=edited.put_slides,
        args=(other.kept,),
    )


def _order(of: Running) -> None:
    """One slide picked, and where it is to go."""
    if st.session_state.get(_PICKED) not in of.ids:
        st.session_state[_PICKED] = of.ids[0]
    buttons = st.container(horizontal=True)
    names = {slide.id: f"{place}\\. {_named(slide)}" for place, slide in enumerate(of.presented, start=1)}
    picked = st.radio("Choose a slide to move it", list(names), format_func=names.__getitem__, key=_PICKED)
    at, last = of.ids.index(picked), len(of.ids) - 1
    with buttons:
        _move("Up", of, picked, at - 1, disabled=at == 0, icon="arrow_upward", keys="Alt+Up")
        _move("Down", of, picked, at + 1, disabled=at == last, icon="arrow_downward", keys="Alt+Down")
        _move("First", of, picked, 0, disabled=at == 0, icon="vertical_align_top")
        _move("Last", of, picked, last, disabled=at == last, icon="vertical_align_bottom")
        st.button(
            "Every slide, in its own order",
            icon=":material/restart_alt:",
            disabled=not of.kept,
            on_click=edited.put_slides,
            args=((),),
        )


def _move(
    label: str, of: Running, picked: str, at: int, *, disabled: bool, icon: str, keys: str | None = None
) -> None:
    st.button(
        label,
        key=f"order-{label}",
        icon=f":material/{icon}:",
        shortcut=keys,
        disabled=disabled,
        on_click=edited.put_slides,
        args=(of.moved(picked, at).kept,),
    )
