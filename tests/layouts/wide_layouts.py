# ruff: noqa: E501 - a layout stands on few lines, as wide as its table
"""Scorecards with a row an indicator: years, targets and benchmarks across, in the order each council likes."""

from __future__ import annotations

from datetime import date
from functools import partial

from tests.layouts import figures
from tests.layouts.known import COUNCIL, NEWEST, SECTIONS, YEARS, under
from tests.layouts.layout import FULL, TARGETS, Layout, one
from tests.layouts.paper import Paper, Shown
from tests.layouts.writing import (
    GAP,
    Col,
    always,
    beside,
    body,
    commentary,
    england,
    good,
    headings,
    name,
    neighbours,
    own,
    part,
    rag,
    ref,
    target,
    theme,
    tolerance,
    travel,
    travel_from,
    unit,
    wide,
)

Y13, Y14, Y15 = YEARS
TITLE = f"{COUNCIL} Children and Young People's Services: performance scorecard {NEWEST}"


def _years(*heads: object, style: figures.Style = figures.shown) -> list[Col]:
    return [own(head, year, style) for head, year in zip(heads, YEARS, strict=True)]


PLAIN = partial(
    wide,
    [
        ref(), name(), good(), unit(), *_years(Y13, Y14, Y15), target("Target 2015/16"), tolerance("Amber"),
        england("England 2014/15", Y14), neighbours("Stat neighbours 2014/15", Y14),
        england("England 2013/14", Y13), neighbours("Stat neighbours 2013/14", Y13),
        england("England 2015/16", Y15), neighbours("Stat neighbours 2015/16", Y15),
        part("Numerator 2013/14", Y13, 0), part("Denominator 2013/14", Y13, 1),
        part("Numerator 2014/15", Y14, 0), part("Denominator 2014/15", Y14, 1),
        part("Numerator 2015/16", Y15, 0), part("Denominator 2015/16", Y15, 1),
    ],
    top=[TITLE],
)  # fmt: skip


def cover() -> Paper:
    paper = Paper("Cover")
    paper.put(2, 2, TITLE)
    paper.put(4, 2, "As at month end: March 2016")
    paper.row(6, ("Status", "Issue 1"), 2)
    paper.row(7, ("Date issued", "12 April 2016"), 2)
    paper.row(8, ("Created by", "Performance and Quality team"), 2)
    return paper


def guidance() -> Paper:
    paper = Paper("Guidance")
    paper.put(1, 1, "Guidance notes")
    paper.put(3, 1, "Figures are not dynamic and can change when re-run retrospectively.")
    paper.row(5, ("Polarity", "H = highest possible, L = lowest possible, T = close to the target set"))
    paper.row(6, ("Data period", "R12M, MS, YTD, Q, A"))
    paper.row(8, ("Green", "The target has been met"))
    paper.row(9, ("Red", "The floor standard has been missed"))
    return paper


def _section_in_heading() -> Paper:
    """The section inside the heading for names, a heading row each."""
    paper, row = Paper("Performance"), 3
    paper.put(1, 1, TITLE)
    for section in SECTIONS:
        columns = [
            ref("NO."), name(("INDICATORS - " + section.upper(),)), good("GOOD PERF IS"),
            *_years(("YR ON YR TREND", Y13), ("YR ON YR TREND", Y14), ("YR ON YR TREND", Y15)),
            tolerance(("2015/16 Target and Tolerances", "Amber")),
            target(("2015/16 Target and Tolerances", "Target Green")),
            neighbours(("LATEST BENCHMARKING - 2014/15", "STAT NEIGH AVE"), Y14),
            england(("LATEST BENCHMARKING - 2014/15", "NAT AVE"), Y14),
        ]  # fmt: skip
        row = body(paper, headings(paper, row, columns), columns, under(section)) + 1
    return paper


def _sheet_a_section() -> dict[str, list[Paper]]:
    columns = [
        name("Measure"),
        good("Polarity", figures.LETTERS),
        *_years(Y13, Y14, Y15),
        target("2015/16 Target"),
    ]
    papers = []
    for section in SECTIONS:
        paper = Paper(section[:31])
        paper.put(1, 1, f"{COUNCIL}: {section}")
        body(paper, headings(paper, 3, columns), columns, under(section))
        papers.append(paper)
    return {"quarter-4-2015-16.xlsx": [cover(), guidance(), *papers]}


def _months() -> Paper:
    """Months and a year to date beside the year: none of them is the year."""
    columns = [
        ref(), name("Indicators"), good("Good perf is"),
        always(("Monthly", Shown(date(2016, 1, 1), "mmm-yy")), 7), always(("Monthly", Shown(date(2016, 2, 1), "mmm-yy")), 8),
        always(("Monthly", Shown(date(2016, 3, 1), "mmm-yy")), 9), own("Year End 2015/16", Y15),
        travel("DOT (Month on Month)"), rag("RAG (in month)"),
        *_years(("Yr on yr trend", Y13), ("Yr on yr trend", Y14), ("Yr on yr trend", Y15)), target("Target 2015/16"),
    ]  # fmt: skip
    return wide(columns, top=[TITLE, "As at month end: March 2016"])


def _academic_papers() -> Paper:
    heads = [f"{year} academic year" for year in YEARS]
    return wide(
        [name(), *_years(*heads), target("Target 2015/16 academic year")], top=[f"{COUNCIL} scorecard"]
    )


LAYOUTS: tuple[Layout, ...] = (
    one("wide: everything on one sheet", PLAIN,
        carries=(*FULL, "england 2013/14", "england 2015/16", "neighbours 2013/14", "neighbours 2015/16", "counts")),
    one("wide: newest first, typed, no sections", partial(wide, [name("Performance indicator"), theme("Service area"),
        own(Y15, Y15, figures.typed), own(Y14, Y14, figures.typed), own(Y13, Y13, figures.typed),
        target(style=figures.typed), good("Bigger or smaller is better", figures.BIGGER)], sections="", top=[TITLE]),
        carries=TARGETS),
    one("wide: short years, dashes, codes of the council", partial(wide, [ref("KPI ref"), name("KPI"),
        *_years("13/14", "14/15", "15/16", style=figures.dashed), target("15/16 target", figures.typed),
        commentary()], top=[TITLE], sections="tables"), carries=TARGETS),
    one("wide: own name over years, benchmarks before own figures", partial(wide, [name("Measure"),
        england(("England", Y14), Y14), neighbours(("Statistical neighbours", Y14), Y14),
        *_years((COUNCIL, Y13), (COUNCIL, Y14), (COUNCIL, Y15)), target((COUNCIL, "Target"))], top=[TITLE]),
        carries=("targets", "england 2014/15", "neighbours 2014/15")),
    one("wide: year over authority, merged", partial(wide, [name(), *(
        c for y in YEARS for c in (own((y, COUNCIL), y), england((y, "England"), y), neighbours((y, "SN"), y)))],
        top=[TITLE]), carries=tuple(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS)),
    one("wide: year over authority, the first cell only", partial(wide, [name(), *(
        c for y in YEARS for c in (own((y, COUNCIL), y), england((y, "England"), y), neighbours((y, "Stat neighs"), y)))],
        top=[TITLE], groups="first"), carries=tuple(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS)),
    one("wide: groups typed over the middle", partial(wide, [name(), *(
        c for y in YEARS for c in (own((y, COUNCIL), y), england((y, "England"), y), neighbours((y, "Stat neighs"), y)))],
        top=[TITLE], groups="centre"), carries=tuple(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS)),
    one("wide: three heading rows", partial(wide, [ref(), name(), good("Good is"),
        *_years(("Own performance", "Annual", Y13), ("Own performance", "Annual", Y14), ("Own performance", "Annual", Y15)),
        target(("Own performance", "Target", Y15)), england(("Comparison", "National", Y14), Y14),
        neighbours(("Comparison", "Neighbours", Y14), Y14)], top=[TITLE]),
        carries=("targets", "england 2014/15", "neighbours 2014/15")),
    one("wide: themes merged down the side", partial(wide, [name(), unit(), *_years("2013-14", "2014-15", "2015-16"),
        target()], sections="merged", top=[TITLE]), carries=TARGETS),
    one("wide: themes once down the side, under a heading", partial(wide, [
        Col(("Area of focus",), lambda k: k.section if under(k.section)[0] is k else None), name("Performance Indicator"),
        *_years("2013-2014", "2014-2015", "2015-2016"), target()], sections="", top=[TITLE]), carries=TARGETS),
    one("wide: section in the heading of the names", _section_in_heading, carries=FULL),
    Layout("wide: a sheet a section, cover and guidance before", _sheet_a_section, carries=TARGETS),
    one("wide: a heading row a section, blank rows between", partial(wide, [ref("Ref"), name("Indicator title"),
        good("Polarity", figures.AIMS), *_years("2013/14 Outturn", "2014/15 Outturn", "2015/16 Outturn"),
        target("2015/16 Target"), rag("RAG status")], sections="tables", top=[TITLE], skip=1), carries=TARGETS),
    one("wide: starts far down and right, gaps between columns", partial(wide, [ref(), GAP, name(), GAP,
        *_years(Y13, Y14, Y15), GAP, target(), england("England 2014/15", Y14)], left=4,
        top=["", "", TITLE, "", "Source: case management system"]), carries=("targets", "england 2014/15")),
    one("wide: months and a year to date beside the year", _months, carries=TARGETS),
    one("wide: quarters with the last one empty, years before", partial(wide, [name("Indicator and description"),
        *_years("2013/14", "2014/15", "2015/16 outturn"), always(("2016/17", "Q1"), 5), always(("2016/17", "Q2"), 6),
        always(("2016/17", "Q3"), None), always(("2016/17", "Q4"), None)], top=[TITLE])),
    one("wide: RAG glued to the value", partial(wide, [name("Indicator and Description"),
        good("Value", figures.BIGGER), target("2015/16 Annual Target", figures.typed),
        own("2013/14 Performance", Y13, figures.typed), own("2014/15 Performance", Y14, figures.typed),
        own("2015/16 Performance", Y15, figures.coloured)], top=[TITLE]), carries=TARGETS),
    one("wide: the year before inside the direction of travel", partial(wide, [name("Indicator and Description"),
        good("Good is"), target("2015/16 Target", figures.typed), own("2015/16 Performance", Y15, figures.typed),
        travel_from("DOT against 2014/15")], top=[TITLE]), years=(Y14, Y15), carries=TARGETS),
    one("wide: n of N", partial(wide, [name(), *_years(Y13, Y14, Y15, style=figures.counted), target()], top=[TITLE]),
        carries=("targets", "counts")),
    one("wide: 45 (58%)", partial(wide, [name(), unit("Measured in"), *_years(Y13, Y14, Y15,
        style=figures.count_and_share), target(style=figures.typed)], top=[TITLE]), carries=TARGETS),
    one("wide: 58% (45/78)", partial(wide, [name(), *_years(Y13, Y14, Y15, style=figures.share_and_counts)],
        top=[TITLE]), carries=("counts",)),
    one("wide: numerator and denominator beside each year", partial(wide, [name(), *(c for y in YEARS for c in (
        part((y, "Num"), y, 0), part((y, "Denom"), y, 1), own((y, "Result"), y)))], top=[TITLE]), carries=("counts",)),
    one("wide: fractions with nothing to show it", partial(wide, [name(), unit(), *_years(Y13, Y14, Y15,
        style=figures.fraction), target(style=figures.fraction)], top=[TITLE]), carries=TARGETS),
    one("wide: provisional newest, footnotes under the table", partial(wide, [name(),
        own(Y13, Y13, figures.typed), own(Y14, Y14, figures.typed), own("2015/16 (provisional)", Y15, figures.provisional),
        target(style=figures.typed)], top=[TITLE], notes=("* New recording system from October 2015.",
        "Note: figures for 2015/16 are provisional until the national returns are published.")), carries=TARGETS),
    one("wide: as at 31 March", partial(wide, [name(), *_years("31 March 2014", "31/03/2015", "31 Mar 2016"),
        target("Target 2016")], top=[f"{COUNCIL} scorecard, as at 31 March 2016"]), carries=TARGETS),
    one("wide: year ending, spelt out", partial(wide, [name(), *_years("Year ending 31 March 2014",
        "Year ending 31 March 2015", "Year ending 31 March 2016")], top=[f"{COUNCIL} scorecard"])),
    one("wide: ranges of days", partial(wide, [name(), *_years("1 April 2013 - 31 March 2014",
        "1 April 2014 - 31 March 2015", "1 April 2015 - 31 March 2016")], top=[f"{COUNCIL} scorecard"])),
    one("wide: FY and outturn words", partial(wide, [name("Metric"), *_years("FY14 outturn", "FY15 outturn",
        "FY16 outturn"), target("FY16 target")], top=[f"{COUNCIL} scorecard"]), carries=TARGETS),
    one("wide: previous, current and target, the year in the title", partial(wide, [name("Key performance indicator"),
        own("Previous year", Y14), own("Current year", Y15), target("Target"), travel()],
        top=[TITLE]), years=(Y14, Y15), carries=TARGETS),
    one("wide: academic years", _academic_papers, carries=TARGETS,
        spelt={y: f"{y} (academic)" for y in YEARS}),
    one("wide: calendar years", partial(wide, [name(), *_years("Calendar year 2013", "Calendar year 2014",
        "Calendar year 2015")], top=[f"{COUNCIL} scorecard"]), spelt={"2013/14": "2013", "2014/15": "2014", "2015/16": "2015"}),
    one("wide: differences and ranks among the years", partial(wide, [name(), own(Y13, Y13), own(Y14, Y14),
        Col(("Change",), lambda _: "+1.0"), own(Y15, Y15), Col(("Variance to target",), lambda _: -2.5), target(),
        always("National rank", 71)], top=[TITLE]), carries=TARGETS),
    one("beside: two tables on a line", partial(beside, [name(), *_years(Y13, Y14, Y15)])),
    one("beside: three tables on a line, no gap", partial(beside, [name("Measure"), own(Y14, Y14), own(Y15, Y15),
        target()], 3, 0), years=(Y14, Y15), carries=TARGETS),
)  # fmt: skip
