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
    at.page.locator("input[type=file]").first.set_input_files(str(file))
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
    cells = at.page.get_by_text("Where these figures stand").first
    assert not cells.is_visible()
    at.page.locator("ul.bullets button").first.focus()
    at.page.keyboard.press("Enter")
    assert cells.is_visible()
    assert at.violations() == []
    at.page.keyboard.press("Escape")
    assert not cells.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_bullet_shows_its_cell_among_its_neighbours(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/overview")
    bullet = at.page.get_by_role("listitem").filter(has_text="LAC reviews in time fell from 94.9%")
    bullet.get_by_role("button", name="Where this stands: Looked After Children, cell H9").click()
    sheet = at.page.get_by_role("dialog").get_by_role("region")
    sheet.wait_for()
    assert sheet.locator(".here").all_text_contents() == [
        "Cell H9: 83.3%",
        "Cell M9: >=90%",
        "Cell N9: >=95%",
        "Cell P9: 94.9%",
    ]
    for neighbour in ("% of LAC reviews in time", "Mar-16", "Year End 2015/16", "80.2%"):
        assert sheet.get_by_text(neighbour, exact=True).first.is_visible()
    assert at.violations() == []
    for width in (1920, 1280, 390):
        assert at.overflow(width) <= 0


def test_every_figure_of_a_year_opens_its_cell(server: str, visit: Visits) -> None:
    at = visit(server).open("/theme?theme=looked-after")
    row = at.page.get_by_role("row").filter(has_text="LAC reviews in time").first
    row.get_by_role("button", name="83.3% show its cell").click()
    assert at.page.get_by_role("dialog").locator(".here").first.text_content() == "Cell H9: 83.3%"
    at.page.get_by_role("dialog").get_by_role("button", name="Close").click()
    assert at.page.get_by_role("dialog").count() == 0
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
    at.page.locator("input[type=file]").first.set_input_files(str(file))
    alert = at.page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text().count("holiday.xlsx") == 1
    assert "Traceback" not in at.page.content()


def test_a_checked_draft_can_be_read_by_everyone_at_every_width(server: str, visit: Visits) -> None:
    draft = (Path(__file__).parents[1] / "claims" / "minutes.txt").read_text("utf-8")
    wrong = draft.replace("was 83.3%", "was 38.3%").replace("drop on", "rise on")
    for scheme in ("light", "dark"):
        at = visit(server, color_scheme=scheme).open("/claims")
        at.page.get_by_label("The draft").fill(wrong)
        at.page.get_by_role("button", name="Check it").click()
        at.page.get_by_role("heading", name="To look at first").wait_for()
        at.settled()
        assert "1 differs" in at.heading()
        assert at.violations() == []
    assert [width for width in (1920, 1280, 390) if at.overflow(width) > 0] == []
    at.page.set_viewport_size({"width": 1280, "height": 1080})
    at.page.get_by_role("button", name="Looked After Children, cell H9").first.click()
    assert at.page.get_by_role("dialog").first.is_visible()
    assert (at.errors, at.elsewhere) == ([], [])
