"""The account of a sheet: every number on it is a figure, in a problem, or plainly none.

Shapes say what they leave out as they read. What no shape and no table took is found
here, so that nothing is dropped in silence whatever the sheet looks like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cyps.reading import evidence
from cyps.reading.grid import Corners, Grid, corners
from cyps.reading.lines import Line, Table
from cyps.reading.words import Role
from cyps.terms import Problem, Severity, Source

_NUMBERS = frozenset({int, float})
_NO_FIGURES = (Role.REFERENCE, Role.PERIOD, Role.BREAKDOWN)
_Key = tuple[int, int]


def unaccounted(
    grid: Grid, tables: Sequence[Table], lines: Iterable[Line], problems: Iterable[Problem]
) -> list[Problem]:
    """Problems for the numbers of a sheet that nothing names: outside its tables, and inside them."""
    entered = {entry.source.cell for line in lines for entry in line.entries}
    named = {corners(p.source.cell) for p in problems if p.source and p.source.sheet == grid.sheet}
    single = {(top, left) for top, left, *last in named if last == [top, left]}
    ranges = [area for area in named if area[:2] != area[2:]]
    plain = {key for table in tables for key in _no_figures(table, grid)}
    areas = [_area(table, grid) for table in tables]
    outside: list[_Key] = []
    inside: list[_Key] = []
    for key, cell in grid.cells.items():
        if type(cell.content) not in _NUMBERS or cell.spread or key in plain:
            continue
        if grid.address(*key) in entered or evidence.is_year(cell):
            continue
        seen = _turned(key) if grid.turned else key
        if seen not in single and not any(_holds(area, seen) for area in ranges):
            (inside if any(_holds(area, key) for area in areas) else outside).append(key)
    return [*_told(grid, outside, _OUTSIDE), *_told(grid, inside, _INSIDE)]


_OUTSIDE = (
    "figures-outside-tables",
    "outside any table this app understood",
    "If they are performance figures, give their table a row of headings: the indicator, and each year.",
)
_INSIDE = (
    "figures-not-read",
    "in its tables that this app could not place",
    "Give each row an indicator's name and each column a heading, and leave no cells beside them.",
)


def _no_figures(table: Table, grid: Grid) -> Iterator[_Key]:
    """The cells of a table that number its rows or head its columns."""
    columns = [c.column for c in table.columns if c.role in _NO_FIGURES]
    keys = [(row, column) for row in table.body for column in columns]
    heads = range(table.band[0], table.band[1] + 1)
    keys += [(row, c.column) for row in heads for c in table.columns]
    return iter(keys if table.grid.turned is grid.turned else map(_turned, keys))


def _area(table: Table, grid: Grid) -> Corners:
    """The corners of a table as `grid` counts rows and columns; cards lie on their side in it."""
    top, bottom = table.band[0], max(table.body, default=table.band[1])
    left, right = table.columns[0].column, table.columns[-1].column
    return (top, left, bottom, right) if table.grid.turned is grid.turned else (left, top, right, bottom)


def _turned(key: _Key) -> _Key:
    return key[1], key[0]


def _holds(corners: Corners, key: _Key) -> bool:
    top, left, bottom, right = corners
    return top <= key[0] <= bottom and left <= key[1] <= right


def _told(grid: Grid, loose: Sequence[_Key], said: tuple[str, str, str]) -> list[Problem]:
    """One problem for the range in which loose numbers lie."""
    if not loose:
        return []
    code, where, hint = said
    rows, columns = [r for r, _ in loose], [c for _, c in loose]
    cells = grid.area((min(rows), min(columns)), (max(rows), max(columns)))
    numbers = "1 number" if len(loose) == 1 else f"{len(loose)} numbers"
    message = f"On “{grid.sheet}”, {numbers} {where}."
    return [Problem(code, Severity.LOSS, message, hint, Source(grid.file, grid.sheet, cells))]
