"""A clinic that was kept, opened again; a locked workbook in it asks for its password first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from cyps import catalogue
from cyps.errors import CypsError, PasswordNeeded, UnreadablePack
from cyps.keeping import Pack, pack_of, packed, unpacked
from cyps.screen import cached, state
from cyps.screen.text import plain

_WAITING = "pack-waiting"  # for the password of a workbook in it
_STOPPED = "pack-stopped"  # what stopped the last one, in words
_PASSWORD = "pack-password"  # the key of a field, not a secret # noqa: S105


def pack_now() -> bytes:
    """The session's clinic as a file; none where its workbooks can't be read."""
    books, choices, edits = state.workbooks(), state.choices(), state.edits()
    made = cached.attempt(books, choices, edits) if books else None
    if made is None or isinstance(made, CypsError):
        return b""
    return packed(pack_of(tuple(held.workbook for held in books), choices, edits, made.report))


def open_pack(name: str, content: bytes) -> bool:
    """Go on with a kept clinic; False where it can't be opened, which the page then says.

    One with a locked workbook counts as open: it waits for the password.
    """
    stop(None)
    try:
        pack = unpacked(name, content)
    except UnreadablePack as error:
        stop(error)
        return False
    return _go_on(pack, None)


def stop(error: CypsError | None) -> None:
    """Have the page say what stopped a clinic from opening, or nothing any more."""
    st.session_state[_STOPPED] = str(error) if error else ""


def _go_on(pack: Pack, password: str | None) -> bool:
    books = tuple(state.held(replace(each, password=password)) for each in pack.workbooks)
    made = cached.attempt(books, pack.choices, pack.edits)
    st.session_state[_WAITING] = pack if isinstance(made, PasswordNeeded) else None
    if isinstance(made, CypsError):
        stop(made if password or not isinstance(made, PasswordNeeded) else None)
        return isinstance(made, PasswordNeeded)
    stop(None)
    before = state.Earlier(pack.shown, kept=True, other_rules=pack.catalogue != catalogue.digest())
    state.open_work(books, pack.choices, pack.edits, before)
    return True


def is_waiting() -> bool:
    """Whether a clinic waits for a password: until then the session's work is not it."""
    return st.session_state.get(_WAITING) is not None


def banner(leave: Callable[[], None]) -> None:
    """What stopped a clinic from opening, and the password it waits for; nothing otherwise.

    `leave` is for who gives it up: what is on the screen then is not that clinic.
    """
    stopped = st.session_state.get(_STOPPED, "")
    if not stopped and not is_waiting():
        return
    with st.container(key="resuming"):
        if stopped:
            st.error(plain(stopped), icon=":material/error:")
        if is_waiting():
            st.markdown("**Your clinic has a locked workbook.** Its password is never kept: type it again.")
            with st.container(horizontal=True, vertical_alignment="bottom"):
                st.text_input("Its password", type="password", key=_PASSWORD, on_change=_try)
                st.button("Leave it", on_click=_leave, args=(leave,))
        else:
            st.button("All right", on_click=stop, args=(None,))


def _try() -> None:
    if password := st.session_state[_PASSWORD]:
        _go_on(st.session_state[_WAITING], password)


def _leave(leave: Callable[[], None]) -> None:
    leave()
    st.session_state[_WAITING] = None
    stop(None)
