"""What an officer says of columns, rows and cells beats whatever was read, and is used exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cyps.choices import Choices, Correction, Use
from cyps.model import Indicator, Scorecard
from cyps.terms import Kind, Period, Severity, financial_year
from tests.correcting import of_cell, of_column, of_row
from tests.reading.books import scorecard

ODD = """
| Ref | Indicator           | Good is | 2014/15 | Ceiling | Score |
| 5.1 | LAC reviews in time | High    | 94.9%   | 83.3%   | 4     |
| 5.2 | Assessment backlog  | Low     | 313     | 12      | 2     |
"""


def read(picture: str, *corrections: Correction) -> Scorecard:
    return scorecard(picture, choices=Choices(corrections=corrections))


def numbers(indicator: Indicator) -> dict[str, Decimal | None]:
    return {f"{o.period.label} {o.period.kind}": o.value.number for o in indicator.observations}


def said(card: Scorecard) -> list[tuple[str, str, str]]:
    return [(p.code, p.severity, p.source.cell if p.source else "") for p in card.problems]


def test_a_column_is_what_an_officer_says_of_exactly_that_period():
    assert numbers(read(ODD).indicators[0]) == {"2014/15 year": Decimal("94.9")}
    card = read(ODD, of_column("Ceiling", "outturn", 2016))
    assert numbers(card.indicators[0]) == {"2014/15 year": Decimal("94.9"), "2015/16 year": Decimal("83.3")}
    assert (card.year.label, card.before.label) == ("2015/16", "2014/15")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "period",
    [
        financial_year(2016, Kind.SNAPSHOT),
        financial_year(2016, Kind.ROLLING),
        Period(date(2015, 4, 1), date(2015, 12, 31), Kind.YEAR_TO_DATE),
        Period(date(2016, 3, 1), date(2016, 3, 31), Kind.MONTH),
        Period(date(2015, 1, 1), date(2015, 12, 31), Kind.YEAR),
        Period(date(2014, 9, 1), date(2015, 8, 31), Kind.YEAR),
    ],
)
def test_a_period_stays_the_one_that_was_given_and_changes_no_other(period: Period):
    first = read(ODD, of_column("Ceiling", "outturn", period)).indicators[0]
    assert {o.period for o in first.observations} == {period, financial_year(2015)}


def test_a_row_that_says_how_its_year_is_counted_is_still_believed():
    picture = "| Indicator | Period | 2014/15 | Odd |\n| A | R12M | 1 | 2 |"
    (first,) = read(picture, of_column("Odd", "outturn", 2016), of_column("Period", "window")).indicators
    assert {o.period.kind for o in first.observations} == {Kind.ROLLING}


def test_two_columns_of_one_period_still_raise_a_doubt_and_give_no_verdict():
    card = read(ODD, of_column("Ceiling", "outturn", 2015))
    assert "2014/15 is 94.9% in Sheet1 D2 and 83.3% in Sheet1 E2" in card.problems[0].message or any(
        "94.9%" in p.message and "83.3%" in p.message for p in card.problems
    )
    assert all(i.doubts for i in card.indicators)


def test_a_column_that_was_taken_for_a_year_can_be_a_target_a_benchmark_or_nothing():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| Reviews in time | 94.9% | 83.3% |"
    (target,) = read(picture, of_column("2015/16", "target", 2016)).indicators
    assert [(t.period.label, t.value.number) for t in target.targets] == [("2015/16", Decimal("83.3"))]
    (other,) = read(picture, of_column("2015/16", "benchmark", 2016, group="england")).indicators
    assert [(b.group, b.value.number) for b in other.benchmarks] == [("england", Decimal("83.3"))]
    card = read(picture, of_column("2015/16", "not_used"))
    assert numbers(card.indicators[0]) == {"2014/15 year": Decimal("94.9")}
    assert said(card) == [("left-out-by-officer", Severity.NOTE, "C2")]


def test_a_column_that_is_not_used_is_one_note_for_its_range_and_no_loss():
    before, after = read(ODD), read(ODD, of_column("Score", "not_used"), of_column("Ceiling", "not_used"))
    assert [p.severity for p in before.problems].count(Severity.LOSS) == 2
    assert said(after) == [
        ("left-out-by-officer", Severity.NOTE, "E2:E3"),
        ("left-out-by-officer", Severity.NOTE, "F2:F3"),
    ]


def test_a_direction_of_travel_that_was_taken_for_a_year_holds_no_figure():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| Reviews in time | 94.9% | 83.3% |"
    (first,) = read(picture, of_column("2014/15", "direction")).indicators
    assert numbers(first) == {"2015/16 year": Decimal("83.3")}


def test_names_are_read_from_the_column_an_officer_chose():
    picture = "| Indicator | Long title | 2014/15 | 2015/16 |\n| x1 | LAC reviews in time | 1 | 2 |"
    assert [i.name for i in read(picture).indicators] == ["x1"]
    assert [i.name for i in read(picture, of_column("Long title", "name")).indicators] == [
        "LAC reviews in time"
    ]


def test_the_other_columns_settle_beside_what_was_said():
    picture = """
| Indicator | Result 2015/16 | Ceiling 2015/16 | 2014/15 |
| A         | 3              | 4               | 1       |
"""
    assert numbers(read(picture).indicators[0])["2015/16 year"] == 3
    card = read(picture, of_column("Result 2015/16", "not_used"))
    assert numbers(card.indicators[0])["2015/16 year"] == 4


def test_rows_that_date_figures_give_way_to_a_period_that_was_given():
    picture = """
| Indicator | Year    | Value | Odd |
| A         | 2014/15 | 1     | 7   |
| A         | 2015/16 | 2     | 7   |
"""
    (first,) = read(picture, of_column("Odd", "outturn", 2014)).indicators
    assert numbers(first) == {"2013/14 year": 7, "2014/15 year": 1, "2015/16 year": 2}


def test_words_repeated_in_one_table_or_under_several_titles_are_told_apart():
    picture = """
| Fostering |       |         |     |
|           |       |         |     |
| Indicator | Odd   | 2014/15 | Odd |
| A         | 2     | 1       | 3   |
|           |       |         |     |
| Adoption  |       |         |     |
|           |       |         |     |
| Indicator | Odd   | 2014/15 | Odd |
| B         | 5     | 4       | 6   |
"""
    first, second = read(picture, of_column("Odd", "outturn", 2016, under="Adoption", nth=2)).indicators
    assert numbers(first) == {"2014/15 year": 1}
    assert numbers(second) == {"2014/15 year": 4, "2015/16 year": 6}


def test_headings_can_be_named_where_no_table_was_found():
    picture = """
| Things we count | then | now |
| LAC reviews     | 94   | 83  |
| Backlog         | 12   | 9   |
"""
    assert read(picture).indicators == ()
    card = read(
        picture,
        of_row("Things we count", Use.HEADINGS),
        of_column("Things we count", "name"),
        of_column("then", "outturn", 2015),
        of_column("now", "outturn", 2016),
    )
    assert [numbers(i) for i in card.indicators] == [
        {"2014/15 year": 94, "2015/16 year": 83},
        {"2014/15 year": 12, "2015/16 year": 9},
    ]


def test_a_row_can_be_a_section_an_indicator_or_nothing():
    picture = """
| Indicator     | 2014/15 | 2015/16 |
| Fostering     | n/a     |         |
| Total         | 10      | 12      |
| Placements    | 3       | 4       |
| Old measure   | 5       | 6       |
"""
    plain = read(picture)
    assert [i.name for i in plain.indicators] == ["Fostering", "Placements", "Old measure"]
    card = read(
        picture,
        of_row("Fostering", Use.SECTION),
        of_row("Total", Use.INDICATOR),
        of_row("Old measure", Use.NOT_USED),
    )
    assert [(i.name, i.section) for i in card.indicators] == [
        ("Total", "Fostering"),
        ("Placements", "Fostering"),
    ]
    assert said(card) == [("left-out-by-officer", Severity.NOTE, "B5:C5")]


def test_a_heading_row_can_be_something_else():
    picture = (
        "| Indicator | 2014/15 | 2015/16 |\n| A | 1 | 2 |\n| Target | 2014/15 | 2015/16 |\n| B | 3 | 4 |"
    )
    card = read(picture, of_row("Target", Use.NOT_USED))
    assert [i.name for i in card.indicators] == ["A", "B"]


def test_a_cell_that_is_no_figure_is_plainly_none():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| Reviews | 94% | 83% |\n| Visits | 5 | 7 |"
    card = read(picture, of_cell("Reviews", "2015/16", "83%"))
    assert numbers(card.indicators[0]) == {"2014/15 year": 94}
    assert card.problems == ()
    assert numbers(card.indicators[1])["2015/16 year"] == 7


def test_a_cell_that_shows_another_figure_now_is_not_the_one_that_was_put_right():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| Reviews | 94% | 84% |"
    card = read(picture, of_cell("Reviews", "2015/16", "83%"))
    assert numbers(card.indicators[0])["2015/16 year"] == 84
    assert said(card) == [("correction-not-found", Severity.NOTE, "")]


@pytest.mark.parametrize(
    "lost",
    [
        of_column("Never there", "target"),
        of_column("Ceiling", "no role", 2016),
        of_column("Ceiling", "target", nth=2),
        of_row("Never there", Use.NOT_USED),
        of_cell("LAC reviews in time", "2014/15", "1%"),
    ],
)
def test_what_finds_no_place_is_said_and_changes_nothing(lost: Correction):
    before, after = read(ODD), read(ODD, lost)
    assert after.indicators == before.indicators
    assert len(after.problems) == len(before.problems) + 1
    (told,) = [p for p in after.problems if p.code == "correction-not-found"]
    assert (told.severity, told.source.sheet if told.source else "") == (Severity.NOTE, "Sheet1")


def test_a_sheet_or_file_that_is_gone_is_said_too():
    gone = Correction(
        *[getattr(of_column("A", "target"), f) for f in ("about", "file")], "Gone", "role", "target"
    )  # type: ignore[arg-type]
    assert said(read(ODD, gone))[-1] == ("correction-not-found", Severity.NOTE, "")


def test_a_sheet_read_sideways_is_put_right_too():
    picture = """
| Indicator | Reviews | Visits |
| 2014/15   | 94%     | 5      |
| Odd       | 83%     | 7      |
"""
    card = read(picture, of_column("Odd", "outturn", 2016))
    assert [numbers(i) for i in card.indicators] == [
        {"2014/15 year": 94, "2015/16 year": 83},
        {"2014/15 year": 5, "2015/16 year": 7},
    ]
