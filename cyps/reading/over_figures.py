"""Headings known by what stands under them, whatever they say.

Texts right above a column of periods, of places or of names, with figures beside it,
head that column: an indicator's name over its figures is no word of the trade.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cyps.reading import evidence
from cyps.reading.grid import Cell, Grid
from cyps.reading.values import figure_in
from cyps.reading.words import Role, words_of

_LONGEST = 160  # characters in a heading that is an indicator's name
_LONGEST_FOR_NAMES = 40  # in a heading for names
_FARTHEST = 12  # rows down to a first figure in a column of periods
_NAMED = frozenset({Role.NAME, Role.GEOGRAPHY})


def is_mark(cell: Cell) -> bool:
    """Whether a cell holds a known word for no figure ("-", "n/a"): headings never do."""
    found = figure_in(cell.content, cell.form) if isinstance(cell.content, str) else None
    return found is not None and found.number is None


def head_figures(grid: Grid, filled: Sequence[int], row: int, council: str) -> bool:
    """Whether a row's texts head a column of periods, places or names and figures beside it."""
    cells = {c: grid.cells[(row, c)] for c in grid.rows[row]}
    if len(list(once_each(grid, row))) < 2 or not all(map(_may_head, cells.values())):
        return False
    return _heads_periods(grid, filled, row) or _heads_names(grid, filled, row, council)


def near(filled: Sequence[int], row: int, step: int) -> int:
    """The next filled row below (1) or above (-1), 0 where there is none."""
    at = bisect_left(filled, row) + step
    return filled[at] if 0 <= at < len(filled) else 0


def is_for_names(cell: Cell | None, council: str, roles: frozenset[Role] = frozenset({Role.NAME})) -> bool:
    """Whether a cell heads a column of names, or of what else `roles` say."""
    text = cell.content if cell is not None else None
    short = isinstance(text, str) and len(text) <= _LONGEST_FOR_NAMES
    words = words_of(text, council) if short and isinstance(text, str) else None
    return words is not None and words.role in roles


def _heads_periods(grid: Grid, filled: Sequence[int], row: int) -> bool:
    """`Year | Re-referrals (%)`: texts, no years themselves, over a run of periods and some figure."""
    if any(evidence.is_year(grid.cells[(row, c)]) for c in grid.rows[row]):
        return False
    for column in (*grid.rows[row], *range(max(1, grid.rows[row][0] - 1), grid.rows[row][0])):
        years = list(_years_down(grid, filled, row, column))
        if years and any(
            evidence.is_figure(cell)
            for r in years
            for c in grid.rows[row]
            if c != column and (cell := grid.cells.get((r, c))) is not None
        ):
            return True
    return False


def _heads_names(grid: Grid, filled: Sequence[int], row: int, council: str) -> bool:
    """`Local authority | Re-referrals (%)`, `Measure | North team | South team`: figures under most of it."""
    first = near(filled, row, 1)
    below = {c: grid.cells[(first, c)] for c in grid.rows.get(first, ())}
    columns = grid.rows[row]
    named = next((c for c in columns if is_for_names(grid.cells[(row, c)], council, _NAMED)), None)
    if named is None or named not in below or not evidence.is_words(below[named]):
        return False
    others = [c for c in columns if c != named]
    figures = sum(c in below and evidence.is_figure(below[c]) for c in others)
    return 0 < len(others) <= 2 * figures


def _may_head(cell: Cell) -> bool:
    """Whether a cell is a text that is no figure, mark or note."""
    if not isinstance(cell.content, str) or is_mark(cell) or len(cell.content) > _LONGEST:
        return False
    return evidence.is_year(cell) or not evidence.is_figure(cell)


def _years_down(grid: Grid, filled: Sequence[int], row: int, column: int) -> Iterator[int]:
    """The rows of the run of periods that begins right under a cell, as far as one looks."""
    for _ in range(_FARTHEST):
        row = near(filled, row, 1)
        cell = grid.cells.get((row, column))
        if cell is None or not evidence.is_year(cell):
            return
        yield row


def once_each(grid: Grid, row: int) -> Iterator[Cell]:
    """A row's cells, one merged across columns counting once."""
    columns = grid.rows.get(row, ())
    for before, column in zip((0, *columns), columns, strict=False):
        cell = grid.cells[(row, column)]
        left = grid.cells.get((row, before))
        if not (cell.spread and left is not None and left.content == cell.content):
            yield cell
