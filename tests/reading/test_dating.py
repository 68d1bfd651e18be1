"""The period that headings over a column name together."""

import pytest

from cyps.reading.dating import of_path, year_shown
from cyps.terms import financial_year


@pytest.mark.parametrize(
    ("path", "label", "kind", "end"),
    [
        (("2015/16", "Q4"), "2015/16 Q4", "quarter", "2016-03-31"),
        (("Quarter 4", "2015/16"), "2015/16 Q4", "quarter", "2016-03-31"),
        (("2015/16", "December"), "2015-12", "month", "2015-12-31"),
        (("March 2016", "In month"), "2016-03", "month", "2016-03-31"),
        (("March 2016", "Year to date"), "2015/16", "year_to_date", "2016-03-31"),
        (("December 2015", "Year to date"), "2015/16", "year_to_date", "2015-12-31"),
        (("Year to date", "2015/16"), "2015/16", "year_to_date", "2016-03-31"),
        (("Cumulative", "Dec-15"), "2015/16", "year_to_date", "2015-12-31"),
        (("Rolling 12 months", "Mar-16"), "2015/16", "rolling", "2016-03-31"),
        (("As at 31 March", "2015/16"), "2015/16", "snapshot", "2016-03-31"),
        (("Trend at March 2016", "2014/15"), "2014/15", "year", "2015-03-31"),
        (("2015/16", "Actual"), "2015/16", "year", "2016-03-31"),
    ],
)
def test_headings_lend_and_narrow(path: tuple[str, ...], label: str, kind: str, end: str):
    named = of_path(path, None)
    assert named is not None
    assert (named.period.label, named.period.kind, named.period.end.isoformat()) == (label, kind, end)


def test_a_rolling_year_given_by_its_last_month_has_twelve():
    named = of_path(("Rolling 12 months", "Mar-16"), None)
    assert named is not None
    assert named.period.start.isoformat() == "2015-04-01"


def test_the_year_of_months_in_the_headings_is_what_a_bare_year_to_date_means():
    assert year_shown([("Measure",), ("2014/15",), ("Nov-15",), ("Jan-16",), ("YTD",)]) == financial_year(
        2016
    )
    assert year_shown([("2014/15",), ("YTD",)]) is None
