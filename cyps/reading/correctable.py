"""What can be put right at a place of a sheet: its column, its row, its cell, its indicator.

Rows and columns count as people see the sheet; where a table was read sideways, its column
is a row of the sheet. Each is a `Correction` that says what it was taken for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cyps.choices import About, Correction, Says, Use
from cyps.reading import evidence
from cyps.reading.bands import is_section, lone_text
from cyps.reading.grid import corners
from cyps.reading.lines import Line, Reading, SheetSeen
from cyps.reading.placing import cell_at, column_at, row_at, same_words
from cyps.reading.words import FIGURES
from cyps.terms import Period


@dataclass(frozen=True, slots=True)
class Correctable:
    """Something that was taken for `said`, and why."""

    said: Correction
    because: str


def columns_at(file: str, sheet: SheetSeen, row: int, column: int) -> tuple[Correctable, ...]:
    """The columns of tables at a place: with a row and a column that of one table, else those of several.

    Nought stands for no row or no column.
    """
    return tuple(_columns(file, sheet, row, column))


def _columns(file: str, sheet: SheetSeen, row: int, column: int) -> Iterator[Correctable]:
    for table in sheet.tables:
        across, down = (row, column) if table.grid.turned else (column, row)
        inside = not down or down in table.body or table.band[0] <= down <= table.band[1]
        for found in table.columns if inside else ():
            if found.column == across:
                place = column_at(sheet.tables, table, across)
                period = found.period if found.role in FIGURES else None
                said = Correction(
                    About.COLUMN, file, sheet.name, Says.ROLE, found.role.value,
                    place.heading, place.name, place.nth, period=period, group=found.group,
                )  # fmt: skip
                yield Correctable(said, found.because)


def repeated(sheet: SheetSeen, found: Sequence[Correctable]) -> tuple[Correctable, ...]:
    """The columns of a sheet's other tables with the same words over them, whatever they are there."""
    heading, file = found[0].said.heading, found[0].said.file
    places = {
        (c.column, 0) if table.grid.turned else (0, c.column)
        for table in sheet.tables
        for c in table.columns
        if same_words(c.path, heading)
    }
    known = {(one.said.name, one.said.nth) for one in found}
    alike = (one for row, column in sorted(places) for one in _columns(file, sheet, row, column))
    return tuple(
        one
        for one in alike
        if same_words(one.said.heading, heading)
        and (one.said.name, one.said.nth) not in known
        and one.said.nth == found[0].said.nth
    )


def row_of(file: str, sheet: SheetSeen, row: int) -> Correctable | None:
    """A row of the sheet; None where it is blank, or a column of a table that was read sideways."""
    grid = sheet.grid
    if grid is None or row not in grid.rows:
        return None
    if any(table.grid.turned and row in {c.column for c in table.columns} for table in sheet.tables):
        return None
    place = row_at(grid, row, sheet.tables)
    use, because = _use(sheet, row)
    said = Correction(About.ROW, file, sheet.name, Says.USE, use, name=place.name, nth=place.nth)
    return Correctable(said, because)


def _use(sheet: SheetSeen, row: int) -> tuple[str, str]:
    """What a row was taken for, "" where nobody can say in a word, and why."""
    for table in sheet.tables:
        if row in table.uses:
            return table.uses[row].value, "put right by an officer"
        if table.band[0] <= row <= table.band[1] and not table.grid.turned:
            return Use.HEADINGS.value, "most of its cells name a column or a period"
        if row in table.body and not table.grid.turned:
            first, last = table.columns[0].column, table.columns[-1].column
            alone = lone_text(table.grid, row, first, last)
            return (Use.SECTION if alone and is_section(alone) else Use.INDICATOR).value, ""
    return "", ""


def cell_of(file: str, sheet: SheetSeen, row: int, column: int) -> Correctable | None:
    """A cell that was, or was not to be, read as a figure; None for any other."""
    cell = sheet.grid.cells.get((row, column)) if sheet.grid else None
    if sheet.grid is None or cell is None or not evidence.is_figure(cell):
        return None
    place = cell_at(sheet.grid, sheet.tables, row, column)
    said = Correction(
        About.CELL, file, sheet.name, Says.USE, "", place.heading, place.name, place.nth, place.written
    )
    return Correctable(said, "")


def line_at(reading: Reading, file: str, sheet: str, row: int, column: int) -> Line | None:
    """The line of figures at a place: the one with a cell there, or the only one in the row or column."""
    found = [
        line
        for line in reading.lines
        if (line.source.file, line.source.sheet) == (file, sheet) and _touches(line, row, column)
    ]
    exact = [line for line in found if row and column and _has_cell(line, row, column)]
    return next(iter(exact or (found if len(found) == 1 else ())), None)


def _touches(line: Line, row: int, column: int) -> bool:
    cells = [corners(line.source.cell), *(corners(entry.source.cell) for entry in line.entries)]
    if row and column:
        return any(top == row for top, *_ in cells) or any(left == column for _, left, *_ in cells)
    return any((row and top == row) or (column and left == column) for top, left, *_ in cells)


def _has_cell(line: Line, row: int, column: int) -> bool:
    return any(
        corners(source.cell)[:2] == (row, column)
        for source in (line.source, *(entry.source for entry in line.entries))
    )


def indicator_of(reading: Reading, line: Line, says: Says, value: str) -> Correction:
    """What may be said of the indicator that a line is of."""
    where = line.source.file, line.source.sheet
    named = " ".join(line.name.split()).casefold()
    alike = [
        other.source
        for other in reading.lines
        if (other.source.file, other.source.sheet) == where
        and " ".join(other.name.split()).casefold() == named
    ]
    return Correction(About.INDICATOR, *where, says, value, name=line.name, nth=alike.index(line.source) + 1)


def periods_seen(reading: Reading) -> tuple[Period, ...]:
    """Every period the workbooks speak of, the newest first."""
    seen = {e.period for line in reading.lines for e in line.entries if e.period}
    seen |= set(_of_columns(reading))
    return tuple(sorted(seen, key=lambda p: (p.end, p.start, p.kind), reverse=True))


def _of_columns(reading: Reading) -> Iterable[Period]:
    tables = (table for file in reading.files for sheet in file.sheets for table in sheet.tables)
    for table in tables:
        yield from (column.period for column in table.columns if column.period)
        yield from (table.year,) if table.year else ()
