"""The check page in a real browser: clicks, boxes by keyboard, big sheets, and everyone able to use it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, Visits

pytestmark = pytest.mark.browser


def test_a_click_on_a_letter_a_number_or_a_cell_says_what_it_was_taken_for(
    server: str, visit: Visits
) -> None:
    at = visit(server).open("/check?sheet=6")
    sheet = at.page.locator(".whole")
    sheet.locator("th[data-column='8']").click()
    at.page.get_by_role("heading", name="Column H").wait_for()
    at.page.get_by_text("the heading “Year End 2015/16”").wait_for()
    sheet.locator("th[data-row='9']").click()
    at.page.get_by_role("heading", name="Row 9").wait_for()
    sheet.locator("tr[data-row='9'] .c8").click()
    at.page.get_by_role("heading", name="Cell H9").wait_for()
    assert at.page.url == f"{server}/check?sheet=6&row=9&column=8"
    assert at.errors == []
    assert at.elsewhere == []


def test_a_column_is_chosen_by_keyboard_alone_and_comes_into_view(server: str, visit: Visits) -> None:
    at = visit(server).open("/check?sheet=6")
    box = at.page.get_by_role("combobox", name="Column")
    box.focus()
    box.press_sequentially("T · ")
    at.page.get_by_role("option").first.wait_for()
    at.page.keyboard.press("Enter")
    at.page.get_by_role("heading", name="Column T").wait_for()
    letter = at.page.locator(".whole th[data-column='20']")
    at.page.wait_for_timeout(300)
    inside = letter.evaluate(
        "e => { const a = e.getBoundingClientRect(), b = e.closest('.whole').getBoundingClientRect();"
        " return a.left >= b.left - 1 && a.right <= b.right + 1; }"
    )
    assert inside


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/check?sheet=6&row=9&column=8")
    at.page.get_by_role("heading", name="Cell H9").wait_for()
    assert at.page.title() == "Check the reading"
    assert at.violations() == []
    for width in (1920, 1280, 390):
        assert at.overflow(width) <= 0


def put_right(at: Visit, answer: str) -> None:
    """Say what the chosen column is, by keyboard alone."""
    box = at.page.get_by_role("combobox", name="This column is")
    box.focus()
    box.press_sequentially(answer)
    at.page.get_by_role("option").first.wait_for()
    at.page.keyboard.press("Enter")
    button = at.page.get_by_role("button", name="Put it right")
    button.wait_for()
    button.focus()
    at.page.keyboard.press("Enter")
    at.page.get_by_role("heading", name="Put right (1)").wait_for()


def test_a_column_put_right_changes_the_year_is_kept_and_brought_again(
    server: str, visit: Visits, tmp_path: Path
) -> None:
    fell = "LAC reviews in time fell from 94.9%"
    at = visit(server).open("/overview")
    assert at.page.get_by_text(fell).first.is_visible()
    at.follow("Check the reading")
    sheet = at.page.get_by_role("combobox", name="Sheet")
    sheet.click()
    sheet.press_sequentially("Looked After")
    at.page.get_by_role("option").first.wait_for()
    at.page.keyboard.press("Enter")
    at.page.get_by_role("region", name="Sheet “Looked After Children”").wait_for()
    at.page.locator(".whole th[data-column='16']").click()
    put_right(at, "not used")
    at.page.locator(".whole .strip .c16").get_by_text("Not used").wait_for()
    at.follow("The year at a glance")
    expect(at.page.get_by_text(fell)).to_have_count(0)

    at.follow("Check the reading")
    with at.page.expect_download() as kept:
        at.page.get_by_role("button", name="Keep what was put right").click()
    file = tmp_path / kept.value.suggested_filename
    kept.value.save_as(file)
    at.page.get_by_role("button", name="Undo").first.click()
    at.page.get_by_role("heading", name="Put right (1)").wait_for(state="detached")
    at.follow("The year at a glance")
    assert at.page.get_by_text(fell).first.is_visible()

    at.follow("Check the reading")
    at.page.locator("input[type=file]").first.set_input_files(str(file))
    at.page.get_by_role("button", name="Use them").click()
    at.page.get_by_role("heading", name="Put right (1)").wait_for()
    assert at.violations() == []
    at.follow("The year at a glance")
    expect(at.page.get_by_text(fell)).to_have_count(0)
    assert at.errors == []
    assert at.elsewhere == []


def test_a_link_on_load_leads_to_its_sheet(server: str, visit: Visits) -> None:
    at = visit(server).open("/load")
    at.page.get_by_role("link", name="Care Leavers").click()
    at.page.wait_for_url("**/check?sheet=8")
    assert at.settled().page.get_by_role("region", name="Sheet “Care Leavers”").is_visible()
