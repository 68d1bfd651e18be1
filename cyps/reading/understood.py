"""A sheet with what each part of it was taken for: what the check page lays over it.

Columns are told by their table, cells by what was really read from them: a figure that
became none is not shown as one because its column holds figures. Everything is in the
rows and columns of the sheet as people see it, also where a table was read sideways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cyps.reading import evidence
from cyps.reading.bands import is_note, lone_text
from cyps.reading.grid import Cell, Grid, corners
from cyps.reading.lines import Reading, SheetSeen, Table
from cyps.reading.parts import Key, Label, Part, Row, Taken, Understood
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
    if grid is None:
        return None
    read = dict(_read(reading, file, sheet.name, year))
    told = _told_of(grid, file, problems, read)
    cells: dict[Key, Part] = {}
    over: dict[int, dict[int, Label]] = {}
    beside: dict[int, Label] = {}
    for table in sheet.tables:
        taken, kinds = dict(_columns(table, year, told, read)), dict(_rows(table, read))
        cells |= _laid(table, taken, kinds)
        across, along = (kinds, taken) if table.grid.turned else (taken, kinds)
        over.setdefault(min(along), {}).update(across)
        beside |= {row: label for row, label in along.items() if row not in beside}
    return Understood(grid, cells | told | read, over, beside)


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


def _columns(
    table: Table, year: Period | None, told: Mapping[Key, Part], read: Mapping[Key, Part]
) -> Iterator[tuple[int, Label]]:
    """What each column was taken for, with the period its figures were given.

    A column of figures that its heading alone says nothing of is an indicator's own.
    """
    plan = plan_of(table)
    dated = {column.column: column for column in plan.figures}
    across = not table.grid.turned
    lost = {key[across] for key, part in told.items() if part is Part.LOST}
    holding = {key[across] for key in read if key[not across] in table.body}
    for column in table.columns:
        if column.role not in FIGURES and column.column in holding:
            yield column.column, Row.INDICATOR
            continue
        period = None if column.column in plan.when else dated.get(column.column, column).period
        part = _part(column.role, period, year)
        if column.role is Role.UNKNOWN and column.column in lost:
            part = Part.LOST
        yield (
            column.column,
            Taken(column.role, column.group, period, part, column.heading, column.because, table.number),
        )


def _rows(table: Table, read: Mapping[Key, Part]) -> Iterator[tuple[int, Row]]:
    """What each row was taken for."""
    yield from ((row, Row.HEADINGS) for row in range(table.band[0], table.band[1] + 1))
    left, right = table.columns[0].column, table.columns[-1].column
    figures = {(c, r) if table.grid.turned else (r, c) for r, c in read}
    with_figures = {row for row, column in figures if left <= column <= right}
    named = Row.INDICATOR if table.column_of(Role.NAME) else Row.FIGURES
    for row in table.body:
        alone = lone_text(table.grid, row, left, right)
        if row in with_figures:
            yield row, named
        elif alone:
            yield row, Row.NOTE if is_note(alone) else Row.SECTION
        elif any(evidence.is_figure(table.grid.cells[(row, c)]) for c in table.grid.rows[row]):
            yield row, Row.UNUSED


def _laid(table: Table, taken: Mapping[int, Label], kinds: Mapping[int, Row]) -> dict[Key, Part]:
    """What a table says of its filled cells, by row and column of the sheet."""
    over_row = {Row.HEADINGS: Part.HEADING, Row.SECTION: Part.SECTION, Row.NOTE: Part.COMMENTARY}
    laid = {}
    for row in (*range(table.band[0], table.band[1] + 1), *table.body):
        for column in table.grid.rows.get(row, ()):
            if column in taken:
                label = taken[column]
                own = label.part if isinstance(label, Taken) else Part.UNUSED
                part = over_row.get(kinds.get(row, Row.INDICATOR), own)
                laid[(column, row) if table.grid.turned else (row, column)] = part
    return laid


def _told_of(grid: Grid, file: str, problems: Iterable[Problem], read: Mapping[Key, Part]) -> dict[Key, Part]:
    """The cells a problem says were left out or lost, and that gave no figure after all."""
    told = {}
    for problem in problems:
        source = problem.source
        if source is None or (source.file, source.sheet) != (file, grid.sheet):
            continue
        lost = problem.severity is Severity.LOSS or problem.code in _NO_FIGURE
        if lost or problem.code in _LEFT_OUT:
            top, left, bottom, right = corners(source.cell)
            for key in ((r, c) for r in grid.rows if top <= r <= bottom for c in grid.rows[r]):
                if left <= key[1] <= right and key not in read and _holds(grid.cells[key], source.cell):
                    told[key] = Part.LOST if lost else Part.UNUSED
    return told


def _holds(cell: Cell, area: str) -> bool:
    """Whether a problem speaks of a cell: of the one it names, or of the figures in a range."""
    return ":" not in area or evidence.is_figure(cell)
