"""Each page as AppTest runs it, on the sample or on a report made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cyps.screen import cached
from cyps.wording import Report

APP = Path(__file__).parents[2] / "app.py"
PAGES = (
    "overview",
    "theme",
    "indicator",
    "bullets",
    "claims",
    "order",
    "actions",
    "load",
    "check",
    "method",
    "about",
)

Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def open_page() -> Open:
    """A page opened as a new visitor does: `open_page("theme", theme="looked-after")`."""

    def opened(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=60).run()
        app.switch_page(f"pages/{page}.py")
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return opened


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Report], None]:
    """Have the walk give a report made by hand, whatever it is asked to read."""

    def gives(report: Report) -> None:
        monkeypatch.setattr(cached, "report", lambda *_: report)

    return gives
