"""A sheet with what each part of it was taken for: what the check page lays over it.

Columns are told by their table, cells by what was really read from them: a figure that
became none is not shown as one because its column holds figures. Everything is in the
rows and columns of the sheet as people see it, also where a table was read sideways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cyps.reading.grid import Corners, Grid, corners
from cyps.reading.lines import Reading, SheetSeen, Table
from cyps.reading.parts import (
    Key,
    Label,
    Laid,
    Part,
    Row,
    Taken,
    Understood,
    across,
    kind_of,
    speaks_of,
    with_blanks,
)
from cyps.reading.shapes.plan import plan_of
from cyps.reading.words import FIGURES, Role
from cyps.terms import Kind, Period, Problem, Severity

_PARTS = {
    Role.NAME: Part.NAME,
    Role.THEME: Part.SECTION,
    Role.NUMERATOR: Part.COUNT,
    Role.DENOMINATOR: Part.COUNT,
    Role.TARGET: Part.TARGET,
    Role.TOLERANCE: Part.TARGET,
    Role.TOLERANCE_RED: Part.TARGET,
    Role.BENCHMARK: Part.BENCHMARK,
    Role.DIRECTION: Part.COLOUR,
    Role.RAG: Part.COLOUR,
    Role.COMMENTARY: Part.COMMENTARY,
    Role.DERIVED: Part.UNUSED,
    Role.UNKNOWN: Part.UNUSED,
}
_LEFT_OUT = frozenset({"column-left-out", "total-left-out"})
_NO_FIGURE = frozenset({"text-for-figure"})


def understood(
    reading: Reading, file: str, sheet: SheetSeen, problems: Iterable[Problem], year: Period | None
) -> Understood | None:
    """One sheet of `file` with what each part was taken for; None for a tab without cells.

    `problems` are all there are, also those of the rooms to the right; `year` is the year judged.
    """
    grid = sheet.grid
    if grid is None or not grid.cells:
        return None
    read = dict(_read(reading, file, sheet.name, year))
    told = tuple(_told_of(grid, file, problems))
    laid = tuple(_laid(table, year, told, read) for table in sheet.tables)
    over: dict[int, dict[int, Label]] = {}
    for one in laid:
        turned = one.table.grid.turned
        columns = {c: kind for c in one.table.body if (kind := kind_of(one, c))} if turned else one.taken
        first = min(one.taken) if turned else one.table.band[0]
        over.setdefault(first, {}).update(columns)
    filled = sorted({column for columns in grid.rows.values() for column in columns})
    return Understood(grid, with_blanks(grid.rows), with_blanks(filled), over, laid, read, told)


def _read(reading: Reading, file: str, name: str, year: Period | None) -> Iterator[tuple[Key, Part]]:
    """The cells figures were read from, each with what it was read as."""
    for line in reading.lines:
        for entry in line.entries if line.source.file == file and line.sheet == name else ():
            row, column, _, _ = corners(entry.source.cell)
            yield (row, column), _part(entry.role, entry.period, year)


def _part(role: Role, period: Period | None, year: Period | None) -> Part:
    if role is not Role.OUTTURN:
        return _PARTS.get(role, Part.NOTE)
    if period is None or year is None or not (period.is_annual or period.kind is Kind.YEAR_TO_DATE):
        return Part.WITHIN if period else Part.THIS_YEAR
    return Part.THIS_YEAR if year.end in (period.end, _march(period)) else Part.EARLIER


def _march(period: Period) -> date:
    """The end of the financial year an academic or calendar year is told in."""
    return date(period.start.year + 1, 3, 31)


def _laid(
    table: Table, year: Period | None, told: Sequence[tuple[Corners, Part]], read: Mapping[Key, Part]
) -> Laid:
    """What each column was taken for, with the period its figures were given.

    A column of figures that its heading alone says nothing of is an indicator's own.
    """
    plan, body = plan_of(table), frozenset(table.body)
    dated = {column.column: column for column in plan.figures}
    columns = {column.column for column in table.columns}
    here = [k for key in read if (k := across(table, *key))[0] in body and k[1] in columns]
    holding = {column for _, column in here}
    taken: dict[int, Label] = {}
    for column in table.columns:
        number = column.column
        period = None if number in plan.when else dated.get(number, column).period
        part = _part(column.role, period, year)
        if column.role is Role.UNKNOWN and _is_lost(table, number, told):
            part = Part.LOST
        taken[number] = Taken(
            column.role, column.group, period, part, column.heading, column.because, table.number
        )
        if column.role not in FIGURES and number in holding:
            taken[number] = Row.INDICATOR
    return Laid(table, body, frozenset(row for row, _ in here), taken)


def _is_lost(table: Table, column: int, told: Iterable[tuple[Corners, Part]]) -> bool:
    """Whether a problem says that figures of a column were lost."""
    areas = [area for area, part in told if part is Part.LOST]
    cells = ((row, table.grid.cells.get((row, column))) for row in table.body)
    return any(
        cell is not None and speaks_of(area, *across(table, row, column), cell)
        for row, cell in (cells if areas else ())
        for area in areas
    )


def _told_of(grid: Grid, file: str, problems: Iterable[Problem]) -> Iterator[tuple[Corners, Part]]:
    """The places a problem says were lost or left out."""
    for problem in problems:
        source = problem.source
        if source is None or (source.file, source.sheet) != (file, grid.sheet):
            continue
        if problem.severity is Severity.LOSS or problem.code in _NO_FIGURE:
            yield corners(source.cell), Part.LOST
        elif problem.code in _LEFT_OUT:
            yield corners(source.cell), Part.UNUSED
