"""All bullets: read them, add one's own, leave one out, put one in other words."""

from __future__ import annotations

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


def listed(app) -> list[str]:
    """The bullets to choose from, as their labels read."""
    return [option.replace("\\", "") for option in app.radio[0].options]


def area(app, label: str):
    return next(each for each in app.text_area if each.label.startswith(label))


def press(app, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_the_sample_has_its_bullets_here(open_page: Open) -> None:
    app = open_page("bullets")
    assert not app.exception
    assert "bullets for 2015/16" in app.title[0].value


def test_a_bullet_of_ones_own_is_added(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    area(app, "Your words").set_value("Caseloads were manageable.")
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
    press(app, "Leave it out")
    hidden = made_report().bullets[0].id
    assert any(edits.hidden == (hidden,) for edits in edits_seen)
    assert app.expander[0].label == "Left out of the brief: 1"
    press(app, "Put it back")
    assert len(app.expander) == 0


def test_a_bullet_is_put_in_other_words(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    area(app, "In your own words").set_value("Dental checks are much better.").run()
    press(app, "Use these words")
    assert edits_seen[-1].words == ((made_report().bullets[0].id, "Dental checks are much better."),)


def test_the_list_and_the_theme_can_be_chosen(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("bullets")
    app.button_group[0].set_value("improvement").run()
    next(box for box in app.selectbox if box.label == "Theme" and not box.form_id).set_value(
        "front-door"
    ).run()
    assert listed(app) == ["2. Re-referrals in 12 months rose from 24.2% to 30.9%."]


def test_nothing_read_is_met_with_words(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("bullets").title[0].value == "No year-end figures were found"


def test_of_hundreds_of_bullets_one_screen_at_a_time_is_shown(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("bullets")
    assert len(listed(app)) == 25
    assert listed(app)[0].startswith("1.")


def test_a_bullet_in_ones_own_words_says_so_and_keeps_the_first(open_page: Open, shown) -> None:
    report = made_report()
    mine = replace(report.bullets[0], text="Much better.", machine_text="Dental checks improved.")
    shown(replace(report, bullets=(mine, *report.bullets[1:])))
    app = open_page("bullets")
    assert "As first written: Dental checks improved." in "".join(h.proto.body for h in app.get("html"))
    assert any(button.label == "Back to what was written first" for button in app.button)


def test_a_number_that_is_none_of_the_indicators_is_flagged(open_page: Open, shown) -> None:
    report = made_report()
    mine = replace(report.bullets[0], text="Up to 99.9%.", machine_text="First.", odd_numbers=("99.9",))
    shown(replace(report, bullets=(mine, *report.bullets[1:])))
    (warning,) = open_page("bullets").warning
    assert warning.value.replace("\\", "").startswith("Check 99.9: no figure")


def test_a_bullet_is_put_first_and_up_and_down(open_page: Open, shown) -> None:
    shown(many_indicators())
    app = open_page("bullets")
    ids = [b.id for b in many_indicators().bullets if b.kind == "strength"]
    app.radio[0].set_value(ids[3]).run()
    press(app, "First")
    assert app.session_state["edits"].order[:3] == (ids[3], ids[0], ids[1])
    press(app, "Down")
    assert app.session_state["edits"].order[:4] == (ids[0], ids[1], ids[2], ids[4])
    assert app.radio[0].value == ids[3]


def test_a_bullet_is_moved_commented_on_and_accepted(open_page: Open, edits_seen: list) -> None:
    app = open_page("bullets")
    ids = [b.id for b in made_report().bullets if b.kind == "strength"]
    area(app, "What you know").set_value("A new dentist.").run()
    press(app, "Keep this comment")
    assert edits_seen[-1].comments == ((ids[-1], "A new dentist."),)
    next(box for box in app.selectbox if box.label == "It stands under").set_value("note").run()
    assert edits_seen[-1].moved == ((ids[-1], "note"),)
    app.checkbox[0].check().run()
    assert edits_seen[-1].accepted == (ids[-1],)


def test_a_second_reader_puts_their_name_to_it(open_page: Open) -> None:
    app = open_page("bullets")
    press(app, "I have checked it")
    assert app.error[0].value == "Write your name first."
    next(each for each in app.text_input if each.label == "Your name").set_value("A. Reader")
    press(app, "I have checked it")
    assert any("Checked by A\\. Reader on" in m.value for m in app.markdown)
    press(app, "Leave it out")
    assert any("something has changed since" in m.value for m in app.markdown)
