"""A second reader's word: it holds for what they read, and for nothing that changes after."""

from dataclasses import replace
from datetime import date

import pytest

from cyps.choices import Checked, Edits
from cyps.wording import fingerprint, standing
from tests.building import MARKS, reported

FELL = "LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%"
RULE = "worsened:i0:2015/16"


def signed(edits: Edits | None = None) -> Edits:
    edits = edits or Edits()
    mark = fingerprint(reported(FELL, edits=edits))
    return replace(edits, checked=Checked("A. Reader", date(2016, 5, 3), mark))


def test_a_brief_is_a_draft_until_someone_checks_it():
    assert standing(reported(FELL)) == "Draft: not yet checked by a second reader."
    report = reported(FELL, edits=signed())
    assert report.checked
    assert standing(report) == "Checked by A. Reader on 3 May 2016."


@pytest.mark.parametrize(
    ("drawing", "change"),
    [
        (FELL.replace("83.3", "83.4"), {}),
        (FELL, {"words": ((RULE, "Reviews fell."),)}),
        (FELL, {"hidden": (RULE,)}),
        (FELL, {"moved": ((RULE, "note"),)}),
        (FELL, {"comments": ((RULE, "Staffing."),)}),
    ],
    ids=["a figure", "words", "left out", "moved", "a comment"],
)
def test_any_later_change_makes_it_a_draft_again(drawing: str, change: dict):
    report = reported(drawing, edits=replace(signed(), **change))
    assert (report.checked, report.lapsed) == (None, True)
    assert standing(report) == "Draft: something has changed since a second reader checked it."


def test_other_thresholds_make_it_a_draft_again():
    report = reported(FELL, edits=signed(), marks=replace(MARKS, change_percent=MARKS.change_percent + 1))
    assert report.lapsed


def test_looking_at_a_bullet_changes_nothing():
    assert reported(FELL, edits=replace(signed(), accepted=(RULE,))).checked


def test_each_side_has_the_strongest_of_the_other_at_hand():
    rose = "LAC visits in time | % | higher | process\n2014/15 60%\n2015/16 90%"
    less = "LAC plans in time | % | higher | process\n2014/15 86%\n2015/16 90%"
    by_rule = {bullet.id: bullet.opposing for bullet in reported(FELL, rose, less).bullets}
    assert by_rule == {
        "improved:i1:2015/16": RULE,
        "improved:i2:2015/16": RULE,
        RULE: "improved:i1:2015/16",
    }
