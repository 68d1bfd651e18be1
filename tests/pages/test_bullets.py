"""All bullets: read them, add one's own, leave one out, put one in other words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cyps.screen import cached
from tests.made_report import empty_report, made_report, many_indicators
from tests.pages.conftest import Open


@pytest.fixture
def edits_seen(monkeypatch: pytest.MonkeyPatch) -> list:
    """Every set of edits the walk was asked to write with."""
    seen = []
    monkeypatch.setattr(cached, "report", lambda _books, _choices, edits: seen.append(edits) or made_report())
    return seen


def pick_first(app) -> None:
    box = next(box for box in app.selectbox if box.label == "Change one of these")
    box.set_value(made_report().bullets[0].id).run()


def listed(app) -> list[str]:
    """The text of each bullet on the page."""
    lists = "".join(each.proto.body for each in app.get("html") if 'class="bullets"' in each.proto.body)
    return re.findall(r"<li>(.*?)(?: <span|<button|</li>)", lists)


def press(app, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_the_sample_has_its_bullets_here(open_page: Open) -> None:
    app = open_page("bullets")
    assert not app.exception
    assert "bullets for 2015/16" in app.title[0].value


def test_a_bullet_of_ones_own_is_added(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    app.text_area[0].set_value("Caseloads were manageable.")
    next(box for box in app.selectbox if box.label == "List").set_value("improvement")
    press(app, "Add it")
    own = edits_seen[-1].own[0]
    assert (own.text, own.kind, own.theme) == ("Caseloads were manageable.", "improvement", "front-door")


def test_an_empty_bullet_is_not_added(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    press(app, "Add it")
    assert app.error[0].value == "Write the bullet first."
    assert edits_seen[-1].own == ()


def test_a_bullet_is_left_out_and_put_back(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    pick_first(app)
    press(app, "Leave it out of the brief")
    hidden = made_report().bullets[0].id
    assert any(edits.hidden == (hidden,) for edits in edits_seen)
    assert app.expander[1].label == "Left out of the brief: 1"
    press(app, "Put it back")
    assert len(app.expander) == 1


def test_a_bullet_is_put_in_other_words(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    pick_first(app)
    words = next(area for area in app.text_area if area.label == "In your own words")
    words.set_value("Dental checks are much better.").run()
    press(app, "Use these words")
    assert edits_seen[-1].words == ((made_report().bullets[0].id, "Dental checks are much better."),)


def test_the_list_and_the_theme_can_be_chosen(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("bullets")
    app.button_group[0].set_value("improvement").run()
    next(box for box in app.selectbox if box.label == "Theme" and not box.form_id).set_value(
        "front-door"
    ).run()
    assert listed(app) == ["Re-referrals in 12 months rose from 24.2% to 30.9%."]


def test_nothing_read_is_met_with_words(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("bullets").title[0].value == "No year-end figures were found"


def test_hundreds_of_bullets_are_forty_at_a_time_and_one_piece_of_the_page(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("bullets")
    first = listed(app)
    assert len(first) == 40
    assert len(app.get("html")) == 1
    app.session_state["strength-None"] = 5
    last = listed(app.run())
    assert len(last) == 40
    assert not set(first) & set(last)


def test_a_bullet_in_ones_own_words_says_so_and_keeps_the_first(open_page: Open, shown) -> None:
    report = made_report()
    mine = replace(report.bullets[0], text="Much better.", machine_text="Dental checks improved.")
    shown(replace(report, bullets=(mine, *report.bullets[1:])))
    body = next(each.proto.body for each in open_page("bullets").get("html"))
    assert 'Much better. <span class="aside">(in your own words)</span>' in body
    assert "As first written: Dental checks improved." in body
