"""Where the tables are, on sheets drawn as text."""

from cyps.reading.bands import find_bands
from cyps.reading.tables import find_tables
from cyps.reading.words import Role
from cyps.terms import Kind, financial_year
from tests.reading.drawing import drawn

YEAR = financial_year(2016)

TWO_ROWS = """
| PERFORMANCE SUMMARY |
|
| NO. | INDICATORS - LAC      | GOOD PERF IS | Monthly     | <           | YTD 2015/16 | Targets | <     | <      | TREND   |
| ^   | ^                     | ^            | @2016-02-01 | @2016-03-01 | ^           | Red     | Amber | Target | 2014/15 |
| 5.1 | LAC reviews in time   | High         | -           | {0.9:0.0%}  | {0.833:0.0%}| <85%    | >=85% | >=90%  | {0.949:0.0%} |
"""


def roles(table) -> list[str]:
    return [c.role.value for c in table.columns]


def test_two_heading_rows_with_merged_groups_are_one_band():
    (table,) = find_tables(drawn(TWO_ROWS), YEAR, "")
    assert table.band == (3, 4)
    assert roles(table) == [
        "reference", "name", "polarity", "outturn", "outturn", "outturn", "tolerance_red", "tolerance", "target", "outturn",
    ]  # fmt: skip
    assert [c.period.label if c.period else None for c in table.columns][3:6] == [
        "2016-02",
        "2016-03",
        "2015/16",
    ]
    assert table.titles == ("PERFORMANCE SUMMARY",)


def test_a_group_heading_reaches_right_over_blank_cells_without_a_merge():
    picture = """
    | No | Measure | LATEST BENCHMARKING - 2014/15 |         | Outturn |
    |    |         | Stat neigh                    | England | 2015/16 |
    | 1  | Visits  | 80                            | 85      | 90      |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert [(c.group, c.period.label) for c in table.columns if c.role is Role.BENCHMARK and c.period] == [
        ("statistical_neighbours", "2014/15"),
        ("england", "2014/15"),
    ]
    assert table.columns[-1].period == YEAR


def test_three_heading_rows():
    picture = """
    | Ref | Indicator | Own performance | <       | <       | Comparison | <        |
    | ^   | ^         | Annual          | <       | Target  | Neighbours | National |
    | ^   | ^         | 2014/15         | 2015/16 | 2015/16 | 2014/15    | 2014/15  |
    | 1   | Visits    | 80              | 85      | 90      | 82         | 83       |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert table.band == (1, 3)
    assert roles(table) == ["reference", "name", "outturn", "outturn", "target", "benchmark", "benchmark"]


def test_headings_repeat_down_a_sheet():
    picture = """
    | Child protection |
    | Indicator | 2014/15 | 2015/16 |
    | Reviews   | 90      | 95      |
    |
    | Care leavers |
    | Indicator | 2014/15 | 2015/16 |
    | EET       | 40      | 45      |
    """
    tables = find_tables(drawn(picture), YEAR, "")
    assert [t.titles for t in tables] == [("Child protection",), ("Care leavers",)]
    assert [len(t.body) for t in tables] == [1, 1]  # the next table's title is no row of this one


def test_tables_side_by_side_are_two():
    picture = """
    | Indicator | 2014/15 | 2015/16 | | Measure | 2014/15 | 2015/16 |
    | Reviews   | 90      | 95      | | Visits  | 80      | 85      |
    """
    assert len(find_bands(drawn(picture), YEAR, "")) == 2


def test_a_blank_column_inside_a_table_does_not_split_it():
    picture = """
    | Indicator | 2014/15 | 2015/16 | | Target 2015/16 |
    | Reviews   | 90      | 95      | | 97             |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert roles(table)[-1] == "target"


def test_rows_of_figures_marks_or_words_are_no_headings():
    picture = """
    | Indicator | Good is | 2014/15 | 2015/16 |
    | Target to actual | High | - | - |
    | Performance in national tests | Low | n/a | 12 |
    | England average reached | High | 3 | 4 |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert table.band == (1, 1)
    assert len(table.body) == 3


def test_names_without_a_heading_are_found_by_their_words():
    picture = """
    |                                | 2014/15 | 2015/16 | Target 2015/16 |
    | Children seen within ten days  | 80      | 85      | 90 |
    """
    assert len(find_tables(drawn(picture), YEAR, "")) == 1


def test_a_sheet_of_notes_has_no_headings():
    picture = """
    | Notes: where each figure comes from |
    | Minutes: the figure is in the published minutes of the meeting that took the 2015/16 year end report. | < | < | < |
    | Row | Indicator           | In the minutes                 | Published                     |
    | 1.1 | Rate of referrals   | none                           | the year end, the benchmarks  |
    | 1.4 | Re-referrals        | the year end, March 2016       | the benchmarks                |
    """
    assert [t.band for t in find_tables(drawn(picture), YEAR, "")] == [(3, 3)] or find_bands(
        drawn(picture), YEAR, ""
    ) == []


def test_levels_of_headings_may_have_a_blank_row_between_them():
    picture = """
    | ^       | ^       | Outturn | ^       | Target  |
    |
    | Measure | Good is | 2014/15 | 2015/16 | 2015/16 |
    | Visits  | High    | 80      | 85      | 90      |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert roles(table) == ["name", "polarity", "outturn", "outturn", "target"]


def test_a_legend_over_a_table_is_no_level_of_its_headings():
    picture = """
    | Key     | Green = on target | Amber = near | Red = below |
    | Measure | 2014/15           | 2015/16      | Target      |
    | Visits  | 80                | 85           | 90          |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert [c.heading for c in table.columns] == ["Measure", "2014/15", "2015/16", "Target"]


def test_a_merged_group_over_most_of_a_table_is_a_group_and_no_title():
    picture = """
    | ^       | Cumulative 2015/16 | <   | <   | <   | <   | <   | <   | <   | <   |
    | Measure | Apr                | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec |
    | Moves   | 1                  | 2   | 3   | 4   | 5   | 6   | 7   | 8   | 9   |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert {c.period.kind for c in table.columns if c.period} == {Kind.YEAR_TO_DATE}


def test_headings_that_could_stand_in_cells_are_headings_where_nothing_else_stands():
    picture = """
    | Measure | 2014/15 | ^      | 2015/16 | ^      |
    | ^       | Value   | Target | Value   | Target |
    | Visits  | 80      | 82     | 85      | 90     |
    """
    (table,) = find_tables(drawn(picture), YEAR, "")
    assert roles(table) == ["name", "outturn", "target", "outturn", "target"]


def test_headings_that_come_again_without_their_groups_keep_them():
    picture = """
    | ^            | Outturn | ^       | Target  |
    | Looked after | 2014/15 | 2015/16 | 2015/16 |
    | Visits       | 80      | 85      | 90      |
    | Care leavers | 2014/15 | 2015/16 | 2015/16 |
    | EET          | 40      | 45      | 50      |
    """
    tables = find_tables(drawn(picture), YEAR, "")
    assert [roles(table) for table in tables] == [["name", "outturn", "outturn", "target"]] * 2


def test_years_written_together_head_columns_and_count_in_them():
    picture = """
    | Measure  | 1415 | 1516 |
    | Contacts | 1415 | 1630 |
    | Visits   | 80   | 84   |
    """
    (table,) = find_tables(drawn(picture), None, "")
    assert [c.period.label for c in table.columns if c.period] == ["2014/15", "2015/16"]
    assert len(table.body) == 2


def test_who_signed_a_report_off_heads_no_table():
    picture = """
    | Measure     | 2014/15          | 2015/16 | Target     |
    | Visits      | 80               | 84      | 90         |
    |
    | Prepared by | Performance team | Date    | 14/05/2016 |
    | Indicators  | 33               |
    """
    assert [b.first for b in find_bands(drawn(picture), None, "")] == [1]


def test_months_under_the_year_in_a_group_are_that_years():
    picture = """
    | Measure | 2014/15 | 2015/16 | <   | <   | <      |
    | ^       | Outturn | Apr     | Jan | YTD | Target |
    | Visits  | 80      | 7       | 8   | 84  | 90     |
    """
    (table,) = find_tables(drawn(picture), None, "")
    assert [c.period.label for c in table.columns if c.period] == [
        "2014/15",
        "2015-04",
        "2016-01",
        "2015/16",
        "2015/16",
    ]
