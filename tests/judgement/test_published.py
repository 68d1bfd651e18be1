"""The note on an outturn far from what was published for the council: when it is told, and its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyps.comparison import compare
from cyps.judgement.published import published_gaps
from cyps.model import Benchmark, Publication
from tests.building import MARKS, drawn, period, scorecard, value


def notes(drawing: str, published: str, label: str = "2015/16", marks=MARKS):
    indicator = drawn(drawing)
    theirs = Benchmark(
        "council",
        period(label),
        value(published, indicator.unit, None),
        "published",
        Publication("X", "A measure", "Rotherham"),
    )
    card = scorecard(replace(indicator, published=(theirs,)))
    return published_gaps(compare(card, marks), marks)


def test_a_wide_gap_is_a_note_that_names_both_and_changes_nothing():
    drawing = "Re-referrals | % | lower | outcome\n2014/15 28%\n2015/16 30.9%"
    (note,) = notes(drawing, "22.3%")
    assert (note.code, note.severity.value) == ("published-differs", "note")
    assert note.message == (
        "Re-referrals: the workbook has 30.9% for 2015/16, and 22.3% was published for Rotherham."
    )
    assert "keeps the workbook's own" in note.hint
    assert note.source.cell == "A3"


@pytest.mark.parametrize(
    ("drawing", "published", "told"),
    [
        ("Reviews | % | higher\n2015/16 90%", "85%", True),
        ("Reviews | % | higher\n2015/16 90%", "85.1%", False),
        ("LAC rate | rate | none\n2015/16 77", "70", True),
        ("LAC rate | rate | none\n2015/16 76.9", "70", False),
        ("LAC | number | none\n2015/16 430", "380", True),
        ("LAC | number | none\n2015/16 430", "400", False),
        ("UASC | number | none\n2015/16 10", "25", False),  # far in share, and few all the same
        ("Reviews | % | higher | doubt:not a percentage\n2015/16 90%", "20%", False),
    ],
)
def test_it_is_told_from_its_threshold_on(drawing, published, told):
    assert bool(notes(drawing, published)) is told


def test_another_year_s_published_figure_is_not_held_against_it():
    assert notes("Reviews | % | higher\n2015/16 90%", "20%", label="2014/15") == ()


def test_its_threshold_can_be_changed():
    wide = replace(MARKS, published_gap_percent=MARKS.published_gap_percent * 4)
    assert notes("Reviews | % | higher\n2015/16 90%", "75%", marks=wide) == ()
