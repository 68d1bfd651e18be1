"""The pack: a clinic taken away as one file, and opened again."""

from __future__ import annotations

import streamlit as st

from cyps.keeping import ENDING_OF_PACK, TYPE_OF_PACK
from cyps.screen import resuming

_BROUGHT = "packs-brought"


def keep() -> None:
    """One file of everything: workbooks, choices, corrections, words, actions, running order."""
    st.download_button(
        "Keep this clinic as one file",
        data=resuming.pack_now,
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
        st.session_state[_BROUGHT] = st.session_state.get(_BROUGHT, 0) + 1
        resuming.open_pack(brought.name, brought.getvalue())
        st.rerun()
