"""Take the picture of the overview that README.md shows. Run `make picture`."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.serving import served

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "overview.png"


def main() -> None:
    """Open the overview as an officer would see it, projected, and keep what stands on the screen."""
    with sync_playwright() as playwright, served(ROOT / "app.py") as address:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1600, "height": 1000}, color_scheme="light")
        page.goto(f"{address}/overview")
        page.locator("h1").first.wait_for()
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        page.wait_for_timeout(1500)  # a chart draws itself after the script has ended
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"made {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
