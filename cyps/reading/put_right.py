"""What an officer put right, applied: rows before headings are looked for, then columns, then cells.

A correction beats words, evidence and position, and is used exactly. What no longer finds
its place changes nothing, and is said (`unplaced`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cyps.choices import About, Correction, Says, Use
from cyps.reading import evidence
from cyps.reading.grid import Grid, rows_of, turned
from cyps.reading.headings import Column
from cyps.reading.lines import FileSeen, Line, Table
from cyps.reading.placing import Key, find_cell, find_column, find_row
from cyps.reading.told import in_words
from cyps.reading.words import FIGURES, Role
from cyps.terms import Problem, Severity, Source

BECAUSE = "put right by an officer"

# Of these a row has one; where an officer says which, another column headed so is left alone.
_ONE_EACH = frozenset(
    {Role.NAME, Role.REFERENCE, Role.POLARITY, Role.UNIT, Role.WINDOW, Role.LINE, Role.RAG}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PutRight:
    """The corrections of one sheet.

    `sheet` is the grid as it is, `used` without the rows that aren't, and `grid` how that
    is read, upright or sideways. `uses` say what an officer said rows are.
    """

    sheet: Grid
    used: Grid
    grid: Grid
    uses: Mapping[int, Use] = field(default_factory=dict)
    said: tuple[Correction, ...] = ()

    def turned(self) -> PutRight:
        """The same for the sheet read sideways, where its rows are columns."""
        unused = {row: use for row, use in self.uses.items() if use is Use.NOT_USED}
        return replace(self, grid=turned(self.used), uses=unused)

    def columns(self, tables: Sequence[Table]) -> dict[Key, Correction]:
        """The columns of these tables that were put right, as (number of the table, column)."""
        said = (c for c in self.said if c.about is About.COLUMN and c.value in set(Role))
        return {key: c for c in said if (key := find_column(tables, c))}

    def refused(self, tables: Sequence[Table]) -> dict[Key, Correction]:
        """The cells of the sheet that are no figures."""
        said = (c for c in self.said if c.about is About.CELL and c.value == Use.NOT_A_FIGURE)
        return {key: c for c in said if (key := find_cell(self.used, tables, c))}

    def read(
        self, tables: Sequence[Table], lines: list[Line], problems: list[Problem]
    ) -> tuple[Grid, list[Line], list[Problem]]:
        """The sheet whose numbers need an account, and what was read of it: no cell that is no figure."""
        refused = self.refused(tables)
        if not refused:
            return self.grid, lines, problems
        cells = {self.used.address(*key) for key in refused}
        kept = [
            replace(line, entries=tuple(e for e in line.entries if e.source.cell not in cells))
            for line in lines
        ]
        counted = _without(self.used, lambda key: key in refused)
        counted = counted if counted.turned is self.grid.turned else turned(counted)
        return counted, kept, [p for p in problems if not (p.source and p.source.cell in cells)]

    def notes(self, tables: Sequence[Table]) -> list[Problem]:
        """One note for each row and column that was set to be left out and holds figures."""
        rows = (row for row, use in self.uses.items() if use is Use.NOT_USED)
        found = [_note(self.sheet, f"Row {row}", [(row, c) for c in self.sheet.rows[row]]) for row in rows]
        for table in tables:
            unused = (c for c in table.columns if c.role is Role.NOT_USED)
            found += [
                _note(table.grid, f"Column “{c.heading}”", [(row, c.column) for row in table.body])
                for c in unused
            ]
        return [note for note in found if note]

    def unplaced(self, tables: Sequence[Table]) -> list[Problem]:
        """One note for each correction that no longer finds its place on this sheet."""
        placed = {*self.columns(tables).values(), *self.refused(tables).values()}
        return [
            lost(c)
            for c in self.said
            if c not in placed and (c.about is not About.ROW or _use(self.sheet, c) is None)
        ]


def of_sheet(corrections: Iterable[Correction], grid: Grid) -> PutRight:
    """The corrections of a sheet, its rows put right."""
    said = tuple(
        c
        for c in corrections
        if (c.file, c.sheet) == (grid.file, grid.sheet) and c.about is not About.INDICATOR
    )
    uses = dict(found for c in said if c.about is About.ROW and (found := _use(grid, c)))
    unused = {row for row, use in uses.items() if use is Use.NOT_USED}
    used = _without(grid, lambda key: key[0] in unused) if unused else grid
    return PutRight(grid, used, used, uses, said)


def _use(grid: Grid, said: Correction) -> tuple[int, Use] | None:
    row = find_row(grid, said)
    known = said.says is Says.USE and said.value in set(Use) - {Use.NOT_A_FIGURE}
    return (row, Use(said.value)) if row and known else None


def _without(grid: Grid, taken: Callable[[Key], bool]) -> Grid:
    """The sheet without some of its cells."""
    cells = {key: cell for key, cell in grid.cells.items() if not taken(key)}
    return replace(grid, cells=cells, rows=rows_of(cells))


def columns_put_right(columns: tuple[Column, ...], said: Mapping[int, Correction]) -> tuple[Column, ...]:
    """The columns of a table as an officer says they are; others give way where there can be only one."""
    if not said:
        return columns
    taken = {Role(c.value) for c in said.values()} & _ONE_EACH
    return tuple(
        _column(c, said[c.column])
        if c.column in said
        else replace(c, role=Role.COMMENTARY, because="an officer chose another column for it")
        if c.role in taken
        else c
        for c in columns
    )


def _column(column: Column, said: Correction) -> Column:
    role = Role(said.value)
    dated = role in FIGURES or role is column.role  # a direction of travel may hold the figure of a year
    return replace(
        column,
        role=role,
        group=said.group if role is Role.BENCHMARK else "",
        period=(said.period or column.period) if dated else None,
        because=BECAUSE,
        section=column.section if role is column.role else "",
        vague=column.vague and not said.period,
        put_right=True,
        exact=dated and said.period is not None,
    )


def lost(said: Correction) -> Problem:
    """The note that a correction changes nothing here."""
    return Problem(
        "correction-not-found",
        Severity.NOTE,
        f"Put right earlier: {in_words(said)}. Nothing here has these words around it any more.",
        "Put it right again where it is now, or undo it.",
        Source(said.file, said.sheet, ""),
    )


def elsewhere(corrections: Iterable[Correction], files: Iterable[FileSeen]) -> list[Problem]:
    """The corrections of sheets that no workbook has."""
    known = {(file.name, sheet.name) for file in files for sheet in file.sheets}
    return [lost(c) for c in corrections if (c.file, c.sheet) not in known]


def _note(grid: Grid, what: str, keys: Sequence[Key]) -> Problem | None:
    """What is left out by an officer's wish, with its range; None where there is no figure in it."""
    held = [key for key in keys if (cell := grid.cells.get(key)) and evidence.is_figure(cell)]
    if not held:
        return None
    message = f"{what} was left out: an officer said that it is not used."
    source = Source(grid.file, grid.sheet, grid.area(held[0], held[-1]))
    return Problem("left-out-by-officer", Severity.NOTE, message, "", source)
