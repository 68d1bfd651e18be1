"""What parts of a sheet can be taken for, and a sheet that says so of each of its cells and rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cyps.reading import evidence
from cyps.reading.bands import is_note, lone_text
from cyps.reading.grid import Cell, Corners, Grid
from cyps.reading.lines import Table
from cyps.reading.words import Role
from cyps.terms import Period


class Part(StrEnum):
    """What a cell was taken for, as far as it needs a look of its own."""

    HEADING = "heading"
    NAME = "name"
    SECTION = "section"
    THIS_YEAR = "this-year"
    EARLIER = "earlier"
    WITHIN = "within"  # months and quarters, and a year so far
    COUNT = "count"
    TARGET = "target"
    BENCHMARK = "benchmark"
    NOTE = "note"  # which way is good, what it counts in, which period, a reference
    COLOUR = "colour"
    COMMENTARY = "commentary"
    UNUSED = "unused"
    LOST = "lost"


class Row(StrEnum):
    """What a row of a table was taken for; a column, where the table was read sideways."""

    HEADINGS = "headings"
    INDICATOR = "indicator"
    FIGURES = "figures"  # of a table whose rows are no indicators: places, or years
    SECTION = "section"
    NOTE = "note"
    UNUSED = "not used"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a column of a table was taken for, and why; a row, where the table was read sideways."""

    role: Role
    group: str
    period: Period | None
    part: Part
    heading: str
    because: str
    table: int


Label = Taken | Row
Key = tuple[int, int]


_BLANKS = 2


@dataclass(frozen=True, slots=True)
class Laid:
    """A table in its own rows and columns: which rows hold figures, and what each column was taken for."""

    table: Table
    body: frozenset[int]
    figures: frozenset[int]
    taken: Mapping[int, Label]


@dataclass(frozen=True, slots=True)
class Understood:
    """One sheet as it was understood: asked a cell or a row at a time, since a sheet can be long.

    `rows` and `columns` are those worth showing. `over` holds, by the first row of each table,
    what stands over its columns.
    """

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    over: Mapping[int, Mapping[int, Label]]
    _tables: tuple[Laid, ...]
    _read: Mapping[Key, Part]
    _told: tuple[tuple[Corners, Part], ...]

    def part(self, row: int, column: int) -> Part | None:
        """What a filled cell was taken for, None where it was for nothing."""
        cell = self.grid.cells.get((row, column))
        if cell is None:
            return None
        if found := self._read.get((row, column)):
            return found
        for area, part in self._told:
            if speaks_of(area, row, column, cell):
                return part
        laid = (_part_in(one, *across(one.table, row, column)) for one in self._tables)
        return next((part for part in laid if part), None)

    def beside(self, row: int) -> Label | None:
        """What a row was taken for, None where no table has it."""
        found = (one.taken.get(row) if one.table.grid.turned else kind_of(one, row) for one in self._tables)
        return next((label for label in found if label), None)

    def headings_above(self, row: int) -> tuple[int, ...]:
        """The rows that head the table in which a row stands below them."""
        for one in self._tables:
            if row in one.body and not one.table.grid.turned:
                return tuple(range(one.table.band[0], one.table.band[1] + 1))
        return ()


def across(table: Table, row: int, column: int) -> Key:
    """A place of the sheet as the table counts it, which may lie on its side; and the other way round."""
    return (column, row) if table.grid.turned else (row, column)


def kind_of(laid: Laid, row: int) -> Row | None:
    """What a row of a table was taken for; None outside it, and for one that holds nothing of note."""
    table = laid.table
    if table.band[0] <= row <= table.band[1]:
        return Row.HEADINGS
    if row not in laid.body:
        return None
    if row in laid.figures:
        return Row.INDICATOR if table.column_of(Role.NAME) else Row.FIGURES
    alone = lone_text(table.grid, row, table.columns[0].column, table.columns[-1].column)
    if alone:
        return Row.NOTE if is_note(alone) else Row.SECTION
    unused = any(evidence.is_figure(table.grid.cells[(row, c)]) for c in table.grid.rows[row])
    return Row.UNUSED if unused else None


_OVER_ROW = {Row.HEADINGS: Part.HEADING, Row.SECTION: Part.SECTION, Row.NOTE: Part.COMMENTARY}


def _part_in(laid: Laid, row: int, column: int) -> Part | None:
    """What a table says of one of its cells, by its column or by a row that is none of figures."""
    label, kind = laid.taken.get(column), kind_of(laid, row)
    if label is None or (kind is None and row not in laid.body):
        return None
    own = label.part if isinstance(label, Taken) else Part.UNUSED
    return _OVER_ROW.get(kind, own) if kind else own


def speaks_of(area: Corners, row: int, column: int, cell: Cell) -> bool:
    """Whether a problem speaks of a cell: of the one it names, or of the figures in a range."""
    top, left, bottom, right = area
    inside = top <= row <= bottom and left <= column <= right
    return inside and ((top, left) == (bottom, right) or evidence.is_figure(cell))


def with_blanks(numbers: Iterable[int]) -> tuple[int, ...]:
    """Rows or columns worth showing: those in use, and a blank one or two between them."""
    found: list[int] = []
    for number in numbers:
        last = found[-1] if found else 0
        found += range(last + 1, number + 1) if number - last - 1 <= _BLANKS else [number]
    return tuple(found)
