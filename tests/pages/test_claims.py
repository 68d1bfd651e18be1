"""Check a draft: paste it, see what differs first, and the draft with its figures marked."""

from __future__ import annotations

import re

from tests.claims.planting import MINUTES
from tests.made_report import empty_report, made_report
from tests.pages.conftest import Open
from tests.pages.test_every_page import HOSTILE, Tags


def checked(open_page: Open, text: str):
    app = open_page("claims")
    app.text_area[0].set_value(text)
    press(app, "Check it")
    assert not app.exception
    return app


def press(app, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def html(app) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def headings(app) -> list[str]:
    return [header.value for header in app.header]


def test_without_a_draft_it_says_what_it_does(open_page: Open) -> None:
    app = open_page("claims")
    assert app.title[0].value == "Check a draft"
    assert any("not 4%" in each.value for each in app.markdown)
    assert headings(app) == []


def test_the_minutes_are_counted_and_their_slip_comes_first(open_page: Open) -> None:
    app = checked(open_page, MINUTES)
    assert app.title[0].value == "37 figures: 36 agree, 1 slip between points and per cent"
    assert headings(app)[:2] == ["To look at first", "The draft, figure by figure"]
    body = html(app)
    assert "Care Leavers, cell H6" in body
    assert '<mark class="look">20%' in body


def test_a_wrong_figure_is_told_with_what_the_workbook_has(open_page: Open) -> None:
    app = checked(open_page, "LAC reviews in time fell from 94.9% in 2014/15 to 38.3% in 2015/16.")
    assert app.title[0].value == "2 figures: 1 agrees, 1 differs"
    body = html(app)
    assert "The workbook has 83.3% in 2015/16." in body
    assert "% of LAC reviews in time" in body


def test_a_draft_without_figures_says_so(open_page: Open) -> None:
    app = checked(open_page, "Nothing to see.")
    assert app.title[0].value == "No figure was found in this draft"
    assert "Nothing to see." in html(app)


def test_the_draft_is_still_there_after_another_page_and_goes_when_cleared(open_page: Open) -> None:
    app = checked(open_page, MINUTES)
    app.switch_page("pages/overview.py").run()
    app.switch_page("pages/claims.py").run()
    assert app.text_area[0].value == MINUTES
    press(app, "Clear it")
    assert app.title[0].value == "Check a draft"
    assert app.session_state["draft"] == ""


def test_a_text_file_is_read_too(open_page: Open) -> None:
    app = open_page("claims")
    app.file_uploader[0].upload(
        "minutes.txt", "LAC reviews in time: 83.3% – “good”".encode("cp1252"), "text/plain"
    )
    press(app, "Check it")
    assert app.title[0].value == "1 figure: 1 agrees"
    assert "– “good”" in html(app)


def test_the_example_shows_agreement_and_a_slip(open_page: Open) -> None:
    app = open_page("claims")
    press(app, "Try it with an example")
    assert re.fullmatch(r"\d+ figures: \d+ agree, 1 slip between points and per cent", app.title[0].value)


def test_words_of_a_draft_stay_words(open_page: Open, shown) -> None:
    shown(made_report())
    app = checked(open_page, f"LAC reviews in time 12.3% {HOSTILE} 45%.\n{HOSTILE}")
    tags = Tags()
    tags.feed(html(app))
    assert "img" not in tags.found
    assert "mark" in tags.found


def test_nothing_read_is_met_with_words(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("claims").title[0].value == "No year-end figures were found"
