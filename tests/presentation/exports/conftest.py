import pytest

from cyps.reading import Workbook
from cyps.walk import report


@pytest.fixture(scope="session")
def sample_report(sample):
    """The brief of the sample workbook."""
    return report([Workbook("rotherham-2015-16.xlsx", sample)])
