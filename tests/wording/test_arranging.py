"""An officer's hand on the lists: out, in, elsewhere, in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyps.choices import Edits, OwnBullet
from cyps.errors import UnknownChoice
from tests.building import reported

MANY = [
    f"Visits to children of team {n} in time | % | higher | process\n2014/15 50%\n2015/16 {95 - n}%"
    for n in range(8)
]
FELL = "LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%"
OWN = OwnBullet("own-1", "strength", "other", "Caseloads are at manageable levels.")


def ids(report, kind: str = "strength") -> list[str]:
    return [bullet.id for bullet in report.bullets if bullet.kind == kind]


def test_what_is_put_in_order_comes_first_and_the_rest_follows_in_ours():
    ours = ids(reported(*MANY))
    report = reported(*MANY, edits=Edits(order=(ours[5], ours[2])))
    assert ids(report) == [ours[5], ours[2], *(i for i in ours if i not in (ours[5], ours[2]))]
    assert [b.order for b in report.bullets] == list(range(1, 9))


def test_headlines_are_the_first_of_a_list_put_in_order_by_hand():
    ours = ids(reported(*MANY))
    report = reported(*MANY, edits=Edits(order=(ours[7],), own=(OWN,)))
    assert [b.id for b in report.bullets if b.headline] == [ours[7], *ours[:5]]


def test_no_theme_fills_more_than_half_of_the_headlines_while_another_has_something_to_say():
    lac = [
        f"LAC seen by nurse {n} | % | higher | process | theme:looked-after\n2014/15 50%\n2015/16 {95 - n}%"
        for n in range(6)
    ]
    front = "Contacts decided in time | % | higher | process\n2014/15 80%\n2015/16 84%"
    late = "CP plans up to date | % | higher | process\n2014/15 80%\n2015/16 83%"
    report = reported(*lac, front, late)
    assert [b.order for b in report.bullets if b.headline] == [1, 2, 3, 4, 7, 8]
    assert [b.order for b in report.bullets] == list(range(1, 9))


def test_a_bullet_moves_to_the_other_list_and_says_where_it_was():
    (rule,) = ids(reported(FELL), "improvement")
    (bullet,) = reported(FELL, edits=Edits(moved=((rule, "note"),))).bullets
    assert (bullet.kind, bullet.machine_kind, bullet.order) == ("note", "improvement", 1)
    (back,) = reported(FELL, edits=Edits(moved=((rule, "improvement"),))).bullets
    assert (back.kind, back.machine_kind) == ("improvement", "")


def test_an_own_bullet_moves_too():
    (bullet,) = reported(edits=Edits(own=(OWN,), moved=(("own-1", "improvement"),))).bullets
    assert bullet.kind == "improvement"


def test_a_list_that_is_none_is_refused():
    with pytest.raises(UnknownChoice, match="A bullet can be a strength, improvement, note, not 'praise'"):
        reported(FELL, edits=Edits(moved=(("x", "praise"),)))


def test_comments_and_acceptance_are_kept_beside_the_sentence():
    (rule,) = ids(reported(FELL), "improvement")
    edits = Edits(comments=((rule, "Two reviewing officers left in May."),), accepted=(rule,))
    (bullet,) = reported(FELL, edits=edits).bullets
    assert bullet.accepted
    assert bullet.told == f"{bullet.text} Two reviewing officers left in May."


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)), st.sets(st.integers(0, 7)))
def test_no_bullet_is_lost_or_doubled_by_any_hand(order: list[int], hidden: set[int], moved: set[int]):
    ours = ids(reported(*MANY))
    edits = Edits(
        order=tuple(ours[n] for n in order),
        hidden=tuple(ours[n] for n in hidden),
        moved=tuple((ours[n], "improvement") for n in moved),
    )
    shown = [bullet.id for bullet in reported(*MANY, edits=edits).bullets]
    assert sorted(shown) == sorted(set(ours) - {ours[n] for n in hidden})
