"""The council among its ten neighbours, read back from the specification."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from cyps.comparison import Comparison
from cyps.model import Other, Place, Publication
from cyps.presentation import Chart
from cyps.presentation.charts import place_chart
from cyps.terms import Polarity, financial_year
from tests.building import compared
from tests.made_report import value

NAMES = (
    "Barnsley",
    "Bolton",
    "Doncaster",
    "Dudley",
    "Halton",
    "St. Helens",
    "Tameside",
    "Telford",
    "Wakefield",
)
DRAWN = """
    Re-referrals in 12 months | % | lower | process
    2014/15   24.2%
    2015/16   30.9%
    """


def placed(polarity: Polarity = Polarity.LOWER, others: tuple[str, ...] = NAMES) -> Comparison:
    (comparison,) = compared(DRAWN)
    beside = tuple(Other(name, value(str(15 + place))) for place, name in enumerate(others))
    place = Place(
        financial_year(2015),
        value("22.5"),
        Publication("ReReferral", "Re-referrals", "Rotherham"),
        8 if polarity is Polarity.LOWER else None,
        len(others) + 1,
        "C",
        (),
        150,
        (Other("England", value("24.0"), is_england=True), *beside),
    )
    return replace(comparison, indicator=replace(comparison.indicator, place=place, polarity=polarity))


def drawn(polarity: Polarity = Polarity.LOWER) -> Chart:
    chart = place_chart(placed(polarity), "Rotherham")
    assert chart
    return chart


def dots() -> list[dict[str, Any]]:
    point = next(layer for layer in drawn().spec["layer"] if layer["mark"]["type"] == "point")
    return list(point["data"]["values"])


def test_the_title_and_the_alternative_text_say_the_place() -> None:
    assert drawn().title == "Rotherham: 22.5%, 8th of 10 among its statistical neighbours (1st is best)"
    assert drawn().alt == f"{drawn().title}. From Barnsley 15% to Wakefield 23%; England 24.0%."


@pytest.mark.parametrize(("polarity", "first"), [(Polarity.LOWER, "Barnsley"), (Polarity.HIGHER, "England")])
def test_the_best_stands_above_by_polarity(polarity: Polarity, first: str) -> None:
    assert drawn(polarity).figures[0][0] == first
    assert len(drawn(polarity).figures) == 11


def test_without_a_good_direction_nobody_is_best() -> None:
    assert "highest first" in drawn(Polarity.NONE).subtitle
    assert drawn(Polarity.NONE).title == "Rotherham: 22.5% beside its statistical neighbours, as published"


def test_council_and_england_are_told_by_shape_as_well() -> None:
    shapes = {row["value"]: row["shape"] for row in dots() if row["shape"] != "circle"}
    assert shapes == {22.5: "diamond", 24.0: "square"}
    assert [row["value"] for row in dots()] == sorted(row["value"] for row in dots())


def test_data_stay_in_the_layers() -> None:
    assert "data" not in drawn().spec


def test_nothing_published_nothing_drawn() -> None:
    (without,) = compared(DRAWN)
    assert place_chart(without, "Rotherham") is None
    assert place_chart(placed(others=("Bolton",)), "Rotherham") is None
    assert place_chart(placed(), None) is None


def test_every_figure_lies_inside_the_axis() -> None:
    point = next(layer for layer in drawn().spec["layer"] if layer["mark"]["type"] == "point")
    low, high = point["encoding"]["x"]["scale"]["domain"]
    assert all(low < row["value"] < high for row in dots())
    assert Decimal(str(low)) >= 0
