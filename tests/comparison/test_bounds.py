import pytest

from cyps.comparison import Bound, bound_of
from cyps.comparison.bounds import checked
from cyps.errors import CatalogueError
from cyps.terms import Polarity

HIGHER, LOWER = Polarity.HIGHER, Polarity.LOWER


@pytest.mark.parametrize(
    ("written", "direction", "strict"),
    [
        (">=90%", HIGHER, False),
        ("≥ 90%", HIGHER, False),
        (">90%", HIGHER, True),
        ("At least 90", HIGHER, False),
        ("No less than 90", HIGHER, False),
        ("90% or more", HIGHER, False),
        ("90%+", HIGHER, False),
        ("<=20%", LOWER, False),
        ("<22%", LOWER, True),
        ("Fewer than 85", LOWER, True),
        ("less  than 22%", LOWER, True),
        ("No more than 85", LOWER, False),
        ("Max 10", LOWER, False),
        ("85 or fewer", LOWER, False),
    ],
)
def test_signs_and_words_say_which_way_is_good(written: str, direction: Polarity, strict: bool):
    assert bound_of(written) == Bound(direction, strict)


@pytest.mark.parametrize("written", ["90%", "0.9", "85%>", "", "Overall 90%", "90% to 95%", "Minutes 5"])
def test_anything_else_says_nothing(written: str):
    assert bound_of(written) is None


def test_a_word_on_both_sides_is_refused():
    lists = {"inclusive": ["at"], "strict": [], "ends": []}
    with pytest.raises(CatalogueError, match="'at' is listed twice"):
        checked({"higher": lists, "lower": lists})


def test_an_unknown_side_is_refused():
    with pytest.raises(CatalogueError, match="expected higher or lower"):
        checked({"upper": {}})
