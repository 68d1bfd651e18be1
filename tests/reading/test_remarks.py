"""What a sheet says of years that are not alike, and whose it is."""

import pytest

from cyps.choices import Choices
from cyps.reading import Reading, read
from tests.reading.books import book


def reading(picture: str) -> Reading:
    return read([book(picture)], Choices())


def remarks(picture: str) -> dict[str, list[tuple[str, str, str]]]:
    """The remarks of each line by its name: text, since, cell."""
    return {
        line.name: [(r.text, r.since.label if r.since else "", r.source.cell) for r in line.remarks]
        for line in reading(picture).lines
        if line.remarks
    }


def test_a_comment_beside_a_row_is_that_rows():
    picture = """
    | Indicator  | 2014/15 | 2015/16 | Comments                                                             |
    | LAC visits | 80%     | 85%     | More visits were made. A new definition applies from 2015/16. Good. |
    | CP visits  | 80%     | 85%     | No change in definition                                              |
    """
    assert remarks(picture) == {"LAC visits": [("A new definition applies from 2015/16.", "2015/16", "D2")]}


def test_a_name_may_say_it():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| LAC visits (new definition) | 80% | 85% |\n| CP visits | 8% | 9% |"
    assert remarks(picture) == {"LAC visits (new definition)": [("LAC visits (new definition)", "", "A2")]}


def test_a_footnote_is_of_the_rows_that_carry_its_mark():
    picture = """
    | Indicator      | 2014/15 | 2015/16 |
    | LAC visits*    | 80%     | 85%     |
    | CP visits      | 80%     | 85%*    |
    | CIN visits**   | 80%     | 85%     |
    | LAC reviews [2] | 80%    | 85%     |
    | * Revised definition |   |         |
    | 2. Series break in 2014/15 | |     |
    """
    assert remarks(picture) == {
        "LAC visits*": [("Revised definition", "", "A6")],
        "CP visits": [("Revised definition", "2015/16", "A6")],
        "LAC reviews [2]": [("Series break in 2014/15", "2014/15", "A7")],
    }


def test_a_heading_is_of_all_rows_with_a_figure_under_it():
    picture = "| Indicator | 2014/15 | 2015/16 (new definition) |\n| LAC visits | 80% | 85% |\n| CP visits | 80% | |"
    assert remarks(picture) == {"LAC visits": [("2015/16 (new definition)", "2015/16", "C1")]}


def test_a_note_that_leads_nowhere_is_said():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| LAC visits | 80% | 85% |\n| | | |\n| Definitions have changed this year |"
    assert remarks(picture) == {}
    assert [(p.code, p.severity, p.message) for p in reading(picture).problems] == [
        (
            "definition-said",
            "note",
            "The sheet says “Definitions have changed this year”, but not of which rows.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Definition: visits made",
        "As defined by the DfE",
        "No change in definition",
        "Not comparable with England",
    ],
)
def test_words_of_definitions_are_no_remark_of_a_change(text: str):
    picture = f"| Indicator | 2014/15 | 2015/16 | Comments |\n| LAC visits | 80% | 85% | {text} |"
    assert remarks(picture) == {}


def test_what_a_year_is_not_comparable_with_is_of_the_year_after():
    picture = "| Indicator | 2014/15 | 2015/16 | Comments |\n| LAC visits | 80% | 85% | Not comparable with 2014/15 |"
    assert remarks(picture) == {"LAC visits": [("Not comparable with 2014/15", "2015/16", "D2")]}


@pytest.mark.parametrize(("written", "broken"), [("83.3% b", True), ("83.3 [b]", True), ("83.3% B", False)])
def test_the_mark_of_a_broken_series_is_no_blue(written: str, broken: bool):
    (line,) = reading(f"| Indicator | 2014/15 | 2015/16 |\n| LAC visits | 80% | {written} |").lines
    assert line.entries[1].figure.broken is broken
    assert (line.entries[1].figure.rag == "G") is not broken
