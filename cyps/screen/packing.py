"""The pack: a clinic taken away as one file, and opened again."""

from __future__ import annotations

from functools import partial

import streamlit as st

from cyps import catalogue
from cyps.errors import CypsError, UnreadablePack
from cyps.keeping import ENDING_OF_PACK, TYPE_OF_PACK, pack_of, packed, unpacked
from cyps.screen import cached, state
from cyps.screen.text import plain

_BROUGHT = "packs-brought"


def keep() -> None:
    """One file of everything: workbooks, choices, corrections, words, actions, running order."""
    report = cached.brief().report
    books = tuple(held.workbook for held in state.workbooks())
    st.download_button(
        "Keep this clinic as one file",
        data=partial(packed, pack_of(books, state.choices(), state.edits(), report)),
        file_name=f"clinic{ENDING_OF_PACK}",
        mime=TYPE_OF_PACK,
        on_click="ignore",
        icon=":material/inventory_2:",
        help="Workbooks, choices, your own words, actions and running order. It stays on your own computer.",
    )


def bring() -> None:
    """A place to open a clinic that was kept."""
    with st.expander("Open a clinic kept before"):
        brought = st.file_uploader(
            "The file kept from here", type=["zip"], key=f"pack-{st.session_state.get(_BROUGHT, 0)}",
            max_upload_size=200,
        )  # fmt: skip
        if brought is None:
            return
        try:
            pack = unpacked(brought.name, brought.getvalue())
        except UnreadablePack as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
        books = tuple(map(state.held, pack.workbooks))
        made = cached.attempt(books, pack.choices, pack.edits)
        if isinstance(made, CypsError):
            st.error(plain(str(made)), icon=":material/error:")
            return
        st.session_state[_BROUGHT] = st.session_state.get(_BROUGHT, 0) + 1
        before = state.Earlier(pack.shown, kept=True, other_rules=pack.catalogue != catalogue.digest())
        state.open_work(books, pack.choices, pack.edits, before)
        st.rerun()
