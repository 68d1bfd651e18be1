import pytest

from cyps.terms import Kind, Period
from cyps.wording import when
from tests.building import period


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (period("2015/16"), "in 2015/16"),
        (period("2015/16", Kind.SNAPSHOT), "at 31 March 2016"),
        (period("2015/16", Kind.ROLLING), "in the 12 months to March 2016"),
        (period("2015/16", Kind.SEVERAL_YEARS), "over 2013/14 to 2015/16"),
        (period("2015/16", Kind.YEAR_TO_DATE), "in 2015/16 to date"),
        (period("2016-03", Kind.MONTH), "in March 2016"),
        (period("2014a"), "in the academic year 2014/15"),
    ],
)
def test_a_period_with_its_preposition(about: Period, said: str):
    assert when(about) == said
