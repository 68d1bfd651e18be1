"""Two windows of one clinic: what a presenter may need is in theirs, never in the one projected."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit, Visits

pytestmark = pytest.mark.browser
ONLY_IN_NOTES = (
    "How many children is that",
    "Against whom",
    "Is it real",
    "No cause is known",
    "The strongest on the other side",
)


def code_of(at: Visit) -> str:
    """Press n in the presenter view, take the code, and close what it opened."""
    at.page.keyboard.press("n")
    at.page.locator("p.code").wait_for()
    code = at.page.locator("p.code").inner_text()
    assert at.violations() == []
    at.page.keyboard.press("Escape")
    at.page.get_by_role("dialog").wait_for(state="detached")
    return code


def say(at: Visit, code: str) -> None:
    at.page.get_by_label("Code").fill(code)
    at.page.keyboard.press("Enter")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_notes_follow_the_slides_in_a_window_of_their_own(
    server: str, visit: Visits, scheme: str
) -> None:
    presenter = visit(server, color_scheme=scheme).open("/present?slide=theme-looked-after")
    code = code_of(presenter)
    reader = visit(server, color_scheme=scheme).open("/notes")
    assert reader.violations() == []
    say(reader, code)
    reader.page.get_by_text("How many children is that?").first.wait_for()
    assert reader.heading() == presenter.heading()
    assert reader.violations() == []
    assert [width for width in (1920, 1280, 390) if reader.overflow(width) > 0] == []

    third = visit(server).open("/notes")
    say(third, code)
    third.page.get_by_role("alert").wait_for()
    for words in ONLY_IN_NOTES:
        assert reader.page.get_by_text(words).count() > 0, words
        assert words not in third.page.content()
        assert words not in presenter.page.content()

    presenter.page.keyboard.press("ArrowRight")
    presenter.page.wait_for_url("**slide=theme-looked-after-2")
    reader.page.get_by_role("heading", level=1, name="Looked after children, continued").wait_for()
    assert code.replace(" ", "") not in reader.page.url + presenter.page.url
    for words in ONLY_IN_NOTES:
        assert words not in presenter.page.content()
    assert (presenter.errors, presenter.elsewhere, reader.errors, reader.elsewhere) == ([], [], [], [])


def test_the_notes_end_with_the_presenters_window(server: str, visit: Visits) -> None:
    presenter = visit(server).open("/present?slide=theme-looked-after")
    code = code_of(presenter)
    reader = visit(server).open("/notes")
    say(reader, code)
    reader.page.get_by_text("Against whom?").first.wait_for()
    presenter.page.close()
    reader.page.get_by_role("heading", name="The presenter's window is away").wait_for()
    assert reader.page.get_by_text("Against whom?").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_action_is_written_down_at_its_slide_by_keyboard(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/present?slide=theme-looked-after")
    bar = at.page.locator(".st-key-running")
    slides = int(bar.inner_text().partition(" of ")[2].split()[0])
    at.page.keyboard.press("a")
    at.page.get_by_label("What is to be done").wait_for()
    assert at.violations() == []
    at.page.get_by_label("What is to be done").focus()
    at.page.keyboard.type("Write to the dentists.")
    at.page.keyboard.press("Control+Enter")
    bar.get_by_text(f"of {slides + 1}").wait_for()
    at.page.get_by_role("dialog").wait_for(state="detached")
    at.page.keyboard.press("End")
    at.page.wait_for_url("**slide=actions")
    assert at.settled().heading() == "1 action agreed"
    assert at.page.get_by_text("Write to the dentists.").is_visible()
    assert at.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_list_of_actions_is_for_everyone_at_every_width(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/actions")
    for words in (
        "Write to the dentists.",
        "Ask each team for a named day, and say it to the board in June.",
    ):
        at.page.get_by_role("button", name="Write down an action").click()
        form = at.page.get_by_test_id("stPopoverBody")
        form.get_by_label("What is to be done").fill(words)
        form.get_by_label("Who").fill("Head of service")
        assert at.violations() == []
        form.get_by_role("button", name="Keep it").click()
        at.page.get_by_text(words).first.wait_for()
        at.page.keyboard.press("Escape")
    at.settled()
    assert at.heading() == "2 actions: 2 open"
    at.page.get_by_role("button", name="Change").first.click()
    at.page.get_by_role("button", name="Leave it as it was").wait_for()
    assert at.violations() == []
    assert [width for width in (1920, 1280, 390) if at.overflow(width) > 0] == []
    assert (at.errors, at.elsewhere) == ([], [])
