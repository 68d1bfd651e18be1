"""Two years as ring, arrow head and upright mark, read back from the specification."""

from __future__ import annotations

from typing import Any

from cyps.presentation import Chart
from cyps.presentation.charts import theme_charts, year_chart
from cyps.presentation.charts.dumbbell_lines import LINE_HEIGHT, MOST_LINES, NAME_WIDTH
from cyps.presentation.charts.dumbbells import MOST_ROWS
from tests.made_report import empty_report, made_report, many_indicators


def drawn(chart: Chart) -> list[dict[str, Any]]:
    """Every row of every layer, each once, in the order drawn."""
    placed = (chart.spec, *chart.spec["layer"])
    found = {row["row"]: row for each in placed for row in each.get("data", {}).get("values", [])}
    return [found[place] for place in sorted(found)]


def year() -> Chart:
    chart = year_chart(made_report())
    assert chart
    return chart


def test_the_title_says_the_finding_and_the_alternative_text_the_largest_change() -> None:
    assert year().title == "Percentages: 1 of 4 improved, 2 got worse, 1 off target"
    assert year().alt == (
        "Percentages: 1 of 4 improved, 2 got worse, 1 off target."
        " Largest change: Dental checks up to date, from 58.8% to 94.5%, better."
    )


def test_rows_stand_under_their_theme_with_verdict_in_words() -> None:
    rows = drawn(year())
    assert [row.get("heading") or row["name"] for row in rows] == [
        "Front door",
        "Re-referrals in 12 months",
        "Looked after children",
        "LAC reviews in time",
        "Dental checks up to date",
        "Visits on time",
    ]
    reviews = rows[3]
    assert (reviews["before"], reviews["now"], reviews["target"]) == (94.9, 83.3, 95.0)
    assert reviews["label"] == "83.3% ▼ worse"


def test_the_arrow_head_points_the_way_the_figure_moved_whatever_is_good() -> None:
    heads = {row["name"]: row["head"] for row in drawn(year()) if "name" in row}
    assert heads["Re-referrals in 12 months"] == "triangle-right"
    assert heads["LAC reviews in time"] == "triangle-left"


def test_the_axis_starts_near_the_lowest_figure_and_ends_at_a_hundred() -> None:
    scales = [layer["encoding"].get("x", {}).get("scale") for layer in year().spec["layer"]]
    assert [scale["domain"] for scale in scales if scale] == [[20.0, 100.0]]


def test_only_one_unit_stands_on_an_axis_and_counts_stand_on_none() -> None:
    themes = {theme.id: theme for theme in made_report().scorecard.themes}
    front_door = theme_charts(made_report(), themes["front-door"])
    assert [chart.title.split(":")[0] for chart in front_door] == ["Percentages", "Rates per 10,000"]
    assert [[row["name"] for row in drawn(chart)] for chart in front_door] == [
        ["Re-referrals in 12 months"],
        ["Section 47 enquiries per 10,000"],
    ]


def test_nothing_to_draw_gives_no_chart() -> None:
    assert year_chart(empty_report()) is None
    care_leavers = made_report().scorecard.themes[2]
    assert theme_charts(made_report(), care_leavers) == ()


def test_a_long_name_stands_in_lines_of_its_own_on_a_narrow_page() -> None:
    chart = year_chart(many_indicators())
    assert chart
    row = next(row for row in drawn(chart) if "name" in row)
    lines = [row["line2"], row["line1"], row["line0"]]
    assert all(len(line) <= NAME_WIDTH for line in lines)
    assert " ".join(lines).startswith(row["name"][:100])
    wide, narrow = chart.heights or (0, 0)
    assert narrow - wide == MOST_LINES * LINE_HEIGHT * len(drawn(chart))


def test_every_change_stands_in_the_table() -> None:
    assert year().columns == ("Indicator", "2014/15", "2015/16", "Direction", "Target")
    assert year().figures[1] == ("LAC reviews in time", "94.9%", "83.3%", "worse", "95%")
    assert len(year().figures) == 4


def test_of_hundreds_only_the_largest_changes_are_drawn_and_it_says_so() -> None:
    chart = year_chart(many_indicators())
    assert chart
    assert sum("name" in row for row in drawn(chart)) == MOST_ROWS
    assert chart.subtitle.startswith(f"The {MOST_ROWS} largest changes of 300. ")


def test_a_theme_of_hundreds_is_held_to_one_picture_too() -> None:
    report = many_indicators()
    (chart,) = theme_charts(report, report.scorecard.themes[0])
    assert len(drawn(chart)) == MOST_ROWS
    assert chart.subtitle.startswith(f"The {MOST_ROWS} largest changes of 75. ")


def test_every_mark_is_kept_from_screen_readers_and_the_ground_is_the_pages() -> None:
    spec = year().spec
    assert all(layer["mark"]["aria"] is False for layer in spec["layer"])
    assert spec["background"] == "transparent"
