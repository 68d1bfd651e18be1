"""The file of corrections: whole and the same bytes when it comes back, one plain sentence when it can't."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cyps.choices import About, Correction, Says, Use
from cyps.errors import UnreadableCorrections
from cyps.keeping import Kept, WorkbookShape, read_corrections, written
from cyps.keeping.kept import TableShape
from cyps.reading import ROLE_WORDS
from cyps.terms import Kind, Period, Polarity, Unit, financial_year
from tests.correcting import of_cell, of_column, of_indicator, of_row

KEPT = Kept(
    corrections=(
        of_cell("Reviews", "2015/16 / Odd", "5*"),
        of_column("2015/16 / Odd", "benchmark", 2016, group="england", under="Adoption", nth=2),
        of_indicator("Reviews", Says.ENTRY, ""),
        of_indicator("Visits", Says.JOINS, "Visits “made”"),
        of_row("Things we count", Use.HEADINGS),
    ),
    council="Rotherham",
    thresholds=(("change_percent", Decimal("2.5")), ("near_end_part", Decimal(3))),
    workbooks=(
        WorkbookShape(
            "scorecard.xlsx",
            (
                TableShape("Sheet1", "Adoption", 2016, (("2015/16", "Odd"), ("",))),
                TableShape("Sheet2", "", None, ()),
            ),
        ),
        WorkbookShape("other.xlsx", ()),
    ),
)
SMALL = {"schema": "cyps-corrections/1"}
COLUMN = {"about": "column", "file": "a.xlsx", "sheet": "A", "says": "role", "value": "target"}


def one(change: dict[str, object]) -> dict[str, object]:
    """A file with one correction, changed."""
    return {"corrections": [COLUMN | change]}


def test_a_file_comes_back_whole_and_is_the_same_bytes_again():
    content = written(KEPT)
    assert read_corrections("ours.json", content) == KEPT
    assert written(read_corrections("ours.json", content)) == content


def test_the_order_in_which_things_were_put_right_changes_nothing():
    shuffled = Kept(KEPT.corrections[::-1], KEPT.council, KEPT.thresholds[::-1], KEPT.workbooks)
    assert written(shuffled) == written(KEPT)


def test_a_person_can_read_it():
    text = written(KEPT).decode()
    assert '"value": "Visits “made”"' in text
    assert json.loads(text)["corrections"][0] == {
        "about": "cell",
        "file": "scorecard.xlsx",
        "sheet": "Sheet1",
        "heading": ["2015/16", "Odd"],
        "name": "Reviews",
        "written": "5*",
        "says": "use",
        "value": "not_a_figure",
    }


def test_what_a_file_does_not_say_nobody_said():
    assert read_corrections("small.json", json.dumps(SMALL).encode()) == Kept()
    (said,) = read_corrections("c.json", json.dumps(SMALL | {"corrections": [COLUMN]}).encode()).corrections
    assert said == Correction(About.COLUMN, "a.xlsx", "A", Says.ROLE, "target")


DAY = some.dates(date(1990, 1, 1), date(2100, 12, 31))
PERIODS = some.builds(
    lambda days, kind: Period(min(days), max(days), kind), some.tuples(DAY, DAY), some.sampled_from(Kind)
)
TEXT = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)
PATH = some.lists(TEXT, max_size=3).map(tuple)
WHERE = {
    "file": TEXT, "sheet": TEXT, "heading": PATH, "name": TEXT, "nth": some.integers(1, 9), "written": TEXT,
}  # fmt: skip
ROLES = some.sampled_from([role.value for role in ROLE_WORDS])
CORRECTIONS = some.one_of(
    some.builds(
        Correction, some.just(About.COLUMN), says=some.just(Says.ROLE), value=ROLES,
        period=some.none() | PERIODS, group=TEXT, **WHERE,
    ),
    some.builds(
        Correction, some.just(About.ROW), says=some.just(Says.USE),
        value=some.sampled_from(["headings", "section", "indicator", "not_used"]), **WHERE,
    ),
    some.builds(
        Correction, some.just(About.INDICATOR), says=some.just(Says.UNIT),
        value=some.sampled_from([unit.value for unit in Unit]), **WHERE,
    ),
    some.builds(
        Correction, some.just(About.INDICATOR), says=some.just(Says.POLARITY),
        value=some.sampled_from([polarity.value for polarity in Polarity]), **WHERE,
    ),
    some.builds(Correction, some.just(About.INDICATOR), says=some.just(Says.JOINS), value=TEXT, **WHERE),
)  # fmt: skip


@given(some.lists(CORRECTIONS, max_size=4, unique=True))
def test_any_corrections_come_back_and_are_the_same_bytes(corrections: list[Correction]):
    content = written(Kept(tuple(corrections)))
    back = read_corrections("any.json", content)
    assert set(back.corrections) == set(corrections)
    assert written(back) == content


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "cyps-corrections/2"}, "it was saved as cyps-corrections/2, and this version of the app"),
        ({"schema": "cyps-brief/1"}, "it is not a file of corrections saved by this app"),
        ({"colour": "red"}, "the file has “colour”, which this version of the app doesn’t know"),
        ({"council": 7}, "in the file, “council” should be a text or null"),
        ({"thresholds": {"change": "2"}}, "in the file, “thresholds” should be numbers by name"),
        ({"thresholds": {"change": True}}, "in the file, “thresholds” should be numbers by name"),
        ({"thresholds": []}, "in the file, “thresholds” should be numbers by name"),
        ({"corrections": {}}, "in the file, “corrections” should be a list of corrections"),
        ({"corrections": ["x"]}, "in the file, “corrections” should be a list of corrections"),
        (one({"about": "page"}), "in correction 1, “about” should be one of column, row"),
        (one({"says": "theme"}), "in correction 1, “says” should be one of role"),
        (one({"value": "unknown"}), "in correction 1, “value” should be one of outturn"),
        (one({"heading": "A"}), "in correction 1, “heading” should be a list of texts"),
        (one({"nth": 0}), "in correction 1, “nth” should be a whole number from 1"),
        (one({"nth": True}), "in correction 1, “nth” should be a whole number from 1"),
        (one({"cell": "B7"}), "correction 1 has “cell”, which this version"),
        ({"corrections": [COLUMN, {"about": "row"}]}, "in correction 2, “says” should be a text"),
        (one({"period": "2015/16"}), "in correction 1, “period” should be a period or null"),
        (
            one({"period": {"from": "2016-04-01", "to": "2016-03-31", "kind": "year"}}),
            "in correction 1, “period” should be a period that ends after it begins",
        ),
        (
            one({"period": {"from": "9999-04-01", "to": "9999-05-31", "kind": "year"}}),
            "in “period” of correction 1, “from” should be a day of our times",
        ),
        (
            one({"period": {"from": "soon", "to": "2016-03-31", "kind": "year"}}),
            "in “period” of correction 1, “from” should be a day such as 2016-03-31",
        ),
        ({"workbooks": [{"file": "a", "tables": [{"sheet": "A"}]}]}, "in table 1, “headings” should be a"),
        (
            {"workbooks": [{"file": "a", "tables": [{"sheet": "A", "year_ends": 16, "headings": []}]}]},
            "in table 1, “year_ends” should be a year or null",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(change: dict[str, object], said: str):
    with pytest.raises(UnreadableCorrections) as stopped:
        read_corrections("ours.json", json.dumps(SMALL | change).encode())
    assert str(stopped.value).startswith(f"ours.json: {said}")
    assert "\n" not in str(stopped.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"schema": ["cyps-corrections/1"]}',
        b"[" * 100_000,
        b'{"schema": "cyps-corrections/1", "nth": ' + b"1" * 5000 + b"}",
        b'{"schema": "cyps-corrections/1", "schema": "cyps-corrections/1"}',
        b'{"schema": "cyps-corrections/1", "thresholds": {"a": NaN}}',
        b" " * 4_000_001,
    ],
)
def test_what_is_no_such_file_at_all_is_refused(content: bytes):
    with pytest.raises(UnreadableCorrections, match=r"^odd\.bin: "):
        read_corrections("odd.bin", content)


def test_a_year_stays_the_year_it_was():
    (said,) = read_corrections("o.json", written(Kept((of_column("A", "outturn", 2016),)))).corrections
    assert said.period == financial_year(2016)
