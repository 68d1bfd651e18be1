from hypothesis import given
from hypothesis import strategies as st

from cyps.presentation.exports.columns import NAMES, NARROWEST, column_widths, figure_columns
from cyps.presentation.exports.paper import Table

TABLE = Table(
    "A table",
    ("Indicator", "2015/16", "Change", "Direction", "England"),
    (
        ("LAC reviews in time", "83.3%", "−11.6 points", "▼ worse", ""),
        ("Assessments completed within 45 working days", "suppressed", "+2 points", "▲ better", ""),
        ("Visits", "£5", "", "", "93.7% (2014/15)"),
    ),
)


def test_figures_stand_to_the_right_and_names_never():
    assert figure_columns(TABLE) == (False, True, True, False, True)
    assert figure_columns(Table("", ("1", "2"), (("3", "four"),))) == (False, False)


def test_columns_are_as_wide_as_their_words_where_there_is_room():
    assert column_widths(TABLE, 200) == [44, 10, 12, 9, 15]


def test_the_widest_give_way_down_to_their_longest_word():
    assert column_widths(TABLE, 80) == [34, 10, 12, 9, 15]
    assert column_widths(TABLE, 61) == [NAMES, 10, 7, 9, 9]


words = st.text("ab ", max_size=60)


@given(st.integers(1, 9).flatmap(lambda n: st.lists(st.tuples(*[words] * n), min_size=1, max_size=6)))
def test_widths_fit_the_room_or_are_the_least_there_can_be(rows):
    widths = column_widths(Table("", rows[0], tuple(rows[1:])), 100)
    assert len(widths) == len(rows[0])
    assert sum(widths) <= max(100, NARROWEST * len(widths))
    assert min(widths) >= NARROWEST
