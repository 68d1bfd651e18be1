"""Tables that are no plain scorecard: whose a row is, which part of the children, and what stands behind a share."""

from __future__ import annotations

from cyps.choices import Choices
from cyps.reading import Line, Reading, read
from tests.reading.books import book

Sheets = dict[str, str] | str


def reading(sheets: Sheets, council: str | None = None) -> Reading:
    return read([book(sheets)], Choices(council=council))


def told(lines: tuple[Line, ...]) -> dict[str, list[tuple[str, str, str]]]:
    """Each line's figures as role (or whose benchmark), period and number."""
    return {
        line.name: [
            (e.group or e.role.value, e.period.label if e.period else "", str(e.figure.number))
            for e in line.entries
        ]
        for line in lines
    }


def codes(found: Reading) -> list[tuple[str, str]]:
    return [(p.code, p.severity) for p in found.problems]


def test_places_beside_indicators_nobody_knows_are_headed_by_what_stands_under_them():
    found = reading(
        """
        | Benchmarking 2015/16 |
        |
        | Local authority     | Life story work done | Transition plans by 17 |
        | Calderdale          | 62.2%                | 60.3%                  |
        | Kirklees            | 51.0%                | 44.0%                  |
        | Yorkshire & Humber  | 58.0%                | 57.1%                  |
        | England             | 55.5%                | 59.0%                  |
        """,
        "Calderdale",
    )
    assert told(found.lines)["Life story work done"] == [
        ("outturn", "2015/16", "62.2"),
        ("region", "2015/16", "58.0"),
        ("england", "2015/16", "55.5"),
    ]


def test_councils_down_and_none_chosen_are_one_problem_with_their_names():
    table = """
        | Local authority | Life story work done | Transition plans by 17 |
        | Barnsley        | 62.2%                | 60.3%                  |
        | Bradford        | 51.0%                | 44.0%                  |
        """
    found = reading({"2014-15": table, "2015-16": table})
    assert not found.lines
    assert [p.message for p in found.problems] == [
        "The workbook holds 2 councils and none was chosen: Barnsley, Bradford."
    ]


def test_a_council_is_not_chosen_for_being_first_in_a_long_table():
    rows = "".join(f"| Calderdale | Visits | 20{y}/{y + 1} | 80 |\n" for y in range(10, 24))
    found = reading(f"| Council | Measure | Year | Value |\n{rows}| Leeds | Visits | 2015/16 | 70 |")
    assert found.council is None
    assert codes(found) == [("several-councils", "loss")]


def test_rows_of_a_breakdown_are_left_out_beside_their_total():
    found = reading(
        """
        | Indicator    | Year    | Characteristic | Value |
        | Reviews held | 2015/16 | Total          | 83%   |
        | Reviews held | 2015/16 | Male           | 80%   |
        | Reviews held | 2015/16 | Female         | 86%   |
        """
    )
    assert told(found.lines) == {"Reviews held": [("outturn", "2015/16", "83")]}
    assert codes(found) == [("breakdown-left-out", "note")]


def test_a_table_by_age_is_its_total_under_the_name_of_its_title():
    found = reading(
        """
        | Looked after children at 31 March by age |
        |
        | Age group | 2014/15 | 2015/16 |
        | Under 1   | 20      | 25      |
        | 1 to 4    | 50      | 48      |
        | Total     | 70      | 73      |
        """
    )
    assert told(found.lines) == {
        "Looked after children at 31 March": [("outturn", "2014/15", "70"), ("outturn", "2015/16", "73")]
    }


def test_parts_without_a_total_are_a_loss_and_no_indicator():
    found = reading(
        """
        | Care leavers in work |
        |
        | Gender | 2014/15 | 2015/16 |
        | Male   | 20%     | 25%     |
        | Female | 50%     | 48%     |
        """
    )
    assert not found.lines
    assert ("breakdown-left-out", "loss") in codes(found)


def test_counts_stand_behind_the_share_their_name_shares():
    found = reading(
        """
        | Indicator              | 2015/16 |
        | Reviews - Numerator    | 497     |
        | Reviews - Denominator  | 2424    |
        | Reviews - %            | 20.5%   |
        | Visits                 | 90%     |
        | Numerator              | 9       |
        | Denominator            | 10      |
        """
    )
    assert told(found.lines) == {
        "Reviews": [
            ("outturn", "2015/16", "20.5"),
            ("numerator", "2015/16", "497"),
            ("denominator", "2015/16", "2424"),
        ],
        "Visits": [
            ("outturn", "2015/16", "90"),
            ("numerator", "2015/16", "9"),
            ("denominator", "2015/16", "10"),
        ],
    }


def test_lines_of_an_indicator_need_no_heading():
    found = reading(
        """
        | Indicator |     | 2014/15 | 2015/16 |
        | Reviews   | Num | 588     | 497     |
        |           | Den | 2450    | 2424    |
        |           | %   | 24%     | 20.5%   |
        | Visits    | %   | 80%     | 90%     |
        """
    )
    assert [e[0] for e in told(found.lines)["Reviews"]] == [
        *["numerator"] * 2,
        *["denominator"] * 2,
        *["outturn"] * 2,
    ]


def test_a_target_stands_among_the_places():
    found = reading(
        """
        | Reviews held in time |
        | Area       | 2014/15 | 2015/16 |
        | Calderdale | 80%     | 85%     |
        | England    | 82%     | 83%     |
        | Target     |         | 90%     |
        """
    )
    assert told(found.lines)["Reviews held in time"][-1] == ("target", "2015/16", "90")


def test_places_beside_the_council_itself_are_no_indicators():
    found = reading(
        """
        | Reviews held in time |
        | Year    | Halifax | Elland | Calderdale |
        | 2014/15 | 70%     | 90%    | 80%        |
        | 2015/16 | 75%     | 95%    | 85%        |
        """,
        "Calderdale",
    )
    assert told(found.lines) == {
        "Reviews held in time": [("outturn", "2014/15", "80"), ("outturn", "2015/16", "85")]
    }


def test_benchmarks_stand_under_each_indicator():
    found = reading(
        """
        | Year    | EHC plans issued in time | <       | Reviews held in time | <       |
        | ^       | Calderdale               | England | Calderdale           | England |
        | 2014/15 | 61%                      | 59%     | 80%                  | 82%     |
        | 2015/16 | 70%                      | 56%     | 85%                  | 83%     |
        """,
        "Calderdale",
    )
    assert told(found.lines)["Reviews held in time"] == [
        ("outturn", "2014/15", "80"),
        ("england", "2014/15", "82"),
        ("outturn", "2015/16", "85"),
        ("england", "2015/16", "83"),
    ]


def test_a_number_and_a_rate_under_one_name_are_two_lines_and_a_number_stands_behind_a_share():
    found = reading(
        """
        | Year    | Children on a plan | <               | Reviews held | <  |
        | ^       | Number             | Rate per 10,000 | Number       | %  |
        | 2015/16 | 256                | 50.3            | 90           | 85 |
        """
    )
    assert [(line.name, line.unit, len(line.entries)) for line in found.lines] == [
        ("Children on a plan", "Number", 1),
        ("Children on a plan", "Rate per 10,000", 1),
        ("Reviews held", "%", 2),
    ]


def test_a_quarter_in_a_column_of_its_own_is_of_its_rows_year():
    found = reading(
        """
        | Financial year | Quarter  | Reviews held |
        | 2015/16        | Q1       | 80%          |
        | 2015/16        | Q4       | 84%          |
        | 2015/16        | Year end | 85%          |
        """
    )
    assert [label for _, label, _ in told(found.lines)["Reviews held"]] == [
        "2015/16 Q1",
        "2015/16 Q4",
        "2015/16",
    ]


def test_years_as_statistics_write_them_date_rows():
    found = reading(
        """
        | time_period | time_identifier | la_name    | region_code | reviews_percent |
        | 201415      | Financial year  | Calderdale | E12000003   | 80.1            |
        | 201516      | Financial year  | Calderdale | E12000003   | 85.2            |
        """
    )
    assert told(found.lines) == {
        "reviews percent": [("outturn", "2014/15", "80.1"), ("outturn", "2015/16", "85.2")]
    }


def test_a_pivot_tables_groups_are_sections_and_their_sums_no_figures():
    found = reading(
        """
        | Row Labels  | 2014/15 | 2015/16 | Grand Total |
        | Care        | 150     | 160     | 310         |
        | Reviews     | 90      | 95      | 185         |
        | Visits      | 60      | 65      | 125         |
        | Grand Total | 150     | 160     | 310         |
        """
    )
    assert [(line.name, line.sections) for line in found.lines] == [
        ("Reviews", ("Care",)),
        ("Visits", ("Care",)),
    ]
    assert {severity for _, severity in codes(found)} == {"note"}


def test_cards_with_their_labels_across_stand_beside_and_below_one_another():
    found = reading(
        """
        | Reviews held | <       | <      | | EHC plans issued in time | <       | <      |
        | 2015/16      | 2014/15 | Target | | 2015/16                  | 2014/15 | Target |
        | 85%          | 80%     | 90%    | | 70%                      | 61%     | 80%    |
        |
        | Visits made  | <       | <      | | Plans made               | <       | <      |
        | 2015/16      | 2014/15 | Target | | 2015/16                  | 2014/15 | Target |
        | 75%          | 70%     | 80%    | | 60%                      | 51%     | 70%    |
        """
    )
    assert {name: entries[0][2] for name, entries in told(found.lines).items()} == {
        "Reviews held": "85",
        "EHC plans issued in time": "70",
        "Visits made": "75",
        "Plans made": "60",
    }


LA = "| Authority | 2014/15 | 2015/16 |\n| Leeds | 3.1% | 2.9% |\n| Calderdale | 2.1% | 2.3% |"
ENGLAND = "| Appeal rate, England, 2015 to 2016 |\n|\n| Year | Appeals | Appeal rate |\n| 2014/15 | 4108 | 1.6% |\n| 2015/16 | 3126 | 1.2% |"


def test_a_table_of_england_by_its_title_is_no_councils_own():
    found = reading({"LA": f"| Appeal rate |\n{LA}", "ENG": ENGLAND}, "Calderdale")
    own = tuple(line for line in found.lines if not line.of)
    assert told(own) == {"Appeal rate": [("outturn", "2014/15", "2.1"), ("outturn", "2015/16", "2.3")]}
    theirs = [line for line in found.lines if line.of]
    assert [(line.name, line.of, {e.role.value for e in line.entries}) for line in theirs] == [
        ("Appeal rate", "england", {"benchmark"})
    ]
    assert ("table-of-others", "note") in codes(found)  # its count of appeals, which the council hasn't


def test_a_title_that_compares_with_england_leaves_the_figures_the_councils():
    found = reading(
        "| Calderdale compared with England |\n|\n| Indicator | 2014/15 | 2015/16 |\n| Reviews | 80 | 85 |",
        "Calderdale",
    )
    assert [line.of for line in found.lines] == [""]


def test_lists_of_single_children_are_never_read():
    found = reading(
        """
        | Child Unique ID | Gender | Date of Birth | Age |
        | 100201          | Male   | 03/04/2005    | 11  |
        | 100202          | Female | 03/05/2007    | 9   |
        | 100203          | Male   | 09/04/2010    | 6   |
        """
    )
    assert not found.lines
    assert codes(found) == [("list-of-children", "loss")]
    assert "3 rows under “Child Unique ID”" in found.problems[0].message
    assert found.files[0].sheets[0].note == "a list of single children: not read"


WHOLE = "| Indicator | 2014/15 | 2015/16 |\n| Reviews | 80 | 85 |\n| Visits | 70 | 75 |\n| Plans | 60 | 65 |"
PART = "| Indicator | 2014/15 | 2015/16 |\n| Reviews | 81 | 95 |\n| Visits | 60 | 79 |\n| Plans | 61 | 55 |"


def test_a_districts_page_is_not_judged_beside_the_whole():
    found = reading({"Directorate": WHOLE, "Thanet": PART})
    assert {line.sheet for line in found.lines} <= {"Directorate", ""}
    assert {line.source.sheet for line in found.lines} == {"Directorate"}
    assert codes(found) == [("page-of-a-part", "note")]


def test_a_summary_that_agrees_with_its_sections_leaves_them_read():
    found = reading({"Summary": WHOLE, "Care": WHOLE})
    assert {line.source.sheet for line in found.lines} == {"Summary", "Care"}
