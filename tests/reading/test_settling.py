"""What columns are when they are seen together, on sheets drawn as text."""

from dataclasses import replace

import pytest

from cyps.reading.tables import find_tables
from cyps.terms import financial_year
from tests.reading.drawing import drawn


def roles(picture: str) -> dict[str, str]:
    (table,) = find_tables(drawn(picture), financial_year(2016), "")
    return {c.heading: c.role.value for c in table.columns}


def test_of_several_columns_for_one_year_the_explained_one_is_the_outturn():
    found = roles(
        """
        | Measure | 2014/15 | 2015/16 | <       | <      |
        | ^       | ^       | Ceiling | Actual  | Target |
        | Visits  | 80      | 98      | 85      | 90     |
        """
    )
    assert found["2015/16 / Ceiling"] == "unknown"
    assert found["2015/16 / Actual"] == "outturn"


def test_several_unknown_places_under_one_year_are_nobodys():
    found = roles(
        """
        | Measure | 2014/15 | 2015/16 | <      |
        | ^       | ^       | Batley  | Ossett |
        | Visits  | 80      | 84      | 86     |
        """
    )
    assert [found["2015/16 / Batley"], found["2015/16 / Ossett"]] == ["unknown", "unknown"]


def test_one_unknown_word_under_a_year_is_no_reason_to_refuse_it():
    found = roles("| Measure | 2014/15 | 2015/16 |\n| ^ | ^ | Anytown |\n| Visits | 80 | 85 |")
    assert found["2015/16 / Anytown"] == "outturn"


def test_figures_with_signs_are_differences_whatever_stands_over_them():
    found = roles(
        """
        | Measure | 2014/15 | 2015/16 | Performance 2015/16 less 2014/15 |
        | Visits  | 80      | 85      | +5                               |
        | Moves   | 12      | 10      | -2                               |
        """
    )
    assert found["Performance 2015/16 less 2014/15"] == "unknown"


def test_a_score_below_nought_in_every_column_is_no_difference():
    found = roles("| Measure | 2014/15 | 2015/16 |\n| Progress 8 | -1.2 | -1.1 |\n| Attainment 8 | 20 | 22 |")
    assert found == {"Measure": "name", "2014/15": "outturn", "2015/16": "outturn"}


def test_a_comparison_is_read_as_the_other_figure_only_when_it_is_of_that_size():
    gap = (
        "| Measure | 2015/16 | Compared with England 2014/15 |\n| Visits | 85 | 3.2 |\n| Reviews | 90 | 1.1 |"
    )
    figure = (
        "| Measure | 2015/16 | Compared with England 2014/15 |\n| Visits | 85 | 82 |\n| Reviews | 90 | 89 |"
    )
    assert roles(gap)["Compared with England 2014/15"] == "unknown"
    assert roles(figure)["Compared with England 2014/15"] == "benchmark"


def test_travel_against_a_year_holds_that_years_figure_only_where_no_other_column_does():
    alone = "| Measure | 2015/16 | DOT against 2014/15 |\n| Visits | 85 | 80 ↑ |\n| Reviews | 90 | 94 ↓ |"
    beside = "| Measure | 2014/15 | 2015/16 | DOT against 2014/15 |\n| Visits | 80 | 85 | 5 ↑ |\n| Reviews | 94 | 90 | 4 ↓ |"
    (table,) = find_tables(drawn(alone), financial_year(2016), "")
    assert table.columns[-1].period == financial_year(2015)
    (table,) = find_tables(drawn(beside), financial_year(2016), "")
    assert table.columns[-1].period is None


def test_a_name_column_headed_with_its_section_gives_the_section():
    (table,) = find_tables(
        drawn("| Child protection | 2014/15 | 2015/16 |\n| Reviews in time | 80 | 85 |"), None, ""
    )
    assert (table.columns[0].role.value, table.columns[0].section) == ("name", "Child protection")


def test_a_second_table_begins_where_the_heading_for_names_comes_again():
    tables = find_tables(
        drawn(
            "| Indicator | 2014/15 | 2015/16 | Indicator | 2014/15 | 2015/16 |\n| Visits | 1 | 2 | Moves | 3 | 4 |"
        ),
        None,
        "",
    )
    assert [[c.column for c in t.columns] for t in tables] == [[1, 2, 3], [4, 5, 6]]


def test_months_without_a_year_are_headings_where_the_sheet_says_the_year():
    (table,) = find_tables(
        drawn("| Measure | Apr | May | Total |\n| Contacts | 1 | 2 | 3 |"), financial_year(2016), ""
    )
    assert [c.period.label if c.period else None for c in table.columns] == [None, "2015-04", "2015-05", None]


def test_an_outturn_without_a_year_beside_one_that_has_it_is_the_same_figure_or_nobodys():
    same = "| Measure | 2014/15 | 2015/16 | Latest |\n| Visits | 80 | 85 | 85 |\n| Moves | 20 | 22 | 22 |"
    other = "| Measure | 2014/15 | 2015/16 | Score |\n| Visits | 80 | 85 | 2 |\n| Moves | 20 | 22 | 3 |"
    assert roles(same)["Latest"] == "outturn"
    assert roles(other)["Score"] == "unknown"


def test_an_outturn_without_a_year_is_the_sheets_own_where_no_column_has_that():
    assert roles("| Measure | 2013/14 | 2014/15 | Latest |\n| Visits | 80 | 85 | 91 |")["Latest"] == "outturn"


@pytest.mark.parametrize(
    "headings",
    [
        "| Measure | 2014/15 | <   | 2015/16 | < |\n| ^ | No. | % | No. | % |",
        "| Measure | Number 2014/15 | % 2014/15 | Number 2015/16 | % 2015/16 |",
        "| Measure | 2014/15 | <      | 2015/16 | < |\n| ^ | Number | Rate | Number | Rate |",
    ],
)
def test_a_number_beside_its_share_is_the_count_behind_it(headings: str):
    (table,) = find_tables(drawn(f"{headings}\n| Visits | 400 | 80 | 425 | 85 |"), financial_year(2016), "")
    assert [c.role.value for c in table.columns] == ["name", "numerator", "outturn", "numerator", "outturn"]


def test_a_number_under_a_year_with_no_share_beside_it_is_the_outturn_and_no_reference():
    found = roles("| Measure | 2014/15 | 2015/16 |\n| ^ | No. | No. |\n| Adoptions | 12 | 43 |")
    assert list(found.values()) == ["name", "outturn", "outturn"]


def test_a_heading_that_adds_an_unknown_word_to_its_year_gives_way_to_the_year_itself():
    found = roles("| Measure | 2014/15 | 2015/16 | Ceiling 2015/16 |\n| Visits | 80 | 85 | 98 |")
    assert found["Ceiling 2015/16"] == "unknown"


def test_names_under_a_heading_for_figures_are_names():
    found = roles("| PERFORMANCE SCORECARD | 2014/15 | 2015/16 |\n| Reviews held in time | 80 | 85 |")
    assert found["PERFORMANCE SCORECARD"] == "name"


def test_the_year_in_the_heading_of_the_names_is_the_tables_own():
    (table,) = find_tables(
        drawn("| Indicators 2015/16 | Last year | This year |\n| Visits | 80 | 85 |"), None, ""
    )
    assert [c.period.label for c in table.columns[1:] if c.period] == ["2014/15", "2015/16"]


def test_another_councils_column_is_no_outturn_of_ours():
    picture = "| Measure | Doncaster 2014/15 | Leeds 2015/16 |\n| Visits | 80 | 85 |"
    (table,) = find_tables(drawn(picture), financial_year(2016), "Leeds")
    assert [c.role.value for c in table.columns] == ["name", "unknown", "outturn"]


def test_single_neighbours_are_no_average_of_them():
    found = roles(
        """
        | Measure | 2014/15 | Statistical neighbours 2014/15 | <         | <       |
        | ^       | ^       | Average                        | Doncaster | Wakefield |
        | Visits  | 80      | 85                             | 70        | 90      |
        """
    )
    assert list(found.values()) == ["name", "outturn", "benchmark", "unknown", "unknown"]


def test_a_hidden_column_gives_way_to_a_visible_one_of_its_year():
    grid = drawn("| Measure | 2014/15 | 2015/16 | Actual 2015/16 |\n| Visits | 80 | 84 | 85 |")
    hidden = replace(grid, hidden_columns=frozenset({2, 3}))
    (table,) = find_tables(hidden, None, "")
    assert [c.role.value for c in table.columns] == ["name", "outturn", "unknown", "outturn"]


def test_indicators_counted_by_colour_are_no_figures():
    found = roles(
        "| Theme | Red | Amber | Green | Total |\n| Adoption | 2 | 3 | 5 | 10 |\n| Fostering | 1 | 1 | 2 | 4 |"
    )
    assert list(found.values())[1:] == ["derived"] * 4


def test_marks_for_colours_beside_a_years_figures_stay_marks():
    found = roles("| Measure | 2015/16 | Red | Amber | Green |\n| Visits | 82 | 75 | 80 | 90 |")
    assert list(found.values())[1:] == ["outturn", "tolerance_red", "tolerance", "target"]


@pytest.mark.parametrize(("cell", "role"), [("5%", "derived"), ("85%", "tolerance")])
def test_a_width_around_a_target_is_no_mark(cell: str, role: str):
    found = roles(f"| Measure | 2015/16 | Target | Tolerance |\n| Visits | 82% | 90% | {cell} |")
    assert found["Tolerance"] == role


@pytest.mark.parametrize(
    ("targets", "kept"),
    [
        ("Original target 15/16 | Revised target 15/16", "Revised target 15/16"),
        ("National target 15/16 | Target 15/16", "Target 15/16"),
        ("Target 15/16 | Target 16/17", "Target 15/16 Target 16/17"),
        ("National target 15/16 | Amber", "National target 15/16"),
    ],
)
def test_of_several_targets_for_a_year_the_councils_own_and_latest_counts(targets: str, kept: str):
    found = roles(f"| Measure | 2015/16 | {targets} |\n| Visits | 82% | 85% | 90% |")
    assert " ".join(heading for heading, role in found.items() if role == "target") == kept


@pytest.mark.parametrize("heading", ["Number 15/16", "n 15/16", "Children 15/16"])
def test_a_number_beside_cells_with_percent_signs_is_the_count_behind_them(heading: str):
    found = roles(f"| Measure | 2015/16 | {heading} | 2014/15 |\n| Visits | 82% | 41 | 80% |")
    assert found[heading] == "numerator"


def test_two_years_together_beside_each_of_them_are_no_outturn():
    assert roles("| Measure | 2014/15 | 2015/16 | 2014/15 - 2015/16 |\n| Visits | 80 | 82 | 2 |")[
        "2014/15 - 2015/16"
    ] == ("unknown")
