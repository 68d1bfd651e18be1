"""Where a correction belongs: a column, row or cell found again by the words around it.

Addresses change when a row is inserted, and next year's file has others; the words of a
heading, of a row and of the title over a table stay. Words are compared whatever their
spaces and capitals. What is found by less than all of them is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyps.choices import Correction
from cyps.reading import evidence
from cyps.reading.grid import Cell, Grid
from cyps.reading.lines import Table
from cyps.reading.values import figure_in
from cyps.reading.words import Role

Key = tuple[int, int]
"""A cell of a sheet by row and column; a column by its table's number and its own."""


@dataclass(frozen=True, slots=True)
class Place:
    """The words around a thing, as a `Correction` holds them."""

    heading: tuple[str, ...] = ()
    name: str = ""
    nth: int = 1
    written: str = ""


def flat(text: str) -> str:
    """A text as it is compared."""
    return " ".join(text.split()).casefold()


def same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two paths of headings are the same."""
    return [*map(flat, one)] == [*map(flat, other)]


def shown(cell: Cell) -> str:
    """A cell as a person sees it, as far as it matters for telling one figure from another."""
    figure = figure_in(cell.content, cell.form)
    return figure.written if figure and figure.written else " ".join(str(cell.content).split())


def title_of(table: Table) -> str:
    """The nearest words over a table, "" where it stands under none."""
    return table.titles[0] if table.titles else ""


def column_at(tables: Sequence[Table], table: Table, column: int) -> Place:
    """The words around a column of one of a sheet's tables."""
    path = next(c.path for c in table.columns if c.column == column)
    pool = [key for key, title in _headed(tables, path) if title == flat(title_of(table))]
    return Place(path, title_of(table), pool.index((table.number, column)) + 1)


def find_column(tables: Sequence[Table], said: Correction) -> Key | None:
    """The column of a sheet's tables that a correction speaks of, as (number of the table, column).

    A table that has lost its title, or got another, is taken where it is the only one so headed.
    """
    pool = _headed(tables, said.heading)
    titled = [key for key, title in pool if title == flat(said.name)]
    if not titled and len({number for (number, _), _ in pool}) == 1:
        titled = [key for key, _ in pool]
    return titled[said.nth - 1] if 0 < said.nth <= len(titled) else None


def _headed(tables: Sequence[Table], path: Sequence[str]) -> list[tuple[Key, str]]:
    """Every column with these words over it, each with the title of its table."""
    return [
        ((table.number, column.column), flat(title_of(table)))
        for table in tables
        for column in table.columns
        if same_words(column.path, path)
    ]


def row_at(grid: Grid, row: int, tables: Sequence[Table] = ()) -> Place:
    """The words of a row: its name in the table it is of, else the longest of its texts."""
    named = (
        table.grid.text(row, column.column)
        for table in tables
        if row in table.body and table.grid.turned is grid.turned
        if (column := table.column_of(Role.NAME))
    )
    words = next(filter(None, named), "") or max(_texts(grid, row), key=len, default="")
    return Place(name=words, nth=[*_rows_with(grid, words)].index(row) + 1)


def find_row(grid: Grid, said: Correction) -> int | None:
    """The row a correction speaks of."""
    return next((row for n, row in enumerate(_rows_with(grid, said.name), 1) if n == said.nth), None)


def _rows_with(grid: Grid, words: str) -> Iterator[int]:
    """The rows in which a text stands, whole and in one cell; with no words, the rows that have none."""
    wanted = flat(words)
    for row, columns in grid.rows.items():
        if not wanted:
            held = not _texts(grid, row)
        else:
            cells = (grid.cells[(row, column)] for column in columns)
            held = any(_says(cell, wanted) for cell in cells)
        if held:
            yield row


def _says(cell: Cell, wanted: str) -> bool:
    """Whether a cell says this and nothing else, and it is no figure."""
    text = cell.content
    if not isinstance(text, str) or len(text) < len(wanted) or flat(text) != wanted:
        return False
    return not evidence.is_figure(cell)


def _texts(grid: Grid, row: int) -> list[str]:
    """The words that stand in a row: what is no figure."""
    cells = (grid.cells[(row, column)] for column in grid.rows[row])
    return [
        c.content
        for c in cells
        if isinstance(c.content, str) and flat(c.content) and not evidence.is_figure(c)
    ]


def cell_at(grid: Grid, tables: Sequence[Table], row: int, column: int) -> Place:
    """The words around a cell that holds something, and what stands in it."""
    found = row_at(grid, row, tables)
    heading = next((path for key, path in _paths(grid, tables, row) if key == column), ())
    place = Place(heading, found.name, 1, shown(grid.cells[(row, column)]))
    return Place(
        heading, found.name, [*_cells_with(grid, tables, place)].index((row, column)) + 1, place.written
    )


def find_cell(grid: Grid, tables: Sequence[Table], said: Correction) -> Key | None:
    """The cell a correction speaks of, if it still shows what was put right."""
    place = Place(said.heading, said.name, said.nth, said.written)
    return next((key for n, key in enumerate(_cells_with(grid, tables, place), 1) if n == said.nth), None)


def _cells_with(grid: Grid, tables: Sequence[Table], place: Place) -> Iterator[Key]:
    """The cells that show this, in the rows and under the headings with these words."""
    for row in _rows_with(grid, place.name):
        paths = dict(_paths(grid, tables, row))
        for column in grid.rows[row]:
            if shown(grid.cells[(row, column)]) == place.written and same_words(
                paths.get(column, ()), place.heading
            ):
                yield row, column


def _paths(grid: Grid, tables: Sequence[Table], row: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words over each column of a row, in the tables that lie as the sheet does."""
    for table in tables:
        if row in table.body and table.grid.turned is grid.turned:
            yield from ((c.column, c.path) for c in table.columns)
