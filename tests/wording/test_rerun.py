"""Two runs of one year held against one another."""

from hypothesis import given
from hypothesis import strategies as st

from cyps.choices import Edits
from cyps.wording.rerun import Difference, What, differences, run
from tests.building import reported

REVIEWS = "LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%"
VISITS = "LAC visits in time | % | higher | process\n2014/15 80%\n2015/16 90%"


def between(before, after) -> list[Difference]:
    return list(differences(run(before), run(after)))


def test_the_same_run_differs_in_nothing():
    assert between(reported(REVIEWS, VISITS), reported(REVIEWS, VISITS)) == []


def test_a_revised_figure_is_named_with_the_bullet_it_changes():
    figure, bullet = between(reported(REVIEWS), reported(REVIEWS.replace("83.3", "88.1")))
    assert figure == Difference(What.FIGURE, "LAC reviews in time, 2015/16", "83.3%", "88.1%")
    assert bullet.what is What.BULLET
    assert "to 83.3% in 2015/16" in bullet.was
    assert "to 88.1% in 2015/16" in bullet.now


def test_a_verdict_that_turned_is_a_bullet_gone_and_a_bullet_new():
    found = between(reported(REVIEWS), reported(REVIEWS.replace("83.3", "98.3")))
    bullets = [d for d in found if d.what is What.BULLET]
    assert [bool(d.was) for d in bullets] == [True, False]
    assert [bool(d.now) for d in bullets] == [False, True]


def test_a_figure_that_came_or_went_has_one_side():
    without = REVIEWS.replace("2014/15 94.9%\n", "")
    found = [d for d in between(reported(REVIEWS), reported(without)) if d.what is What.FIGURE]
    assert found == [Difference(What.FIGURE, "LAC reviews in time, 2014/15", "94.9%", "")]


def test_an_indicator_that_went_is_named_once():
    found = between(reported(REVIEWS, VISITS), reported(REVIEWS))
    assert [d for d in found if d.what in (What.INDICATOR, What.FIGURE)] == [
        Difference(What.INDICATOR, "LAC visits in time", "LAC visits in time", "")
    ]


def test_a_bullet_moved_to_another_list_is_named():
    moved = reported(REVIEWS, edits=Edits(moved=(("worsened:i0:2015/16", "note"),)))
    (only,) = between(reported(REVIEWS), moved)
    assert (only.what, only.was, only.now) == (What.LIST, "improvement", "note")


@given(st.lists(st.decimals(0, 100, places=1), min_size=2, max_size=2))
def test_the_other_way_round_says_the_same_backwards(numbers: list):
    one, other = (reported(REVIEWS.replace("83.3", str(n))) for n in numbers)
    there = {(d.what, d.was, d.now) for d in between(one, other)}
    back = {(d.what, d.now, d.was) for d in between(other, one)}
    assert there == back
