"""What stands around every page: the set-up, the menu, and the way in by a link.

Streamlit runs a file of `pages/` alone, without `app.py`, when it is the first
thing anyone opens on a fresh server. So each page's first line is `enter`,
which then goes round by `app.py`; and `/` has a page of its own that only
sends people on, so that each real page keeps its own address
(docs/decisions/030-screen.md).
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cyps.screen import kept, state

_ROUTED = "routed"  # app.py has run in this session
_WANTED = "wanted"  # the page, and its query, to go to once it has
LOOK = Path(__file__).with_name("look.css")


def route(pages: list[StreamlitPage], *, first: str, first_without_sample: str) -> None:
    """Set the app up and run the page asked for: the whole of `app.py`.

    `/` goes to `first`, or to `first_without_sample` where the server says so.
    """
    # Said before the menu is: a menu entry's icon would be fetched from another host for the browser's tab.
    st.set_page_config(layout="wide", page_icon="📊")
    st.session_state[_ROUTED] = True
    start = st.Page(_nowhere, title="Start", url_path="start", default=True, visibility="hidden")
    page = st.navigation([start, *pages])
    if _WANTED in st.session_state:
        wanted, query = st.session_state.pop(_WANTED)
        st.switch_page(wanted, query_params=query)
    if page is start:
        st.switch_page(first if state.opens_on_sample() else first_without_sample)
    st.set_page_config(page_title=page.title)  # a page may say more; without this the last one's would stay
    st.html(LOOK)
    kept.around(page.url_path)
    page.run()


def enter(page: str) -> None:
    """The first line of each page, with its own `__file__`: never alone, always within the frame."""
    if _ROUTED not in st.session_state:
        st.session_state[_WANTED] = (page, st.query_params.to_dict())
        st.switch_page("app.py")


def _nowhere() -> None:
    """The page at `/`, which is never run: `route` goes on before."""
