"""Corrections of a session: made anew, taken back, offered and answered."""

from __future__ import annotations

import pytest

from cyps.choices import Choices, Use
from cyps.keeping import Kept
from cyps.reading import Workbook
from cyps.screen import corrected, state
from tests.correcting import of_column, of_row

OURS = state.held(Workbook("ours.xlsx", b"ours"))


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    kept: dict[str, object] = {}
    monkeypatch.setattr(state.st, "session_state", kept)
    return kept


def test_what_is_put_right_anew_takes_the_place_of_what_was_said_before() -> None:
    one, other = of_column("Odd", "target", 2016), of_column("Odd", "outturn", 2015)
    row = of_row("Total", Use.NOT_USED)
    corrected.correct(one)
    corrected.correct(row)
    corrected.correct(other)
    assert state.choices().corrections == (row, other)
    corrected.undo(row)
    assert state.choices().corrections == (other,)
    corrected.undo(*state.choices().corrections)
    assert state.choices() == Choices()


def test_an_offer_waits_for_an_answer_and_survives_the_workbooks() -> None:
    kept = Kept((of_column("Odd", "target", 2016),))
    corrected.offer(kept)
    state.bring([OURS])
    assert corrected.offered() == kept
    corrected.answered()
    assert corrected.offered() is None
