"""Keeping, as an officer meets it: off unless asked, never over someone else's work, and never a password."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from cyps.choices import Choices, Edits
from cyps.errors import PasswordNeeded
from cyps.reading import Workbook
from cyps.screen import cached, in_browser, on_server, resuming, state
from tests.made_report import made_report
from tests.pages.conftest import Open

WHOLE = """
import streamlit as st
from cyps.screen import kept, on_server
if link := st.query_params.get(on_server.LINK, ""):
    st.query_params.clear()
    on_server.resume(link)
kept.around("load")
kept.section()
"""
WORDS = Edits(hidden=("a",))
OTHERS = Edits(hidden=("b",))


@pytest.fixture
def switched_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "clinics.db"
    monkeypatch.setenv("CYPS_KEEP", f"sqlite:///{path}")
    return path


def press(app: AppTest, label: str) -> AppTest:
    next(each for each in app.button if each.label == label).click().run()
    assert not app.exception
    return app


def edits(app: AppTest, edited: Edits) -> AppTest:
    app.session_state["edits"] = edited
    return app.run()


def held(app: AppTest) -> on_server.Clinic:
    return app.session_state["server-clinic"]


def whole(clinic: str = "") -> AppTest:
    """What stands around a page, the section of the Load page, and the way in by a link, as one script.

    AppTest runs a page of the app alone, with nothing around it.
    """
    app = AppTest.from_string(WHOLE, default_timeout=60)
    if clinic:
        app.query_params["clinic"] = clinic
    app.run()
    assert not app.exception
    return app


def begun() -> AppTest:
    return press(edits(whole(), WORDS), "Keep it on the server")


def test_where_nobody_switched_it_on_there_is_no_such_thing(open_page: Open) -> None:
    app = open_page("load")
    assert [each.value for each in app.subheader][:2] == ["As a file", "In this browser"]
    assert not any("server" in each.label for each in app.button)
    assert not app.sidebar.caption


def test_nothing_is_kept_until_asked_and_then_each_change_is(switched_on: Path) -> None:
    app = edits(whole(), WORDS)
    assert "server-clinic" not in app.session_state
    assert held(press(app, "Keep it on the server")).version == 1
    assert held(app.run()).version == 1  # nothing has changed
    assert held(edits(app, OTHERS)).version == 2
    assert app.sidebar.caption[0].value.startswith("Kept on the server, ")
    next(each for each in app.toggle if "as I go on" in each.label).set_value(False).run()
    assert held(edits(app, WORDS)).version == 2
    assert held(press(app, "Keep now")).version == 3
    assert switched_on.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("switched_on")
def test_its_link_opens_it_elsewhere_and_leaves_the_address(open_page: Open) -> None:
    token = held(begun()).token
    there = open_page("resume", clinic=token)
    assert not there.exception
    assert there.session_state["edits"] == WORDS
    assert held(there).version == 1
    assert "clinic" not in there.query_params


@pytest.mark.usefixtures("switched_on")
def test_a_wrong_link_says_so_and_leaves_the_address_too(open_page: Open) -> None:
    token = held(begun()).token
    for wrong in (token[:-1], "x" * 43, "../../etc", ""):
        there = open_page("resume", clinic=wrong)
        assert not there.exception
        assert "clinic" not in there.query_params
        assert there.session_state["edits"] == Edits()
        said = [each.value for each in whole(wrong).error]
        assert [words.partition("\\:")[0] for words in said] == ["This link opens no clinic"] * bool(wrong)


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize(
    ("choice", "kept", "version"), [("Keep mine over it", "mine", 3), ("Open theirs", "theirs", 2)]
)
def test_someone_elses_newer_version_is_said_with_both_choices(choice: str, kept: str, version: int) -> None:
    mine, theirs = Edits(hidden=("mine",)), Edits(hidden=("theirs",))
    app = begun()
    token = held(app).token
    edits(whole(token), theirs)
    edits(app, mine)
    assert any("Someone else with your link kept a newer version" in each.value for each in app.markdown)
    assert "choose at the top of the page" in app.sidebar.caption[0].value
    edits(app, replace(mine, order=("x",)))  # not kept either, until the officer has chosen
    assert whole(token).session_state["edits"] == theirs
    edits(app, mine)
    press(app, choice)
    assert app.session_state["edits"].hidden == (kept,)
    assert held(app).version == version
    assert whole(token).session_state["edits"].hidden == (kept,)
    assert not any("newer version" in each.value for each in app.markdown)


@pytest.mark.usefixtures("switched_on")
def test_deleted_it_is_gone_for_all_who_have_the_link() -> None:
    app = begun()
    token = held(app).token
    other = whole(token)
    press(app, "Delete now")
    assert held(app) is None
    assert app.session_state["edits"] == WORDS  # the session goes on
    edits(other, OTHERS)
    assert held(other) is None
    assert "no longer kept on the server" in other.sidebar.caption[0].value
    assert "opens no clinic" in whole(token).error[0].value


@pytest.mark.usefixtures("switched_on")
def test_the_sample_untouched_never_takes_the_place_of_work() -> None:
    app = begun()
    token = held(app).token
    edits(app, Edits())
    assert whole(token).session_state["edits"] == WORDS


def test_a_locked_workbook_asks_for_its_password_again(
    switched_on: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def report(workbooks, *_):
        if workbooks[0].workbook.name == "locked.xlsx" and workbooks[0].workbook.password != "secret":
            raise PasswordNeeded("locked.xlsx", "is locked with a password")
        return made_report()

    monkeypatch.setattr(cached, "report", report)
    app = whole()
    app.session_state["workbooks"] = (state.held(Workbook("locked.xlsx", b"locked", "secret")),)
    press(app.run(), "Keep it on the server")
    token = held(app).token
    assert b"secret" not in switched_on.read_bytes()
    there = whole(token)
    assert there.session_state["workbooks"] == (state.sample(),)
    box = next(each for each in there.text_input if each.label == "Its password")
    box.set_value("wrong").run()
    assert "is locked with a password" in there.error[0].value
    next(each for each in there.text_input if each.label == "Its password").set_value("secret").run()
    assert there.session_state["workbooks"] == app.session_state["workbooks"]
    assert not there.error

    left = press(whole(token), "Leave it")
    edits(left, OTHERS)
    assert held(left) is None  # what is on that screen is not the clinic
    assert whole(token).session_state["server-clinic"].version <= 2


def test_a_setting_that_cant_be_used_stops_no_page(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYPS_KEEP", "mysql://u:secret@host/d")
    app = open_page("load")
    assert not app.exception
    assert any("CYPS\\_KEEP should be" in each.value for each in app.warning)
    assert not any("secret" in each.value for each in app.warning)


def test_a_server_may_forbid_browsers_to_keep(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYPS_BROWSER_DAYS", "0")
    app = open_page("load")
    assert not any("my work" in each.label for each in app.toggle)
    assert any("does not let browsers keep work" in each.value for each in app.markdown)


@pytest.mark.parametrize(("said", "days"), [("", 7), ("14", 14), ("900", 90), ("soon", 7), ("-1", 7)])
def test_for_how_many_days_a_browser_keeps(monkeypatch: pytest.MonkeyPatch, said: str, days: int) -> None:
    monkeypatch.setenv("CYPS_BROWSER_DAYS", said)
    assert in_browser.days() == days


class Heard(dict):
    """A session in which the script of the browser has said something."""

    def says(self, **words: object) -> None:
        self["in-browser"] = type("Said", (), words)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    session = Heard()
    for module in (state, in_browser, resuming):
        monkeypatch.setattr(module.st, "session_state", session)
    return session


PIECES = ["x", 3, None, {}, {"at": 0}, {"at": 0, "piece": 5}, {"at": 7, "piece": "aaaa", "last": True},
          {"at": "0", "piece": "aaaa"}, {"at": -1, "piece": "aaaa"}]  # fmt: skip


@pytest.mark.parametrize("said", PIECES)
def test_what_a_browser_sends_is_never_trusted(heard: Heard, said: object) -> None:
    heard.says(brought=said)
    in_browser._brought()
    assert state.is_untouched()
    assert not heard.get("in-browser-again")


@pytest.mark.parametrize("whole", ["%%%%", "aGVsbG8=", ""])
def test_what_is_no_pack_is_said_to_be_none(heard: Heard, whole: str) -> None:
    heard.says(brought={"at": 0, "last": True, "piece": whole})
    in_browser._brought()
    assert "The work kept in this browser: it is damaged, or is not a pack" in heard["pack-stopped"]
    assert state.is_untouched()
    assert not in_browser.is_on()


def test_work_in_pieces_is_put_together_in_their_order(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr(resuming, "open_pack", lambda _name, content: opened.append(content) or True)
    for at, piece in enumerate(["aGVs", "bG8g", "eW91"]):
        for _twice in range(2):
            heard.says(brought={"at": at, "last": at == 2, "piece": piece})
            in_browser._brought()
    assert opened == [b"hello you"]
    assert in_browser.is_on()


@pytest.mark.usefixtures("heard")
def test_a_fingerprint_changes_with_the_work_and_there_is_none_without() -> None:
    assert state.work() == ""
    seen = {state.work()}
    state.edit(WORDS)
    seen.add(state.work())
    state.choose(Choices(year="2014/15"))
    seen.add(state.work())
    state.bring([state.held(Workbook("ours.xlsx", b"ours"))])
    seen.add(state.work())
    assert len(seen) == 4
