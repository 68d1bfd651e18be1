"""Two figures that may not be compared: both shown, no difference, no arrow, no verdict."""

from cyps.presentation import year_rows
from cyps.presentation.charts.dumbbells import theme_charts
from tests.model.drift.pairs import told
from tests.reading.books import book

PICTURE = """
| Indicator              | Good is | 2014/15 | 2015/16 | Note                        |
| LAC reviews in time    | High    | 80.0%   | 93.0%   | New definition from 2015/16 |
| LAC dental assessments | High    | 60.0%   | 75.0%   |                             |
"""


def test_no_difference_and_no_arrow_is_drawn():
    brief = told(book(PICTURE))
    broken, whole = year_rows(brief.comparisons, "2015/16")
    assert (broken.before, broken.now, broken.change, str(broken.direction)) == (
        "80.0%",
        "93.0%",
        "",
        "◇ no verdict",
    )
    assert (whole.change, str(whole.direction)) == ("+15 points", "▲ better")
    theme = next(t for t in brief.scorecard.themes if t.id == "looked-after")
    (chart,) = theme_charts(brief, theme)
    assert "LAC dental assessments" in str(chart.spec)
    assert "LAC reviews in time" not in str(chart.spec)
    assert brief.bullets[-1].rung_words == "No change could be judged."
