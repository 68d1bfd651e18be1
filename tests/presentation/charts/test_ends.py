"""Names at the ends of lines: none covers another, none is outside the picture."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cyps.presentation.charts.axes import Axis, ends
from cyps.presentation.charts.ends import Line, line_layers, room_for, spread
from cyps.presentation.charts.own_figures import keyed, labelled_below
from cyps.terms import Unit

HEIGHTS = st.lists(st.floats(0, 100), min_size=1, max_size=5).map(sorted)


@given(HEIGHTS)
def test_names_never_cover_one_another_nor_leave_the_picture(heights: list[float]) -> None:
    places = spread(heights, 10, (0, 100))
    assert all(high - low >= 10 - 1e-9 for low, high in pairwise(places))
    assert min(places) >= 5 - 1e-9
    assert max(places) <= 95 + 1e-9


def test_a_name_with_room_stands_at_its_line() -> None:
    assert spread([20, 50, 80], 10, (0, 100)) == [20, 50, 80]


def test_more_names_than_fit_stand_as_far_apart_as_they_can() -> None:
    assert spread([50] * 3, 60, (0, 100)) == [30, 50, 70]


def test_room_is_kept_for_the_longest_name() -> None:
    short, long = (
        Line(Decimal(1), "Target", "9%", when, "#000000", (1, 0)) for when in ("", "2015/16, published")
    )
    assert room_for([]) == 0
    assert room_for([short, long]) == room_for([long]) > room_for([short])
    assert room_for([long], larger=1.35) > room_for([long])


def test_on_a_narrow_chart_names_stand_over_it_each_on_a_line_of_its_own() -> None:
    lines = [Line(Decimal(n), f"Line {n}", f"{n}%", "", "#000000", (1, 0)) for n in (90, 91, 92)]
    axis = Axis(Decimal(80), Decimal(100), Unit.PERCENT, room=100, lines=3)
    over = [
        layer.to_dict()["mark"]["y"]
        for layer in line_layers(lines, axis)
        if "datum.both" in str(layer.to_dict()["mark"].get("text"))
    ]
    assert sorted(over) == [12, 36, 60]
    assert axis.up().to_dict()["scale"]["range"][1]["expr"] == "(width < 520 ? 80 : 0) + 0"


def test_ticks_are_round_and_inside_the_axis() -> None:
    assert Axis(Decimal(79), Decimal(100), Unit.PERCENT).ticks() == [80, 85, 90, 95, 100]
    assert Axis(Decimal(0), Decimal("0.9"), Unit.RATIO).ticks() == [Decimal(n) / 5 for n in range(5)]


def test_a_share_is_not_drawn_far_past_a_hundred_and_bars_stand_on_nought() -> None:
    assert ends([Decimal(80), Decimal(100)], Unit.PERCENT, from_nought=False) == (76, 102)
    assert ends([Decimal(80), Decimal(90)], Unit.DAYS, from_nought=True)[0] == 0
    assert ends([Decimal(1), Decimal(90)], Unit.DAYS, from_nought=False)[0] == 0


def test_of_many_figures_the_telling_ones_are_named_as_far_as_they_stand_apart() -> None:
    assert keyed([Decimal(n) for n in (5, 4, 3, 9, 8, 3, 1, 3, 4, 5, 6, 7)]) == {0, 3, 6, 11}
    assert keyed([Decimal(n) for n in (5, 9, 5, 5, 5, 5, 5, 5, 5, 5, 1, 5)]) == {0, 11}
    assert keyed([None, Decimal(1), Decimal(2)]) == {1, 2}


def test_a_low_point_is_named_below_it() -> None:
    assert labelled_below([Decimal(9), None, Decimal(3), Decimal(5)]) == [False, False, True, False]
