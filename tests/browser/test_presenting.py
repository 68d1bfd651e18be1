"""A clinic by keyboard alone: nothing scrolls, nothing is cut off, and everyone can read it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit, Visits

pytestmark = pytest.mark.browser
SIZES = ((1920, 1080), (1280, 720), (390, 844))
CUT_OFF = """() => {
  const foot = document.querySelector('.st-key-running').getBoundingClientRect().top;
  const parts = document.querySelectorAll('.slide h1, .slide li, .slide p, .slide td, p.caption');
  return [...parts].map(e => [e.getBoundingClientRect(), e.textContent])
    .filter(([r]) => r.height && (r.bottom > foot + 1 || r.right > innerWidth + 1 || r.top < 0))
    .map(([, words]) => words.slice(0, 60));
}"""


def press(at: Visit, key: str) -> str:
    """Press a key, and give back what the slide then says."""
    before = at.page.url
    at.page.keyboard.press(key)
    at.page.wait_for_function("before => location.href !== before", arg=before)
    return at.settled().heading()


def test_a_whole_clinic_by_keyboard(server: str, visit: Visits) -> None:
    at = visit(server).open("/present")
    assert at.heading() == "Rotherham: 2015/16"
    seen = [press(at, key) for key in ("PageDown", "ArrowRight", "ArrowDown", " ")]
    assert len(set(seen)) == 4
    assert press(at, "PageUp") == seen[2]
    assert press(at, "End") != seen[2]
    assert press(at, "Home") == "Rotherham: 2015/16"
    assert at.errors == []
    assert at.elsewhere == []


def test_any_indicator_is_a_key_and_a_word_away(server: str, visit: Visits) -> None:
    at = visit(server).open("/present?slide=theme-front-door")
    at.page.keyboard.press("g")
    at.page.get_by_role("dialog").get_by_role("combobox").fill("LAC reviews in time")
    at.page.keyboard.press("Enter")
    at.page.wait_for_url("**slide=indicator-**")
    assert at.settled().heading() == "% of LAC reviews in time"
    assert press(at, "ArrowLeft").startswith("Looked after children")


def test_keys_blank_help_and_table_need_no_server(server: str, visit: Visits) -> None:
    at = visit(server).open("/present?slide=theme-looked-after")
    shown = at.page.locator(".keys")
    for key in ("b", "."):
        at.page.keyboard.press(key)
        assert "cyps-blank" in (at.page.locator("body").get_attribute("class") or "")
        at.page.keyboard.press(key)
        assert "cyps-blank" not in (at.page.locator("body").get_attribute("class") or "")
    at.page.keyboard.press("h")
    assert shown.is_visible()
    at.page.keyboard.press("Escape")
    assert not shown.is_visible()
    at.page.keyboard.press("t")
    assert at.page.locator(".aside-table").get_by_role("table").is_visible()
    at.page.keyboard.press("F5")  # a clicker's "start the show": the page stays as it is
    assert at.page.locator(".aside-table").get_by_role("table").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_slide_fits_and_breaks_no_rule(server: str, visit: Visits, scheme: str) -> None:
    at = visit(server, color_scheme=scheme).open("/present")
    wrong: dict[str, object] = {}
    while True:
        title = at.heading()
        if found := at.violations():
            wrong[title] = found
        for width, height in SIZES:
            at.page.set_viewport_size({"width": width, "height": height})
            at.page.wait_for_timeout(150)
            if cut := at.page.evaluate(CUT_OFF):
                wrong[f"{title} at {width}"] = cut
        at.page.set_viewport_size({"width": 1920, "height": 1080})
        if at.page.locator(".st-key-slide-next button").is_disabled():
            break
        press(at, "ArrowRight")
    assert wrong == {}
