"""Which theme or indicator a page shows: the page's address says it, and is the only place that does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st


def chosen(
    name: str, label: str, options: Sequence[str], said: Callable[[str], str], pick: Callable[..., Any]
) -> str:
    """The option the address names (`?name=option`), with a way to pick another.

    The first option when the address names none, or one that isn't there. `pick`
    is the widget to choose with: `st.segmented_control` or `st.selectbox`.
    """
    named = st.query_params.get(name, "")
    wanted = named if named in options else options[0]
    key = f"{name}-picked"
    st.session_state[key] = wanted
    pick(label, options, format_func=said, key=key, on_change=_follow, args=(name, key))
    return wanted


def _follow(name: str, key: str) -> None:
    """Write what was just picked into the address, before the page runs again."""
    if picked := st.session_state[key]:
        st.query_params[name] = picked
