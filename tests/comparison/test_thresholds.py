from datetime import date
from decimal import Decimal

import pytest

from cyps.comparison import Thresholds, described
from cyps.comparison.thresholds import checked
from cyps.errors import CatalogueError, UnknownChoice


def good() -> dict:
    return {
        mark.name: {
            "value": str(mark.value),
            "says": mark.says,
            "least": str(mark.least),
            "unit": mark.unit,
            "reason": mark.reason,
            "date": mark.date,
        }
        for mark in described()
    }


def test_the_catalogue_has_the_marks_of_the_method():
    marks = Thresholds.load()
    assert (marks.change_percent, marks.change_percent_near_end, marks.near_end) == (2, 1, 10)
    assert (marks.change_other, marks.change_count, marks.small_count, marks.zero_other) == (5, 5, 20, 5)
    assert (marks.near_miss_percent, marks.near_miss_other) == (1, 1)
    assert (marks.benchmark_percent, marks.benchmark_other) == (2, 5)
    assert (marks.level_high, marks.level_stronger, marks.level_low, marks.headlines) == (90, 95, 50, 6)


def test_every_mark_says_why_and_when():
    for mark in described():
        assert mark.reason.endswith("."), mark.name
        assert mark.unit, mark.name
        assert mark.date >= date(2026, 1, 1), mark.name


def test_as_pairs_gives_each_mark_in_its_order():
    pairs = Thresholds.load().as_pairs()
    assert pairs[0] == ("change_percent", Decimal("2.0"))
    assert [name for name, _ in pairs] == [mark.name for mark in described()]


def test_overrides_change_only_what_they_name():
    marks = Thresholds.load().with_overrides([("change_percent", Decimal(3))])
    assert marks.change_percent == 3
    assert marks.near_end == Thresholds.load().near_end


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(UnknownChoice, match=r"No threshold is called 'chnage'\. Known: change_percent, "):
        Thresholds.load().with_overrides([("chnage", Decimal(1))])


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity"])
def test_a_value_that_makes_no_sense_is_refused(value: str):
    with pytest.raises(UnknownChoice, match=r"change_percent can be 0 or more, not"):
        Thresholds.load().with_overrides([("change_percent", Decimal(value))])


def test_the_near_end_part_can_not_be_nought():
    with pytest.raises(UnknownChoice, match="near_end_part can be 1 or more"):
        Thresholds.load().with_overrides([("near_end_part", Decimal(0))])


def test_a_good_table_passes():
    assert checked(good()) == described()


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("change_percent", {"value": "two"}, "'two' is not a number in quotes"),
        ("change_percent", {"value": 2.0}, "2.0 is not a number in quotes"),
        ("level_low", {"value": "-1"}, "-1 is below its own least, 0"),
        ("level_low", {"colour": "red"}, r"has the keys .*colour"),
        ("level_low", {"date": "today"}, "'today' is not a date"),
    ],
)
def test_a_bad_entry_names_itself(name: str, change: dict, message: str):
    table = good()
    table[name] |= change
    with pytest.raises(CatalogueError, match=rf"catalogue/judgement\.toml, threshold\.{name}.*{message}"):
        checked(table)


def test_a_missing_and_an_unused_mark_are_named():
    table = good()
    missing = table.pop("far_other")
    with pytest.raises(CatalogueError, match=r"threshold\.far_other: is missing"):
        checked(table)
    with pytest.raises(CatalogueError, match=r"threshold\.far_away: no such threshold"):
        checked(good() | {"far_away": missing})
