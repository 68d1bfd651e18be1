"""Words some years on: read again, they name the same periods that much later."""

from __future__ import annotations

import pytest

from cyps.reading.later import years_on
from cyps.reading.spellings import find

SPELT = {
    "2015/16": "2016/17",
    "2015-16": "2016-17",
    "2015 – 2016": "2016 – 2017",
    "2015/2016 Outturn": "2016/2017 Outturn",
    "15/16": "16/17",
    "Actual 99/00": "Actual 00/01",
    "1999/00": "2000/01",
    "FY16": "FY17",
    "Mar-16": "Mar-17",
    "Mar '16": "Mar '17",
    "March 2016": "March 2017",
    "31/03/2016": "31/03/2017",
    "As at 31.03.16": "As at 31.03.17",
    "Year ending 31 March 2016": "Year ending 31 March 2017",
    "1 April 2015 to 31 March 2016": "1 April 2016 to 31 March 2017",
    "Q4 2015/16": "Q4 2016/17",
    "2016": "2017",
    "2015/16 to 2016-03": "2016/17 to 2017-03",
    "2013/14 to 2015/16": "2014/15 to 2016/17",
}


@pytest.mark.parametrize(("text", "later"), SPELT.items())
def test_years_move_and_keep_their_spelling(text: str, later: str):
    assert years_on(text, 1) == later
    assert years_on(later, -1) == text


@pytest.mark.parametrize("text", SPELT)
@pytest.mark.parametrize("years", [-2, 1, 3])
def test_what_is_read_moves_as_much(text: str, years: int):
    moved = find(years_on(text, years))
    assert [m.period for m in moved] == [m.period.years_before(-years) for m in find(text)]


@pytest.mark.parametrize(
    "text", ["", "Target", "Visits in 10-11 days", "Top 25", "1,234", "Q4", "Aged 16-17"]
)
def test_words_that_name_no_year_stay(text: str):
    assert years_on(text, 1) == text


def test_no_years_on_is_the_same():
    assert years_on("2015/16", 0) == "2015/16"
