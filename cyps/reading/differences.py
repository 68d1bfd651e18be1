"""Columns of differences, told from columns of figures by what stands in them.

"Performance against England" may hold England's figure or the gap to it, and travel
"against 2014/15" last year's figure or the change since. Differences have signs, and
are of another size than the outturns beside them. Taken for figures, either would make
a verdict out of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cyps.reading.grid import Cell, Grid
from cyps.reading.headings import Column
from cyps.reading.values import figure_in
from cyps.reading.words import FIGURES, Role, texts

_SIGN = re.compile(r"\s*[-−+]\s*[\d.]")
_SIGNED = 0.25
_NEAR = 4
_NUMBERS = frozenset({int, float})
_TWICE = 2
_WIDTHS = re.compile(r"\btoleranc", re.I)

Numbers = dict[int, dict[int, Decimal]]
"""The numbers of a table: by column, then by row."""


def without_differences(columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...]) -> tuple[Column, ...]:
    """The columns with those of differences refused: by signs, or, where a heading compares, by size."""
    if not any(_may_hold_differences(c, grid, body) for c in columns):
        return columns
    numbers = _numbers(columns, grid, body)
    below = _rows_below_nought(numbers)
    settled = []
    for column in columns:
        held = {r: n for r, n in numbers.get(column.column, {}).items() if r not in below}
        settled.append(_settled(column, held, columns, numbers))
    return tuple(settled)


def _settled(column: Column, held: dict[int, Decimal], columns: Sequence[Column], numbers: Numbers) -> Column:
    signed = sum(n < 0 for n in held.values())
    if held and signed >= _SIGNED * len(held):
        because = "its figures have signs, so they are differences"
        return replace(column, role=Role.UNKNOWN, because=because)
    if held and _may_be_widths(column) and not _is_like(_TWICE, held, column, Role.TARGET, columns, numbers):
        because = "its figures are how far short counts as near, and no marks of their own"
        return replace(column, role=Role.DERIVED, because=because)
    if column.role is Role.DIRECTION and column.period:
        return column if _is_year_before(column, columns, numbers) else replace(column, period=None)
    if held and _compares(column) and not _is_like_outturns(held, column, columns, numbers):
        because = "its heading compares, and its figures are unlike the outturns beside them"
        return replace(column, role=Role.UNKNOWN, because=because)
    return column


def _may_hold_differences(column: Column, grid: Grid, body: tuple[int, ...]) -> bool:
    """Whether a column is worth weighing: it compares, or some figure of it has a sign."""
    if column.role is Role.DIRECTION:
        return column.period is not None
    if column.role not in FIGURES:
        return False
    cells = (grid.cells.get((row, column.column)) for row in body)
    return _compares(column) or _may_be_widths(column) or any(map(_is_signed, cells))


def _may_be_widths(column: Column) -> bool:
    """Whether a column of tolerances may give widths around targets ("5%") and not marks ("85%")."""
    return column.role is Role.TOLERANCE and bool(_WIDTHS.search(column.path[-1]))


def _is_signed(cell: Cell | None) -> bool:
    content = cell.content if cell is not None else None
    if isinstance(content, str):
        return bool(_SIGN.match(content))
    return type(content) in _NUMBERS and content < 0  # type: ignore[operator]


def _numbers(columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...]) -> Numbers:
    """The numbers that stand in columns of figures and of travel; those with a sign, below nought."""
    found: Numbers = {}
    for column in columns:
        if column.role not in FIGURES and not (column.role is Role.DIRECTION and column.period):
            continue
        found[column.column] = {}
        for row in body:
            cell = grid.cells.get((row, column.column))
            figure = figure_in(cell.content, cell.form) if cell else None
            if cell and figure and figure.number is not None:
                found[column.column][row] = -abs(figure.number) if _is_signed(cell) else figure.number
    return found


def _rows_below_nought(numbers: Numbers) -> frozenset[int]:
    """Rows that measure something below nought all along (a Progress 8 score), where a sign says nothing."""
    signs: dict[int, list[bool]] = {}
    for held in numbers.values():
        for row, number in held.items():
            signs.setdefault(row, []).append(number < 0)
    return frozenset(row for row, below in signs.items() if sum(below) * 2 > len(below))


def _compares(column: Column) -> bool:
    return any(texts()["compares"].search(text) for text in column.path)


def _is_year_before(column: Column, columns: Sequence[Column], numbers: Numbers) -> bool:
    """Whether figures under "travel against 2014/15" are that year's own: no other column gives them."""
    held = numbers.get(column.column, {})
    given = any(c.role is Role.OUTTURN and c.period == column.period for c in columns)
    return not given and _is_like_outturns(held, column, columns, numbers)


def _is_like_outturns(
    held: dict[int, Decimal], column: Column, columns: Sequence[Column], numbers: Numbers
) -> bool:
    """Whether most figures of a column are of the size of the outturns in their rows."""
    return _is_like(_NEAR, held, column, Role.OUTTURN, columns, numbers)


def _is_like(
    times: int,
    held: dict[int, Decimal],
    column: Column,
    role: Role,
    columns: Sequence[Column],
    numbers: Numbers,
) -> bool:
    """Whether most figures of a column are within so many times those of a role in their rows."""
    pairs = [
        (abs(number), abs(numbers[c.column][row]))
        for c in columns
        if c.role is role and c.column != column.column and c.column in numbers
        for row, number in held.items()
        if row in numbers[c.column]
    ]
    near = sum(max(a, b) <= times * min(a, b) for a, b in pairs)
    return near * 2 >= len(pairs)
