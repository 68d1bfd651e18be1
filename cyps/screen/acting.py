"""Actions on screen: written down during a clinic, looked after afterwards, met again a year later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

import streamlit as st

from cyps.choices import Action
from cyps.presentation import ActionRow, Stage, about, action_rows, counted, subject_of, subjects
from cyps.screen import edited
from cyps.screen.text import plain
from cyps.wording import Report

A_PAGE = 20  # actions at a time: each has buttons of its own
NOTHING = "Nothing in particular"
EVER = date(1950, 1, 1), date(2150, 12, 31)  # a clinic kept long ago opens as well
_CHANGING = "action-changing"


def heading(report: Report) -> str:
    """How many there are, and how many of them want doing."""
    rows = action_rows(report, date.today())
    if not rows:
        return "No actions yet"
    still = sum(row.stage is not Stage.DONE for row in rows)
    late = sum(row.stage is Stage.OVERDUE for row in rows)
    return f"{counted(len(rows), 'action')}: {still} open" + (f", {late} overdue" if late else "")


@st.dialog("Write down an action")
def dialog(report: Report, subject: str) -> None:
    """A small form over the slide it is about."""
    form(report, Action("", ""), subject)


def add(report: Report) -> None:
    """A place to write one down."""
    with st.popover("Write down an action", icon=":material/add_task:"):
        form(report, Action("", ""), "")


def form(report: Report, action: Action, subject: str) -> None:
    """What, who, by when and about what; kept by its button or by Ctrl and Enter."""
    names = {"": NOTHING, **dict(subjects(report))}
    if subject not in names:  # tied to something this workbook doesn't have
        names[subject] = action.about or NOTHING
    fresh = f"new-{len(report.actions)}"  # empty again once one has been kept
    with st.form(f"action-{action.id or fresh}", border=False):
        words = st.text_area("What is to be done", action.words, height=80)
        owner = st.text_input("Who", action.owner)
        due = st.date_input("By when", action.due, *EVER, format="DD/MM/YYYY")
        picked = st.selectbox(
            "About", list(names), index=list(names).index(subject), format_func=names.__getitem__
        )
        if st.form_submit_button("Keep it", type="primary"):
            if words.strip():
                agreed = replace(
                    action, id=action.id or uuid4().hex, words=words.strip(), owner=owner.strip(), due=due
                )
                same = picked == subject_of(action) and bool(picked)
                edited.agree(agreed if same else about(report, agreed, picked))
                st.session_state.pop(_CHANGING, None)
                st.rerun()
            st.error("Write what is to be done first.")


def shown(report: Report) -> None:
    """Every action with what has come of it, open ones first, each to be changed, done or removed."""
    rows = action_rows(report, date.today())
    by_id = {action.id: action for action in report.actions}
    for row in _page(rows):
        with st.container(border=True):
            if st.session_state.get(_CHANGING) == row.id:
                form(report, by_id[row.id], subject_of(by_id[row.id]))
                st.button("Leave it as it was", on_click=_change, args=("",))
                continue
            st.markdown(_told(row))
            with st.container(horizontal=True):
                _buttons(by_id[row.id], row)


def _page(rows: Sequence[ActionRow]) -> Sequence[ActionRow]:
    if len(rows) <= A_PAGE:
        return rows
    number = st.pagination(-(-len(rows) // A_PAGE), key="actions-page")
    return rows[(number - 1) * A_PAGE : number * A_PAGE]


def _told(row: ActionRow) -> str:
    """An action in a few lines: its words, who and by when, its figure then and since."""
    stage = "" if row.stage is Stage.OPEN else f"**{row.stage.value.capitalize()}.** "
    facts = [row.owner or "nobody named", f"by {row.due}" if row.due else "no date"]
    said = [f"{stage}**{plain(row.words)}**", plain(" · ".join(facts))]
    if row.about:
        stands = [f"then {row.then}" if row.then else "", f"since: {row.since}" if row.since else ""]
        said.append(plain(" · ".join(filter(None, (f"About {row.about}", *stands)))))
    return "  \n".join(said)


def _change(action_id: str) -> None:
    st.session_state[_CHANGING] = action_id


def _buttons(action: Action, row: ActionRow) -> None:
    done = row.stage is Stage.DONE
    st.button(
        "Not done after all" if done else "Mark as done",
        key=f"done-{action.id}",
        icon=":material/undo:" if done else ":material/check:",
        on_click=edited.agree,
        args=(replace(action, done=not action.done),),
    )
    st.button(
        "Change",
        key=f"change-{action.id}",
        icon=":material/edit:",
        on_click=_change,
        args=(action.id,),
    )
    st.button(
        "Remove",
        key=f"remove-{action.id}",
        icon=":material/delete:",
        on_click=edited.drop_action,
        args=(action.id,),
    )
