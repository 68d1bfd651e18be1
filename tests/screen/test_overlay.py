"""The sheet on the check page: roles in words, hostile words harmless, far rows under their headings."""

from __future__ import annotations

from cyps.reading import Part
from cyps.screen.overlay import key, outline, overlay
from tests.reading.test_understood import WIDE, of


def whole(sheet) -> str:
    return overlay(sheet, sheet.rows, sheet.columns)


def test_every_role_is_told_in_words() -> None:
    made = whole(of(WIDE))
    for words in (
        "Outturn 2015/16",
        "Outturn 2014/15",
        "Target 2015/16",
        "England 2014/15",
        "Good is",
        "Outturn Mar 2016",
        ">Section<",
        ">Headings<",
    ):
        assert words in made
    assert '<span class="unseen">Not understood: </span>lots' in made


def test_words_are_escaped() -> None:
    bad = '<img src=x onerror="y">'
    made = whole(of(WIDE.replace("LAC reviews in time", bad).replace("Comments", bad)))
    assert "<img" not in made
    assert "&lt;img" in made


def test_rows_further_down_stand_under_their_headings() -> None:
    sheet = of(WIDE)
    made = overlay(sheet, [6, 7], [2, 6])
    assert made.index("Outturn 2015/16") < made.index('data-row="3"') < made.index('data-row="6"')
    assert 'data-row="5"' not in made


def test_the_key_counts_only_what_there_is() -> None:
    sheet = of(WIDE)
    made = key(sheet, sheet.rows, sheet.columns)
    assert "outturns of this year: 1" in made
    assert "outturns of earlier years: 2" in made
    assert "not understood: 1" in made
    assert Part.COUNT not in made


def test_what_is_chosen_is_outlined_by_a_style_of_its_own() -> None:
    assert outline(0, 0) == ""
    assert '.whole tr[data-row="9"] .c8 {' in outline(8, 9)
    assert 'th[data-column="8"]' in outline(8, 0)
