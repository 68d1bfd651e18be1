"""Whatever an officer puts right: nothing raises, no number is lost, a period given is the period read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from cyps.choices import About, Choices, Correction, Says, Use
from cyps.keeping import kept_of, read_corrections, recognised, written
from cyps.model import assemble
from cyps.presentation import exports
from cyps.reading import (
    FIGURE_ROLES,
    ROLE_WORDS,
    Reading,
    Role,
    Workbook,
    cell_of,
    columns_at,
    indicator_of,
    read,
    row_of,
)
from cyps.reading.placing import shown as shown_as
from cyps.terms import Kind, Period, Polarity, Unit, financial_year
from cyps.walk import report
from tests.properties.test_conservation import Sheet, area, book, is_a_year, sheets, values

PERIODS = st.sampled_from(
    [financial_year(2015), financial_year(2016), financial_year(2016, Kind.ROLLING), financial_year(2012)]
)
GIVEN = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
NOWHERE = st.builds(
    Correction,
    about=st.sampled_from(About),
    file=st.sampled_from(["made.xlsx", "gone.xlsx"]),
    sheet=st.sampled_from(["Data", "Gone", ""]),
    says=st.sampled_from(Says),
    value=st.sampled_from(["outturn", "headings", "higher", "", "nonsense", "not_a_figure"]),
    heading=st.lists(st.sampled_from(["2015/16", "Target", "Indicator", ""]), max_size=2).map(tuple),
    name=st.sampled_from(["Visits in time", "Total", "", "nobody"]),
    nth=st.integers(-1, 3),
    written=st.sampled_from(["", "85%", "7"]),
    period=st.none() | PERIODS,
)


def places(reading: Reading, sheet: Sheet) -> Iterator[Correction]:
    """Everything on the sheet that can be put right, as it was taken."""
    file = reading.files[0]
    seen = file.sheets[0]
    size = range(1, len([*sheet.lines()]) + 1), range(1, len(sheet.headings) + 1)
    for column in size[1]:
        yield from (found.said for found in columns_at(file.name, seen, 0, column))
    for row in size[0]:
        if found := row_of(file.name, seen, row):
            yield found.said
        for column in size[1]:
            if found := cell_of(file.name, seen, row, column):
                yield found.said
    for line in reading.lines:
        yield indicator_of(reading, line, Says.UNIT, "count")


@st.composite
def answers(draw: st.DrawFn, said: Correction) -> Correction:
    """What an officer may say of a place."""
    if said.about is About.COLUMN:
        role = draw(st.sampled_from([*ROLE_WORDS]))
        period = draw(PERIODS) if role in FIGURE_ROLES else None
        return replace(said, value=role.value, period=period, group="england" * (role is Role.BENCHMARK))
    if said.about is About.ROW:
        return replace(said, value=draw(st.sampled_from(["headings", "section", "indicator", "not_used"])))
    if said.about is About.CELL:
        return replace(said, value=Use.NOT_A_FIGURE.value)
    says, words = draw(
        st.sampled_from(
            [
                (Says.UNIT, [u.value for u in Unit]),
                (Says.POLARITY, [p.value for p in Polarity]),
                (Says.THEME, ["fostering", "other"]),
                (Says.ENTRY, ["", "lac-reviews-in-time"]),
                (Says.JOINS, ["Visits in time", "Reviews held"]),
            ]
        )
    )
    return replace(said, says=says, value=draw(st.sampled_from(words)))


def put_right(data: st.DataObject, sheet: Sheet, workbook: Workbook) -> tuple[Correction, ...]:
    """Some corrections of a sheet, and perhaps some that belong nowhere."""
    found = [*places(read([workbook], Choices()), sheet)]
    chosen = data.draw(st.lists(st.sampled_from(found), max_size=4, unique=True)) if found else []
    return (*(data.draw(answers(said)) for said in chosen), *data.draw(st.lists(NOWHERE, max_size=2)))


@given(sheets(), st.data())
@GIVEN
def test_nothing_raises_and_no_number_is_lost(sheet: Sheet, data: st.DataObject):
    workbook = book([("Data", sheet)])
    choices = Choices(corrections=put_right(data, sheet, workbook))
    reading = read([workbook], choices)
    card = assemble(reading, choices)
    named = {cell for value in values(card) if value for cell in area(value.source)}
    named |= {cell for problem in card.problems for cell in area(problem.source)}
    plain = {*_no_figures(reading), *_refused(choices, reading)}
    numbers = {
        f"{get_column_letter(column)}{row}"
        for row, line in enumerate(sheet.lines(), start=1)
        for column, (content, _) in enumerate(line, start=1)
        if isinstance(content, int | float) and not is_a_year(content)
    }
    assert numbers - named - plain == set()


def _no_figures(reading: Reading) -> Iterator[str]:
    """The cells that head columns, and those of columns whose numbers are plainly none."""
    for table in reading.files[0].sheets[0].tables:
        for column in table.columns:
            heads = range(table.band[0], table.band[1] + 1)
            rows = [*heads, *(table.body if column.role in (Role.REFERENCE, Role.PERIOD) else ())]
            yield from (table.grid.address(row, column.column) for row in rows)


def _refused(choices: Choices, reading: Reading) -> Iterator[str]:
    """The cells that show what an officer said is no figure: one of them is it."""
    grid = reading.files[0].sheets[0].grid
    refused = {c.written for c in choices.corrections if c.about is About.CELL}
    for (row, column), cell in grid.cells.items() if grid else ():
        if shown_as(cell) in refused:
            yield grid.address(row, column)


@given(sheets(), st.data())
@GIVEN
def test_a_column_given_a_period_is_read_in_that_period_and_no_other(sheet: Sheet, data: st.DataObject):
    workbook = book([("Data", sheet)])
    columns = [c for c in places(read([workbook], Choices()), sheet) if c.about is About.COLUMN]
    if not columns:
        return
    said = data.draw(st.sampled_from(columns))
    period: Period = data.draw(PERIODS)
    chosen = replace(said, value="outturn", period=period, group="")
    reading = read([workbook], Choices(corrections=(chosen,)))
    own = {
        entry.source.cell: entry.period
        for line in reading.lines
        for entry in line.entries
        if _letters(entry.source.cell) in _columns_of(reading)
    }
    assert {(p.start, p.end) for p in own.values() if p} <= {(period.start, period.end)}
    if period.kind is Kind.ROLLING:
        assert {p.kind for p in own.values() if p} <= {Kind.ROLLING}


def _columns_of(reading: Reading) -> set[str]:
    """The letters of the column that was put right."""
    return {
        _letters(table.grid.address(1, column.column))
        for table in reading.files[0].sheets[0].tables
        for column in table.columns
        if column.put_right and not table.grid.turned
    }


def _letters(cell: str) -> str:
    return cell.rstrip("0123456789")


@given(sheets(), st.data())
@GIVEN
def test_taking_all_back_gives_the_first_brief_and_the_file_the_last(sheet: Sheet, data: st.DataObject):
    workbook = book([("Data", sheet)])
    corrections = put_right(data, sheet, workbook)
    make = exports.named("json").make  # type: ignore[union-attr]
    first = make(report([workbook], Choices()))
    chosen = Choices(corrections=corrections)
    make(report([workbook], chosen))
    assert make(report([workbook], replace(chosen, corrections=()))) == first
    usable = tuple(
        c for c in dict.fromkeys(corrections) if c.nth > 0 and c.file == "made.xlsx" and _is_sound(c)
    )
    kept = kept_of(Choices(corrections=usable), read([workbook], Choices()))
    back = recognised(read_corrections("k", written(kept)), read([workbook], Choices())).corrections
    assert set(back) == set(usable)


def _is_sound(said: Correction) -> bool:
    """Whether a file may hold it: what belongs nowhere may also say what nobody can."""
    known = {About.COLUMN: {Says.ROLE}, About.ROW: {Says.USE}, About.CELL: {Says.USE}}
    if said.says not in known.get(said.about, {Says.THEME, Says.POLARITY, Says.UNIT, Says.ENTRY, Says.JOINS}):
        return False
    words: dict[Says, set[str]] = {
        Says.ROLE: {role.value for role in ROLE_WORDS},
        Says.USE: {"not_a_figure"} if said.about is About.CELL else {u.value for u in Use} - {"not_a_figure"},
        Says.POLARITY: {p.value for p in Polarity},
        Says.UNIT: {u.value for u in Unit},
    }
    return said.value in words.get(said.says, {said.value})
