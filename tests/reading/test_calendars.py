"""Bare years and lone Marches, settled by the whole table."""

import pytest

from cyps.reading.tables import find_tables
from cyps.terms import Period, financial_year
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


@pytest.mark.parametrize("headings", ["Feb-16 | Mar-16", "Mar-15 | Mar-16 | 2015/16", "Dec-14 | Dec-15"])
def test_other_months_stay_months(headings: str):
    found = periods(f"| Measure | {headings} |\n| Visits | 80 | 85 | 90 |")
    assert [kind for _, kind in found][:2] == ["month", "month"]
