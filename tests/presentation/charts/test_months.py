"""One indicator through its months, read back from the specification."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cyps.presentation import Chart
from cyps.presentation.charts import months_chart
from tests.building import compared as drawn_and_compared
from tests.made_report import THIS, compared, indicator, monthly, value

VISITS = indicator("Visits", {THIS: "90"})
MONTHS = [f"2015-{m:02d}" for m in range(1, 13)] + ["2016-01", "2016-02", "2016-03"]
STEADY = (84, 86, 85, 83, 86, 84, 85, 87, 85, 84, 86, 85, 84, 86, 85)


def drawn(figures: tuple[str, ...]) -> Chart:
    chart = months_chart(compared(monthly(VISITS, figures)))
    assert chart
    return chart


def charted(figures: tuple[int, ...], polarity: str = "higher", target: str = "95%") -> Chart:
    lines = [f"{month} {figure}%" for month, figure in zip(MONTHS[-len(figures) :], figures, strict=True)]
    text = "\n".join(
        [f"Visits | % | {polarity} | process", "2015/16 90%", *lines, f"target 2015/16 {target}"]
    )
    chart = months_chart(drawn_and_compared(text)[0])
    assert chart
    return chart


def marked(chart: Chart, key: str) -> list[dict[str, Any]]:
    found = (layer["data"]["values"] for layer in chart.spec["layer"])
    return next((rows for rows in found if key in rows[0]), [])


def names(chart: Chart) -> set[str]:
    rows = (row for layer in chart.spec["layer"] for row in layer["data"]["values"])
    return {row["both"] for row in rows if "both" in row}


def said(chart: Chart) -> list[str]:
    rows = (row for layer in chart.spec["layer"] for row in layer["data"]["values"])
    return list(dict.fromkeys(row["words"] for row in rows if "words" in row))


def test_the_title_says_where_the_months_began_and_ended() -> None:
    assert drawn(("81.0", "84.5", "88.0", "91.2")).title == "From 81.0% in April 2015 to 91.2% in July 2015"


def test_a_month_without_a_figure_is_a_gap() -> None:
    with_gap = monthly(VISITS, ("81.0", "84.5", "88.0", "91.2"))
    year, april, may, *rest = with_gap.observations
    chart = months_chart(
        compared(replace(with_gap, observations=(year, april, replace(may, value=value(None)), *rest)))
    )
    assert chart
    assert [(row["period"], row["value"]) for row in marked(chart, "key")] == [
        ("Apr 2015", 81.0),
        ("May 2015", None),
        ("Jun 2015", 88.0),
        ("Jul 2015", 91.2),
    ]
    assert chart.figures[1] == ("May 2015", "no figure")


def test_two_months_make_no_line() -> None:
    assert months_chart(compared(monthly(VISITS, ("81.0", "84.5")))) is None
    assert months_chart(compared(VISITS)) is None


def test_too_few_months_for_limits_are_a_plain_line() -> None:
    assert names(charted(STEADY[:7])) == set()
    assert charted(STEADY[:7]).subtitle == "Percentage, month by month"


def test_middle_limits_and_target_are_lines_named_once() -> None:
    assert names(charted(STEADY)) == {"Middle 85.0%", "Usual up to 89.4%", "Usual from 80.6%", "Target 95%"}
    dashed = {
        layer["data"]["values"][0]["both"]: layer["mark"]["strokeDash"]
        for layer in charted(STEADY).spec["layer"]
        if layer["mark"]["type"] == "rule" and "both" in layer["data"]["values"][0]
    }
    assert dashed["Usual up to 89.4%"] == [6, 4]
    assert dashed["Middle 85.0%"] == [1, 0]


def test_its_reading_stands_under_the_title() -> None:
    chart = charted(STEADY)
    assert chart.title == "Within the usual to and fro: from 84% in January 2015 to 85% in March 2016"
    assert "March 2016 is within the usual to and fro of the months, 80.6% to 89.4%." in chart.subtitle
    assert "the target of 95% will not be met without a change" in chart.alt


def test_limits_are_cut_at_a_hundred_in_the_drawing_only() -> None:
    near = tuple(min(100, figure + 13) for figure in STEADY)
    assert "Usual up to 100%" in names(charted(near))
    assert max(row["value"] for row in marked(charted(near), "both")) <= 100


def test_a_signalled_month_is_told_by_shape_and_word() -> None:
    chart = charted((*STEADY[:-1], 97))
    assert chart.title.startswith("More than the usual to and fro")
    assert marked(chart, "shape") == [
        {"period": "Mar 2016", "value": 97.0, "label": "97%", "colour": "#2073BC", "shape": "triangle-up"}
    ]
    assert said(chart) == ["above the limit: better"]
    assert ("March 2016", "97%", "above the limit: better") in chart.figures


def test_polarity_turns_the_verdict_and_nothing_else() -> None:
    higher, lower = (charted((*STEADY[:-1], 97), polarity) for polarity in ("higher", "lower"))
    assert said(lower) == ["above the limit: worse"]
    assert marked(lower, "shape")[0]["shape"] == marked(higher, "shape")[0]["shape"]
    assert said(charted((*STEADY[:-1], 97), "none")) == ["above the limit"]


def test_a_shift_is_named_once_for_all_its_months() -> None:
    chart = charted((80, 81, 80, 79, 80, 81, 80, 79, 88, 89, 90, 89, 88, 90, 91))
    assert said(chart) == ["7 months above the middle: better", "8 months below the middle: worse"]


def test_months_in_turn_above_and_below_the_limits_never_pile_their_words_up() -> None:
    chart = charted((85, 85, 85, 85, 60, 85, 85, 60, 85, 85, 60, 85, 85, 85, 85))
    placed = [layer["mark"] for layer in chart.spec["layer"] if "words" in layer["data"]["values"][0]]
    assert len({mark["dy"] for mark in placed}) <= 2
