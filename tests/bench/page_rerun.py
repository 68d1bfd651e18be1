"""How long a page's rerun takes in the browser, beside that of a bare page with one chart and one table.

Each page is open in a tab of its own; a round reruns every one of them in turn
(Streamlit's own key, R), so that whatever else the machine does falls on all.
Timed in the page, from the key to the first frame after the rerun has ended.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.serving import served

ROOT = Path(__file__).parents[2]
BARE = Path(__file__).parent / "bare_page.py"
PAGES = ("overview", "theme", "indicator", "bullets", "claims", "load", "check", "method", "about")
TARGET = 1.5
ROUNDS = 25
WARM_UP = 5

ARM = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  window.rerun = new Promise(done => {
    let start = 0, ran = false;
    document.addEventListener('keydown', () => { start = performance.now(); }, {capture: true, once: true});
    const watch = new MutationObserver(() => {
      const running = app.getAttribute('data-test-script-state') !== 'notRunning';
      if (running) { ran = true; return; }
      if (!ran) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    watch.observe(app, {attributes: true, attributeFilter: ['data-test-script-state']});
  });
}"""


def main() -> None:
    developer = {"STREAMLIT_CLIENT_TOOLBAR_MODE": "developer"}
    names = [name for name in PAGES if (ROOT / "pages" / f"{name}.py").exists()]
    with sync_playwright() as playwright, served(BARE, **developer) as bare:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with served(ROOT / "app.py", **developer) as app:
            tabs = {"bare page": opened(browser, bare)}
            tabs |= {name: opened(browser, f"{app}/{name}") for name in names}
            times: dict[str, list[float]] = {name: [] for name in tabs}
            for turn in range(WARM_UP + ROUNDS):
                for name, tab in tabs.items():
                    took = rerun(tab)
                    if turn >= WARM_UP:
                        times[name].append(took)
        browser.close()
    show({name: median(took) for name, took in times.items()})


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(address)
    page.locator("h1").first.wait_for()
    settled(page)
    return page


def settled(page: Page) -> None:
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')


def rerun(page: Page) -> float:
    """Rerun the page and give the milliseconds it took."""
    page.bring_to_front()
    settled(page)
    page.evaluate(ARM)
    page.keyboard.press("r")
    return float(page.evaluate("window.rerun"))


def show(medians: dict[str, float]) -> None:
    bare = medians["bare page"]
    print(f"\nA page's rerun in the browser, key to paint, median of {ROUNDS}")
    print(f"{'page':12} {'ms':>7} {'ratio':>7}   target {TARGET}")
    for name, took in medians.items():
        verdict = "" if name == "bare page" else "reached" if took / bare <= TARGET else "not reached"
        print(f"{name:12} {took:7.0f} {took / bare:7.2f}   {verdict}")


if __name__ == "__main__":
    main()
