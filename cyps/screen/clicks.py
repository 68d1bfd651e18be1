"""Clicks on a sheet: the one thing on the screen that needs a script of ours.

The sheet itself is HTML of the page and stays readable where a server's rules forbid the
script; the boxes beside it choose the same.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).with_name("clicks.js")
_PICKED = "sheet-clicks"


def listen(
    place: str, row: int | None, column: int | None, picked: Callable[[int | None, int | None], None]
) -> None:
    """Calls `picked` with the row and column of what is clicked in the container of key `place`.

    The row is None for a column's letters, the column for a row's number. `row` and
    `column` are what is chosen now, to be scrolled to when it changes.
    """

    def heard() -> None:
        said = st.session_state[_PICKED].picked or {}
        picked(int(said.get("row") or 0), int(said.get("column") or 0))

    component = st.components.v2.component("cyps-clicks", js=_SCRIPT.read_text("utf-8"), isolate_styles=False)
    component(
        data={"place": place, "row": row or "", "column": column or ""}, key=_PICKED, on_picked_change=heard
    )
