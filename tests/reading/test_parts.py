"""Rows and columns of a part of the children, and texts alone in a row: never taken for the whole, or for names."""

from __future__ import annotations

from tests.reading.test_other_shapes import codes, reading, told


def test_ages_across_are_no_years():
    found = reading(
        """
        | Performance by age, 2015/16 |
        |
        | Indicator    | 5-9 | 10-15 | 16-17 | All ages |
        | Reviews held | 80% | 85%   | 70%   | 81%      |
        """
    )
    assert told(found.lines) == {"Reviews held": [("outturn", "2015/16", "81")]}


def test_teams_under_which_the_same_indicators_come_again_are_parts():
    found = reading(
        """
        | Team      | Measure | 2014/15 | 2015/16 |
        | Team 1    | Reviews | 70%     | 71%     |
        |           | Visits  | 60%     | 61%     |
        | Team 2    | Reviews | 72%     | 73%     |
        |           | Visits  | 62%     | 63%     |
        | All teams | Reviews | 74%     | 75%     |
        |           | Visits  | 64%     | 65%     |
        """
    )
    assert told(found.lines) == {
        "Reviews": [("outturn", "2014/15", "74"), ("outturn", "2015/16", "75")],
        "Visits": [("outturn", "2014/15", "64"), ("outturn", "2015/16", "65")],
    }
    assert codes(found) == [("breakdown-left-out", "note")]


def test_themes_under_which_every_indicator_stands_once_are_none():
    found = reading(
        "| Team | Measure | 2015/16 |\n| MASH | Contacts | 71% |\n| MASH | Referrals | 61% |\n| Care | Reviews | 51% |"
    )
    assert [(line.name, line.sections) for line in found.lines] == [
        ("Contacts", ("MASH",)),
        ("Referrals", ("MASH",)),
        ("Reviews", ("Care",)),
    ]


def test_wards_are_no_councils_and_not_the_councils():
    found = reading(
        """
        | Ward       | Indicator | Year    | Value |
        | Park       | Reviews   | 2015/16 | 30%   |
        | Elland     | Reviews   | 2015/16 | 40%   |
        | Calderdale | Reviews   | 2015/16 | 35%   |
        """,
        "Calderdale",
    )
    assert told(found.lines) == {"Reviews": [("outturn", "2015/16", "35")]}
    assert codes(found) == [("other-councils", "note")]


def test_councils_are_known_with_what_they_are_called_beside_their_names():
    found = reading(
        """
        | Organisation    | Indicator | Year    | Value |
        | Calderdale MBC  | Reviews   | 2015/16 | 35%   |
        | Kirklees Council | Reviews  | 2015/16 | 40%   |
        | England average | Reviews   | 2015/16 | 38%   |
        """,
        "Calderdale",
    )
    assert told(found.lines) == {"Reviews": [("outturn", "2015/16", "35"), ("england", "2015/16", "38")]}


def test_a_text_alone_names_the_places_under_it_and_an_empty_place_names_nothing():
    found = reading(
        """
        | Indicator  | 2014/15 | 2015/16 |
        | Reviews    |
        | Calderdale | 80%     | 85%     |
        | Stat. neighbours |
        | England    | 82%     | 83%     |
        | Visits     |
        | Calderdale | 70%     | 75%     |
        | England    | 72%     | 73%     |
        """,
        "Calderdale",
    )
    assert {name: [e[0] for e in entries] for name, entries in told(found.lines).items()} == {
        "Reviews": ["outturn", "outturn", "england", "england"],
        "Visits": ["outturn", "outturn", "england", "england"],
    }


def test_a_text_alone_names_the_years_under_it():
    found = reading(
        """
        | Indicator / year | Result | Target |
        | Reviews          |
        | 2014/15          | 80%    |        |
        | 2015/16          | 85%    | 90%    |
        | Visits           |
        | 2014/15          | 70%    |        |
        | 2015/16          | 75%    | 80%    |
        """
    )
    assert told(found.lines)["Visits"] == [
        ("outturn", "2014/15", "70"),
        ("outturn", "2015/16", "75"),
        ("target", "2015/16", "80"),
    ]


def test_an_indicator_without_figures_is_no_section_of_the_next():
    found = reading(
        "| Indicator | 2015/16 |\n| Number of looked after children | |\n| Visits | 75% |\n| Plans | 5% |"
    )
    assert [line.sections for line in found.lines] == [(), ()]


def test_parts_under_an_indicator_carry_its_name():
    found = reading(
        "| Indicator | 2015/16 |\n| Reviews | 75% |\n| of which: Male | 70% |\n| - Female | 80% |\n| Visits | 60% |"
    )
    assert list(told(found.lines)) == ["Reviews", "Reviews: Male", "Reviews: Female", "Visits"]


def test_a_column_headed_period_may_say_what_kind_the_years_are():
    found = reading(
        "| Indicator | Period | 2015/16 |\n| GCSEs | Academic year | 24 |\n| Reviews | Financial year | 80% |"
    )
    assert [e.period.label for line in found.lines for e in line.entries if e.period] == [
        "2015/16 (academic)",
        "2015/16",
    ]


def test_a_row_of_a_long_table_without_its_figure_is_no_row_of_headings():
    found = reading(
        """
        | Area       | Indicator | Year    | Value |
        | Calderdale | Contacts  | 2014/15 | 30    |
        | England    | Contacts  | 2014/15 |       |
        | SN average | Contacts  | 2014/15 |       |
        | Calderdale | Contacts  | 2015/16 | 31    |
        """
    )
    assert told(found.lines) == {"Contacts": [("outturn", "2014/15", "30"), ("outturn", "2015/16", "31")]}


def test_sheets_of_numerators_and_denominators_stand_behind_the_shares():
    table = "| Indicator | 2015/16 |\n| Reviews | {} |\n| Visits | {} |"
    found = reading(
        {
            "Numerators": table.format(5, 6),
            "Denominators": table.format(10, 10),
            "Percentages": table.format("50%", "60%"),
        }
    )
    assert [e.role.value for line in found.lines if line.name == "Visits" for e in line.entries] == [
        "numerator",
        "denominator",
        "outturn",
    ]


def test_months_across_are_of_the_year_in_their_row():
    found = reading(
        "| Indicator | Year | Apr | Mar | Year end |\n| Reviews | 2014/15 | 70% | 71% | 72% |\n| | 2015/16 | 73% | 74% | 75% |"
    )
    assert [label for _, label, _ in told(found.lines)["Reviews"]] == [
        "2014-04",
        "2015-03",
        "2014/15",
        "2015-04",
        "2016-03",
        "2015/16",
    ]


def test_a_column_of_years_needs_no_heading_and_notes_below_are_no_years():
    found = reading(
        """
        | Appeals in Calderdale |
        |
        | Year (Calendar)3 | Tribunal appeals | < |
        |                  | Appeals registered | Decisions made |
        | 2014             | 30                 | 40             |
        | 2015             | 35                 | 45             |
        | Sources:         |
        | A note on how appeals are counted by the tribunal |
        """
    )
    assert told(found.lines)["Appeals registered"] == [("outturn", "2014", "30"), ("outturn", "2015", "35")]
