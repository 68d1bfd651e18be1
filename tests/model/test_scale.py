"""Fraction or points, on sheets drawn as text: every figure of one percentage indicator."""

from decimal import Decimal

import pytest

from cyps.model import Indicator
from tests.reading.books import scorecard

HEADINGS = "| Measure | Unit | 2014/15 | 2015/16 | Target |"


def first(picture: str) -> Indicator:
    return scorecard(picture).indicators[0]


def numbers(indicator: Indicator) -> list[Decimal | None]:
    return [o.value.number for o in indicator.observations]


@pytest.mark.parametrize(
    ("row", "others", "read"),
    [
        ("0.949 | 0.833 | 0.95", "81.2 | 88.4 | 90", ["94.9", "83.3"]),
        ("0.8 | 0.4 | 0.5", "81.2 | 88.4 | 90.5", ["0.8", "0.4"]),
        ("4.3 | 0.8 | 2", "81 | 88 | 90", ["4.3", "0.8"]),
        ("93.4 | 0.93 | 95", "81.2 | 88.4 | 90", ["93.4", "93"]),
        ("0.91 | 0.94 | 0.95", "0.81 | 0.88 | 0.9", ["91", "94"]),
        ("{0.91:0%} | 0.94 | {0.95:0%}", "81 | 88 | 90", ["91", "94"]),
    ],
)
def test_what_stands_around_a_number_says_its_scale(row: str, others: str, read: list[str]):
    found = first(
        f"{HEADINGS}\n| Visits in time | % | {row} |\n| Reviews held | % | {others} |\n| Plans | % | {others} |"
    )
    assert [str(n) for n in numbers(found)] == read
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("row", "others"),
    [
        (
            "4.3 | 0.1 | 4",
            "81.2 | 88.4 | 90.5",
        ),  # 10% is near the year before, 0.1% is written like the column
        ("0.95 | 0.83 | 0.91", "81.2 | 88.4 | 90.5"),
        ("0.9 | 1 | 0.9", "81 | 88 | 90"),
    ],
)
def test_where_the_evidence_contradicts_itself_there_is_a_doubt_and_no_verdict(row: str, others: str):
    found = first(f"{HEADINGS}\n| Visits in time | % | {row} |\n| Reviews held | % | {others} |")
    assert found.doubts == (
        "it can't be told whether its figures are fractions (0.93) or percentages (0.93%)",
    )


def test_the_counts_behind_a_share_decide_its_scale_and_are_no_shares_themselves():
    picture = """
    | Measure        | Unit | 2015/16 | Numerator | Denominator |
    | Visits in time | %    | 0.8     | 4         | 5           |
    | Moves          | %    | 0.8     | 4         | 500         |
    | Reviews held   | %    | 91.5    | 915       | 1000        |
    """
    visits, moves, _ = scorecard(picture).indicators
    assert numbers(visits) == [80]
    assert [str(n) for n in numbers(moves)] == ["0.8"]
