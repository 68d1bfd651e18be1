"""A chart as a file: stands alone, on white, with its words, and is made without another host."""

from __future__ import annotations

import json
from dataclasses import replace

from cyps.presentation.charts import file_name, png, trend_chart, year_chart
from cyps.presentation.charts.picture import alone
from tests.made_report import LAST, THIS, compared, indicator, made_report


def chart():
    made = year_chart(made_report())
    assert made
    return made


def test_it_is_a_png_of_its_own_size() -> None:
    assert png(chart()).startswith(b"\x89PNG\r\n")


def test_it_says_title_and_key_and_stands_on_white() -> None:
    made = alone(chart())
    assert " ".join(made["title"]["text"]) == chart().title
    assert " ".join(made["title"]["subtitle"]) == chart().subtitle
    assert made["background"] == "#FFFFFF"
    assert made["width"] == 960
    assert "currentColor" not in json.dumps(made)
    assert "light-dark" not in json.dumps(made)


def test_words_of_a_workbook_stay_as_they_are() -> None:
    named = trend_chart(compared(indicator("Visits", {LAST: "80", THIS: "90"})))
    assert named
    odd = {
        **named.spec,
        "layer": [{"data": {"values": [{"name": "currentColor"}]}, "mark": {"color": "currentColor"}}],
    }
    layer = alone(replace(named, spec=odd))["layer"][0]
    assert layer == {"data": {"values": [{"name": "currentColor"}]}, "mark": {"color": "#14202B"}}


def test_published_figures_name_their_publisher() -> None:
    assert "Local Authority Interactive Tool" in str(alone(replace(chart(), published=True))["title"])
    assert "Local Authority Interactive Tool" not in str(alone(chart())["title"])


def test_its_name_holds_letters_and_figures_only() -> None:
    assert file_name(chart()) == "percentages-1-of-4-improved-2-got-worse-1-off-target.png"
