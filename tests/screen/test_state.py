"""What a session holds is changed only by these."""

from __future__ import annotations

import pytest

from cyps.choices import Choices, Edits, OwnBullet
from cyps.reading import Workbook
from cyps.screen import edited, state
from cyps.wording import Run

OURS = state.held(Workbook("ours.xlsx", b"ours"))


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    kept: dict[str, object] = {}
    monkeypatch.setattr(state.st, "session_state", kept)
    return kept


def test_a_session_begins_with_the_sample_and_nothing_chosen() -> None:
    assert state.is_sample()
    assert [held.workbook.name for held in state.workbooks()] == ["rotherham-2015-16.xlsx"]
    assert (state.choices(), state.edits()) == (Choices(), Edits())


def test_a_server_may_begin_with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(state.OPEN, "load")
    assert state.workbooks() == ()
    assert not state.is_sample()


def test_bringing_workbooks_forgets_what_was_chosen_and_written_for_others() -> None:
    state.choose(Choices(year="2014/15"))
    edited.hide("a")
    state.bring([OURS])
    assert state.workbooks() == (OURS,)
    assert (state.choices(), state.edits()) == (Choices(), Edits())


def test_the_session_holds_nothing_else(session: dict[str, object]) -> None:
    state.bring([OURS])
    state.choose(Choices(year="2014/15"))
    edited.reword("a", "words")
    assert set(session) == {"workbooks", "choices", "edits", "earlier"}


def test_a_digest_stands_for_bytes_and_password() -> None:
    same = state.held(Workbook("other name.xlsx", b"ours"))
    locked = state.held(Workbook("ours.xlsx", b"ours", "secret"))
    assert OURS.digest == same.digest
    assert OURS.digest != locked.digest


def test_hiding_twice_is_hiding_once_and_showing_undoes_it() -> None:
    edited.hide("a")
    edited.hide("b")
    edited.hide("a")
    assert state.edits().hidden == ("b", "a")
    edited.show("b")
    assert state.edits().hidden == ("a",)


def test_no_words_bring_the_machines_back() -> None:
    edited.reword("a", " first ")
    edited.reword("a", "second")
    assert state.edits().words == (("a", "second"),)
    edited.reword("a", "  ")
    assert state.edits().words == ()


def test_a_bullet_of_ones_own_comes_and_goes() -> None:
    own = OwnBullet("1", "strength", "quality", "Audits improved.")
    edited.add_bullet(own)
    assert state.edits().own == (own,)
    edited.drop_bullet("1")
    assert state.edits().own == ()


def test_the_same_year_again_keeps_what_was_written_and_what_was_shown() -> None:
    state.bring([OURS])
    edited.reword("a", "words")
    assert state.earlier() is None
    before = state.Earlier(Run((), ()))
    state.bring([state.sample()], before)
    assert state.edits().words == (("a", "words"),)
    assert state.earlier() is before
    state.start_afresh()
    assert (state.earlier(), state.edits()) == (None, Edits())
    assert state.workbooks() == (state.sample(),)
