"""Every way councils spell a period, and what only looks like one."""

from datetime import datetime

import pytest

from cyps.reading.spellings import find, of_date
from cyps.terms import financial_year

YEAR = financial_year(2016)

YEARS = [
    "2015/16",
    "2015-16",
    "2015–16",
    "2015/2016",
    "2015-2016",
    "15/16",
    "'15/'16",
    "201516",
    "15-16",
    "Target 15-16",
    "1516",
    "1516 Target",
    "15 - 16",
    "FY1516",
    "YE 15-16",
    "2015/6",
    "Apr-15 - Mar-16",
    "Year to March 2016",
    "Yr end Mar 16",
    "12 mths to Mar-16",
    "15-16 Outturn",
    "FYE 2016",
    "FY16",
    "FY2016",
    "FY 15/16",
    "FY 2015/16",
]
YEARS += [
    "YE Mar-16",
    "Year ending 31 March 2016",
    "year ended March 2016",
    "12 months to March 2016",
    "Year End 2015/16",
]
YEARS += [
    "1 April 2015 - 31 March 2016",
    "1st April 2015 to 31st March 2016",
    "April 2015 to March 2016",
    "01/04/2015 - 31/03/2016",
]
YEARS += [
    "Outturn 2015/16",
    "2015/16 Actual",
    "LATEST BENCHMARKING - 2015/16",
    "cyps_2015_16.xlsx",
    "Financial year 2016",
]


@pytest.mark.parametrize("text", YEARS)
def test_the_same_financial_year_however_spelt(text: str):
    assert [(m.period.label, m.period.kind) for m in find(text)] == [("2015/16", "year")]


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Mar-16", "2016-03", "month"),
        ("March 2016", "2016-03", "month"),
        ("Sept 15", "2015-09", "month"),
        ("Mar", "2016-03", "month"),
        ("Apr", "2015-04", "month"),
        ("March (in month)", "2016-03", "month"),
        ("In month: Feb", "2016-02", "month"),
        ("Q4", "2015/16 Q4", "quarter"),
        ("Q4 last year", "2014/15 Q4", "quarter"),
        ("March last year", "2015-03", "month"),
        ("Month 12", "2016-03", "month"),
        ("2016-03", "2016-03", "month"),
        ("03/2016", "2016-03", "month"),
        ("31-Mar-16", "2015/16", "snapshot"),
        ("4th quarter 2014/15", "2014/15 Q4", "quarter"),
        ("2014/15 Quarter Four", "2014/15 Q4", "quarter"),
        ("Q3 YTD", "2015/16", "year_to_date"),
        ("Q4 cumulative 2014/15", "2014/15", "year_to_date"),
        ("Prev yr", "2014/15", "year"),
        ("Cal year 2015", "2015", "year"),
        ("Q1 15/16", "2015/16 Q1", "quarter"),
        ("Quarter 2 2015/16", "2015/16 Q2", "quarter"),
        ("Q1-Q3", "2015/16", "year_to_date"),
        ("Quarters 1 to 3 2014/15", "2014/15", "year_to_date"),
        ("Q4 (Jan-Mar 2016)", "2015/16 Q4", "quarter"),
        ("Apr-Jun 2017", "2017/18 Q1", "quarter"),
        ("YTD\n2015/16", "2015/16", "year_to_date"),
        ("as at 31 March 2016", "2015/16", "snapshot"),
        ("as at 30 June 2016", "2016-06", "snapshot"),
        ("31.3.16", "2015/16", "snapshot"),
        ("Rolling 12 months to March 2016", "2015/16", "rolling"),
        ("2013-16", "2013/14 to 2015/16", "several_years"),
        ("2013/14 to 2015/16", "2013/14 to 2015/16", "several_years"),
        ("Academic year 2015/16", "2015/16 (academic)", "year"),
        ("Academic Year 2016", "2015/16 (academic)", "year"),
        ("2016", "2016", "year"),
        ("Previous year", "2014/15", "year"),
        ("This year", "2015/16", "year"),
        ("Next year target", "2016/17", "year"),
        ("2015/16 ac. year", "2015/16 (academic)", "year"),
    ],
)
def test_other_periods(text: str, label: str, kind: str):
    found = find(text, YEAR)
    assert [(m.period.label, m.period.kind) for m in found] == [(label, kind)]


NOT_PERIODS = [
    "Care leavers 18-21 in EET",
    "Aged 16/17",
    "EET 15-16 year olds",
    "Care leavers 17-18",
    "within 12 months",
    "rate per 10,000 0-17",
    "CP visits within 10/15 days",
]
NOT_PERIODS += ["A1", "1517", "Ages 1516", "2+ years", "19-21 year olds", "50% or more", "1.10", "TREND", ""]


@pytest.mark.parametrize("text", NOT_PERIODS)
def test_numbers_that_are_no_period(text: str):
    assert find(text, YEAR) == ()


def test_a_bare_year_says_that_its_calendar_is_a_guess():
    assert find("2016")[0].vague
    assert not find("calendar year 2016")[0].vague


def test_nothing_is_completed_without_a_context():
    assert find("Q4") == ()
    assert find("Mar") == ()
    assert find("YTD") == ()


def test_a_date_heading_is_the_month_it_shows_or_the_day_it_is():
    assert of_date(datetime(2016, 3, 1), "mmm-yy").label == "2016-03"
    assert of_date(datetime(2016, 3, 31), "mmm-yy").label == "2016-03"
    assert of_date(datetime(2016, 3, 31), "dd/mm/yyyy").label == "2015/16"


def test_2021_is_a_year_though_its_halves_follow_one_another():
    assert [m.period.label for m in find("2021")] == ["2021"]
