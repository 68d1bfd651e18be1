"""The words that stand in cells."""

import pytest

from cyps.reading.marks import polarity_of


@pytest.mark.parametrize(
    ("written", "polarity"),
    [
        ("High", "higher"),
        ("Aim: High", "higher"),
        ("Bigger values are best", "higher"),
        ("Good performance is higher", "higher"),
        ("High (↑)", "higher"),
        ("Increase", "higher"),
        ("Maximise", "higher"),
        ("é", "higher"),  # an arrow up in Wingdings
        ("We want this to go up", "higher"),
        ("Aim for low", "lower"),
        ("As low as possible", "lower"),
        ("Smaller is\nbetter", "lower"),
        ("For info only", "none"),
        ("Close to target", "band"),
        ("High/Low", None),
        ("Not high", None),
        ("Depends", None),
        ("L1", None),
        ("", None),
    ],
)
def test_which_way_is_good_in_the_words_people_use(written: str, polarity: str | None):
    found = polarity_of(written)
    assert (found.value if found else None) == polarity
