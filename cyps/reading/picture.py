"""A part of a sheet as people know it: column letters, row numbers, values as displayed, merged cells whole.

Plain data for whoever draws it. The rows and columns asked for need not follow one
another; where they don't, that is marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cyps.reading.grid import Grid, letters
from cyps.reading.shown import shown


@dataclass(frozen=True, slots=True)
class Edge:
    """A row or a column: its number or letters. `apart` where it doesn't follow the one shown before it."""

    label: str
    hidden: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Square:
    """One cell as shown. A merged cell stands once, `across` columns and `down` rows large.

    `row` and `column` are those of the sheet; `number` says that it stands to the right, as
    numbers do. `marked` cells are the ones the picture is about.
    """

    row: int
    column: int
    text: str
    number: bool = False
    across: int = 1
    down: int = 1
    marked: bool = False
    heading: bool = False

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows and columns of one sheet: `rows` and `columns` its edges, `squares` one tuple a row."""

    file: str
    sheet: str
    columns: tuple[Edge, ...]
    rows: tuple[Edge, ...]
    squares: tuple[tuple[Square, ...], ...]


def picture(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[int],
    marked: Iterable[tuple[int, int]] = (),
    headings: Iterable[int] = (),
) -> Picture:
    """The cells of `rows` and `columns` (of the sheet, in order) as people see them.

    `marked` are the (row, column) the picture is about, `headings` the rows that head a table.
    """
    marks, heads = frozenset(marked), frozenset(headings)
    taken: set[tuple[int, int]] = set()
    drawn = []
    for number, row in enumerate(rows):
        squares = []
        for place, column in enumerate(columns):
            if (row, column) not in taken:
                under = tuple(_merged(grid, rows[number:], columns[place:]))
                taken.update(under)
                squares.append(_square(grid, under, not marks.isdisjoint(under), row in heads))
        drawn.append(tuple(squares))
    return Picture(
        grid.file,
        grid.sheet,
        _edges(columns, grid.hidden_columns, letters),
        _edges(rows, grid.hidden_rows, str),
        tuple(drawn),
    )


def _square(grid: Grid, under: Sequence[tuple[int, int]], marked: bool, heading: bool) -> Square:
    """The cell that covers the places `under`, which run row by row."""
    row, column = under[0]
    cell = grid.cells.get((row, column))
    across = sum(r == row for r, _ in under)
    number = cell is not None and isinstance(cell.content, int | float | Decimal | date)
    text = shown(cell) if cell else ""
    return Square(row, column, text, number, across, len(under) // across, marked, heading)


def _merged(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places that the cell at the first of `rows` and `columns` covers: itself, and its merged area."""
    row, column = rows[0], columns[0]
    first = grid.cells.get((row, column))
    across, down = 1, 1
    if first is not None:
        while across < len(columns) and _copies(grid, (row, columns[across]), first.content):
            across += 1
        while down < len(rows) and _copies(grid, (rows[down], column), first.content):
            down += 1
    return ((r, c) for r in rows[:down] for c in columns[:across])


def _copies(grid: Grid, place: tuple[int, int], content: object) -> bool:
    cell = grid.cells.get(place)
    return cell is not None and cell.spread and cell.content == content


def _edges(numbers: Sequence[int], hidden: frozenset[int], label: Callable[[int], str]) -> tuple[Edge, ...]:
    before = (numbers[0] - 1, *numbers) if numbers else ()
    return tuple(Edge(label(n), n in hidden, n != last + 1) for last, n in zip(before, numbers, strict=False))
