"""What was put right: listed, taken back one by one, kept as a file, offered again, never used unasked."""

from __future__ import annotations

import streamlit as st
from streamlit.testing.v1 import AppTest

from cyps.choices import Choices, Correction
from cyps.keeping import kept_of, written
from cyps.reading import read
from cyps.screen import state
from tests.correcting import of_column
from tests.reading.books import book

NOW = "| Indicator | 2014/15 | Odd | 2015/16 |\n| LAC reviews in time | 94% | 1 | 83% |"
LATER = "| Indicator | 2015/16 | Odd | 2016/17 |\n| LAC reviews in time | 83% | 1 | 72% |"
OTHER = "| Ward | Population | Area |\n| North | 7 | 8 |"
SAID = (of_column("Odd", "not_used"), of_column("2014/15", "target", 2015))
KEPT = kept_of(Choices(corrections=SAID), read([book(NOW)], Choices()))


def _page() -> None:
    from cyps.screen import corrections

    corrections.offer()
    corrections.made()
    corrections.keep()


def drawn(picture: str, said: tuple[Correction, ...] = (), offered: object = None) -> AppTest:
    st.cache_resource.clear()
    app = AppTest.from_function(_page, default_timeout=60)
    app.session_state["workbooks"] = (state.held(book(picture)),)
    app.session_state["choices"] = Choices(corrections=said)
    if offered:
        app.session_state["offered"] = offered
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(each for each in app.button if each.label == label).click().run()
    assert not app.exception
    return app


def now(app: AppTest) -> tuple[Correction, ...]:
    return app.session_state["choices"].corrections


def test_each_is_listed_in_words_and_can_be_taken_back() -> None:
    app = drawn(NOW, SAID)
    assert app.subheader[0].value == "Put right (2)"
    assert any("The column “Odd” on “Sheet1” is not used" in each.value for each in app.markdown)
    press(app, "Undo")
    assert now(app) == SAID[1:]
    app = press(drawn(NOW, SAID), "Undo all")
    assert now(app) == ()
    assert len(app.subheader) == 0


def test_there_is_a_file_to_keep_where_something_was_put_right() -> None:
    (button,) = drawn(NOW, SAID).get("download_button")
    assert button.proto.label == "Keep what was put right"
    assert len(drawn(NOW).get("download_button")) == 0


def test_a_file_that_is_brought_is_offered_and_used_only_when_asked() -> None:
    app = drawn(LATER)
    app.file_uploader[0].upload("ours.json", written(KEPT), "application/json").run()
    assert not app.exception
    assert now(app) == ()
    assert app.markdown[0].value == (
        "2 corrections were made for a workbook like this one \\(1 of 1 table has the same headings\\)\\. "
        "Their years are moved on by a year\\. Use them?"
    )
    press(app, "Use them")
    assert set(now(app)) == {of_column("Odd", "not_used"), of_column("2015/16", "target", 2016)}
    assert "offered" not in app.session_state


def test_an_offer_can_be_left() -> None:
    app = press(drawn(LATER, offered=KEPT), "Leave them")
    assert (now(app), "offered" in app.session_state) == ((), False)
    assert len(app.button) == 0


def test_another_workbook_is_said_to_be_another() -> None:
    app = drawn(OTHER, offered=KEPT)
    assert "made for another workbook \\(0 of 1 table has the same headings\\)" in app.markdown[0].value
    assert [each.label for each in app.button] == ["Use them all the same", "Leave them"]


def test_a_file_that_can_not_be_used_is_one_plain_sentence() -> None:
    app = drawn(NOW)
    app.file_uploader[0].upload("![x](http://evil.example).json", b"{}", "application/json").run()
    assert not app.exception
    assert "it is not a file of corrections saved by this app" in app.error[0].value
    assert "![x](http" not in app.error[0].value
    assert "offered" not in app.session_state


def test_settings_that_are_not_known_here_are_said_and_change_nothing() -> None:
    odd = kept_of(Choices(corrections=SAID, thresholds=(("no_such_mark", 3),)), read([book(NOW)], Choices()))  # type: ignore[arg-type]
    app = press(drawn(NOW, offered=odd), "Use them")
    assert "no\\_such\\_mark" in app.error[0].value
    assert now(app) == ()
