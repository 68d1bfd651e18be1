"""A clinic kept on this server, where its owner switched that on and the officer asked for it.

The session holds the link's token, and the version it last kept or opened. A newer one that
someone else kept is never overwritten unseen: keeping stops until the officer has chosen.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import streamlit as st

from cyps.errors import CypsError, KeepingFailed, KeptMeanwhile, NoSuchClinic
from cyps.keeping import Clinic, Clinics, clinics_of
from cyps.screen import resuming, state

LINK = "clinic"  # the query of a link
_CLINIC, _AS_I_GO, _WORK, _TOLD, _NEWER, _GONE = (
    f"server-{name}" for name in ("clinic", "as-i-go", "work", "told", "newer", "gone")
)


@st.cache_resource(show_spinner=False)
def _clinics() -> Clinics | None:
    return clinics_of(os.environ)


def clinics() -> Clinics | KeepingFailed | None:
    """Where this server keeps clinics; None where it keeps none; or why it can't."""
    try:
        return _clinics()
    except KeepingFailed as error:
        return error


def clinic() -> Clinic | None:
    """The clinic this session keeps on the server, or None."""
    found: Clinic | None = st.session_state.get(_CLINIC)
    return found


def token() -> str:
    """Its token, or ""."""
    held = clinic()
    return held.token if held else ""


def is_forgotten() -> bool:
    """Whether this session's clinic was given up: no tab should offer it."""
    return bool(st.session_state.get(_GONE)) and clinic() is None


def told() -> str:
    """What went wrong with the last keeping, or ""."""
    return str(st.session_state.get(_TOLD, ""))


def newer() -> KeptMeanwhile | None:
    """The newer version someone else kept, until the officer has chosen."""
    found: KeptMeanwhile | None = st.session_state.get(_NEWER)
    return found


def goes_along() -> bool:
    """Whether each change is kept."""
    return bool(st.session_state.get(_AS_I_GO, True))


def go_along(on: bool) -> None:
    """Keep each change from now on, or only when asked."""
    st.session_state[_AS_I_GO] = on


def begin(days: int) -> None:
    """Keep the session's clinic under a new link."""
    place, content = clinics(), resuming.pack_now()
    if isinstance(place, Clinics) and content:
        _try(lambda: place.begin(content, days))


def keep() -> None:
    """Keep the session's clinic as it is now."""
    place, held, content = clinics(), clinic(), resuming.pack_now()
    if isinstance(place, Clinics) and held and content:
        _try(lambda: place.keep(held, content))


def follow() -> None:
    """On each run of a page: keep what has changed, where the officer asked for that."""
    waits = newer() or resuming.is_waiting() or not goes_along()
    if clinic() and not waits and state.work() not in ("", st.session_state.get(_WORK)):
        keep()


def _try(keeping: Callable[[], Clinic]) -> None:
    """Keep, and remember which version and which work that was; or what stopped it."""
    st.session_state[_WORK] = state.work()  # tried; the next change tries again
    st.session_state[_TOLD] = ""
    try:
        st.session_state[_CLINIC] = keeping()
    except KeptMeanwhile as error:
        st.session_state[_NEWER] = error
    except NoSuchClinic:
        _give_up("It is no longer kept on the server: its days are over, or someone deleted it.")
    except KeepingFailed as error:
        st.session_state[_TOLD] = str(error)


def _give_up(why: str) -> None:
    st.session_state.update({_CLINIC: None, _NEWER: None, _GONE: True, _TOLD: why})


def let_go() -> None:
    """Follow it no longer; the link still opens it."""
    st.session_state[_CLINIC] = None


def keep_mine() -> None:
    """Keep this session's clinic over the newer one."""
    held, theirs = clinic(), newer()
    if held and theirs:
        st.session_state.update({_NEWER: None, _CLINIC: replace(held, version=theirs.version)})
        keep()


def open_theirs() -> None:
    """Open the newer one instead."""
    resume(token())


def delete() -> None:
    """Keep nothing on the server any more."""
    place, held = clinics(), clinic()
    if isinstance(place, Clinics) and held:
        try:
            place.delete(held)
        except KeepingFailed as error:
            st.session_state[_TOLD] = str(error)
        else:
            _give_up("")


def resume(link: str) -> bool:
    """Open the clinic of a link in this session; False where it doesn't open, which the page then says."""
    place = clinics()
    try:
        if not isinstance(place, Clinics):
            raise place or KeepingFailed("this server keeps no clinics")
        found, content = place.resume(link)
    except CypsError as error:
        resuming.stop(error)
        st.session_state[_GONE] = isinstance(error, NoSuchClinic)
        return False
    if not resuming.open_pack("The clinic kept on the server", content):
        return False
    st.session_state.update({_CLINIC: found, _NEWER: None, _TOLD: "", _GONE: False, _WORK: state.work()})
    return True


def address() -> str:
    """The link that opens this session's clinic."""
    return f"{(st.context.url or '').rpartition('/')[0]}/resume?{LINK}={token()}"


def said(moment: datetime) -> str:
    """A moment in the officer's own time: "14:32 today", "14:32 on 3 May"."""
    west = timedelta(minutes=st.context.timezone_offset or 0)
    there = moment.replace(tzinfo=None) - west
    now = datetime.now(moment.tzinfo).replace(tzinfo=None) - west
    if there.date() == now.date():
        return f"{there:%H:%M} today"
    return f"{there:%H:%M} on {there.day} {there:%B}"
