"""What kind of years a line's figures are of, said once for all of it."""

from cyps.choices import Choices
from cyps.reading import Workbook, read
from cyps.reading.words import Role
from tests.layouts.paper import Paper, workbook


def test_a_sheet_called_by_a_letter_or_a_total_is_not_all_denominators():
    for title in ("D", "N", "Total", "Cohort"):
        paper = Paper(title)
        paper.row(1, ("Indicator", "2014/15", "2015/16"))
        paper.row(2, ("Visits in time", 80, 84))
        (line,) = read([workbook([paper])], Choices()).lines
        assert {e.role for e in line.entries} == {Role.OUTTURN}


def periods(*rows: tuple[object, ...]) -> list[tuple[str, str]]:
    paper = Paper("Scorecard")
    for at, row in enumerate(rows, start=1):
        paper.row(at, row)
    book: Workbook = workbook([paper])
    (line,) = read([book], Choices()).lines
    return [(e.period.label, e.period.kind) for e in line.entries if e.role is Role.OUTTURN and e.period]


def test_the_march_of_months_that_each_run_a_year_is_the_years_figure_too():
    head = ("Indicator", "Data period", "Feb-21", "Mar-21", "Outturn 2019/20")
    months = [("2021-02", "month"), ("2021-03", "month")]
    rolling = [*months, ("2019/20", "rolling"), ("2020/21", "rolling")]
    assert periods(head, ("Re-referrals", "R12M", 20, 21, 25)) == rolling
    assert periods(head, ("Re-referrals", "YTD", 20, 21, 25))[2:] == [
        ("2019/20", "year"),
        ("2020/21", "year"),
    ]
    assert periods(head, ("Re-referrals", "Monthly", 20, 21, 25)) == [*months, ("2019/20", "year")]


def test_a_year_with_a_figure_of_its_own_takes_none_from_its_march():
    found = periods(("Indicator", "Data period", "Mar-21", "2020/21"), ("Re-referrals", "R12M", 20, 21))
    assert found == [("2021-03", "month"), ("2020/21", "rolling")]


def test_a_year_and_the_twelve_months_to_its_end_stay_apart():
    found = periods(
        ("Indicator", "12 months rolling to Mar-16", "2015/16 YTD", "2014/15"), ("Visits", 80, 84, 85)
    )
    assert found == [("2015/16", "rolling"), ("2015/16", "year"), ("2014/15", "year")]
