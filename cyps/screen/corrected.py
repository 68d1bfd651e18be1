"""What a session holds of corrections: those made, among the choices, and those that wait for an answer.

A part of `cyps.screen.state`, and like it the only place where these are changed.
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from cyps.choices import Correction
from cyps.keeping import Kept
from cyps.screen.state import choices, choose


def correct(*said: Correction) -> None:
    """Put things right: what was said before of the same things goes."""
    places = {place(c) for c in said}
    kept = tuple(c for c in choices().corrections if place(c) not in places)
    choose(replace(choices(), corrections=(*kept, *said)))


def undo(*said: Correction) -> None:
    """Read these again as they were understood."""
    choose(replace(choices(), corrections=tuple(c for c in choices().corrections if c not in said)))


def place(said: Correction) -> Correction:
    """What a correction is about and what of it, without the answer."""
    return replace(said, value="", period=None, group="")


def offer(kept: Kept) -> None:
    """Hold corrections made for other workbooks, to be used only if the officer says so."""
    st.session_state["offered"] = kept


def offered() -> Kept | None:
    """The corrections that wait for an answer, or None."""
    kept: Kept | None = st.session_state.get("offered")
    return kept


def answered() -> None:
    """The corrections on offer were used, or aren't wanted."""
    st.session_state.pop("offered", None)
