"""Columns without a heading, known by what stands in them.

Words merged down the side are the part of the service, and numbers or codes left of
everything else number the rows. Places, years and the words for the lines of an
indicator say so themselves. Other words may be the names, and other figures are nobody's: a problem.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cyps.reading import evidence, weighing
from cyps.reading.grid import Cell, Grid
from cyps.reading.headings import Column
from cyps.reading.paths import Band
from cyps.reading.words import Role

_BESIDE = 2  # how far left of the first heading a column can still belong to the table
_MOST = 0.8


def headless(
    grid: Grid, band: Band, body: Sequence[int], headed: Collection[int], taken: Collection[int]
) -> tuple[Column, ...]:
    """The columns of a table that no heading names; `taken` belong to tables beside it."""
    found = []
    for column in range(max(1, band.left - _BESIDE), band.right + 1):
        if column in headed or column in taken:
            continue
        cells = [
            grid.cells[(row, column)]
            for row in body
            if (row, column) in grid.cells and len(grid.rows[row]) > 1
        ]
        if cells:
            found.append(_by_cells(column, cells, is_first=column < band.left))
    return tuple(found)


def _by_cells(column: int, cells: Sequence[Cell], *, is_first: bool) -> Column:
    if _is_theme(cells):
        return Column(column, ("",), Role.THEME, "", None, "merged cells of words down the side")
    if is_first and _numbers_rows(cells) and not any(map(evidence.is_year, cells)):
        return Column(column, ("",), Role.REFERENCE, "", None, "numbers or codes that differ from row to row")
    return weighing.weigh(Column(column, ("",), Role.UNKNOWN, "", None, "no heading"), cells)


def _is_theme(cells: Sequence[Cell]) -> bool:
    words = {str(c.content) for c in cells}
    is_text = all(isinstance(c.content, str) for c in cells)
    return is_text and any(c.spread for c in cells) and len(words) < len(cells)


def _numbers_rows(cells: Sequence[Cell]) -> bool:
    contents = [c.content for c in cells if isinstance(c.content, int | float) or evidence.is_code(c)]
    return len(contents) >= _MOST * len(cells) and len(set(contents)) >= _MOST * len(contents)
