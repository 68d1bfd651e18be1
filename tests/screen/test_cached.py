"""The walk is done once for what a session holds, and never for another's."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cyps.errors import UnreadableFile
from cyps.reading import Reading
from cyps.screen import cached, state
from tests.made_report import made_report

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The names of the workbooks of each walk done."""
    done: list[list[str]] = []

    def walked(workbooks, *_):
        done.append([workbook.name for workbook in workbooks])
        return SimpleNamespace(reading=Reading((), (), None, ()))

    monkeypatch.setattr(cached, "walked", walked)
    monkeypatch.setattr(cached, "worded", lambda *_: made_report())
    return done


def visitor(*uploaded: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    if uploaded:
        app.session_state["workbooks"] = tuple(
            state.held(state.Workbook(name, name.encode())) for name in uploaded
        )
    return app.run()


def test_a_page_run_again_walks_no_second_time(walks: list[list[str]]) -> None:
    visitor("ours.xlsx").run().run()
    assert walks == [["ours.xlsx"]]


def test_an_edit_is_worded_again_and_not_walked(
    walks: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[state.Edits] = []
    monkeypatch.setattr(cached, "worded", lambda _, edits: worded.append(edits) or made_report())
    app = visitor("ours.xlsx")
    app.session_state["edits"] = state.Edits(hidden=("a",))
    app.run()
    assert len(walks) == 1
    assert [edits.hidden for edits in worded] == [(), ("a",)]


def test_the_untouched_sample_is_read_once_for_everyone(walks: list[list[str]]) -> None:
    visitor()
    visitor()
    assert walks == [["rotherham-2015-16.xlsx"]]


def test_a_walk_that_stops_is_one_plain_sentence_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def report(*_):
        raise UnreadableFile("ours.xlsx", "is no workbook")

    monkeypatch.setattr(cached, "report", report)
    app = visitor("ours.xlsx")
    assert not app.exception
    assert app.title[0].value == "The year could not be read"
    assert app.error[0].value == "ours\\.xlsx\\: is no workbook"


def test_our_own_faults_rise_and_show_nothing_of_a_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    def report(workbooks, *_):
        raise KeyError(f"Jane Doe in {workbooks[0].workbook.name}")

    monkeypatch.setattr(cached, "report", report)
    (shown,) = visitor("ours.xlsx").exception
    assert "Jane Doe" not in shown.message
