"""Lists of single children: Annex A, a looked-after children's return, a caseload. Never a scorecard.

Such a sheet has a row a child. Its numbers are codes, ages and dates, and none may
become an indicator, or stand in a brief at all.
"""

from __future__ import annotations

from cyps.reading.grid import Grid
from cyps.reading.words import plain, texts
from cyps.terms import Problem, Severity, Source

_FARTHEST = 20  # filled rows from the top in which the headings of a list stand
_FEWEST = 3  # children in a list
_MOST_ALIKE = 0.5


def listed(grid: Grid) -> Problem | None:
    """What to say of a sheet that lists single children, None for any other."""
    filled = tuple(grid.rows)
    for at, row in enumerate(filled[:_FARTHEST]):
        for column in grid.rows[row]:
            text = grid.text(row, column)
            if text and texts()["person"].search(plain(text)) and _differ(grid, filled[at + 1 :], column):
                return _said(grid, text, len(filled) - at - 1)
    return None


def _differ(grid: Grid, rows: tuple[int, ...], column: int) -> bool:
    """Whether the cells under a heading are those of different people, and no words of a sentence."""
    under = [grid.cells[(row, column)] for row in rows if (row, column) in grid.cells]
    kinds = {str(cell.content) for cell in under}
    return len(under) >= _FEWEST and len(kinds) >= _MOST_ALIKE * len(under)


def _said(grid: Grid, heading: str, rows: int) -> Problem:
    columns = [column for _, column in grid.cells]
    first, last = min(grid.rows), max(grid.rows)
    cells = grid.area((first, min(columns)), (last, max(columns)))
    return Problem(
        "list-of-children",
        Severity.LOSS,
        f"The sheet “{grid.sheet}” lists single children, a row each ({rows} rows under “{heading}”). "
        "None of it was read: this app reads totals only.",
        "Upload the year-end figures, and take lists of children out of a workbook before you share it.",
        Source(grid.file, grid.sheet, cells),
    )
