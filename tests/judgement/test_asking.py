"""How rules are asked, merged and put in order."""

from cyps.comparison import Rung
from cyps.judgement import judge
from tests.building import MARKS, compared, found_in, scorecard

BOTH = "Waiting | % | higher | outcome\n2014/15 47%\n2015/16 60%\ntarget 2015/16 75%"


def test_one_finding_a_side_named_by_the_strongest_rule():
    (found,) = found_in("Reviews | % | higher\n2014/15 80%\n2015/16 96%\ntarget 2015/16 90%")
    assert (found.rule, found.also) == ("improved", ("target_met",))
    assert [source.cell for source in found.sources] == ["A2", "A3", "A4"]


def test_a_bullet_keeps_the_rung_of_the_rule_that_leads_it():
    fell = "Allocated | % | higher | must_be_all\n2014/15 99.0% (990 of 1000)\n2015/16 95.0% (950 of 1000)"
    (found,) = found_in(fell)
    assert (found.rule, found.also, found.basis, found.rung) == (
        "must_be_all",
        ("worsened",),
        "level",
        Rung.SIZE,
    )


def test_both_sides_of_one_indicator_are_kept():
    assert [(f.kind, f.rule) for f in found_in(BOTH)] == [
        ("strength", "improved"),
        ("improvement", "target_missed"),
    ]


def test_ids_are_rule_indicator_and_period_and_survive_a_corrected_figure():
    ids = [found.id for found in found_in(BOTH)]
    assert ids == ["improved:i0:2015/16", "target_missed:i0:2015/16"]
    assert [found.id for found in found_in(BOTH.replace("60%", "61%"))] == ids


def test_a_note_is_asked_for_only_where_no_verdict_was_found():
    small = "Children | number | lower\n2014/15 18\n2015/16 12"
    assert [f.rule for f in found_in(small)] == ["unclear"]
    assert [f.rule for f in found_in(small + "\ntarget 2015/16 15")] == ["target_met"]


def test_order_is_rung_then_distance_then_theme_then_sheet():
    drawings = (
        "Level | % | higher | process | theme:front-door\n2015/16 99%",
        "Small step | % | higher | theme:front-door\n2014/15 60%\n2015/16 64%",
        "Same later theme | % | higher | theme:looked-after\n2014/15 60%\n2015/16 70%",
        "Same lower row | % | higher | theme:assessment\n2014/15 60%\n2015/16 70%",
        "Same higher row | % | higher | theme:assessment\n2014/15 60%\n2015/16 70%",
        "Tested | % | higher | theme:other\n2014/15 60.0% (300 of 500)\n2015/16 68.0% (340 of 500)",
    )
    found = found_in(*drawings)
    assert [f.comparison.indicator.name for f in found] == [
        "Tested",
        "Same lower row",
        "Same higher row",
        "Same later theme",
        "Small step",
        "Level",
    ]
    assert [found[0].rung, found[-1].rung] == [Rung.TESTED, Rung.NONE]


def test_strengths_come_first_then_improvements_then_notes():
    found = found_in(
        "Contacts | number | none\n2014/15 300\n2015/16 600", BOTH, "Late | % | lower\n2014/15 5%\n2015/16 9%"
    )
    assert [f.kind for f in found] == ["strength", "improvement", "improvement", "note"]


def test_an_indicator_nobody_spoke_of_says_why():
    card = scorecard("Contacts | number | none\n2015/16 300", BOTH)
    _, silent, _ = judge(card, compared(*card.indicators), MARKS)
    assert [(s.indicator, s.reason) for s in silent] == [
        ("i0", "neither higher nor lower is better here, and there is nothing to compare it with")
    ]
