"""One indicator through its years and months, read back from the specification."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cyps.presentation import Chart
from cyps.presentation.charts import trend_chart
from cyps.terms import Unit, financial_year
from tests.building import compared as drawn_and_compared
from tests.made_report import LAST, THIS, compared, indicator, made_report, value


def kinds(chart: Chart) -> list[str]:
    return [layer["mark"]["type"] for layer in chart.spec["layer"]]


def own(chart: Chart) -> list[dict[str, Any]]:
    """The council's own figures, a row a year."""
    found = (layer["data"]["values"] for layer in chart.spec["layer"])
    return next(rows for rows in found if "stretch" in rows[0])


def of_figures(chart: Chart) -> dict[str, Any]:
    """The layer the council's own figures are drawn by."""
    return next(layer for layer in chart.spec["layer"] if layer["data"]["values"] == own(chart))


def values(chart: Chart) -> list[dict[str, Any]]:
    placed = (chart.spec, *chart.spec["layer"])
    return [row for each in placed for row in each.get("data", {}).get("values", [])]


def labels(chart: Chart) -> set[str]:
    return {str(row.get("both", row.get("label"))) for row in values(chart)} - {"None"}


def reviews() -> Chart:
    chart = trend_chart(made_report().comparisons[2])
    assert chart
    return chart


def test_three_years_are_a_line_with_target_and_others_named_with_their_year() -> None:
    assert of_figures(reviews())["mark"]["type"] == "line"
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
        " Target 95% (2015/16). England 93.7% (2014/15). Neighbours 95.1% (2014/15)."
    )


def test_two_years_are_bars_that_stand_on_nought() -> None:
    chart = trend_chart(made_report().comparisons[3])
    assert chart
    assert of_figures(chart)["mark"]["type"] == "bar"
    assert of_figures(chart)["encoding"]["y"]["scale"]["domain"][0] == 0


def test_a_year_without_a_figure_is_a_gap_not_a_step() -> None:
    five = {financial_year(year): str(70 + year % 10) for year in (2011, 2012, 2013, 2016)}
    chart = trend_chart(compared(indicator("Visits", five)))
    assert chart
    assert [(row["period"], row["value"]) for row in own(chart)] == [
        ("2010/11", 71.0),
        ("2011/12", 72.0),
        ("2012/13", 73.0),
        ("2013/14", None),
        ("2014/15", None),
        ("2015/16", 76.0),
    ]
    assert of_figures(chart)["encoding"]["x"]["scale"]["domain"] == [
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


DRAWN = """
    LAC reviews in time | % | higher | process
    2011/12   88.9%
    2012/13   96.0%
    2013/14   98.6%
    2014/15   94.9%
    2015/16   83.3%
    target    2015/16 95%
    amber     2015/16 90%
    england   2014/15 93.7%
    """


def drawn(text: str = DRAWN) -> Chart:
    chart = trend_chart(drawn_and_compared(text)[0])
    assert chart
    return chart


def test_amber_is_a_band_between_where_it_begins_and_the_target() -> None:
    band = next(layer for layer in drawn().spec["layer"] if layer["mark"]["type"] == "rect")
    assert band["data"]["values"] == [{"value": 90.0, "far": 95.0}]
    assert "Amber from 90% (2015/16)" in labels(drawn())
    assert drawn().alt.endswith("Amber from 90%.")


def test_without_a_tolerance_there_is_no_band() -> None:
    assert "rect" not in kinds(drawn(DRAWN.replace("    amber     2015/16 90%\n", "")))


def test_a_target_that_is_a_range_is_an_area_with_both_ends_named() -> None:
    (comparison,) = drawn_and_compared(DRAWN.replace("    amber     2015/16 90%\n", ""))
    target = comparison.target
    assert target
    chart = trend_chart(replace(comparison, target=replace(target, upper=value("98"))))
    assert chart
    band = next(layer for layer in chart.spec["layer"] if layer["mark"]["type"] == "rect")
    assert band["data"]["values"] == [{"value": 95.0, "far": 98.0}]
    assert "Target 95% to 98% (2015/16)" in labels(chart)


def test_a_published_figure_says_so_and_the_publisher_is_named() -> None:
    (comparison,) = drawn_and_compared(DRAWN)
    indicator = comparison.indicator
    published = tuple(replace(b, origin="published") for b in indicator.benchmarks)
    chart = trend_chart(replace(comparison, indicator=replace(indicator, benchmarks=published)))
    assert chart
    assert "England 93.7% (2014/15, published)" in labels(chart)
    assert chart.published
    assert not drawn().published


def test_the_line_stops_where_years_may_not_be_compared_and_says_why() -> None:
    (comparison,) = drawn_and_compared(DRAWN)
    broken = replace(comparison.indicator, breaks=("the workbook says “New definition”",))
    (comparison,) = drawn_and_compared(broken)
    chart = trend_chart(comparison)
    assert chart
    assert [row["stretch"] for row in own(chart)] == [0, 0, 0, 0, 1]
    assert of_figures(chart)["encoding"]["detail"]["field"] == "stretch"
    assert chart.title.startswith("Not compared: 94.9% in 2014/15")
    assert "The line stops before 2015/16: the workbook says “New definition”." in chart.subtitle
    assert any(layer["mark"].get("text") == "← not compared →" for layer in chart.spec["layer"])
    assert ("The council, not compared with the years before", "2015/16", "83.3%") in chart.figures


def test_the_line_stops_where_the_kind_of_figure_changes() -> None:
    chart = drawn(DRAWN.replace("2012/13   96.0%", "2012/13 snapshot 96.0%"))
    assert [row["stretch"] for row in own(chart)] == [0, 1, 2, 2, 2]
    assert "before 2012/13: it is a figure of its last day, 2011/12 counted over the year" in chart.subtitle


def test_unbroken_years_are_one_stretch_and_nothing_is_said() -> None:
    assert {row["stretch"] for row in own(drawn())} == {0}
    assert drawn().subtitle == "Percentage, by year"


def test_the_table_has_every_figure_of_the_picture() -> None:
    assert drawn().columns == ("Whose", "For", "Figure")
    assert drawn().figures == (
        ("The council", "2011/12", "88.9%"),
        ("The council", "2012/13", "96.0%"),
        ("The council", "2013/14", "98.6%"),
        ("The council", "2014/15", "94.9%"),
        ("The council", "2015/16", "83.3%"),
        ("Target", "2015/16", "95%"),
        ("England", "2014/15", "93.7%"),
        ("Amber from", "2015/16", "90%"),
    )


def test_figures_of_another_unit_are_not_drawn_on_the_same_axis() -> None:
    (comparison,) = drawn_and_compared(DRAWN)
    first, *rest = comparison.indicator.observations
    other = replace(first, value=replace(first.value, unit=Unit.COUNT))
    indicator = replace(comparison.indicator, observations=(other, *rest))
    chart = trend_chart(replace(comparison, indicator=indicator))
    assert chart
    assert [row["period"] for row in own(chart)] == ["2012/13", "2013/14", "2014/15", "2015/16"]
