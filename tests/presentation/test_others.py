"""Others' figures in words, of the sample: the workbook's own first, each with its year and its place."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pptx import Presentation

from cyps.benchmarks import join
from cyps.choices import Edits
from cyps.comparison import Comparison, compare
from cyps.judgement import judge
from cyps.presentation import about_published, evidence, exports, other_rows, place_told, sourced, year_rows
from cyps.presentation.placing import ordinal, when_said
from cyps.terms import Kind, Period
from cyps.wording import Report, write
from tests.building import MARKS, period, reported, scorecard

DRAWN = """
Re-referrals | % | lower | outcome | entry:re-referrals
2015/16 30.9%
england 2014/15 24.2%
neighbours 2015/16 24.0%"""


@pytest.fixture(scope="module")
def report() -> Report:
    card = join(replace(scorecard(DRAWN), council="Rotherham"), 3)
    return replace(reported(DRAWN), scorecard=card, comparisons=compare(card, MARKS))


@pytest.fixture(scope="module")
def comparison(report: Report) -> Comparison:
    return report.comparisons[0]


def test_the_workbook_s_own_stand_first_and_each_says_where(comparison: Comparison):
    rows = [(row.whose, row.figure, row.when, str(row.verdict or "")) for row in other_rows(comparison)]
    assert rows == [
        ("England", "24.2%", "2014/15", "▼ behind"),
        ("Statistical neighbours", "24.0%", "2015/16", "▼ behind"),
        ("England, published", "22.5%", "2015/16", "▼ behind"),
        ("Region, published", "30.4%", "2015/16", "■ similar"),
        ("Statistical neighbours, published", "24.0%", "2015/16", "▼ behind"),
        ("Best statistical neighbour, published", "10%", "2015/16", "▼ behind"),
        ("England, top quarter, published", "16.1%", "2015/16", "▼ behind"),
        ("The council itself, published", "28%", "2015/16", ""),
    ]
    assert other_rows(comparison)[0].where == "Sheet, cell A3"
    assert other_rows(comparison)[4].where == (
        "Published: average of the 10 statistical neighbours; Percentage of re-referrals to children's "
        "social care within 12 months (ReReferral)"
    )


def test_the_place_is_a_sentence(report: Report, comparison: Comparison):
    assert place_told(report, comparison) == (
        "By the figures published for 2015/16, Rotherham (28%) is 10th of 11 among its statistical "
        "neighbours and in the worst quarter of 150 authorities."
    )
    alone = replace(comparison, indicator=replace(comparison.indicator, place=None))
    assert place_told(report, alone) == ""


def test_a_row_of_the_year_says_what_is_published_and_what_is_the_same(comparison: Comparison):
    (row,) = year_rows((comparison,), "2015/16")
    assert (row.england, row.england_published) == ("24.2% (2014/15)", "published 22.5%")
    assert (row.neighbours, row.neighbours_published) == ("24.0%", "as published")
    assert row.place == "10th of 11, worst quarter"
    (row,) = year_rows((comparison,), "2016/17")
    assert row.england_published == "published 22.5% (2015/16)"
    assert row.place == "10th of 11, worst quarter (2015/16)"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (period("2015/16"), "2015/16"),
        (period("2015a"), "academic year 2015/16"),
        (Period(date(2016, 9, 30), date(2016, 9, 30), Kind.SNAPSHOT), "30 September 2016"),
        (period("2015/16", Kind.SNAPSHOT), "2015/16"),
    ],
)
def test_a_year_of_another_kind_is_said(when: Period, said: str):
    assert when_said(when) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (113, "113th"),
    ],
)
def test_a_rank_is_said_as_people_do(number: int, said: str):
    assert ordinal(number) == said


def test_the_source_is_said_where_a_published_figure_is(report: Report):
    assert sourced(report) == (
        "Published figures: Source: Department for Education, Local Authority Interactive Tool, "
        "Open Government Licence v3.0. Taken in November 2026."
    )
    assert sourced(reported(DRAWN)) == ""
    assert (about_published().oldest, about_published().newest) == ("2015/16", "2024/25")


def test_a_published_figure_of_a_bullet_is_in_its_evidence():
    drawn = "Re-referrals | % | lower | outcome | entry:re-referrals\n2015/16 30.9%"
    card = join(replace(scorecard(drawn), council="Rotherham"), 3)
    comparisons = compare(card, MARKS)
    report = write(card, comparisons, *judge(card, comparisons, MARKS), MARKS, Edits())
    (bullet,) = report.bullets
    assert bullet.text == (
        "Re-referrals stood at 30.9% in 2015/16, above England's published 22.5% and the statistical "
        "neighbours' published 24.0% for 2015/16."
    )
    rows = evidence(report, bullet)
    assert [(row.what, row.period, row.written) for row in rows] == [
        ("Outturn", "2015/16", "30.9%"),
        ("England, published", "2015/16", "22.5%"),
        ("Statistical neighbours, published", "2015/16", "24.0%"),
    ]
    assert rows[1].where.startswith("Published: England; Percentage of re-referrals")
    assert rows[1].source is None


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_every_paper_says_the_source(report: Report, format: str):
    told = exports.named(format).make(report).decode()
    assert "Local Authority Interactive Tool, Open Government Licence v3.0" in " ".join(told.split())


def test_slides_say_it_on_the_first(report: Report):
    first = Presentation(io.BytesIO(exports.named("pptx").make(report))).slides[0]
    assert any("Open Government Licence v3.0" in shape.text_frame.text for shape in first.shapes)
