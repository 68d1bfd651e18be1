"""Work kept in the officer's own browser, when they ask for it: the second thing on the screen with a script.

The script (`in_browser.js`) stores what it is sent, offers it to a session that has nothing
yet, and deletes it. It says in data which work it wants, and is sent it once: a page that
runs again sends no more than a line. What a browser brings back is read as any file is.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode
from pathlib import Path
from secrets import token_hex

import streamlit as st

from cyps.screen import on_server, resuming, state

DAYS = "CYPS_BROWSER_DAYS"  # a server's setting: 0 where browsers are to keep nothing
_DAYS, _MOST = 7, 90
_KEY = "in-browser"
_ON, _OVER, _FORGET, _SESSION, _FAILED = (
    f"in-browser-{name}" for name in ("on", "over", "forget", "me", "not")
)
_PIECES = f"{_KEY}-pieces"
_MOST_PIECES = 40
_HTML = """<div class="kept-offer" role="region" aria-label="Work kept before" hidden>
<p class="what"></p><button class="go" type="button">Go on with it</button>
<button type="button"></button><button type="button">Not now</button></div>"""
_WHY = {
    "other": "Another tab of this browser has kept its own work here. Yours was not kept over it.",
    "full": "This browser has no room for it. Keep it as a file instead.",
    "closed": "This browser keeps nothing, as in a private window. Keep it as a file instead.",
}
_script = st.components.v2.component(
    "cyps-in-browser",
    html=_HTML,
    js=Path(__file__).with_name("in_browser.js").read_text("utf-8"),
    isolate_styles=False,
)


def days() -> int:
    """For how many days a browser keeps work here; 0 where the server has switched that off."""
    said = os.environ.get(DAYS, "").strip()
    return min(int(said), _MOST) if said.isascii() and said.isdigit() else _DAYS


def is_on() -> bool:
    """Whether this session's work is kept in the browser."""
    return bool(st.session_state.get(_ON)) and days() > 0


def failed() -> str:
    """Why it is not, where it should have been; "" where all is well."""
    return str(st.session_state.get(_FAILED, ""))


def turn(on: bool) -> None:
    """Keep this session's work in the browser from now on, over what is there; or delete it."""
    st.session_state[_ON] = on
    st.session_state[_FAILED] = ""
    _count(_OVER if on else _FORGET)


def let_go() -> None:
    """Keep no more of this session's work; what is there stays."""
    st.session_state[_ON] = False


@st.fragment
def listen(offer_always: bool) -> None:
    """Has the browser store, offer and bring; on every page. `offer_always`: also beside other work."""
    work = state.work() if is_on() else ""
    heard = st.session_state.pop(f"{_KEY}-wanted", "")
    pack = resuming.pack_now() if work and heard == work else b""
    link = on_server.token()
    said = {
        "session": st.session_state.setdefault(_SESSION, token_hex(8)),
        "days": days() if is_on() else 0,
        "work": work,
        "over": st.session_state.get(_OVER, 0),
        "forget": st.session_state.get(_FORGET, 0),
        "offer": not is_on() and not link and (offer_always or state.is_untouched()) and days() > 0,
        "got": len(st.session_state.get(_PIECES, ())),
        "link": link,
        "unlink": on_server.is_forgotten(),
    }
    _script(
        data=json.dumps(said).encode() + b"\n" + pack,
        key=_KEY,
        on_wanted_change=_wanted,
        on_brought_change=_brought,
        on_link_change=_link,
        on_failed_change=_failed,
    )
    if st.session_state.pop(f"{_KEY}-again", False):
        st.rerun()


def _heard(name: str) -> object:
    """What the script said just now; it may be anything."""
    return getattr(st.session_state[_KEY], name)


def _wanted() -> None:
    st.session_state[f"{_KEY}-wanted"] = _heard("wanted")


def _brought() -> None:
    """One more piece of the work; with the last one it is opened."""
    said = _heard("brought")
    said = said if isinstance(said, dict) else {}
    at, piece = said.get("at"), said.get("piece")
    before: tuple[str, ...] = st.session_state.get(_PIECES, ()) if at else ()
    if at != len(before) or not isinstance(piece, str) or at >= _MOST_PIECES:
        return
    st.session_state[_PIECES] = (*before, piece)
    if said.get("last"):
        _open("".join(st.session_state.pop(_PIECES)))


def _open(whole: str) -> None:
    try:
        content = b64decode(whole, validate=True)
    except ValueError:
        content = b""  # no pack: said so, as of any file that is none
    if resuming.open_pack("The work kept in this browser", content):
        turn(True)
    st.session_state[f"{_KEY}-again"] = True


def _link() -> None:
    on_server.resume(str(_heard("link")))
    st.session_state[f"{_KEY}-again"] = True


def _failed() -> None:
    st.session_state[_ON] = False
    st.session_state[_FAILED] = _WHY.get(str(_heard("failed")), _WHY["closed"])
    st.session_state[f"{_KEY}-again"] = True


def _count(name: str) -> None:
    st.session_state[name] = st.session_state.get(name, 0) + 1
