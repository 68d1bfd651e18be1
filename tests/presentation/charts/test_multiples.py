"""A theme's indicators through their years, read back from the specification."""

from __future__ import annotations

from typing import Any

from cyps.presentation import Chart
from cyps.presentation.charts import trends_of
from cyps.presentation.charts.multiples import MOST
from tests.building import reported

YEARS = ("2012/13", "2013/14", "2014/15", "2015/16")


def rows_of(name: str, figures: tuple[str, ...], unit: str = "%", target: str = "") -> str:
    given = [
        f"{year} {figure}" for year, figure in zip(YEARS[-len(figures) :], figures, strict=True) if figure
    ]
    aim = [f"target 2015/16 {target}"] if target else []
    return "\n".join([f"{name} | {unit} | higher | process | theme:looked-after", *given, *aim])


REVIEWS = rows_of("LAC reviews in time", ("96.0%", "98.6%", "94.9%", "83.3%"), target="95%")
CHECKS = rows_of("Dental checks", ("55%", "58.8%", "94.5%"))
DAYS = rows_of("Days to adoption", ("700", "", "500", "338.5"), unit="days")
THREE = (REVIEWS, CHECKS, DAYS)


def drawn(*indicators: str) -> Chart | None:
    report = reported(*indicators)
    theme = next(theme for theme in report.scorecard.themes if theme.id == "looked-after")
    return trends_of(report, theme)


def made(*indicators: str) -> Chart:
    chart = drawn(*indicators)
    assert chart
    return chart


def points(chart: Chart, cell: int) -> list[dict[str, Any]]:
    line = next(layer for layer in chart.spec["layer"] if layer["mark"]["type"] == "line")
    return [row for row in line["data"]["values"] if row["cell"] == cell]


def test_three_indicators_with_three_years_make_a_picture() -> None:
    assert made(*THREE).title == "Through the years: 1 of 3 improved, 2 got worse, 1 off target"
    assert drawn(REVIEWS, CHECKS) is None
    assert drawn(REVIEWS, CHECKS, rows_of("Two years", ("80%", "90%"))) is None


def test_names_stand_above_and_first_and_latest_figures_are_labelled() -> None:
    text = [layer for layer in made(*THREE).spec["layer"] if layer["mark"]["type"] == "text"]
    said = {row["label"] for layer in text for row in layer["data"]["values"]}
    assert {"LAC reviews in time", "Dental checks", "Days to adoption", "2012/13", "2015/16"} <= said
    assert [p["label"] for p in points(made(*THREE), 0) if p["edge"]] == ["96.0%", "83.3%"]


def test_shares_stand_on_one_scale_and_other_units_on_nought() -> None:
    chart = made(*THREE)
    assert "Percentages share one scale, 46% to 100%. Each other unit begins at nought." in chart.subtitle
    equal = made(REVIEWS, rows_of("Another", ("90%", "80%", "83.3%")), CHECKS)
    assert points(equal, 0)[-1]["v"] == points(equal, 1)[-1]["v"]


def test_every_point_lies_in_its_cell() -> None:
    every = [p for cell in range(3) for p in points(made(*THREE), cell)]
    assert all(0 <= p["t"] <= 1 and 0 <= p["v"] <= 1 for p in every)


def test_the_line_stops_at_a_year_without_a_figure_and_no_point_stands_for_it() -> None:
    assert [(round(p["t"], 2), p["stretch"]) for p in points(made(*THREE), 2)] == [
        (0.0, 0),
        (0.67, 1),
        (1.0, 1),
    ]


def test_the_line_stops_at_a_break_and_says_so() -> None:
    kinds = rows_of("As at", ("70%", "71%", "72%")).replace("2014/15 71%", "2014/15 snapshot 71%")
    chart = made(REVIEWS, CHECKS, kinds)
    assert [p["stretch"] for p in points(chart, 2)] == [0, 1, 2]
    assert "dotted upright are not compared" in chart.subtitle
    assert "dotted" not in made(*THREE).subtitle


def test_at_most_twelve_and_it_says_so() -> None:
    many = [rows_of(f"Measure {n}", ("50%", "60%", f"{60 + n}%")) for n in range(15)]
    chart = made(*many)
    assert len(chart.figures) == MOST
    assert chart.subtitle.startswith(f"The {MOST} that changed most of 15. ")
    assert "Measure 14" in {row[0] for row in chart.figures}
    assert "Measure 0" not in {row[0] for row in chart.figures}


def test_the_table_has_every_year() -> None:
    assert made(*THREE).columns == ("Indicator", *YEARS, "Target")
    assert made(*THREE).figures[2] == ("Days to adoption", "700 days", "", "500 days", "338.5 days", "")


def test_a_narrow_page_has_a_column_of_them() -> None:
    wide, narrow = made(*THREE).heights or (0, 0)
    assert narrow > 2 * wide
