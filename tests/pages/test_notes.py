"""The notes' window: asks for a code, and shows nothing to whoever has none."""

from __future__ import annotations

from cyps.screen import presenting
from tests.made_report import made_report
from tests.pages.conftest import Open


def say(app, code: str):
    app.text_input[0].set_value(code)
    next(each for each in app.button if each.label == "Show the notes").click()
    return app.run()


def test_it_asks_for_a_code_and_shows_nothing_else(open_page: Open) -> None:
    app = open_page("notes")
    assert not app.exception
    assert app.title[0].value == "The presenter's notes"
    assert [box.label for box in app.text_input] == ["Code"]


def test_a_wrong_code_is_said_to_be_and_the_next_must_wait(open_page: Open) -> None:
    app = say(open_page("notes"), "AAAA AAAA")
    assert app.error[0].value.startswith("That is not a code that is waiting.")
    assert say(app, "BBBB BBBB").error[0].value.startswith("Wait")
    assert app.title[0].value == "The presenter's notes"


def test_the_presenting_window_can_not_be_its_own_notes(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("present")
    app.button(key="slide-notes").click().run()
    (code,) = [
        each.proto.body.split(">")[1].split("<")[0]
        for each in app.get("html")
        if each.proto.body.startswith('<p class="code">')
    ]
    app.switch_page("pages/notes.py").run()
    assert say(app, code).error[0].value.startswith("This window is the one that presents.")


def test_a_presenter_who_asked_for_no_notes_makes_none(open_page: Open, shown, monkeypatch) -> None:
    shown(made_report())
    made = []
    monkeypatch.setattr(presenting, "slide_notes", lambda *_: made.append(1))
    app = open_page("present")
    app.button(key="slide-next").click().run()
    assert not app.exception
    assert made == []
