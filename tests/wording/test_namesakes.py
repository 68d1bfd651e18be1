"""Measures of one name told apart."""

from dataclasses import replace

from cyps.model import Indicator
from cyps.terms import Source
from cyps.wording.namesakes import told_apart
from tests.building import drawn, reported

FELL = "% of LAC visits in time | % | higher\n2014/15 90%\n2015/16 80%"


def two(**other: object) -> tuple[Indicator, Indicator]:
    first, second = drawn(FELL, 0), drawn(FELL, 1)
    return replace(first, window="Financial Year", section="Visits"), replace(second, **other)


def test_by_their_windows_first():
    names = told_apart(two(window="Rolling Year", section="Placements"))
    assert names == {
        "i0": "the percentage of LAC visits in time (financial year)",
        "i1": "the percentage of LAC visits in time (rolling year)",
    }


def test_then_by_section_then_by_sheet_then_by_cell():
    assert set(told_apart(two(window="financial year", section="Placements")).values()) == {
        "the percentage of LAC visits in time (Visits)",
        "the percentage of LAC visits in time (Placements)",
    }
    north = Source("test.xlsx", "North", "A1")
    assert told_apart(two(window="", section="", source=north))["i1"].endswith("(North)")
    below = Source("test.xlsx", "Sheet", "A9")
    assert told_apart(two(window="", section="", source=below))["i1"].endswith("(Sheet A9)")


def test_a_number_and_a_rate_of_one_thing_need_no_telling_apart():
    number = drawn("Children in care | number | none\n2014/15 412\n2015/16 438", 0)
    rate = drawn("Children in care per 10,000 | per_10_000 | none\n2014/15 71.4\n2015/16 75.2", 1)
    assert told_apart([number, rate]) == {}


def test_a_name_that_stands_alone_is_left_alone():
    assert told_apart([drawn(FELL, 0), drawn(FELL.replace("visits", "reviews"), 1)]) == {}


def test_their_bullets_are_told_apart():
    first, second = reported(*two(window="Rolling Year")).bullets
    assert first.text.startswith(
        "The percentage of looked after children (LAC) visits in time (financial year) fell"
    )
    assert second.text.startswith("The percentage of LAC visits in time (rolling year) fell")
