"""What a revised figure does to the change from it."""

from dataclasses import replace

import pytest

from cyps.comparison.revision import turned_round
from tests.building import drawn, value


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("70.0%", ""),
        ("90.0%", "2014/15 was first given as 90.0%, and from there the change goes the other way"),
        ("85.0%", "2014/15 was first given as 85.0%, and from there nothing changed"),
    ],
)
def test_a_change_stands_only_where_both_figures_give_it(first: str, said: str):
    indicator = drawn("LAC reviews | % | higher\n2014/15 80.0%\n2015/16 85.0%")
    before, now = indicator.observations
    given = value(first, indicator.unit, None)
    assert turned_round(replace(before, first_given=given), now) == said
    assert turned_round(before, now) == ""
