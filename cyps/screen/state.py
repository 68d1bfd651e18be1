"""What a session holds, and nothing derived from it: workbooks, choices, edits, the run before and a draft.

Read and changed only here, each under one key. Whatever follows from them is
worked out by `cyps.screen.cached`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import streamlit as st

from cyps.choices import Checked, Choices, Edits, OwnBullet
from cyps.reading import Workbook

SAMPLE = Path(__file__).parents[2] / "sample_data" / "rotherham-2015-16.xlsx"
OPEN = "CYPS_OPEN"  # a server's setting: "load" opens without the sample


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held:
    """A workbook in memory; `digest` is of its bytes and password, and stands for them in cache keys."""

    workbook: Workbook
    digest: str


def held(workbook: Workbook) -> Held:
    """`workbook` with its digest."""
    secret = (workbook.password or "").encode()
    return Held(workbook, sha256(workbook.content + b"\0" + secret).hexdigest())


@cache
def sample() -> Held:
    """The council's year the app opens with."""
    return held(Workbook(SAMPLE.name, SAMPLE.read_bytes()))


def opens_on_sample() -> bool:
    """Whether a new session starts with the sample rather than with nothing."""
    return os.environ.get(OPEN, "sample") != "load"


def workbooks() -> tuple[Held, ...]:
    """What is being read: the officer's workbooks, the sample, or nothing yet."""
    first = (sample(),) if opens_on_sample() else ()
    return _held("workbooks", first)


def is_sample() -> bool:
    """Whether the sample, and nothing of the officer's own, is being shown."""
    return workbooks() == (sample(),)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was shown before the same year was brought again: as it went out, to be held against."""

    workbooks: tuple[Held, ...]
    choices: Choices
    edits: Edits


def bring(brought: Iterable[Held], *, again: bool = False) -> None:
    """Read these workbooks from now on.

    What was chosen and written for others goes, unless they are the same year `again`,
    corrected or run later: then it stays, and what was shown is kept to be held against.
    """
    before = Earlier(workbooks(), choices(), edits()) if again else None
    st.session_state["earlier"] = before
    st.session_state["workbooks"] = tuple(brought)
    if not again:
        st.session_state["choices"] = Choices()
        st.session_state["edits"] = Edits()


def earlier() -> Earlier | None:
    """What was shown before the same year was brought again, or None."""
    return _held("earlier", None)


def start_afresh() -> None:
    """Keep the workbooks, and nothing that was chosen or written."""
    bring(workbooks())


def draft() -> str:
    """Someone's text to hold against the workbooks; "" until there is one."""
    return _held("draft", "")


def write_draft(text: str) -> None:
    """Hold this text against the workbooks from now on."""
    st.session_state["draft"] = text


def choices() -> Choices:
    """How the workbooks are to be read and judged."""
    return _held("choices", Choices())


def choose(chosen: Choices) -> None:
    """Read and judge the same workbooks in another way."""
    st.session_state["choices"] = chosen


def edits() -> Edits:
    """What the officer did to the bullets."""
    return _held("edits", Edits())


def add_bullet(own: OwnBullet) -> None:
    """Put a bullet of the officer's own into the brief."""
    _edit(replace(edits(), own=(*edits().own, own)))


def drop_bullet(own_id: str) -> None:
    """Take an officer's own bullet out again."""
    _edit(replace(edits(), own=tuple(own for own in edits().own if own.id != own_id)))


def hide(bullet_id: str) -> None:
    """Leave a bullet out of the brief."""
    _edit(replace(edits(), hidden=(*_without(bullet_id), bullet_id)))


def show(bullet_id: str) -> None:
    """Put a hidden bullet back."""
    _edit(replace(edits(), hidden=_without(bullet_id)))


def reword(bullet_id: str, words: str) -> None:
    """Say a bullet in the officer's own words; no words at all bring the machine's back."""
    kept = tuple(pair for pair in edits().words if pair[0] != bullet_id)
    _edit(replace(edits(), words=(*kept, (bullet_id, words.strip())) if words.strip() else kept))


def accept(bullet_id: str, accepted: bool) -> None:
    """Note that an officer has looked at a bullet, or that they want to look again."""
    rest = tuple(each for each in edits().accepted if each != bullet_id)
    _edit(replace(edits(), accepted=(*rest, bullet_id) if accepted else rest))


def move(bullet_id: str, kind: str) -> None:
    """Put a bullet into another list; its own list is no move."""
    rest = tuple(pair for pair in edits().moved if pair[0] != bullet_id)
    _edit(replace(edits(), moved=(*rest, (bullet_id, kind))))


def put_in_order(ids: tuple[str, ...]) -> None:
    """Have the bullets of one list in this order."""
    others = tuple(each for each in edits().order if each not in ids)
    _edit(replace(edits(), order=(*others, *ids)))


def comment(bullet_id: str, words: str) -> None:
    """Keep what an officer knows beside a bullet; no words at all take it away."""
    rest = tuple(pair for pair in edits().comments if pair[0] != bullet_id)
    _edit(replace(edits(), comments=(*rest, (bullet_id, words.strip())) if words.strip() else rest))


def check(checked: Checked | None) -> None:
    """A second reader's word on the brief as it is now, or its end."""
    _edit(replace(edits(), checked=checked))


def _without(bullet_id: str) -> tuple[str, ...]:
    return tuple(hidden for hidden in edits().hidden if hidden != bullet_id)


def _edit(edited: Edits) -> None:
    st.session_state["edits"] = edited


def _held(key: str, first: T) -> T:
    if key not in st.session_state:
        st.session_state[key] = first
    kept: T = st.session_state[key]
    return kept
