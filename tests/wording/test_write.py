"""The report: an officer's edits, headlines, first uses, evidence."""

from dataclasses import replace

import pytest

from cyps.choices import Edits, OwnBullet
from cyps.comparison import Rung
from cyps.errors import UnknownChoice
from cyps.wording import first_uses
from tests.building import MARKS, drawn, reported

REVIEWS = "LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%"
VISITS = "LAC visits in time | % | higher | process\n2014/15 80%\n2015/16 90%"
OWN = OwnBullet("own-1", "strength", "workforce", "Caseloads are at manageable levels.")
FELL = "worsened:i0:2015/16"


def test_a_bullet_carries_its_finding_and_the_cells_it_shows():
    (bullet,) = reported(REVIEWS).bullets
    assert (bullet.id, bullet.kind, bullet.indicator, bullet.rule) == (FELL, "improvement", "i0", "worsened")
    assert (bullet.basis, bullet.rung, bullet.order, bullet.headline) == ("change", Rung.SIZE, 1, True)
    assert [source.cell for source in bullet.sources] == ["A2", "A3"]
    assert (
        bullet.rung_words == "By size: the change passes its threshold. No counts are given to test it with."
    )
    assert bullet.machine_text == ""


def test_an_officers_words_take_the_place_of_ours_and_ours_are_kept():
    edits = Edits(words=((FELL, "Reviews slipped after the summer."),))
    (bullet,) = reported(REVIEWS, edits=edits).bullets
    assert bullet.text == "Reviews slipped after the summer."
    assert bullet.machine_text == (
        "Looked after children (LAC) reviews in time fell from 94.9% in 2014/15 to 83.3% in 2015/16, "
        "down 11.6 points."
    )


def test_words_that_hide_a_first_use_leave_it_to_the_next():
    visits, reviews = reported(
        VISITS, REVIEWS, edits=Edits(words=(("improved:i0:2015/16", "Visits: better."),))
    ).bullets
    assert visits.machine_text.startswith("Looked after children (LAC) visits")
    assert reviews.text.startswith("Looked after children (LAC) reviews")


def test_first_uses_go_by_the_order_of_the_document():
    strength, improvement = reported(REVIEWS, VISITS).bullets
    assert strength.text.startswith("Looked after children (LAC) visits")
    assert improvement.text.startswith("LAC reviews")


def test_a_document_in_another_order_has_its_own_first_uses():
    strength, improvement = reported(REVIEWS, VISITS).bullets
    reviews, visits = first_uses((improvement, strength))
    assert reviews.text.startswith("Looked after children (LAC) reviews")
    assert visits.text.startswith("LAC visits")
    assert first_uses((strength, improvement)) == (strength, improvement)


def test_hidden_bullets_are_left_out_and_the_rest_close_up():
    report = reported(REVIEWS, VISITS, edits=Edits(hidden=("improved:i1:2015/16",)))
    assert [(b.kind, b.order) for b in report.bullets] == [("improvement", 1)]
    assert report.bullets[0].text.startswith("Looked after children (LAC) reviews")


def test_own_bullets_follow_ours_and_have_a_place_on_the_overview():
    many = [VISITS.replace("LAC visits", f"Visits {n}") for n in range(8)]
    report = reported(*many, edits=Edits(own=(OWN,)))
    own = report.bullets[-1]
    assert (own.rule, own.basis, own.indicator, own.rung, own.text) == (
        "own",
        "officer",
        None,
        Rung.NONE,
        OWN.text,
    )
    assert (own.order, own.sources, own.rung_words) == (9, (), "Written by an officer.")
    assert [b.order for b in report.bullets if b.headline] == [1, 2, 3, 4, 5, 9]


def test_an_own_bullet_can_be_hidden():
    assert reported(edits=Edits(own=(OWN,), hidden=("own-1",))).bullets == ()


def test_an_own_bullet_of_no_known_list_is_refused():
    with pytest.raises(UnknownChoice, match="can be a strength, improvement, note, not 'praise'"):
        reported(edits=Edits(own=(OwnBullet("x", "praise", "other", "Well done."),)))


def test_the_headlines_of_each_list_are_the_first_six():
    many = [VISITS.replace("LAC visits", f"Visits {n}") for n in range(8)]
    assert [b.headline for b in reported(*many).bullets] == [True] * 6 + [False] * 2


def test_the_report_keeps_what_it_was_given():
    report = reported(REVIEWS, VISITS)
    assert len(report.comparisons) == len(report.scorecard.indicators) == 2
    assert report.thresholds == MARKS.as_pairs()


def test_each_figure_shown_of_the_other_standard_is_in_the_evidence():
    report = reported(
        "Visits within national standard | % | higher | process | entry:n | pair:l\n2015/16 96.5%",
        "Visits within local standard | % | higher | x | entry:l | pair:n\n2015/16 80.2%\ntarget 2015/16 90%",
    )
    assert [[source.cell for source in b.sources] for b in report.bullets] == [
        ["A2", "B2", "B3"],
        ["B2", "B3", "A2"],
    ]


def test_an_empty_report_is_a_report():
    assert reported().bullets == ()


def test_what_it_would_have_taken_stands_beside_a_missed_target():
    counted = "LAC reviews in time | % | higher | process\n2015/16 83.3% (75 of 90)\ntarget 2015/16 90%"
    assert (
        reported(counted).bullets[0].reach
        == "6 more of the 90 would have been enough to meet the target of 90%."
    )
    one = "CP plans lasting two years | % | lower | outcome\n2015/16 4% (4 of 100)\ntarget 2015/16 3%"
    assert (
        reported(one).bullets[0].reach
        == "1 fewer of the 100 would have been enough to meet the target of 3%."
    )
    assert reported(REVIEWS).bullets[0].reach == ""


def test_a_note_says_where_nobody_told_which_way_is_good():
    row = drawn("Step downs to universal services | % | none | process\n2014/15 40%\n2015/16 52%", 0)
    (told,) = reported(row).bullets
    assert told.text.endswith("up 12 points.")
    (untold,) = reported(replace(row, polarity_from="none")).bullets
    assert untold.text.endswith("up 12 points; nothing says whether higher or lower is better.")
    quiet = drawn("Step downs to universal services | % | none | process\n2014/15 40%\n2015/16 41%", 0)
    (silent,) = reported(replace(quiet, polarity_from="none")).not_assessed
    assert (
        silent.reason == "nothing says whether higher or lower is better, and the change is too small to note"
    )


TESTED = (
    "Tested: the counts of both years are given, and the change is more than chance from year to year"
    " would explain."
)
FIRM = " It passes the stricter test (99.8%) too."


@pytest.mark.parametrize(
    ("figures", "more"),
    [
        ("2014/15 80% (80 of 100)\n2015/16 92% (92 of 100)", ""),
        (
            "2014/15 70.1% (701 of 1000)\n2015/16 92.8% (928 of 1000)",
            " It passes the stricter test (99.8%) too.",
        ),
        (
            "2014/15 snapshot 80% (80 of 100)\n2015/16 snapshot 92% (92 of 100)",
            " Indicative only: many of the same children are counted in both years.",
        ),
    ],
)
def test_how_sure_a_tested_change_is(figures: str, more: str):
    (bullet,) = reported(f"Reviews | % | higher | process\n{figures}").bullets
    assert bullet.rung_words == TESTED + more


def test_months_that_say_the_same_make_a_change_by_size_surer():
    year = "27 28 27 28 27 28 27 28 27 28 27"
    months = "\n".join(
        f"2015-{4 + n:02d} {x}%" if n < 9 else f"2016-{n - 8:02d} {x}%" for n, x in enumerate(year.split())
    )
    drawing = f"Re-referrals | % | lower | outcome\n2014/15 24%\n2015/16 29%\n{months}\n2016-03 40%"
    (bullet,) = reported(drawing).bullets
    assert (bullet.rung, bullet.rule) == (Rung.CONTROL_CHART, "worsened")
