# ruff: noqa: E501 - a sentence and its verdicts stand on one line
"""One figure at a time: what agrees, what differs, what is not found, what is no claim at all."""

from __future__ import annotations

import pytest

from tests.claims.saying import reasons, verdicts

REVIEWS = """
    LAC reviews in time | % | higher | process
    2013/14   90.0%
    2014/15   94.9%
    2015/16   83.3%
    2016-02   84.0%
    2016-03   81.5%
    target    2015/16 95%
    amber     2015/16 90%
    england   2015/16 88.1%
    neighbours 2015/16 86.0%
"""
VISITS = """
    LAC visits in time | % | higher | process
    2014/15   70.0%
    2015/16   75.0% (75 of 100)
"""
DAYS = """
    Average days from entering care to moving in with an adoptive family (A1) | days | lower | outcome
    2013/14   661
    2014/15   420
    2015/16   338.5
    target    2015/16 426
"""
CARERS = """
    Foster carers recruited | number | higher | volume
    2014/15   40
    2015/16   52
"""
RATE = """
    Looked after children (rate per 10,000) | rate | none | volume
    2015/16   76.0
    england   2015/16 60.0
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # the year, the year before, years further back, months
        ("LAC reviews in time were 83.3%.", "83.3%: agrees"),
        ("LAC reviews in time were 83%.", "83%: agrees"),
        ("LAC reviews in time were 84%.", "84%: differs"),
        ("LAC reviews in time were 94.9% last year.", "94.9%: agrees"),
        ("LAC reviews in time were 94.9%.", "94.9%: differs"),
        ("LAC reviews in time were 90% in 2013/14.", "90%: agrees"),
        ("LAC reviews in time were 90% in 2012/13.", "90%: differs"),
        ("LAC reviews in time were 71% in 2012/13.", "71%: not found"),
        ("In February 2016 LAC reviews in time were 84%.", "84%: agrees"),
        ("LAC reviews in time were 81.5% in month.", "81.5%: agrees"),
        ("LAC reviews in time were 83.3% in March 2016.", "83.3%: differs"),
        # marks
        ("LAC reviews in time have a target of 95%.", "95%: agrees"),
        ("LAC reviews in time are below the 95% target.", "95%: agrees"),
        ("LAC reviews in time have a target of 90%.", "90%: differs"),
        ("LAC reviews in time were below the national average of 88.1%.", "88.1%: agrees"),
        ("LAC reviews in time: England 86%.", "86%: differs"),
        ("LAC reviews in time were below target at 83.3%.", "83.3%: agrees"),
        # hedges
        ("LAC reviews in time were over 80%.", "80%: agrees"),
        ("LAC reviews in time were over 60%.", "60%: differs"),
        ("LAC reviews in time were nearly 85%.", "85%: agrees"),
        ("LAC reviews in time were nearly 80%.", "80%: differs"),
        ("LAC reviews in time were around 83%.", "83%: agrees"),
        # changes
        ("LAC reviews in time fell by 11.6 percentage points.", "11.6 percentage points: agrees"),
        ("LAC reviews in time fell by 12.6pp.", "12.6pp: differs"),
        ("LAC reviews in time fell by 11.6%.", "11.6%: slip"),
        ("LAC reviews in time fell by 12.2%.", "12.2%: agrees"),
        ("LAC reviews in time fell by 12.2 points.", "12.2 points: slip"),
        ("LAC reviews in time fell by 20%.", "20%: differs"),
        ("LAC reviews in time were 11.7 points below target.", "11.7 points: agrees"),
        # of others, or of nothing here
        ("Return home interviews were 83.3%.", "83.3%: not found"),
        ("The weather was fine on 83.3% of days.", "83.3%: not found"),
    ],
)
def test_one_figure_of_a_percentage(text: str, said: str):
    assert verdicts(text, REVIEWS) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It took 338.5 days on average from entering care to moving in with an adoptive family.", ["338.5 days: agrees"]),
        ("Average days from entering care to an adoptive family fell from 420 to 338.5.", ["420: agrees", "338.5: agrees"]),
        ("Average days from entering care to an adoptive family: 661 days in 2013/14.", ["661 days: agrees"]),
        ("Average days from entering care to an adoptive family: 661 days in 2014/15.", ["661 days: differs"]),
        ("Average days from entering care to an adoptive family fell by 19%.", ["19%: agrees"]),
        ("Average days from entering care to an adoptive family fell by 81.5 days.", ["81.5 days: agrees"]),
        ("We recruited 52 foster carers.", ["52: agrees"]),
        ("We recruited 25 foster carers.", ["25: differs"]),
        ("Foster carers recruited rose from 40 to 52, an increase of 30%.", ["40: agrees", "52: agrees", "30%: agrees"]),
        ("75 of 100 LAC visits were in time (75%).", ["75: agrees", "100: agrees", "75%: agrees"]),
        ("The rate of looked after children was 76 per 10,000 against England's 60.", ["76 per 10,000: agrees", "60: agrees"]),
        ("There were 641 looked after children.", ["641: not found"]),
    ],
)  # fmt: skip
def test_figures_in_other_units(text: str, said: list[str]):
    assert verdicts(text, REVIEWS, VISITS, DAYS, CARERS, RATE) == said


@pytest.mark.parametrize(
    "text",
    [
        "Under section 47 of the Act 1989, LAC reviews in time are discussed.",
        "Reviews are held within 45 working days, and LAC aged 16 and 17 are seen every 28 days.",
        "5.3 LAC reviews in time",
        "Item 7, page 12: see paragraph 3.2 and appendix 4.",
        "Call 01709 382121 before 5pm on 14 May 2016.",
        "LAC reviews in time, 2014/15 to 2015/16 (Q4)",
        "There is no longer a concern over LAC reviews in time.",
        "",
    ],
)
def test_numbers_that_claim_nothing_are_left_alone(text: str):
    assert verdicts(text, REVIEWS, DAYS) == []


def test_a_number_of_the_measures_own_name_is_no_claim():
    drawing = "LAC with 3+ placements | % | lower | outcome\n2015/16 12%"
    assert verdicts("LAC with 3 placements or more were 12%.", drawing) == ["12%: agrees"]


def test_each_figure_goes_to_the_measure_beside_it():
    text = "LAC visits in time improved from 70% to 75%, but LAC reviews in time fell from 94.9% to 83.3%."
    assert verdicts(text, REVIEWS, VISITS) == ["70%: agrees", "75%: agrees", "94.9%: agrees", "83.3%: agrees"]
    swapped = "LAC visits in time improved from 70% to 83.3%, but LAC reviews in time fell from 94.9% to 75%."
    assert verdicts(swapped, REVIEWS, VISITS) == [
        "70%: agrees",
        "83.3%: differs",
        "94.9%: agrees",
        "75%: differs",
    ]


def test_a_heading_says_whom_its_lines_are_about():
    assert verdicts("LAC reviews in time\n\n83.3% this year.", REVIEWS, VISITS) == ["83.3%: agrees"]


def test_a_clause_about_others_is_not_held_against_the_sentences_measure():
    text = "LAC reviews in time were 83.3%, and 14% of foster carers left."
    assert verdicts(text, REVIEWS) == ["83.3%: agrees", "14%: not found"]


def test_a_word_of_direction_is_told_only_where_it_is_wrong():
    assert verdicts("LAC reviews in time fell to 83.3%.", REVIEWS) == ["83.3%: agrees"]
    assert verdicts("LAC reviews in time improved to 83.3%.", REVIEWS) == [
        "improved: direction",
        "83.3%: agrees",
    ]
    assert verdicts("LAC reviews in time need to improve, at 83.3%.", REVIEWS) == ["83.3%: agrees"]
    assert reasons("LAC reviews in time improved to 83.3%.", REVIEWS)[0] == (
        "The workbook goes from 94.9% in 2014/15 to 83.3% in 2015/16: down, and that is worse."
    )


def test_last_years_minutes_are_held_against_last_year():
    text = "Performance in 2014/15\n\nLAC reviews in time improved from 90% to 94.9%."
    assert verdicts(text, REVIEWS) == ["90%: agrees", "94.9%: agrees"]


def test_the_reasons_name_figure_time_and_whose():
    assert reasons("LAC reviews in time were 83.8%.", REVIEWS) == ["The workbook has 83.3% in 2015/16."]
    assert reasons("LAC reviews in time were 94.9%.", REVIEWS) == [
        "94.9% is the workbook's figure in 2014/15; in 2015/16 it has 83.3%."
    ]
    assert reasons("LAC reviews in time have a target of 88.1%.", REVIEWS) == [
        "88.1% is England's figure in 2015/16. The workbook has 95% in 2015/16 as the target."
    ]
    assert reasons("LAC reviews in time fell by 11.6%.", REVIEWS) == [
        "From 94.9% in 2014/15 to 83.3% in 2015/16 is 11.6 points, not 11.6%: two percentages differ by points. "
        "As a share of the earlier figure it is 12.2%."
    ]


def test_a_scorecard_without_a_year_or_measures_finds_nothing():
    assert verdicts("LAC reviews in time were 83.3%.", year=None) == ["83.3%: not found"]
