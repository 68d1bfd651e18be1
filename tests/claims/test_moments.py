"""The times a sentence names."""

from __future__ import annotations

import pytest

from cyps.claims.moments import Span, dated, moments


@pytest.mark.parametrize(
    ("text", "span", "year", "part"),
    [
        ("in 2014/15 it", Span.YEAR, 2015, 0),
        ("in 2014-15", Span.YEAR, 2015, 0),
        ("in 2014/2015", Span.YEAR, 2015, 0),
        ("2014 to 2015", Span.YEAR, 2015, 0),
        ("FY16", Span.YEAR, 2016, 0),
        ("the year ending 31 March 2015", Span.YEAR, 2015, 0),
        ("last year's", Span.YEAR, 2015, 0),
        ("this year", Span.YEAR, 2016, 0),
        ("at 31 March 2015", Span.DAY, 2015, 3),
        ("on 31/03/2015", Span.DAY, 2015, 3),
        ("at the end of March 2015", Span.DAY, 2015, 3),
        ("in March 2015", Span.MONTH, 2015, 3),
        ("for March and", Span.MONTH, 2016, 3),
        ("in October it", Span.MONTH, 2015, 10),
        ("Mar-15", Span.MONTH, 2015, 3),
        ("in-month", Span.MONTHS, 2016, 0),
        ("from April 2015 to March 2016", Span.MONTHS, 2016, 0),
        ("Q3 2014/15", Span.QUARTER, 2015, 3),
        ("in quarter 4", Span.QUARTER, 2016, 4),
        ("in 2015 we", Span.BARE, 2015, 0),
    ],
)
def test_a_time_is_understood(text: str, span: Span, year: int, part: int):
    (found,) = moments(text, 2016)
    assert (found.span, found.year, found.part) == (span, year, part)


@pytest.mark.parametrize("text", ["2014/16", "we march on", "it may be", "section 2015/4", "31/13/2015"])
def test_what_is_no_time(text: str):
    assert moments(text, 2016) == ()


def test_only_last_year_may_mean_a_year_further_back():
    assert [m.loose for m in moments("the previous year, and 2014/15", 2016)] == [True, False]


def test_the_years_of_a_whole_draft():
    assert dated("Year end 2015/16, compared with 2014/15 and March 2013") == {2015, 2016}
