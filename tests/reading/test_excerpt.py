"""Show me the cell: its neighbours, its headings and its name, as the officer knows them."""

from __future__ import annotations

import pytest

from cyps.choices import Choices
from cyps.reading import Picture, Workbook, excerpts, read
from cyps.terms import Source
from tests.reading.books import book

WIDE = """
| Looked after children
|
| No. | Indicator              | Good is | Monthly | <           | Year  | <     | Target
|     |                        |         | @2016-02-01 | @2016-03-01 | 2014/15 | 2015/16 | 2015/16
| 5.1 | LAC reviews in time    | High    | {0.9:0%} | {0.9:0%} | {0.949:0.0%} | {0.833:0.0%} | >=95%
| 5.2 | LAC visits in time     | High    | {0.9:0%} | {0.9:0%} | {0.94:0.0%} | {0.965:0.0%} | >=95%
"""
ACROSS = """
| Year    | LAC reviews in time | LAC visits in time | CP visits in time
| 2013/14 | 90.1%               | 80.2%              | 70.3%
| 2014/15 | 94.9%               | 81.2%              | 71.3%
| 2015/16 | 83.3%               | 82.2%              | 72.3%
"""


def shown(picture: str | Workbook, *cells: str, sheet: str = "Sheet1") -> tuple[Picture, ...]:
    made = picture if isinstance(picture, Workbook) else book(picture)
    return excerpts(read([made], Choices()), [Source(made.name, sheet, cell) for cell in cells])


def texts(picture: Picture) -> list[list[str]]:
    return [[square.text for square in row] for row in picture.squares]


def marked(picture: Picture) -> list[str]:
    return [square.address for row in picture.squares for square in row if square.marked]


def test_a_cell_stands_among_its_neighbours_under_its_headings_beside_its_name() -> None:
    (made,) = shown(WIDE, "G5")
    assert [edge.label for edge in made.columns] == ["B", "D", "E", "F", "G", "H"]
    assert [edge.label for edge in made.rows] == ["2", "3", "4", "5", "6"]
    assert marked(made) == ["G5"]
    assert texts(made)[3] == ["LAC reviews in time", "90%", "90%", "94.9%", "83.3%", ">=95%"]
    assert "Mar-16" in texts(made)[2]
    assert [square.heading for square in made.squares[3]] == [False] * 6


def test_headings_and_names_far_away_are_repeated_and_the_gap_is_marked() -> None:
    rows = "\n".join(f"| {n} | LAC measure number {n} | High | 1 | 2 | {n} | {n} | 9" for n in range(40))
    far = WIDE + rows.strip()
    (made,) = shown(far, "H30")
    assert [edge.label for edge in made.rows][:2] == ["3", "4"]
    assert [edge.label for edge in made.rows if edge.apart] == ["28"]
    assert made.columns[0].label == "B"
    assert made.columns[1].apart
    assert texts(made)[4][0] == "LAC measure number 23"


def test_cells_near_one_another_share_a_picture_and_far_ones_have_their_own() -> None:
    assert [marked(each) for each in shown(WIDE, "G5", "F5", "H5")] == [["F5", "G5", "H5"]]
    rows = "\n".join(f"| {n} | LAC measure number {n} | High | 1 | 2 | {n} | {n} | 9" for n in range(40))
    far = [f"G{row}" for row in (5, 10, 15, 20, 25, 30)]
    assert [marked(each) for each in shown(WIDE + rows.strip(), *far, "F5")] == [["F5", *far[:-1]], far[-1:]]


def test_a_table_read_sideways_keeps_the_addresses_of_the_sheet() -> None:
    (made,) = shown(ACROSS, "B4")
    assert marked(made) == ["B4"]
    assert texts(made)[3][:2] == ["2015/16", "83.3%"]
    assert texts(made)[0][1] == "LAC reviews in time"


def test_a_merged_cell_stands_once_however_little_of_it_is_seen() -> None:
    from cyps.reading.picture import picture
    from tests.reading.drawing import drawn as sheet

    grid = sheet(WIDE)
    made = picture(grid, [3, 5], [2, 5, 6, 7])
    assert [(square.text, square.across) for square in made.squares[0]] == [
        ("Indicator", 1),
        ("Monthly", 1),
        ("Year", 2),
    ]


def test_a_range_is_shown_by_its_first_cells() -> None:
    (made,) = shown(WIDE, "A1:H900")
    assert marked(made)[0] == "A1"
    assert len(made.rows) <= 9


@pytest.mark.parametrize("cell", ["", "nowhere", "Z"])
def test_what_is_no_address_has_no_picture(cell: str) -> None:
    assert shown(WIDE, cell) == ()


def test_a_sheet_nobody_has_and_a_cell_beyond_all_are_met() -> None:
    assert shown(WIDE, "A1", sheet="Other") == ()
    (made,) = shown(WIDE, "Z99")
    assert marked(made) == ["Z99"]


def test_a_sheet_without_a_table_can_be_shown() -> None:
    (made,) = shown("| Notes about this\n| 42 | people\n", "A2")
    assert texts(made) == [["Notes about this", ""], ["42", "people"]]


def test_hidden_rows_and_columns_are_said_to_be_hidden() -> None:
    from dataclasses import replace

    from cyps.reading.picture import picture
    from tests.reading.drawing import drawn as sheet

    grid = replace(sheet(WIDE), hidden_rows=frozenset({5}), hidden_columns=frozenset({3}))
    made = picture(grid, [4, 5, 6], [2, 3, 4])
    assert [edge.hidden for edge in made.rows] == [False, True, False]
    assert [edge.hidden for edge in made.columns] == [False, True, False]
