"""Charts in a real browser: no words cut or over one another, a table a click away, a file to take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visits

pytestmark = pytest.mark.browser
PAGES = ("/overview", "/theme?theme=looked-after", "/indicator?indicator=re-referrals")
# Words drawn twice, once as their own edge, count once. A pixel or two of letters' boxes may touch.
WRONG = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect(), seen = new Map();
  for (const e of svg.querySelectorAll('text')) {
    const r = e.getBoundingClientRect(), words = e.textContent.trim();
    const shown = words && r.width && getComputedStyle(e).opacity !== '0';
    if (shown) seen.set(`${words} ${r.x} ${r.y}`, [words, r]);
  }
  const all = [...seen.values()];
  const cut = all.filter(([, r]) => r.left < frame.left - 2 || r.right > frame.right + 2
    || r.top < frame.top - 2 || r.bottom > frame.bottom + 2).map(([words]) => `cut: ${words}`);
  const covers = (r, s) => Math.min(r.right, s.right) - Math.max(r.left, s.left) > 3
    && Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top) > 5;
  const over = all.flatMap(([a, r], place) =>
    all.slice(place + 1).filter(([, s]) => covers(r, s)).map(([b]) => `${a} over ${b}`));
  return all.length > 3 ? [...cut, ...over] : ['no words'];
})"""


@pytest.mark.parametrize("width", [1920, 1280, 390])
def test_no_words_are_cut_or_lie_over_others(server: str, visit: Visits, width: int) -> None:
    at = visit(server, viewport={"width": width, "height": 1080})
    wrong = {}
    for page in PAGES:
        at.open(page).page.wait_for_timeout(600)
        if found := at.page.evaluate(WRONG):
            wrong[page] = found
    assert wrong == {}


def test_a_picture_can_be_taken_and_its_table_opened(server: str, visit: Visits, tmp_path: Path) -> None:
    at = visit(server).open("/indicator?indicator=re-referrals")
    chart = at.page.locator(".st-key-chart-2")
    chart.get_by_text("The same as a table").click()
    assert chart.get_by_role("row", name="Redcar and Cleveland 10%").is_visible()
    with at.page.expect_download() as taken:
        chart.get_by_role("button", name="Take the picture").click()
    taken.value.save_as(tmp_path / "taken.png")
    assert (tmp_path / "taken.png").read_bytes().startswith(b"\x89PNG")
    chart.locator("[data-testid=stVegaLiteChart]").hover()
    assert not at.page.get_by_label("Download as PNG").first.is_visible()
    assert at.errors == []
    assert at.elsewhere == []
