"""An officer's way through the app: upload, every page, nothing wrong and nothing called on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import MENU, Visit, Visits
from tests.browser.hostile import hostile_workbook
from tests.conftest import SAMPLE

pytestmark = pytest.mark.browser


def upload(at: Visit, file: Path) -> None:
    at.follow("Load a workbook")
    at.page.locator("input[type=file]").set_input_files(str(file))
    at.page.get_by_role("button", name="Go back to the sample").wait_for()
    at.settled()


def test_an_uploaded_year_is_shown_on_every_page(server: str, visit: Visits, tmp_path: Path) -> None:
    ours = tmp_path / "our year end.xlsx"
    ours.write_bytes(SAMPLE.read_bytes())
    at = visit(server).open("/")
    upload(at, ours)
    assert at.page.get_by_text("our year end.xlsx").first.is_visible()
    titles = set()
    for entry in MENU:
        at.follow(entry)
        titles.add(at.page.title())
        assert at.page.get_by_text("This is the sample").count() == 0
    assert len(titles) == len(MENU)
    assert at.errors == []
    assert at.elsewhere == []


def test_a_bullet_opens_on_its_cells_by_keyboard(server: str, visit: Visits) -> None:
    at = visit(server).open("/overview")
    cells = at.page.locator("ul.bullets details").first
    assert not cells.get_by_text("Where these figures stand").is_visible()
    cells.locator("summary").focus()
    at.page.keyboard.press("Enter")
    assert cells.get_by_text("Where these figures stand").is_visible()
    assert at.violations() == []


def test_an_indicator_is_a_choice_away(server: str, visit: Visits) -> None:
    at = visit(server).open("/overview")
    box = at.page.get_by_role("combobox", name="Look closer at one indicator")
    box.click()
    box.press_sequentially("reviews in time")
    at.page.get_by_role("option").first.wait_for()
    at.page.keyboard.press("Enter")
    at.page.wait_for_url("**/indicator?indicator=*")
    assert "reviews in time" in at.settled().heading()
    assert at.page.get_by_role("heading", name="Where each figure stands").is_visible()


def test_a_card_leads_to_its_theme(server: str, visit: Visits) -> None:
    at = visit(server).open("/overview")
    at.page.locator(".st-key-themes").get_by_role("link", name="Child protection").click()
    at.page.wait_for_url("**/theme?theme=child-protection")
    assert at.settled().heading().startswith("Child protection")


def test_words_that_would_call_out_do_not(server: str, visit: Visits, tmp_path: Path) -> None:
    file = tmp_path / "hostile.xlsx"
    hostile_workbook(file)
    at = visit(server).open("/")
    upload(at, file)
    for entry in MENU:
        at.follow(entry)
    at.follow("All bullets")
    assert at.page.get_by_text("![x](http://evil.example/x.png)").first.is_visible()
    assert at.elsewhere == []


def test_a_file_that_is_no_workbook_is_one_sentence(server: str, visit: Visits, tmp_path: Path) -> None:
    file = tmp_path / "holiday.xlsx"
    file.write_bytes(b"not a workbook at all")
    at = visit(server).open("/load")
    at.page.locator("input[type=file]").set_input_files(str(file))
    alert = at.page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text().count("holiday.xlsx") == 1
    assert "Traceback" not in at.page.content()
