"""A link opens the page it names, also as the very first thing on a fresh server."""

from __future__ import annotations

import pytest

from tests.browser.conftest import ALONE, MENU, Visit, Visits

pytestmark = pytest.mark.browser


def arrived(at: Visit) -> None:
    """The page is set up: our menu and no other, no dialog, no error."""
    menu = at.page.locator("[data-testid=stSidebarNav] a")
    entries = [entry.split("\n")[-1] for entry in menu.all_inner_texts()]
    assert [entry for entry in entries if entry not in ALONE] == list(MENU)
    assert set(ALONE) < set(entries)
    assert at.page.get_by_role("dialog").count() == 0
    assert at.page.locator("[data-testid=stException]").count() == 0
    assert at.errors == []


def test_a_cold_link_opens_its_theme_and_later_ones_do_too(fresh_server: str, visit: Visits) -> None:
    for _cold_then_warm in range(2):
        at = visit(fresh_server).open("/theme?theme=looked-after")
        assert at.heading().startswith("Looked after children")
        assert at.page.url == f"{fresh_server}/theme?theme=looked-after"
        assert at.page.title() == "Looked after children"
        arrived(at)


def test_a_cold_link_opens_the_overview(fresh_server: str, visit: Visits) -> None:
    at = visit(fresh_server).open("/overview")
    assert at.heading().startswith("Rotherham, 2015/16")
    assert at.page.url == f"{fresh_server}/overview"
    arrived(at)


def test_the_root_opens_the_sample(server: str, visit: Visits) -> None:
    at = visit(server).open("/")
    assert at.page.url == f"{server}/overview"
    assert at.page.get_by_text("This is the sample").is_visible()
    arrived(at)
