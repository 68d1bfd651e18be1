# ruff: noqa: E501 - a layout stands on few lines, as wide as its table
"""Scorecards that aren't a row an indicator: long tables, years down, blocks, cards, lines, sheets and files a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from tests.layouts import figures
from tests.layouts.figures import Style
from tests.layouts.known import COUNCIL, KNOWN, NEWEST, REGION, SECTIONS, YEARS, Known, under
from tests.layouts.layout import TARGETS, Layout, one
from tests.layouts.paper import Paper, text_file
from tests.layouts.writing import cards, good, long, name, own, target, unit, wide

Y13, Y14, Y15 = YEARS
EVERY_OTHER = tuple(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS)
PLACES = {"own": COUNCIL, "neighbours": "Statistical neighbours", "region": REGION, "england": "England"}


def of_place(known: Known, place: str, year: str) -> object:
    """A place's figure; the region's is near England's and never asked for in the facts."""
    if place == "own":
        return known.in_year(year)
    return known.other(place, year)


def _long_rows(
    style: Style, first: Sequence[Callable[[Known], object]], places: Sequence[str], own_word: str = COUNCIL
) -> Iterable[list[object]]:
    for known in KNOWN:
        for place in places:
            for year in YEARS:
                figure = of_place(known, place, year)
                if figure is not None or place == "own":
                    word = own_word if place == "own" else PLACES[place]
                    yield [*(f(known) for f in first), word, year, style(known, figure, year)]


def _section(known: Known) -> str:
    return known.section


def _name(known: Known) -> str:
    return known.name


def _unit(known: Known) -> str:
    return figures.UNITS[known.unit]


def _long() -> Paper:
    rows = _long_rows(figures.bare, (_section, _name, _unit), ("own", "neighbours", "england"))
    return long(rows, ("Theme", "Indicator", "Unit", "Geography", "Year", "Value"))


def _long_typed() -> Paper:
    rows = ([p, y, n, v] for n, p, y, v in _long_rows(figures.typed, (_name,), ("england", "own"), "LA"))
    return long(rows, ("Area", "Period", "Measure", "Result"), top=4)


def _long_measures() -> Paper:
    """A row an indicator and year, a column each for our figure, target, England and neighbours."""
    rows = (
        [k.section, k.name, f"{y}", k.in_year(y), k.target if y == NEWEST else None, k.other("england", y), k.other("neighbours", y)]
        for k in KNOWN
        for y in YEARS
    )  # fmt: skip
    return long(
        rows, ("Service", "Indicator", "Year", "Our figure", "Target", "England", "Statistical neighbours")
    )


def _down(style: Style, period: str = "Year", turn: bool = False) -> Paper:
    """Years down, indicators across, a sheet of them all."""
    paper = Paper("Trends")
    paper.put(1, 1, f"{COUNCIL} children's services: three-year trends")
    rows: list[list[object]] = [[period, *(k.name for k in KNOWN)]]
    rows += [
        [year, *(style(k, k.in_year(year), year) for k in KNOWN)]
        for year in (reversed(YEARS) if turn else YEARS)
    ]
    for at, row in enumerate(rows, start=3):
        paper.row(at, row)
    return paper


def _down_in_sections() -> Paper:
    """Years down, indicators across, a table a section below one another."""
    paper, row = Paper("Trends"), 1
    for section in SECTIONS:
        paper.put(row, 1, section)
        paper.row(row + 1, ["Financial year", *(k.name for k in under(section))])
        for at, year in enumerate(YEARS, start=row + 2):
            paper.row(at, [year, *(figures.typed(k, k.in_year(year)) for k in under(section))])
        row += 7
    return paper


def _down_places() -> Paper:
    """Years and places down, indicators across."""
    paper = Paper("Comparison")
    paper.row(1, ["Year", "Authority", *(k.name for k in KNOWN)])
    row = 2
    for year in YEARS:
        for place in ("own", "neighbours", "england"):
            paper.row(
                row, [year, PLACES[place], *(figures.shown(k, of_place(k, place, year)) for k in KNOWN)]
            )
            row += 1
    return paper


def _blocks(heads: Sequence[str] = ("Area",), across: int = 1, title_row: bool = True) -> Paper:
    """A block an indicator: its name on top, places down, years across."""
    paper, row = Paper("Benchmarking"), 1
    for at, known in enumerate(KNOWN):
        left = 1 + (at % across) * 6
        if at and at % across == 0:
            row += 7
        paper.put(row, left, known.name if title_row else None)
        paper.row(row + 1, [heads[0] if title_row else known.name, *YEARS], left)
        for line, place in enumerate(("own", "neighbours", "england"), start=row + 2):
            cells = (figures.shown(known, of_place(known, place, y)) for y in YEARS)
            paper.row(line, [PLACES[place], *cells], left)
    return paper


def _places_across() -> Paper:
    """A block an indicator: years down, places across."""
    paper, row = Paper("Benchmarking"), 1
    for known in KNOWN:
        paper.put(row, 1, known.name)
        paper.row(row + 1, ["Year", COUNCIL, "Stat. neighbours", "England"])
        for at, year in enumerate(YEARS, start=row + 2):
            paper.row(
                at,
                [
                    year,
                    *(
                        figures.shown(known, of_place(known, p, year))
                        for p in ("own", "neighbours", "england")
                    ),
                ],
            )
        row += 6
    return paper


def _three_lines(
    word: str = "Line", lines: tuple[str, str, str] = ("Numerator", "Denominator", "Percentage")
) -> Paper:
    """Numerator, denominator and percentage under one another, the name on the first line only."""
    paper, row = Paper("Performance"), 3
    paper.put(1, 1, f"{COUNCIL} performance report {NEWEST}")
    paper.row(2, ("Indicator", word, *YEARS, "Target 2015/16"))
    for section in SECTIONS:
        paper.put(row, 1, section)
        row += 1
        for known in under(section):
            if any(known.counts):
                for which, line in enumerate(lines[:2]):
                    counts = ((known.count(y) or (None, None))[which] for y in YEARS)
                    paper.row(row, (known.name if which == 0 else None, line, *counts))
                    row += 1
            share = (figures.typed(known, known.in_year(y)) for y in YEARS)
            word_ = lines[2] if known.is_share else figures.UNITS[known.unit]
            paper.row(
                row,
                (
                    None if any(known.counts) else known.name,
                    word_,
                    *share,
                    figures.typed(known, known.target),
                ),
            )
            row += 1
    return paper


def _card(labels: Mapping[str, Callable[[Known], object]]) -> list[tuple[object, Callable[[Known], object]]]:
    return list(labels.items())


def _value(year: str, style: Style = figures.shown) -> Callable[[Known], object]:
    return lambda k: style(k, k.in_year(year), year)


def _good(known: Known) -> str:
    return figures.HIGH_LOW[known.polarity]


CARD = _card({
    "Good is": _good, "2013/14": _value(Y13), "2014/15": _value(Y14), "2015/16": _value(Y15),
    "Target 2015/16": lambda k: figures.shown(k, k.target), "England 2014/15": lambda k: figures.shown(k, k.other("england", Y14)),
})  # fmt: skip
SMALL = _card({
    "Latest (2015/16)": _value(Y15, figures.typed), "Previous (2014/15)": _value(Y14, figures.typed),
    "Target": lambda k: figures.typed(k, k.target), "RAG": lambda k: figures.colour(k, k.in_year(Y15)),
})  # fmt: skip


def _sheet_an_indicator() -> dict[str, list[Paper]]:
    papers = []
    for known in KNOWN:
        paper = Paper(f"PI {KNOWN.index(known) + 1}")
        paper.put(1, 1, known.name)
        paper.row(3, ("Theme", known.section))
        paper.row(4, ("Good performance", _good(known)))
        paper.row(5, ("Unit", figures.UNITS[known.unit]))
        paper.row(7, ("Year", COUNCIL, "England", "Statistical neighbours"))
        for at, year in enumerate(YEARS, start=8):
            paper.row(
                at,
                (
                    year,
                    *(
                        figures.shown(known, of_place(known, p, year))
                        for p in ("own", "england", "neighbours")
                    ),
                ),
            )
        paper.row(12, ("Commentary", "Performance is reviewed each month with partners."))
        papers.append(paper)
    return {f"indicators {NEWEST.replace('/', '-')}.xlsx": papers}


def _sheet_a_card() -> dict[str, list[Paper]]:
    return {
        "cards.xlsx": [
            cards([*CARD, ("Owner", lambda _: "Head of service")], indicators=[k], title=f"Card {n}")
            for n, k in enumerate(KNOWN, start=1)
        ]
    }


def _sheet_a_year() -> dict[str, list[Paper]]:
    papers = []
    for year in YEARS:
        columns = [name(), own("Outturn", year), *([target()] if year == NEWEST else [])]
        papers.append(wide(columns, top=[f"{COUNCIL} scorecard {year}"], title=year.replace("/", "-")))
    return {"scorecards.xlsx": papers}


def _file_a_year() -> dict[str, list[Paper]]:
    files = {}
    for year in YEARS:
        columns = [name(), good(), own("Year end", year), *([target()] if year == NEWEST else [])]
        files[f"scorecard {year.replace('/', '-')}.xlsx"] = [
            wide(columns, top=[f"{COUNCIL} scorecard {year}"])
        ]
    return files


def _last_year_too() -> dict[str, list[Paper]]:
    """Last year's workbook with this year's, which gives last year again beside its own."""
    before = [name(), own(Y13, Y13), own(Y14, Y14)]
    now = [name(), own(Y14, Y14), own(Y15, Y15), target()]
    return {
        "scorecard 2014-15.xlsx": [wide(before, top=[f"{COUNCIL} scorecard 2014/15"])],
        "scorecard 2015-16.xlsx": [wide(now, top=[f"{COUNCIL} scorecard 2015/16"])],
    }


def _csv(id_: str, paper: Callable[[], Paper], delimiter: str, encoding: str, **more: object) -> Layout:
    def save(papers: Sequence[Paper], file: str):
        return text_file(papers[0], file, delimiter, encoding)

    return one(id_, paper, name="calderdale_2015-16.csv", save=save, **more)


def _typed_wide() -> Paper:
    columns = [name(), unit(), *(own(y, y, figures.typed) for y in YEARS), target(style=figures.typed)]
    return wide(columns, sections="", top=[f"{COUNCIL} – children’s services scorecard {NEWEST}"])


LAYOUTS: tuple[Layout, ...] = (
    one("long: theme, indicator, unit, geography, year, value", _long, carries=EVERY_OTHER),
    one("long: geography first, LA for the council, typed", _long_typed, carries=tuple(f"england {y}" for y in YEARS)),
    one("long: a column a measure", _long_measures, carries=("targets", *EVERY_OTHER)),
    one("down: indicators across, years down", partial(_down, figures.shown)),
    one("down: newest first, typed", partial(_down, figures.typed, "Financial year", True)),
    one("down: a table a section", _down_in_sections),
    one("down: years and places", _down_places, carries=EVERY_OTHER),
    one("blocks: an indicator each, places down", _blocks, carries=EVERY_OTHER),
    one("blocks: the name heads the places", partial(_blocks, title_row=False), carries=EVERY_OTHER),
    one("blocks: three on a line", partial(_blocks, ("Local authority",), 3), carries=EVERY_OTHER),
    one("blocks: years down, places across", _places_across, carries=EVERY_OTHER),
    one("lines: numerator, denominator, percentage", _three_lines, carries=("targets", "counts")),
    one("lines: n, d and % in a column headed Type", partial(_three_lines, "Type", ("Num", "Denom", "%")),
        carries=("targets", "counts")),
    one("cards: one under another", partial(cards, CARD, top=[f"{COUNCIL} indicators {NEWEST}"]),
        carries=("targets", "england 2014/15")),
    one("cards: three across", partial(cards, CARD, across=3, top=[f"{COUNCIL} indicators {NEWEST}"]),
        carries=("targets", "england 2014/15")),
    one("cards: latest and previous, four across, by theme", partial(cards, SMALL, across=4, by_theme=True,
        top=[f"{COUNCIL} headline indicators {NEWEST}"]), years=(Y14, Y15), carries=TARGETS),
    Layout("cards: a sheet each", _sheet_a_card, carries=("targets", "england 2014/15")),
    Layout("sheets: an indicator each, with its table", _sheet_an_indicator, carries=EVERY_OTHER),
    Layout("sheets: a year each", _sheet_a_year, carries=TARGETS),
    Layout("files: a year each", _file_a_year, carries=TARGETS),
    Layout("files: last year's with this year's", _last_year_too, carries=TARGETS),
    _csv("csv: semicolons, utf-16", _typed_wide, ";", "utf-16", carries=TARGETS),
    _csv("csv: commas, cp1252", _typed_wide, ",", "cp1252", carries=TARGETS),
    _csv("csv: tabs, long", _long, "\t", "utf-8-sig", carries=EVERY_OTHER),
)  # fmt: skip
