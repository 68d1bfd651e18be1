"""What was put right in this session: listed, each to be taken back; kept as a file; brought again."""

from __future__ import annotations

from functools import partial

import streamlit as st

from cyps.errors import CypsError, UnreadableCorrections
from cyps.keeping import (
    ENDING,
    MEDIA_TYPE,
    Kept,
    Recognised,
    kept_of,
    read_corrections,
    recognised,
    with_kept,
    written,
)
from cyps.model import load_catalogue
from cyps.presentation import UNITS, counted
from cyps.reading import in_words
from cyps.screen import cached, corrected, state
from cyps.screen.text import plain


def made() -> None:
    """The list of what was put right, each with a way to take it back."""
    corrections = state.choices().corrections
    if not corrections:
        return
    st.subheader(f"Put right ({len(corrections)})", anchor=False)
    names = _names()
    for number, said in enumerate(corrections):
        with st.container(horizontal=True, vertical_alignment="center"):
            words = in_words(said, names)
            st.markdown(plain(words[0].upper() + words[1:]))
            st.button("Undo", key=f"undo-{number}-{hash(said)}", on_click=corrected.undo, args=(said,))
    if len(corrections) > 1:
        st.button("Undo all", key="undo-all", on_click=corrected.undo, args=corrections)


def _names() -> dict[str, str]:
    """What people call themes, units and entries."""
    known = load_catalogue()
    return {
        **UNITS,
        **{theme.id: theme.name for theme in known.themes},
        **{entry.id: entry.name for entry in known.entries},
    }


def keep() -> None:
    """A file of what was put right to take away, and a place to bring one."""
    chosen = state.choices()
    if chosen.corrections or chosen.thresholds or chosen.council:
        st.download_button(
            "Keep what was put right" if chosen.corrections else "Keep the council and the figures judged by",
            data=partial(written, now_kept()),
            file_name=f"put right{ENDING}",
            mime=MEDIA_TYPE,
            on_click="ignore",
            icon=":material/download:",
            help="A small file for your own computer. Bring it again next year: nothing is kept here.",
        )
    with st.expander("Bring what was put right before"):
        brought = st.file_uploader(
            "The file kept from here, of this year or an earlier one",
            type=["json"],
            key=f"corrections-{_asked()}",
            max_upload_size=4,
        )
    if brought:
        try:
            corrected.offer(read_corrections(brought.name, brought.getvalue()))
        except UnreadableCorrections as error:
            st.error(plain(str(error)), icon=":material/error:")
        else:
            st.session_state[_ASKED] = _asked() + 1
            st.rerun()


_ASKED = "corrections-brought"


def _asked() -> int:
    """How many files were brought: each begins the field anew."""
    number: int = st.session_state.get(_ASKED, 0)
    return number


def now_kept() -> Kept:
    """What there is to keep of this session."""
    return kept_of(state.choices(), cached.reading())


def offer() -> None:
    """Corrections made for other workbooks, if any wait for an answer: never used without one."""
    kept = corrected.offered()
    if kept is None:
        return
    found = recognised(kept, cached.reading())
    with st.container(border=True):
        st.markdown(plain(_asks(kept, found)))
        with st.container(horizontal=True):
            label = "Use them" if found.is_alike else "Use them all the same"
            if st.button(label, type="primary" if found.is_alike else "secondary", key="use-offered"):
                _use(kept)
            if st.button("Leave them", key="leave-offered"):
                corrected.answered()
                st.rerun()


def _asks(kept: Kept, found: Recognised) -> str:
    """What is on offer, and how well it fits."""
    number = counted(len(kept.corrections), "correction")
    fits = f"{found.found} of {counted(found.tables, 'table')} {'has' if found.tables == 1 else 'have'}"
    like = "a workbook like this one" if found.is_alike else "another workbook"
    were = "was" if len(kept.corrections) == 1 else "were"
    said = f"{number} {were} made for {like} ({fits} the same headings)."
    if years := {by for _, by in found.years if by}:
        by = "a year" if years == {1} else "other years"
        said += f" Their years are moved on by {by}." if years == {1} else f" Their years are moved to {by}."
    return f"{said} Use them?"


def _use(kept: Kept) -> None:
    """Read again with what was kept; what can't be used is said, and changes nothing."""
    chosen = with_kept(state.choices(), kept, cached.reading())
    tried = cached.attempt(state.workbooks(), chosen, state.edits())
    if isinstance(tried, CypsError):
        st.error(plain(str(tried)), icon=":material/error:")
        return
    state.choose(chosen)
    corrected.answered()
    st.rerun()
