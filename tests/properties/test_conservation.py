"""What must hold of any wide scorecard: no number lost in silence, and no order of columns that matters."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter, range_boundaries

from cyps.choices import Choices
from cyps.model import Scorecard, assemble
from cyps.reading import Workbook, read
from cyps.terms import Source, Value
from cyps.walk import report

Cell = tuple[object, str]  # what stands in a cell, and its number format
NOTHING: Cell = (None, "General")

NUMBERS = st.one_of(
    st.integers(0, 900).map(lambda n: (n, "General")),
    st.decimals(0, 100, places=1).map(lambda n: (float(n), "0.0")),
    st.decimals(0, 1, places=3).map(lambda n: (float(n), "0.0%")),
    st.decimals(-20, 20, places=1).map(lambda n: (float(n), "General")),
)
WORDS = st.sampled_from(
    ["-", "n/a", "tbc", "85%", "<5", "12 of 40", "↑", "R", "see note 3", "High", "#DIV/0!", "90%-95%"]
).map(lambda word: (word, "General"))
CELLS = st.one_of(NUMBERS, NUMBERS, WORDS, st.just(NOTHING))
HEADINGS = """
2012/13; 2013/14; 2014/15; 2015/16; Outturn 2015/16; Mar-16; Feb-16; Q4 2015/16; YTD; 2016; Previous year;
Latest; Target; Target 2015/16; Amber; Red; England 2014/15; SN; Best SN; Numerator; Denominator;
Num 2014/15; Variance; Rank; Change; Wombats; Score; Comments; RAG; DOT; DOT against 2014/15; Good is; Unit;
Data note; Period; Theme; Forecast; Indicator; Compared with England; Ref;"""
WORDS_OVER_COLUMNS = [heading.strip() for heading in HEADINGS.split(";")]
NO_FIGURES = {"Ref", "Period"}  # columns whose numbers are plainly none
NAMES = ["Visits in time", "Reviews held", "Visits in time", "Children adopted", "Total", "Care leavers", ""]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to be: its titles, its headings and its rows; the first column has the names."""

    titles: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def lines(self) -> Iterator[tuple[Cell, ...]]:
        """Every row of it from the top."""
        for title in self.titles:
            yield ((title or None, "General"),)
        yield tuple((heading or None, "General") for heading in self.headings)
        yield from self.rows


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A wide sheet with any headings in any order, and anything in its cells."""
    others = draw(st.lists(st.sampled_from(WORDS_OVER_COLUMNS), min_size=2, max_size=8))
    headings = ("Indicator", *others)
    rows = tuple(
        ((draw(st.sampled_from(NAMES)) or None, "General"), *(draw(CELLS) for _ in headings[1:]))
        for _ in range(draw(st.integers(1, 5)))
    )
    return Sheet(draw(st.sampled_from([(), ("Year end 2015/16", ""), ("Performance",)])), headings, rows)


def book(made: Sequence[tuple[str, Sheet]]) -> Workbook:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, sheet in made:
        page = workbook.create_sheet(name)
        for row, line in enumerate(sheet.lines(), start=1):
            for column, (content, form) in enumerate(line, start=1):
                if content is not None:
                    page.cell(row, column, content).number_format = form
    out = io.BytesIO()
    workbook.save(out)
    return Workbook("made.xlsx", out.getvalue())


def values(card: Scorecard) -> Iterator[Value | None]:
    """Every value the scorecard holds, with those beside it."""
    for indicator in card.indicators:
        for observation in indicator.observations:
            yield from (observation.value, observation.numerator, observation.denominator, *observation.also)
        for target in (*indicator.targets, *indicator.tolerances):
            yield from (target.value, target.upper, *target.also)
        yield from (benchmark.value for benchmark in indicator.benchmarks)


def area(source: Source | None) -> Iterator[str]:
    """The addresses a source covers."""
    if source is None or not source.cell:
        return
    left, top, right, bottom = range_boundaries(source.cell)
    for row, column in product(range(top, bottom + 1), range(left, right + 1)):
        yield f"{get_column_letter(column)}{row}"


def is_a_year(content: object) -> bool:
    return isinstance(content, int) and 1995 <= content <= 2060


@given(sheets())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_number_is_a_figure_or_in_a_problem(sheet: Sheet):
    card = assemble(read([book([("Data", sheet)])], Choices()), Choices())
    named = {cell for value in values(card) if value for cell in area(value.source)}
    named |= {cell for problem in card.problems for cell in area(problem.source)}
    numbers = {
        f"{get_column_letter(column)}{row}"
        for row, line in enumerate(sheet.lines(), start=1)
        for column, (content, _) in enumerate(line, start=1)
        if isinstance(content, int | float) and not is_a_year(content)
        if sheet.headings[column - 1] not in NO_FIGURES
    }
    assert numbers - named == set()


DATED = ("2013/14", "2014/15", "2015/16", "Mar-16", "Target 2015/16", "Amber 2015/16", "England 2014/15")
SHEETS = {
    "Looked after": ("Visits in time", "Reviews held in time"),
    "Leaving care": ("Staying put", "In work"),
}


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[tuple[str, Sheet]], list[tuple[str, Sheet]]]:
    """One workbook twice: as it is, and with its sheets and the columns of each in another order."""
    first, second = [], []
    for tab, indicators in SHEETS.items():
        headings = (
            "Indicator",
            "Good is",
            "Unit",
            *draw(st.lists(st.sampled_from(DATED), min_size=3, unique=True)),
        )
        shares = st.decimals(2, 100, places=1).map(lambda n: (float(n), "0.0"))
        rows = [
            ((name, "@"), (draw(st.sampled_from(["High", "Low", "Info"])), "@"), ("%", "@"), *drawn)
            for name in indicators
            for drawn in [[draw(shares) for _ in headings[3:]]]
        ]
        order = draw(st.permutations(range(len(headings))))
        first.append((tab, Sheet((), headings, tuple(rows))))
        moved = tuple(tuple(row[i] for i in order) for row in rows)
        second.append((tab, Sheet((), tuple(headings[i] for i in order), moved)))
    return first, list(draw(st.permutations(second)))


@given(orders())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_columns_and_sheets_changes_no_bullet(made: tuple[list[tuple[str, Sheet]], ...]):
    first, second = (report([book(sheets)]) for sheets in made)
    assert sorted((b.kind, b.theme, b.text) for b in first.bullets) == sorted(
        (b.kind, b.theme, b.text) for b in second.bullets
    )
    assert first.scorecard.year == second.scorecard.year
