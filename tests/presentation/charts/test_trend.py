"""One indicator through its years and months, read back from the specification."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from cyps.presentation import Chart
from cyps.presentation.charts import trend_chart
from cyps.presentation.charts.marks_across import LABEL_GAP, _spread
from cyps.terms import Unit, financial_year
from tests.made_report import LAST, THIS, compared, indicator, made_report


def kinds(chart: Chart) -> list[str]:
    return [layer["mark"]["type"] for layer in chart.spec["layer"]]


def values(chart: Chart) -> list[dict[str, Any]]:
    placed = (chart.spec, *chart.spec["layer"])
    return [row for each in placed for row in each.get("data", {}).get("values", [])]


def labels(chart: Chart) -> set[str]:
    return {str(row["label"]) for row in values(chart)}


def reviews() -> Chart:
    chart = trend_chart(made_report().comparisons[2])
    assert chart
    return chart


def test_three_years_are_a_line_with_target_and_others_named_with_their_year() -> None:
    assert kinds(reviews())[0] == "line"
    assert labels(reviews()) == {
        "98.6%",
        "94.9%",
        "83.3%",
        "Target 95% (2015/16)",
        "England 93.7% (2014/15)",
        "Neighbours 95.1% (2014/15)",
    }


def test_the_alternative_text_says_what_the_picture_does() -> None:
    assert reviews().title == "Worse: 94.9% in 2014/15, 83.3% in 2015/16"
    assert reviews().alt == (
        "Worse: 94.9% in 2014/15, 83.3% in 2015/16."
        " England 93.7% (2014/15). Target 95% (2015/16). Neighbours 95.1% (2014/15)."
    )


def test_two_years_are_bars_that_stand_on_nought() -> None:
    chart = trend_chart(made_report().comparisons[3])
    assert chart
    assert kinds(chart)[0] == "bar"
    assert chart.spec["layer"][0]["encoding"]["y"]["scale"]["domain"][0] == 0


def test_a_year_without_a_figure_is_a_gap_not_a_step() -> None:
    five = {financial_year(year): str(70 + year % 10) for year in (2011, 2012, 2013, 2016)}
    chart = trend_chart(compared(indicator("Visits", five)))
    assert chart
    assert [(row["period"], row["value"]) for row in values(chart)[:6]] == [
        ("2010/11", 71.0),
        ("2011/12", 72.0),
        ("2012/13", 73.0),
        ("2013/14", None),
        ("2014/15", None),
        ("2015/16", 76.0),
    ]
    assert chart.spec["layer"][0]["encoding"]["x"]["scale"]["domain"] == [
        "2010/11",
        "2011/12",
        "2012/13",
        "2013/14",
        "2014/15",
        "2015/16",
    ]


def test_only_the_newest_benchmark_of_a_group_is_a_line() -> None:
    older = financial_year(2014)
    chart = trend_chart(
        compared(
            indicator(
                "Visits",
                {LAST: "80", THIS: "90"},
                benchmarks={("england", older): "70", ("england", LAST): "75"},
            )
        )
    )
    assert chart
    assert {label for label in labels(chart) if "England" in label} == {"England 75% (2014/15)"}


def test_no_figure_no_chart() -> None:
    assert trend_chart(compared(indicator("Nothing yet", {}))) is None


def test_a_figure_without_a_verdict_is_said_plainly() -> None:
    chart = trend_chart(compared(indicator("Days", {THIS: "338.5"}, unit=Unit.DAYS)))
    assert chart
    assert chart.title == "338.5 days in 2015/16"


def test_labels_never_cover_one_another() -> None:
    places = _spread([93.7, 95.0, 95.1, 99.0], (80.0, 100.0))
    gaps = [high - low for low, high in pairwise(places)]
    assert min(gaps) >= LABEL_GAP * 20 / 420 - 1e-9
    assert places[0] == 93.7
    assert places[-1] == 99.0
