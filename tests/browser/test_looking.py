"""Every page can be read by everyone: no axe violation, nothing wider than the screen, light and dark."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MENU, Visits

pytestmark = pytest.mark.browser
WIDTHS = (1920, 1280, 390)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_wcag_a_or_aa(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/")
    broken = {}
    for entry in MENU:
        if found := at.follow(entry).violations():
            broken[entry] = found
    assert broken == {}


def test_no_page_is_wider_than_the_screen(server: str, visit: Visits) -> None:
    at = visit(server).open("/")
    too_wide = {}
    for entry in MENU:
        at.overflow(WIDTHS[0])
        at.follow(entry)
        for width in WIDTHS:
            if (by := at.overflow(width)) > 0:
                too_wide[entry, width] = by
    assert too_wide == {}
