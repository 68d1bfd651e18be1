"""Bare years and lone Marches, settled by the whole table."""

from datetime import date

import pytest

from cyps.reading.calendars import Reach, reach, within
from cyps.reading.tables import find_tables
from cyps.terms import Kind, Period, financial_year
from tests.reading.drawing import drawn


def periods(picture: str, year: Period | None = None) -> list[tuple[str, str]]:
    (table,) = find_tables(drawn(picture), year, "")
    return [(c.period.label, c.period.kind) for c in table.columns if c.period]


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Children in care, financial year ending 31 March", ["2014/15", "2015/16"]),
        ("Attainment by academic year", ["2014/15 (academic)", "2015/16 (academic)"]),
        ("Calendar years", ["2015", "2016"]),
        ("Children in care", ["2015", "2016"]),
    ],
)
def test_words_over_a_table_say_which_calendar_its_bare_years_are_of(title: str, labels: list[str]):
    assert [
        label for label, _ in periods(f"| {title} |\n|\n| Measure | 2015 | 2016 |\n| Visits | 80 | 85 |")
    ] == labels


def test_bare_years_beside_a_financial_year_are_the_ones_that_ended_then():
    picture = "| Measure | 2014 | 2015 | Target 2015/16 |\n| Visits | 80 | 85 | 90 |"
    assert periods(picture) == [("2013/14", "year"), ("2014/15", "year"), ("2015/16", "year")]


def test_bare_years_that_end_with_the_sheets_own_year_are_financial():
    picture = "| Measure | 2015 | 2016 |\n| Visits | 80 | 85 |"
    assert [label for label, _ in periods(picture, financial_year(2016))] == ["2014/15", "2015/16"]


def test_the_marches_of_several_years_are_how_the_years_ended():
    picture = "| Measure | @2015-03-01 | Mar-16 | Target |\n| Visits | 80 | 85 | 90 |"
    assert periods(picture) == [("2014/15", "snapshot"), ("2015/16", "snapshot")]


@pytest.mark.parametrize(
    "headings",
    ["Feb-16 | Mar-16", "Mar-15 | Mar-16 | 2015/16", "Dec-14 | Dec-15", "In month Mar-15 | In month Mar-16"],
)
def test_other_months_stay_months(headings: str):
    found = periods(f"| Measure | {headings} |\n| Visits | 80 | 85 | 90 |")
    assert [kind for _, kind in found][:2] == ["month", "month"]


def kinds(picture: str, said: date | None = None) -> dict[str, tuple[str, str]]:
    """Kind and last day of each dated column, once the table is held to how far its figures run."""
    tables = find_tables(drawn(picture), None, "")
    found = within(tables[0], reach(said, tables))
    return {c.heading: (c.period.kind, c.period.end.isoformat()) for c in found.columns if c.period}


@pytest.mark.parametrize("heading", ["YTD", "2015/16", "2015/16 YTD"])
def test_a_year_whose_months_are_filled_only_to_december_is_not_over(heading: str):
    picture = f"| Measure | 2014/15 | Nov-15 | Dec-15 | Jan-16 | {heading} |\n| Visits | 80 | 5 | 6 | | 41 |"
    found = kinds(picture)
    assert found[heading] == ("year_to_date", "2015-12-31")
    assert found["2014/15"] == ("year", "2015-03-31")


def test_months_to_come_that_are_filled_with_noughts_are_not_filled():
    picture = "| Measure | Dec-15 | Jan-16 | Mar-16 | YTD |\n| Visits | 6 | 0 | 0 | 41 |"
    assert kinds(picture)["YTD"] == ("year_to_date", "2015-12-31")


def test_a_heading_that_says_the_year_is_over_is_believed():
    picture = "| Measure | Nov-15 | Dec-15 | Outturn 2015/16 |\n| Visits | 5 | 6 | 41 |"
    assert kinds(picture)["Outturn 2015/16"] == ("year", "2016-03-31")


def test_what_the_titles_say_is_believed_before_the_months():
    picture = "| Measure | 2014/15 | Dec-15 | 2015/16 |\n| Visits | 80 | 5 | 41 |"
    assert kinds(picture, date(2016, 3, 31))["2015/16"] == ("year", "2016-03-31")
    assert kinds(picture, date(2015, 9, 30))["2015/16"] == ("year_to_date", "2015-09-30")


def test_later_months_leave_a_finished_year_alone():
    picture = "| Measure | 2015/16 | Apr-16 | May-16 | YTD |\n| Visits | 80 | 5 | 6 | 11 |"
    assert kinds(picture)["2015/16"] == ("year", "2016-03-31")
    assert kinds(picture)["YTD"] == ("year_to_date", "2016-05-31")


def test_a_year_to_date_that_nothing_ends_is_the_year():
    assert Reach().whole(financial_year(2016, Kind.YEAR_TO_DATE)) == financial_year(2016)


def test_this_month_and_the_last_count_back_from_the_day_the_figures_run_to():
    picture = "| Measure | This month | Last month | Last quarter | Same month last year | YTD 2015/16 |\n| Visits | 6 | 7 | 20 | 5 | 80 |"
    (table,) = find_tables(drawn(picture), financial_year(2016), "")
    found = within(table, reach(date(2016, 3, 31), [table]))
    labels = [c.period.label for c in found.columns if c.period]
    assert labels == ["2016-03", "2016-02", "2015/16 Q3", "2015-03", "2015/16"]


def test_this_month_is_no_figure_of_a_year_where_nothing_says_which_it_is():
    (table,) = find_tables(drawn("| Measure | This month | 2015/16 |\n| Visits | 6 | 80 |"), None, "")
    assert [c.role.value for c in within(table, reach(None, [])).columns] == ["name", "unknown", "outturn"]


@pytest.mark.parametrize("heading", ["As at March 2016", "Position at Mar-16", "At end of March 2016"])
def test_how_things_stood_in_march_is_how_the_year_ended(heading: str):
    found = periods(f"| Measure | Outturn 2014/15 | {heading} |\n| Visits | 80 | 85 |")
    assert found[1] == ("2015/16", "snapshot")


@pytest.mark.parametrize("beside", ["As at Feb-16", "Year end 2015/16"])
def test_a_march_among_months_or_beside_its_year_stays_a_month(beside: str):
    found = periods(f"| Measure | {beside} | As at Mar-16 |\n| Visits | 80 | 85 |")
    assert found[1] == ("2016-03", "month")


def test_a_year_to_date_after_all_that_is_known_is_no_whole_year():
    picture = "| Measure | 2014/15 | 2015/16 | 2016/17 to date |\n| Visits | 80 | 82 | 20 |"
    assert kinds(picture, date(2016, 3, 31))["2016/17 to date"] == ("year_to_date", "2017-03-31")
