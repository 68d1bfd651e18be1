"""Numbers in an officer's own words, held against the figures."""

import pytest

from cyps.choices import Edits
from cyps.wording.edited import odd_numbers
from tests.building import compared, reported

DRAWING = """LAC reviews in time | % | higher | process
2013/14 91%
2014/15 94.9% (186 of 196)
2015/16 83.3% (150 of 180)
target 2015/16 95%
amber 2015/16 90%
england 2014/15 93.7%"""


@pytest.mark.parametrize(
    ("words", "odd"),
    [
        ("Reviews fell from 94.9% to 83.3%, 11.6 points.", ()),
        ("Reviews fell from 95% to 83%, about 12 points.", ()),
        ("Reviews fell from 94.9% to 83.5%.", ("83.5",)),
        ("150 of 180 reviews were in time, 21 short of the target of 95%.", ()),
        ("140 of 180 reviews were in time.", ("140",)),
        ("At 83.3%, below England's 93.7% for 2014/15 and 7.7 points under 2013/14.", ()),
        ("Since 31 March 2016 all reviews of those aged 5 or under are within 20 working days.", ()),
        ("Reviews in 2015-16 and 2016 to 2017.", ()),
        ("It cost 1,250 hours; 38.3% were late.", ("38.3",)),
        ("No figure at all.", ()),
    ],
)
def test_which_numbers_are_none_of_the_indicators(words: str, odd: tuple[str, ...]):
    assert odd_numbers(words, compared(DRAWING)[0]) == odd


def test_days_are_figures_of_a_measure_of_days():
    (found,) = compared("Days to placement | days | lower\n2014/15 400\n2015/16 338.5")
    assert odd_numbers("It took 338 days, down from 410 days.", found) == ("338", "410")
    assert odd_numbers("It took 339 days, down from 400 days.", found) == ()


def test_a_bullet_in_own_words_names_them():
    rule = "worsened:i0:2015/16"
    (bullet,) = reported(DRAWING, edits=Edits(words=((rule, "Reviews fell to 82%."),))).bullets
    assert bullet.odd_numbers == ("82",)
    assert reported(DRAWING).bullets[0].odd_numbers == ()
