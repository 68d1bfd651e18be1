"""The sample's scorecard, which the minutes are held against."""

from __future__ import annotations

import pytest

from cyps.model import Scorecard
from cyps.reading import Workbook
from cyps.walk import report
from tests.conftest import SAMPLE


@pytest.fixture(scope="session")
def rotherham() -> Scorecard:
    return report([Workbook(SAMPLE.name, SAMPLE.read_bytes())]).scorecard
