"""Actions: written down, changed, done and removed; back beside next year's figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl

from cyps.choices import Action, Edits
from cyps.screen.text import plain
from tests.made_report import empty_report, made_report
from tests.pages.conftest import Open
from tests.pages.test_load import XLSX


def told(app) -> str:
    return "\n".join(each.value for each in app.markdown)


def press(app, label: str):
    next(each for each in app.button if each.label == label).click()
    return app.run()


def write_down(app, words: str, about: str = ""):
    app.text_area[0].set_value(words)
    app.text_input[0].set_value("Head of service")
    app.date_input[0].set_value(date(2016, 6, 1))
    if about:
        app.selectbox[0].set_value(about)
    return press(app, "Keep it")


def test_an_action_is_written_down_changed_done_and_removed(open_page: Open) -> None:
    app = write_down(open_page("actions"), "Write to the dentists.", "theme:looked-after")
    assert not app.exception
    assert app.title[0].value == "1 action: 1 open, 1 overdue"
    assert "**Overdue.** **Write to the dentists\\.**" in told(app)
    press(app, "Change")
    app.text_area[1].set_value("Write to every dentist.")  # the first is for a new one
    [each for each in app.button if each.label == "Keep it"][1].click()
    app.run()
    (action,) = app.session_state["edits"].actions
    assert (action.words, action.theme) == ("Write to every dentist.", "looked-after")
    press(app, "Mark as done")
    assert app.title[0].value == "1 action: 0 open"
    press(app, "Remove")
    assert app.title[0].value == "No actions yet"


def test_an_action_without_words_is_asked_for_them(open_page: Open) -> None:
    app = write_down(open_page("actions"), " ")
    assert [each.value for each in app.error] == ["Write what is to be done first."]


def test_an_action_keeps_the_figure_of_its_indicator(open_page: Open, shown) -> None:
    report = made_report()
    shown(report)
    wanted = report.comparisons[2].indicator
    app = write_down(open_page("actions"), "Hold them.", f"indicator:{wanted.id}")
    (action,) = app.session_state["edits"].actions
    assert (action.about, action.figure, action.period) == ("LAC reviews in time", "83.3%", "2015/16")


def test_words_stay_words(open_page: Open, shown) -> None:
    evil = "![i](http://evil.example/x.png)"
    shown(replace(made_report(), actions=(Action("a", evil, evil, None, "", "", about=evil),)))
    app = open_page("actions")
    assert not app.exception
    assert "![i](" not in told(app)


def test_without_a_year_or_actions_the_page_says_so(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("actions").title[0].value == "No year-end figures were found"


def test_it_is_one_key_away_from_a_slide(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("present", slide="theme-looked-after")
    app.button(key="slide-action").click().run()
    assert app.selectbox[0].value == "theme:looked-after"


def scorecard(title: str, before: str, now: str, council: str = "Rotherham") -> bytes:
    book = openpyxl.Workbook()
    book.active.append([f"{council} year end scorecard"])
    book.active.append(["Indicator", "Good is", before, now])
    book.active.append(["LAC reviews in time", "High", *title.split()])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_actions_come_back_beside_next_years_outturn(open_page: Open) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("2016.xlsx", scorecard("94% 83%", "2014/15", "2015/16"), XLSX).run()
    action = Action(
        "a",
        "Hold them.",
        indicator="lac-reviews-in-time",
        about="LAC reviews",
        figure="83%",
        period="2015/16",
    )
    app.session_state["edits"] = Edits(hidden=("b",), actions=(action,))
    app.run()
    app.file_uploader[0].upload("2017.xlsx", scorecard("83% 91%", "2015/16", "2016/17"), XLSX).run()
    assert app.session_state["edits"] == Edits(actions=(action,))
    app.switch_page("pages/actions.py").run()
    assert plain("then 83% in 2015/16 · since: 91% in 2016/17 ▲ better") in told(app)


def test_another_councils_workbook_starts_without_them(open_page: Open) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("2016.xlsx", scorecard("94% 83%", "2014/15", "2015/16"), XLSX).run()
    app.session_state["edits"] = Edits(actions=(Action("a", "Hold them."),))
    app.run()
    other = scorecard("83% 91%", "2015/16", "2016/17", "Barnsley")
    app.file_uploader[0].upload("2017.xlsx", other, XLSX).run()
    assert app.session_state["edits"] == Edits()
