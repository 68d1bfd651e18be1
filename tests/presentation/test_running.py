"""A chosen running order: slides out, in and moved; nothing kept where nothing was chosen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from cyps.choices import Action
from cyps.presentation import deck, running
from tests.made_report import made_report

REPORT = made_report()
IDS = tuple(slide.id for slide in running(REPORT, ()).slides)


def test_without_a_choice_every_slide_is_in_its_place_and_nothing_is_kept() -> None:
    order = running(REPORT, ())
    assert (order.ids, order.kept) == (IDS, ())
    assert running(REPORT, IDS).kept == ()


def test_a_slide_goes_out_and_comes_back_where_it_was() -> None:
    out = running(REPORT, ()).without(IDS[2])
    assert IDS[2] not in out.kept
    assert out.with_(IDS[2]).kept == ()
    assert out.with_(IDS[0]) == out


def test_a_slide_comes_in_after_the_one_it_follows_wherever_that_stands() -> None:
    order = running(REPORT, (IDS[3], IDS[1], IDS[0]))
    assert order.with_(IDS[2]).kept == (IDS[3], IDS[1], IDS[2], IDS[0])
    assert running(REPORT, (IDS[3],)).with_(IDS[0]).kept == (IDS[0], IDS[3])


def test_the_last_slide_stays() -> None:
    only = running(REPORT, (IDS[1],))
    assert only.without(IDS[1]) == only


def test_a_slide_is_moved_and_stops_at_the_ends() -> None:
    order = running(REPORT, IDS[:3])
    assert order.moved(IDS[2], 0).ids == (IDS[2], IDS[0], IDS[1])
    assert order.moved(IDS[0], -1).ids == IDS[:3]
    assert order.moved(IDS[0], 99).ids == (IDS[1], IDS[2], IDS[0])


def test_what_went_since_or_was_never_there_is_left_out() -> None:
    assert running(REPORT, ("theme-gone", IDS[1], IDS[1])).ids == (IDS[1],)
    assert running(REPORT, ("theme-gone",)).ids == IDS


def test_actions_can_be_chosen_before_there_are_any_and_are_shown_once_there_are() -> None:
    kept = running(REPORT, ()).without(IDS[1]).kept
    assert kept[-1] == "actions"
    assert [slide.id for slide in deck(REPORT, kept)] == list(kept[:-1])
    agreed = replace(REPORT, actions=(Action("a", "Write."),))
    assert [slide.id for slide in deck(agreed, kept)] == list(kept)


@given(
    some.lists(
        some.tuples(some.sampled_from(("in", "out", "move")), some.sampled_from(IDS), some.integers(-2, 12))
    )
)
def test_whatever_is_done_a_slide_is_shown_once_and_one_at_least(steps) -> None:
    order = running(REPORT, ())
    for what, which, at in steps:
        if what == "in":
            order = order.with_(which)
        elif what == "out":
            order = order.without(which)
        elif which in order.ids:
            order = order.moved(which, at)
        assert order.ids
        assert len(set(order.ids)) == len(order.ids)
        assert set(order.ids) <= set(IDS)
        assert running(REPORT, order.kept) == order
