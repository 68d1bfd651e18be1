"""A place is kept when its officer asked for it, through refresh and restart; otherwise nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visit, Visits
from tests.serving import free_port, served

pytestmark = pytest.mark.browser
APP = Path(__file__).parents[2] / "app.py"
SAMPLE = APP.parent / "sample_data" / "rotherham-2015-16.xlsx"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDE = "/present?slide=theme-looked-after"
STORED = "async () => [(await indexedDB.databases()).map(e => e.name), sessionStorage.length]"


def brought(at: Visit) -> Visit:
    """A workbook of the officer's own, read."""
    at.open("/load")
    at.page.get_by_test_id("stFileUploaderDropzone").first.locator("input").set_input_files(
        {"name": "our year.xlsx", "mimeType": XLSX, "buffer": SAMPLE.read_bytes()}
    )
    at.page.get_by_role("button", name="Go back to the sample").wait_for()
    return at.settled()


def kept_here(at: Visit) -> Visit:
    at.page.get_by_text("Keep my work here").click()
    at.page.locator("[data-kept]").wait_for(state="attached")
    return at.settled()


def reads_from(at: Visit) -> str:
    """The file that the overview is made from."""
    at.page.get_by_role("link", name="Leave").click()
    at.page.wait_for_url("**/overview")
    return at.settled().page.get_by_text("indicators read from").inner_text()


def test_nothing_is_stored_when_nothing_was_asked(server: str, visit: Visits) -> None:
    at = brought(visit(server))
    assert not at.page.get_by_text("On the server", exact=True).count()
    at.open(SLIDE)
    at.page.wait_for_timeout(2500)
    assert at.page.evaluate(STORED) == [[], 0]
    assert not at.page.get_by_role("region", name="Work kept before").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_after_a_refresh_one_click_brings_back_the_same_slide(
    server: str, visit: Visits, scheme: str
) -> None:
    at = kept_here(brought(visit(server, color_scheme=scheme)))
    assert at.violations() == []
    at.open(SLIDE)
    at.page.reload()
    at.settled()
    offer = at.page.get_by_role("region", name="Work kept before")
    offer.wait_for()
    assert offer.get_by_text("You have work kept in this browser from").is_visible()
    assert at.violations() == []
    for width in (390, 1280, 1920):
        assert at.overflow(width) <= 0, width
    offer.get_by_role("button", name="Go on with it").click()
    offer.wait_for(state="hidden")
    at.settled()
    assert at.page.url == server + SLIDE
    assert "our year.xlsx" in reads_from(at)
    at.page.get_by_text("Kept in this browser", exact=True).wait_for()
    assert at.errors == []
    assert at.elsewhere == []


def test_a_change_is_kept_too_and_what_is_thrown_away_is_gone(server: str, visit: Visits) -> None:
    at = kept_here(brought(visit(server)))
    before = at.page.locator("[data-kept]").get_attribute("data-kept")
    at.page.get_by_role("combobox", name="Year to judge").click()
    at.page.get_by_role("option", name="2014/15").click()
    at.page.locator(f"[data-kept]:not([data-kept='{before}'])").wait_for(state="attached")
    at.open("/overview")
    at.page.get_by_role("button", name="Throw it away").click()
    at.page.get_by_role("button", name="Yes, throw it away").click()
    at.page.get_by_role("region", name="Work kept before").wait_for(state="hidden")
    assert at.page.evaluate(STORED)[0] == []
    at.page.reload()
    at.settled()
    at.page.wait_for_timeout(1000)
    assert not at.page.get_by_role("region", name="Work kept before").is_visible()


def test_turned_off_it_is_deleted(server: str, visit: Visits) -> None:
    at = kept_here(brought(visit(server)))
    at.page.get_by_text("Keep my work here").click()
    at.page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_when_its_days_are_over_the_script_deletes_it(server: str, visit: Visits) -> None:
    at = kept_here(brought(visit(server)))
    at.page.clock.install()
    at.page.clock.fast_forward(8 * 24 * 3600 * 1000)
    at.page.goto(f"{server}/overview")
    at.page.wait_for_function("async () => !(await indexedDB.databases()).length")
    assert not at.page.get_by_role("region", name="Work kept before").is_visible()


def test_another_tab_does_not_keep_over_it_unseen(server: str, visit: Visits) -> None:
    at = kept_here(brought(visit(server)))
    other = brought(Visit(at.page.context.new_page(), server))
    kept_here(other)  # asked for with the work of the first in sight
    at.page.get_by_role("combobox", name="Year to judge").click()
    at.page.get_by_role("option", name="2014/15").click()
    at.page.get_by_text("Another tab of this browser has kept its own work here").first.wait_for()
    assert not at.page.get_by_role("switch").is_checked()


def test_a_clinic_on_the_server_outlives_it_and_its_link_opens_it_anywhere(
    tmp_path: Path, visit: Visits
) -> None:
    setting = f"sqlite:///{tmp_path / 'clinics.db'}"
    with served(APP, port=(port := free_port()), CYPS_KEEP=setting) as first:
        at = brought(visit(first))
        at.page.get_by_role("button", name="Keep it on the server").click()
        at.page.get_by_text("Kept on the server,").wait_for()
        assert at.settled().violations() == []
        at.page.get_by_role("button", name="Show the link").click()
        link = at.page.get_by_test_id("stPopoverBody").locator("code").inner_text()
        at.page.keyboard.press("Escape")
        at.page.get_by_test_id("stSidebarNav").get_by_role("link", name="Present").click()
        at.page.locator(".st-key-slide-next").wait_for()
        at.settled().page.keyboard.press("End")
        at.page.wait_for_url("**slide=**")
        at.settled()
        where = at.page.url
    with served(APP, port=port, CYPS_KEEP=setting):
        at.page.get_by_text("Kept on the server,").wait_for(state="attached", timeout=60_000)
        assert at.settled().page.url == where  # the same page goes on by itself
        at.page.reload()
        at.settled()
        offer = at.page.get_by_role("region", name="Work kept before")
        offer.get_by_role("button", name="Go on with it").click()
        offer.wait_for(state="hidden")
        assert at.settled().page.url == where
        assert "our year.xlsx" in reads_from(at)
        # elsewhere, by the link, cold: and the token doesn't stay in the address
        there = visit(first)
        there.page.goto(link)
        there.page.wait_for_url("**/overview")
        assert "our year.xlsx" in there.settled().page.get_by_text("indicators read from").inner_text()
        there.page.goto(link[:-3])
        there.page.get_by_text("This link opens no clinic").first.wait_for()
        assert link[-20:-3] not in there.page.url
        assert there.errors == []
