"""What a presenter may be asked, and the answers: from figures, doubts and an officer's own words only."""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Edits, OwnBullet
from cyps.presentation import deck, indicator_slide, slide_notes
from cyps.presentation.notes import NO_CAUSE, NO_COUNTS, NO_MATCH, NO_OTHERS, OWN, SAME, UNKNOWN, Note
from cyps.wording import Report
from tests.building import reported
from tests.made_report import made_report

REVIEWS = """LAC reviews in time | % | higher | process | entry:lac-reviews-in-time
2014/15 94.0% (94 of 100)
2015/16 83.3% (100 of 120)
target 2015/16 >=95%
england 2014/15 93.7%"""


def first(report: Report) -> Note:
    slide = next(slide for slide in deck(report) if slide.bullets)
    return slide_notes(report, slide, "the end").notes[0]


def says(note: Note) -> dict[str, tuple[str, ...]]:
    return {answer.question: answer.says for answer in note.answers}


def test_every_likely_question_has_its_answer() -> None:
    said = says(first(reported(REVIEWS)))
    assert said["How many children is that?"] == (
        "100 of 120 in 2015/16.",
        "94 of 100 in 2014/15.",
        "14 more of the 120 would have been enough to meet the target of 95%.",
    )
    assert said["Against whom?"] == ("England: 93.7% (2014/15); the council's is behind.",)
    assert said["Is it real?"][0]
    assert said["Is it the same definition?"] == (SAME,)
    assert said["Why?"] == (NO_CAUSE,)


def test_counts_are_never_made_up() -> None:
    bare = "LAC reviews in time | % | higher | process\n2014/15 94.0%\n2015/16 83.3%"
    assert says(first(reported(bare)))["How many children is that?"] == (NO_COUNTS,)
    assert says(first(reported(bare)))["Against whom?"] == (NO_OTHERS,)
    wrong = bare.replace("83.3%", "83.3% (50 of 120)")
    assert says(first(reported(wrong)))["How many children is that?"] == (f"In 2015/16: {NO_MATCH}",)
    cases = bare.replace("83.3%", "83.3% (of 120)")
    assert says(first(reported(cases)))["How many children is that?"] == (
        "100 of 120 in 2015/16, worked out from the figure and its cases.",
    )


def test_a_number_is_how_many_it_is() -> None:
    backlog = "Visits overdue | number | lower | process\n2014/15 313\n2015/16 100"
    assert says(first(reported(backlog)))["How many children is that?"] == (
        "100 in 2015/16.",
        "313 in 2014/15.",
    )


def test_why_is_the_officers_own_word_and_nothing_else() -> None:
    report = reported(REVIEWS)
    told = reported(REVIEWS, edits=Edits(comments=((report.bullets[0].id, "Two chairs left in May."),)))
    assert says(first(told))["Why?"] == ("Two chairs left in May.",)


def test_a_doubt_about_the_definition_is_told() -> None:
    report = made_report()
    spoilt = tuple(
        replace(c, indicator=replace(c.indicator, breaks=("it was counted otherwise until 2015",)))
        for c in report.comparisons
    )
    for note in slide_notes(replace(report, comparisons=spoilt), deck(report)[2], "").notes:
        assert "it was counted otherwise until 2015" in says(note)["Is it the same definition?"]


def test_the_other_side_the_cells_and_the_definition() -> None:
    worse = "LAC health checks | % | higher | process\n2014/15 60.0%\n2015/16 90.0%"
    report = reported(REVIEWS, worse)
    by_about = {n.about: n for s in deck(report) for n in slide_notes(report, s, "").notes}
    bullets = {b.kind: b for b in report.bullets}
    note = by_about[bullets["improvement"].text]
    assert note.opposing == bullets["strength"].text
    assert next(row.source.cell for row in note.cells if row.source) == "A3"
    assert note.definition.startswith("LAC reviews")
    assert by_about[bullets["strength"].text].definition.startswith(UNKNOWN)


def test_a_bullet_without_a_figure_says_whose_it_is() -> None:
    own = Edits(own=(OwnBullet("o", "strength", "other", "Audits were good."),))
    report = reported(REVIEWS, edits=own)
    notes = [
        n for s in deck(report) for n in slide_notes(report, s, "").notes if n.about == "Audits were good."
    ]
    assert says(notes[0])["Where is this from?"] == (OWN,)
    assert notes[0].cells == ()


def test_an_indicator_without_a_bullet_has_notes_too() -> None:
    report = made_report()
    steady = next(c.indicator for c in report.comparisons if c.indicator.name == "Visits on time")
    slide = indicator_slide(report, steady.id)
    assert slide
    (note,) = slide_notes(report, slide, "").notes
    assert (note.about, says(note)["Why?"]) == ("Visits on time", (NO_CAUSE,))


def test_a_slide_without_bullets_has_its_title_and_what_is_next() -> None:
    report = made_report()
    notes = slide_notes(report, deck(report)[0], "The year at a glance")
    assert (notes.title, notes.following, notes.notes) == (
        "Rotherham: 2015/16",
        "The year at a glance",
        (),
    )
