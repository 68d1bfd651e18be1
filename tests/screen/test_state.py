"""What a session holds is changed only by these."""

from __future__ import annotations

import pytest

from cyps.choices import Choices, Edits, OwnBullet
from cyps.reading import Workbook
from cyps.screen import state

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
    state.hide("a")
    state.bring([OURS])
    assert state.workbooks() == (OURS,)
    assert (state.choices(), state.edits()) == (Choices(), Edits())


def test_the_session_holds_nothing_else(session: dict[str, object]) -> None:
    state.bring([OURS])
    state.choose(Choices(year="2014/15"))
    state.reword("a", "words")
    assert set(session) == {"workbooks", "choices", "edits", "earlier"}


def test_a_digest_stands_for_bytes_and_password() -> None:
    same = state.held(Workbook("other name.xlsx", b"ours"))
    locked = state.held(Workbook("ours.xlsx", b"ours", "secret"))
    assert OURS.digest == same.digest
    assert OURS.digest != locked.digest


def test_hiding_twice_is_hiding_once_and_showing_undoes_it() -> None:
    state.hide("a")
    state.hide("b")
    state.hide("a")
    assert state.edits().hidden == ("b", "a")
    state.show("b")
    assert state.edits().hidden == ("a",)


def test_no_words_bring_the_machines_back() -> None:
    state.reword("a", " first ")
    state.reword("a", "second")
    assert state.edits().words == (("a", "second"),)
    state.reword("a", "  ")
    assert state.edits().words == ()


def test_a_bullet_of_ones_own_comes_and_goes() -> None:
    own = OwnBullet("1", "strength", "quality", "Audits improved.")
    state.add_bullet(own)
    assert state.edits().own == (own,)
    state.drop_bullet("1")
    assert state.edits().own == ()


def test_the_same_year_again_keeps_what_was_written_and_what_was_shown(session: dict[str, object]) -> None:  # noqa: ARG001
    state.bring([OURS])
    state.reword("a", "words")
    assert state.earlier() is None
    state.bring([state.sample()], again=True)
    assert state.edits().words == (("a", "words"),)
    before = state.earlier()
    assert before
    assert (before.workbooks, before.edits) == ((OURS,), state.edits())
    state.start_afresh()
    assert (state.earlier(), state.edits()) == (None, Edits())
    assert state.workbooks() == (state.sample(),)
