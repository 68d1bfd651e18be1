"""What a session holds, and nothing derived from it: workbooks, choices, edits, the run before and a draft.

Read and changed only here, each under one key. Whatever follows from them is
worked out by `cyps.screen.cached`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import streamlit as st

from cyps.choices import Action, Choices, Edits
from cyps.reading import Workbook
from cyps.wording import Run

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


def is_untouched() -> bool:
    """Whether nothing of an officer's is here yet: what a session begins with, as it was."""
    return (is_sample() or not workbooks()) and choices() == Choices() and edits() == Edits()


def work() -> str:
    """A fingerprint of the officer's work, to see that it changed; "" where there is none yet."""
    if is_untouched():
        return ""
    books = [(each.workbook.name, each.digest) for each in workbooks()]
    return sha256(repr((books, choices(), edits())).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was shown before, as it went out, to be held against what is shown now.

    `kept` says that it comes from a pack, `other_rules` that it was judged by other rules than today's.
    """

    run: Run
    kept: bool = False
    other_rules: bool = False


def bring(brought: Iterable[Held], again: Earlier | None = None, actions: tuple[Action, ...] = ()) -> None:
    """Read these workbooks from now on.

    What was chosen and written for others goes, unless they are the same year again,
    corrected or run later: then it stays, and what was shown before can be held against it.
    `actions` are those that go on into another year.
    """
    if again is None:
        open_work(brought, Choices(), Edits(actions=actions), None)
    else:
        open_work(brought, choices(), edits(), again)


def open_work(brought: Iterable[Held], chosen: Choices, edited: Edits, before: Earlier | None) -> None:
    """Go on with these workbooks, choices and edits."""
    st.session_state["workbooks"] = tuple(brought)
    st.session_state["choices"] = chosen
    st.session_state["edits"] = edited
    st.session_state["earlier"] = before


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


def edit(edited: Edits) -> None:
    """Have the bullets as the officer has them now."""
    st.session_state["edits"] = edited


def _held(key: str, first: T) -> T:
    if key not in st.session_state:
        st.session_state[key] = first
    kept: T = st.session_state[key]
    return kept
