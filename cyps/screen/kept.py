"""So that nobody loses their place: the three ways to keep a clinic, and what every page says of it."""

from __future__ import annotations

import streamlit as st

from cyps.errors import KeepingFailed
from cyps.keeping import Clinic, Clinics
from cyps.presentation import counted
from cyps.screen import in_browser, on_server, packing, resuming, state
from cyps.screen.text import plain

_TURN, _DAYS, _GO_ALONG = "turn-in-browser", "days-on-server", "go-along"


def around(page: str) -> None:
    """Before every page: what is offered, asked or kept; nothing where nobody asked to keep anything.

    The presenter's notes are a window beside the one that does this.
    """
    if page == "notes":
        return
    with st.container(key="around", gap=None):
        resuming.banner(_let_go)
        on_server.follow()
        _someone_else()
        in_browser.listen(page == "load")
        st.button("Go on", key="kept-wake")  # seen by nobody: the script presses it when a server is back
    if words := _status():
        st.sidebar.caption(plain(words))


def _let_go() -> None:
    in_browser.let_go()
    on_server.let_go()


def _status() -> str:
    """Where this session's work is kept, in a line."""
    held = on_server.clinic()
    said = ["Kept in this browser"] if in_browser.is_on() and state.work() else []
    if held:
        when = f"Kept on the server, {on_server.said(held.kept)}"
        said += [f"{when}; not since: choose at the top of the page" if on_server.newer() else when]
    said += [words for words in (in_browser.failed(), on_server.told()) if words]
    return " · ".join(said)


def _someone_else() -> None:
    """Both choices, where someone else has kept a newer version."""
    newer = on_server.newer()
    if newer is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="newer"):
        when = on_server.said(newer.kept)
        st.markdown(
            f"**Someone else with your link kept a newer version** ({when})."
            " Yours is not kept until you choose."
        )
        st.button("Open theirs", on_click=on_server.open_theirs)
        st.button("Keep mine over it", on_click=on_server.keep_mine)


def section() -> None:
    """The three ways, on the page where work comes in."""
    st.header("So that you never lose your place", anchor=False)
    place = on_server.clinics()
    columns = st.columns(2 if place is None else 3, gap="large")
    with columns[0]:
        st.subheader("As a file", anchor=False)
        st.markdown(
            "Everything in one file on your own computer: workbooks, choices, words, actions, running order."
        )
        if state.workbooks():
            packing.keep()
        packing.bring()
    with columns[1]:
        _in_browser()
    if place is not None:
        with columns[2]:
            _on_server(place)


def truth() -> str:
    """What is kept where, and for whom, by this server's settings; as Markdown."""
    days, place = in_browser.days(), on_server.clinics()
    said = ["**Nothing, until you ask.** The passwords of workbooks are never kept; a locked one asks again."]
    said += ["**As a file**: on your own computer, wherever you put it. It holds your workbooks as they are."]
    said += [
        f"**In this browser**: on this computer, for {counted(days, 'day')} at most after you last worked on"
        " it; then it is deleted the next time this app is opened here. It is not encrypted: whoever uses"
        " this browser, or can read this computer's disk, can open it. It is sent back to this server alone."
        if days
        else "**In this browser**: this server does not allow it."
    ]
    if isinstance(place, Clinics):
        said += [
            f"**On the server**: for the days you choose, {place.days[-1]} at most, then it is deleted. It is"
            " encrypted with a key that is in your link alone: the database without the link tells when"
            " something was kept and how large it is, and no more. Whoever has the link can open, change and"
            " delete it. The tab you work in remembers the link until you close it."
        ]
    else:
        said += ["**On the server**: nothing is kept on this one."]
    return "\n".join(f"- {each}" for each in said)


def _in_browser() -> None:
    st.subheader("In this browser", anchor=False)
    days = in_browser.days()
    if not days:
        st.markdown("This server does not let browsers keep work.")
        return
    st.markdown(
        f"Offered again after a refresh, for {counted(days, 'day')}. **Anyone who uses this browser on this"
        " computer can open it**; passwords of workbooks are not kept."
    )
    st.session_state[_TURN] = in_browser.is_on()
    st.toggle("Keep my work here", key=_TURN, on_change=_turn, help="Off deletes what is kept.")
    if why := in_browser.failed():
        st.warning(plain(why))


def _turn() -> None:
    in_browser.turn(st.session_state[_TURN])


def _on_server(place: Clinics | KeepingFailed) -> None:
    st.subheader("On the server", anchor=False)
    if isinstance(place, KeepingFailed):
        st.warning(plain(str(place)))
        return
    if words := on_server.told():
        st.warning(plain(words))
    held = on_server.clinic()
    if held:
        _held(held)
        return
    st.markdown(
        "Opens on any computer by a link that nobody can guess."
        " **Whoever has the link can open and change it.**"
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        said = {day: counted(day, "day") for day in place.days}
        days = st.selectbox(
            "Keep it for", place.days, index=min(1, len(said) - 1), format_func=said.__getitem__, key=_DAYS
        )
        st.button(
            "Keep it on the server", on_click=on_server.begin, args=(days,), disabled=not state.workbooks()
        )


def _held(held: Clinic) -> None:
    until = on_server.said(held.expires).partition(" on ")[2] or "tonight"
    st.markdown(f"Kept {on_server.said(held.kept)}, until {until}.")
    with st.popover("Show the link"):
        st.markdown("**It is the key: not for a projector.** Whoever has it can open and change the clinic.")
        st.code(on_server.address(), language=None, wrap_lines=True)
    st.session_state[_GO_ALONG] = on_server.goes_along()
    st.toggle("Keep each change as I go on", key=_GO_ALONG, on_change=_go_along)
    with st.container(horizontal=True):
        st.button("Keep now", on_click=on_server.keep)
        st.button("Delete now", on_click=on_server.delete)


def _go_along() -> None:
    on_server.go_along(st.session_state[_GO_ALONG])
