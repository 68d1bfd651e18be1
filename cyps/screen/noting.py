"""The presenter's notes: a code from the projected view, and a window of their own that follows it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from html import escape
from pathlib import Path
from urllib.parse import urljoin

import streamlit as st

from cyps.presentation import Answer, Note, SlideNotes
from cyps.screen.markup import aside_table
from cyps.screen.pairing import LENGTH, PAUSE, TRIES, UNUSED_FOR, Reading, Said, pairings
from cyps.screen.text import plain

LOOK = Path(__file__).with_name("notes.css")
EVERY = 1.0  # seconds between two looks at which slide is shown
_ME = "pairing"
_DRAWN = "notes-drawn"
WRONG = {
    Said.WRONG: "That is not a code that is waiting. Codes work once, and for ten minutes.",
    Said.TOO_SOON: f"Wait {PAUSE} seconds, then try again.",
    Said.NO_MORE: f"{TRIES} codes were wrong. Open this page anew, with a new code.",
    Said.OWN: "This window is the one that presents. Open the notes in a window of their own.",
}


def _me() -> str:
    """The session's name in the register of pairs: nobody else can know it."""
    if _ME not in st.session_state:
        st.session_state[_ME] = secrets.token_hex(16)
    name: str = st.session_state[_ME]
    return name


def _gone(session: str) -> None:
    pairings().away(session)


@st.cache_resource(scope="session", show_spinner=False, on_release=_gone)
def _connected(session: str) -> str:
    """Kept as long as the session's connection: its end is the end of the notes."""
    return session


def follow(shown: str, make: Callable[[], SlideNotes]) -> None:
    """Have the notes follow to this slide, where a window reads them; otherwise nothing is made."""
    if _ME in st.session_state and pairings().is_open(_me()):
        pairings().post(_connected(_me()), shown, make)


@st.dialog("Notes in another window")
def offer(shown: str, make: Callable[[], SlideNotes]) -> None:
    """A one-time code, and where to say it. Nothing of the notes is in this window."""
    code = pairings().offer(_me())
    pairings().post(_connected(_me()), shown, make)
    st.html(LOOK)
    st.html(f'<p class="code">{code[: LENGTH // 2]} {code[LENGTH // 2 :]}</p>')
    st.markdown(
        f"Type it into the notes' window. It works **once**, for {UNUSED_FOR // 60} minutes,"
        " and the notes stay with the window that used it first. If that was not yours,"
        " press **n** again: a new code takes the notes away from it."
    )
    address = urljoin(st.context.url or "", "notes")
    st.link_button("Open the notes' window", address, icon=":material/open_in_new:")
    st.markdown(f"On another device: {plain(address)}")
    if pairings().has_reader(_me()) and st.button("Close the notes' window", icon=":material/close:"):
        pairings().end(_me())
        st.rerun()


def ask() -> None:
    """The form that asks for a code."""
    with st.form("pair", border=False):
        code = st.text_input("Code", max_chars=20, autocomplete="off", width=260)
        if st.form_submit_button("Show the notes", type="primary"):
            said = pairings().pair(_me(), code)
            if said is Said.PAIRED:
                st.rerun()
            st.error(WRONG[said])


def reads() -> bool:
    """Whether this window is paired."""
    return pairings().read(_me()) is not None


@st.fragment(run_every=EVERY)
def window() -> None:
    """The notes of the slide that is shown now; the page starts again when the pair has ended."""
    reading = pairings().read(_me())
    if reading is None:
        st.rerun()
        return
    title = reading.notes.title if reading.notes else "The presenter's window is away"
    st.title(plain(title), anchor=False)
    following = f"next: {reading.notes.following} · " if reading.notes else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(f"{following}{reading.minutes} min"), width="content")
        st.button("Count from now", on_click=pairings().start_again, args=(_me(),))
        st.button("Close the notes", on_click=pairings().end, args=(_me(),))
    if reading.notes:
        st.html(_drawn(reading, reading.notes))


def _drawn(reading: Reading, notes: SlideNotes) -> str:
    """The notes as HTML, made once a slide."""
    kept = st.session_state.get(_DRAWN)
    if kept is None or kept[0] != (reading.version, notes):
        kept = ((reading.version, notes), "".join(map(_note, notes.notes)) or _nothing())
        st.session_state[_DRAWN] = kept
    drawn: str = kept[1]
    return drawn


def _nothing() -> str:
    return '<div class="notes"><p>Nothing to say here but what the slide says.</p></div>'


def _note(note: Note) -> str:
    opposing = Answer("The strongest on the other side", (note.opposing,)) if note.opposing else None
    definition = Answer("Definition", (note.definition,)) if note.definition else None
    said = "".join(_answer(each) for each in (*note.answers, opposing, definition) if each)
    table = aside_table("Where the figures stand", note.cells) if note.cells else ""
    return f'<section class="notes"><h2>{escape(note.about)}</h2><dl>{said}</dl>{table}</section>'


def _answer(answer: Answer) -> str:
    says = "".join(f"<dd>{escape(line)}</dd>" for line in answer.says)
    return f"<div><dt>{escape(answer.question)}</dt>{says}</div>"
