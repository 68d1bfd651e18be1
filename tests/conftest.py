"""What many tests share: the sample workbook, a server of our own, and a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.serving import served

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_data" / "rotherham-2015-16.xlsx"

# A busy machine is no failure, and CI finds the same examples every time.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")


# What takes its time: left out of `make check`, never of `make test`.
THOROUGH = ("properties", "layouts/test_shuffled.py", "claims/test_any_text.py", "claims/test_minutes.py",
            "claims/test_own_bullets.py", "pages", "opening")  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = tuple(str(ROOT / "tests" / place) for place in THOROUGH)
    for item in items:
        if str(item.path).startswith(places):
            item.add_marker(pytest.mark.thorough)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the texts beside the golden workbooks")


@pytest.fixture(scope="session")
def sample() -> bytes:
    """The sample workbook as an upload would hand it over."""
    return SAMPLE.read_bytes()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of the app, served for this whole test run."""
    with served(ROOT / "app.py") as address:
        yield address


@pytest.fixture
def fresh_server() -> Iterator[str]:
    """The address of the app on a server nobody has visited yet, for cold deep links."""
    with served(ROOT / "app.py") as address:
        yield address


# A module's, not the whole run's: while Playwright runs, nothing else in this thread can start an event loop.
@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A running Chromium; without one its tests are skipped, except in CI, where they fail."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    installed = next(filter(None, map(shutil.which, names)), None)
    try:
        browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
    except PlaywrightError as error:
        missing = f"no Chromium to test in: {error.message.splitlines()[0]}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    yield browser
    browser.close()
