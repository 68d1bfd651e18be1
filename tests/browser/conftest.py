"""A visitor in a real browser, who notes every error and every call to another place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page

MENU = (
    "The year at a glance",
    "Theme by theme",
    "One indicator",
    "All bullets",
    "Check a draft",
    "Running order",
    "Actions",
    "Load a workbook",
    "Check the reading",
    "How bullets are made",
    "What happens to your data",
)
ALONE = ("Present",)  # stands in the menu too, and shows none
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Opened on a page's own address, Streamlit looks for its server beside that page before it looks at the root.
LOOKING_FOR_SERVER = ("/_stcore/health", "/_stcore/host-config")


@dataclass
class Visit:
    """A page in the browser, with what went wrong on it and where it called."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._called(request.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(LOOKING_FOR_SERVER):
            self.errors.append(message.text)

    def _called(self, url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.address):
            self.elsewhere.append(url)

    def open(self, path: str = "/") -> Visit:
        self.page.goto(self.address + path)
        return self.settled()

    def follow(self, entry: str) -> Visit:
        """Go to a page by the menu."""
        self.page.locator("[data-testid=stSidebarNav]").get_by_role("link", name=entry).click()
        self.page.locator("[data-testid=stSidebarNavLink][aria-current=page]", has_text=entry).wait_for()
        return self.settled()

    def settled(self) -> Visit:
        """Wait until the page has run and its charts are drawn."""
        self.page.get_by_role("heading", level=1).first.wait_for()
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.page.wait_for_function(
            "() => !document.querySelector('[data-testid=stSkeleton]') &&"
            " [...document.querySelectorAll('[data-testid=stVegaLiteChart]')]"
            ".every(e => e.querySelector('svg'))"
        )
        return self

    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def violations(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA, each with the first element it found."""
        found = Axe().run(self.page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found.response["violations"]]

    def overflow(self, width: int) -> int:
        """How many pixels the page is wider than a screen of `width`."""
        self.page.set_viewport_size({"width": width, "height": 1080})
        self.page.wait_for_timeout(250)
        return int(
            self.page.evaluate(
                "() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]"
                ".map(e => e.scrollWidth - e.clientWidth))"
            )
        )


Visits = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visits]:
    """A new visitor at a server: `visit(server)`, or `visit(server, color_scheme="dark")`."""
    contexts = []

    def begins(address: str, **settings: object) -> Visit:
        settings = {"viewport": {"width": 1920, "height": 1080}, **settings}
        context = chromium.new_context(**settings)
        context.set_default_timeout(20_000)
        contexts.append(context)
        return Visit(context.new_page(), address)

    yield begins
    for context in contexts:
        context.close()
