"""Databases for what is kept on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.keeping.databases import postgresql, why_no_postgresql


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    if reason := why_no_postgresql():
        pytest.skip(reason)
    with postgresql() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A setting that keeps clinics, of either kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres"))
    return f"sqlite:///{tmp_path / 'clinics.db'}"
