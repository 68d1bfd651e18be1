"""In a real browser: put a column right, keep it as a file, bring it to next year's workbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.conftest import Visit, Visits
from tests.reading.books import book

pytestmark = pytest.mark.browser

ODD = """
| Indicator           | Good is | {before} | Ceiling |
| LAC reviews in time | High    | 94.9%    | 83.3%   |
| LAC dental checks   | High    | 60.0%    | 78.0%   |
"""


def bring(at: Visit, name: str, picture: str) -> None:
    content = book({"LAC": picture}, name).content
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    at.page.locator("input[type=file]").first.set_input_files(
        {"name": name, "mimeType": sheet, "buffer": content}
    )
    at.page.get_by_text(f"read from {name}").wait_for()
    at.settled()


def choose(at: Visit, box: str, option: str) -> None:
    at.page.get_by_role("combobox", name=box, exact=True).click()
    at.page.get_by_role("option", name=option, exact=True).click()
    at.settled()


def test_put_right_kept_and_brought_to_next_years_workbook(
    server: str, visit: Visits, tmp_path: Path
) -> None:
    at = visit(server).open("/load")
    bring(at, "this year.xlsx", ODD.format(before="2014/15"))
    at.follow("Check the reading")
    choose(at, "Column", "D · Not understood")
    choose(at, "This column is", "our own figures")
    choose(at, "Of which period", "2015/16")
    at.page.get_by_role("button", name="Put it right").click()
    at.page.get_by_role("heading", name="Put right (1)").wait_for()
    with at.page.expect_download() as download:
        at.page.get_by_role("button", name="Keep what was put right").click()
    download.value.save_as(tmp_path / "kept.json")
    assert json.loads((tmp_path / "kept.json").read_text())["corrections"][0]["heading"] == ["Ceiling"]
    assert at.settled().violations() == []
    at.follow("The year at a glance")
    at.page.locator("ul.bullets li", has_text="83.3%").first.wait_for()

    at.follow("Load a workbook")
    bring(at, "next year.xlsx", ODD.format(before="2015/16"))
    assert at.page.get_by_text("1 correction was made for a workbook like this one").is_visible()
    at.page.get_by_role("button", name="Leave them").click()
    at.follow("Check the reading")
    at.page.get_by_text("Bring what was put right before").click()
    at.page.locator("input[type=file]").last.set_input_files(tmp_path / "kept.json")
    at.page.get_by_text("Their years are moved on by a year").wait_for()
    at.page.get_by_role("button", name="Use them").click()
    at.page.get_by_role("heading", name="Put right (1)").wait_for()
    assert at.settled().page.get_by_text("is our own figures for 2016/17").is_visible()
    at.page.get_by_role("button", name="Undo", exact=True).last.click()
    at.page.get_by_role("heading", name="Put right (1)").wait_for(state="detached")
    assert at.errors == []
    assert at.elsewhere == []
