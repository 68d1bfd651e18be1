"""What a column is, by its words and then by its cells."""

import pytest

from cyps.reading.figures import without_number
from cyps.reading.grid import Cell
from cyps.reading.headings import Column, by_words
from cyps.reading.weighing import weigh
from cyps.reading.words import Role, words_of
from cyps.terms import State, financial_year

YEAR = financial_year(2016)


def column(*path: str, council: str = "Rotherham") -> Column:
    return by_words(1, path, YEAR, council)


@pytest.mark.parametrize(
    ("path", "role", "group", "label"),
    [
        (("NO.",), "reference", "", None),
        (("KPI Ref",), "reference", "", None),
        (("INDICATORS - CHILD PROTECTION",), "name", "", None),
        (("Performance measure",), "name", "", None),
        (("GOOD PERF IS",), "polarity", "", None),
        (("Better performance is",), "polarity", "", None),
        (("Polarity",), "polarity", "", None),
        (("Monthly", "Jan 2016"), "outturn", "", "2016-01"),
        (("YTD\n2015/16",), "outturn", "", "2015/16"),
        (("YR ON YR TREND", "2013/14"), "outturn", "", "2013/14"),
        (("2014/15",), "outturn", "", "2014/15"),
        (("Previous year",), "outturn", "", "2014/15"),
        (("Rotherham 2015/16",), "outturn", "", "2015/16"),
        (("2015/16", "Rotherham"), "outturn", "", "2015/16"),
        (("2015/16 Target and Tolerances", "Red"), "tolerance_red", "", "2015/16"),
        (("2015/16 Target and Tolerances", "Amber"), "tolerance", "", "2015/16"),
        (("2015/16 Target and Tolerances", "Target\nGreen"), "target", "", "2015/16"),
        (("Floor standard",), "tolerance", "", None),
        (("2019-20 Amber",), "tolerance", "", "2019/20"),
        (("Target", "2015/16"), "target", "", "2015/16"),
        (("2015/16", "Target"), "target", "", "2015/16"),
        (
            ("LATEST BENCHMARKING - 2014/15", "STAT NEIGH AVE"),
            "benchmark",
            "statistical_neighbours",
            "2014/15",
        ),
        (
            ("LATEST BENCHMARKING - 2014/15", "BEST STAT NEIGH"),
            "benchmark",
            "best_statistical_neighbour",
            "2014/15",
        ),
        (("LATEST BENCHMARKING - 2014/15", "NAT AVE"), "benchmark", "england", "2014/15"),
        (
            ("LATEST BENCHMARKING - 2014/15", "NAT TOP QTILE THRESHOLD"),
            "benchmark",
            "england_top_quartile",
            "2014/15",
        ),
        (("SN Average 14/15",), "benchmark", "statistical_neighbours", "2014/15"),
        (("Yorkshire & Humber",), "benchmark", "region", None),
        (("Numerator",), "numerator", "", None),
        (("Denom",), "denominator", "", None),
        (("DOT\n(Month on Month)",), "direction", "", None),
        (("RAG\n(in month)",), "rag", "", None),
        (("% change",), "derived", "", None),
        (("Variance to target",), "derived", "", None),
        (("Movement since 2014/15",), "derived", "", "2014/15"),
        (("2015/16 v 2014/15",), "derived", "", "2015/16"),
        (("% diff 14/15 to 15/16",), "derived", "", "2014/15"),
        (("2015/16", "Stretch target"), "derived", "", "2015/16"),
        (("Estimate 2016/17",), "derived", "", "2016/17"),
        (("SN Rank",), "derived", "", None),
        (("National quartile",), "derived", "", None),
        (("England best 2014/15",), "benchmark", "other", "2014/15"),
        (("National comparator",), "benchmark", "england", None),
        (("Direction for improvement",), "polarity", "", None),
        (("England max 2014/15",), "derived", "", "2014/15"),
        (("Upper CI",), "derived", "", None),
        (("2015/16", "D"), "denominator", "", "2015/16"),
        (("Cohort 2015/16",), "denominator", "", "2015/16"),
        (("Minimum target",), "tolerance", "", None),
        (("% of target",), "derived", "", None),
        (("Outturn¹",), "outturn", "", None),
        (("Top quartile",), "benchmark", "england_top_quartile", None),
        (("Data quality",), "derived", "", None),
        (("Desired direction of travel",), "polarity", "", None),
        (("Budget 2015/16",), "target", "", "2015/16"),
        (("Total",), "outturn", "", None),
        (("Expected outturn 2016/17",), "derived", "", "2016/17"),
        (("2016/17 (est.)",), "derived", "", "2016/17"),
        (("Anticipated 2016/17",), "derived", "", "2016/17"),
        (("No. needed to hit target",), "derived", "", None),
        (("England bottom quartile 2014/15",), "benchmark", "other", "2014/15"),
        (("Comparator: England (2014/15)",), "benchmark", "england", "2014/15"),
        (("Comparator group",), "benchmark", "statistical_neighbours", None),
        (("Tgt 15/16",), "target", "", "2015/16"),
        (("What does good look like?",), "polarity", "", None),
        (("County 2015/16",), "outturn", "", "2015/16"),
        (("Likely outturn 15/16",), "derived", "", "2015/16"),
        (("Monthly average 2015/16",), "derived", "", "2015/16"),
        (("Core cities average 14/15",), "benchmark", "other", "2014/15"),
        (("Progress towards target",), "rag", "", None),
        (("Comments",), "commentary", "", None),
        (("Wombats",), "unknown", "", None),
    ],
)
def test_roles_come_from_words(path: tuple[str, ...], role: str, group: str, label: str | None):
    found = column(*path)
    assert (found.role.value, found.group, found.period.label if found.period else None) == (
        role,
        group,
        label,
    )


@pytest.mark.parametrize(
    ("heading", "is_so"),
    [
        ("2022/23 (provisional)", True),
        ("Prov. 2022/23", True),
        ("2022/23", False),
        ("Final (was provisional) 2022/23", False),
        ("Provision of placements", False),
    ],
)
def test_a_heading_may_call_its_figures_provisional(heading: str, *, is_so: bool):
    column = Column(1, ("Outturns", heading), Role.OUTTURN, "", None, "")
    assert column.as_marked(without_number(State.MISSING, "-")).provisional is is_so


def test_a_section_can_stand_in_the_name_heading():
    assert column("INDICATORS - LOOKED AFTER CHILDREN").section == "LOOKED AFTER CHILDREN"
    assert column("Indicators (Care Leavers)").section == "Care Leavers"


def cells(*texts: object) -> list[Cell]:
    return [Cell(t) for t in texts]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heading", "texts", "role"),
    [
        ("Value", ("Bigger is better", "Smaller is better", "N/A", "Bigger is better"), Role.POLARITY),
        ("DATA NOTE", ("Number", "Percentage", "Rate", "-"), Role.UNIT),
        ("DATA NOTE", ("Financial Year", "Rolling Year", "as at"), Role.WINDOW),
        ("Trend 15/16", ("é", "è", "ê"), Role.DIRECTION),
        ("Current position", ("Red", "Amber", "Green"), Role.RAG),
        ("Value", (92.8, 13.4, "-"), Role.OUTTURN),
        ("Wombats", ("quite", "a few", "words"), Role.COMMENTARY),
        ("Wombats", (1, 2, 3), Role.UNKNOWN),
        ("Target", ("High", "High"), Role.TARGET),
    ],
)
def test_cells_decide_where_words_are_vague(heading: str, texts: tuple[object, ...], role: Role):
    assert weigh(column(heading), cells(*texts)).role is role


def test_the_councils_own_name_is_its_own_outturn_only_for_itself():
    assert words_of("Rotherham", "Rotherham") is not None
    assert words_of("Rotherham", "Kent") is None
