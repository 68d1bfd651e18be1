"""One indicator through its months, read back from the specification."""

from __future__ import annotations

from dataclasses import replace

from cyps.presentation.charts import months_chart
from tests.made_report import THIS, indicator, monthly, value

VISITS = indicator("Visits", {THIS: "90"})


def drawn(figures: tuple[str, ...]):
    chart = months_chart(monthly(VISITS, figures))
    assert chart
    return chart


def test_the_title_says_where_the_months_began_and_ended() -> None:
    assert drawn(("81.0", "84.5", "88.0", "91.2")).title == "From 81.0% in April 2015 to 91.2% in July 2015"


def test_a_month_without_a_figure_is_a_gap() -> None:
    with_gap = monthly(VISITS, ("81.0", "84.5", "88.0", "91.2"))
    year, april, may, *rest = with_gap.observations
    chart = months_chart(
        replace(with_gap, observations=(year, april, replace(may, value=value(None)), *rest))
    )
    assert chart
    rows = chart.spec["layer"][0]["data"]["values"]
    assert [(row["month"], row["value"]) for row in rows] == [
        ("Apr 2015", 81.0),
        ("May 2015", None),
        ("Jun 2015", 88.0),
        ("Jul 2015", 91.2),
    ]


def test_two_months_make_no_line() -> None:
    assert months_chart(monthly(VISITS, ("81.0", "84.5"))) is None
    assert months_chart(VISITS) is None
