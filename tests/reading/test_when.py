"""Rows that say their own period, on sheets drawn as text."""

from cyps.reading.lines import Line
from cyps.reading.shapes import several_rows
from cyps.reading.tables import find_tables
from cyps.terms import financial_year
from tests.reading.drawing import drawn


def read(picture: str) -> list[Line]:
    (table,) = find_tables(drawn(picture), financial_year(2016), "")
    lines, _ = several_rows.read(table)
    return list(lines)


def figures(line: Line) -> list[tuple[str, str, str]]:
    return [(e.role.value, e.period.label if e.period else "", str(e.figure.number)) for e in line.entries]


def test_each_figure_is_dated_by_the_column_of_periods_that_shares_its_words():
    (gcse,) = read(
        """
        | Indicator | Latest value | Latest period         | Previous value | Previous period       | England | England period |
        | GCSEs     | 15           | 2014/15 academic year | 12             | 2013/14 academic year | 14      | 2013/14        |
        """
    )
    assert figures(gcse) == [
        ("outturn", "2014/15 (academic)", "15"),
        ("outturn", "2013/14 (academic)", "12"),
        ("benchmark", "2013/14", "14"),
    ]


def test_one_period_in_a_row_dates_its_newest_figure_and_the_one_before_it():
    (visits,) = read("| Indicator | Period | Latest | Previous |\n| Visits | 2015/16 | 85 | 80 |")
    assert figures(visits) == [("outturn", "2015/16", "85"), ("outturn", "2014/15", "80")]


def test_what_came_before_a_quarter_nobody_can_know():
    (visits,) = read("| Indicator | Period | Latest | Previous |\n| Visits | Q4 2015/16 | 85 | 80 |")
    assert figures(visits) == [("outturn", "2015/16 Q4", "85")]


def test_quarters_across_take_their_year_from_the_row():
    (visits,) = read(
        "| Indicator | Year | Q1 | Q4 |\n| Visits | 2014/15 | 80 | 81 |\n| | 2015/16 | 82 | 83 |"
    )
    assert [label for _, label, _ in figures(visits)] == [
        "2014/15 Q1",
        "2014/15 Q4",
        "2015/16 Q1",
        "2015/16 Q4",
    ]


def test_a_column_headed_with_its_year_keeps_it_whatever_the_row_says():
    (visits,) = read("| Indicator | Year set | 2014/15 | 2015/16 |\n| Visits | 2011 | 80 | 85 |")
    assert [label for _, label, _ in figures(visits)] == ["2014/15", "2015/16"]


def test_a_line_of_targets_sets_targets():
    (visits,) = read(
        """
        | Indicator | Line   | 2014/15 | 2015/16 |
        | Visits    | Actual | 80      | 85      |
        |           | Target | 82      | 90      |
        """
    )
    assert [(role, number) for role, _, number in figures(visits)] == [
        ("outturn", "80"),
        ("outturn", "85"),
        ("target", "82"),
        ("target", "90"),
    ]
