"""What the columns of a table are when they are seen together: what no heading can say alone.

One column has the names. Of several columns for one year the one whose heading
explains it is the outturn, and the rest are nobody's. What holds differences is no
figure, whatever stands over it. A column that is refused here is `UNKNOWN`, so its
figures become a problem and never a verdict.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cyps.reading import evidence, spellings
from cyps.reading.grid import Cell, Grid
from cyps.reading.headings import Column
from cyps.reading.values import figure_in
from cyps.reading.words import FIGURES, Role, texts, words_of
from cyps.terms import Period

_SIGN = re.compile(r"\s*[-−+]\s*[\d.]")
_CODES = 0.6
_SIGNED = 0.25
_NEAR = 4

Numbers = dict[int, dict[int, Decimal]]
"""The numbers of a table: by column, then by row."""


def settled(
    columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...], context: Period | None, council: str
) -> tuple[Column, ...]:
    """The columns of a table with their roles settled among one another."""
    columns = _one_of_names(columns, grid, body)
    columns = _one_a_period(columns, context, council)
    if any(_may_hold_differences(c, grid, body) for c in columns):
        return _without_differences(columns, _numbers(columns, grid, body))
    return columns


def _may_hold_differences(column: Column, grid: Grid, body: tuple[int, ...]) -> bool:
    """Whether a column is worth weighing: it compares, or some figure of it has a sign."""
    if column.role is Role.DIRECTION:
        return column.period is not None
    if column.role not in FIGURES:
        return False
    cells = (grid.cells[(row, column.column)] for row in body if (row, column.column) in grid.cells)
    return _compares(column) or any(_is_signed(cell) for cell in cells)


def _is_signed(cell: Cell) -> bool:
    if isinstance(cell.content, str):
        return bool(_SIGN.match(cell.content))
    return isinstance(cell.content, int | float) and cell.content < 0


def _one_of_names(columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...]) -> tuple[Column, ...]:
    """One name column: of several, the first that isn't codes; with none, the wordiest column left over."""

    def words(column: Column) -> list[str]:
        return [t for r in body if (t := grid.text(r, column.column).strip())]

    kept: Column | None = None
    found = {}
    named = [c for c in columns if c.role is Role.NAME]
    for column in named:
        said = words(column)
        if len(named) > 1 and said and sum(evidence.is_code(Cell(t)) for t in said) >= _CODES * len(said):
            found[column.column] = replace(column, role=Role.REFERENCE, because="its cells are codes")
        elif kept is None:
            kept = column
        else:
            because = f"names are read from “{kept.heading}”"
            found[column.column] = replace(column, role=Role.COMMENTARY, because=because)
    if kept is None:
        loose = [c for c in columns if c.role in (Role.UNKNOWN, Role.COMMENTARY, Role.THEME) and words(c)]
        loose.sort(key=lambda c: -sum(len(t) for t in set(words(c))))
        if loose and any(c.role in (Role.OUTTURN, Role.TARGET) for c in columns):
            found[loose[0].column] = _headed_otherwise(loose[0])
    return tuple(found.get(c.column, c) for c in columns)


def _headed_otherwise(column: Column) -> Column:
    """A name column whose heading is no word for names: what it says is the section of the rows below."""
    section = "" if column.role is Role.THEME else " ".join(column.path[-1].split())
    because = "the column with most words, and none is headed as names"
    return replace(column, role=Role.NAME, because=because, section=section)


def _one_a_period(columns: tuple[Column, ...], context: Period | None, council: str) -> tuple[Column, ...]:
    """Of several outturn columns for one period, those whose own heading says nothing known are nobody's."""
    own = [c for c in columns if c.role is Role.OUTTURN and c.period]
    unexplained = [
        c for c in own if words_of(c.path[-1], council) is None and not spellings.find(c.path[-1], context)
    ]
    if not unexplained:
        return columns
    several = Counter(c.period for c in own)
    refused = {c.column for c in unexplained if several[c.period] > 1}
    because = "another column is the outturn of its year, and no word of its own heading is known"
    return tuple(
        replace(c, role=Role.UNKNOWN, because=because) if c.column in refused else c for c in columns
    )


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


def _without_differences(columns: tuple[Column, ...], numbers: Numbers) -> tuple[Column, ...]:
    """Columns of differences refused: by their signs, or, where a heading compares, by their size."""
    below = _rows_below_nought(numbers)
    settled = []
    for column in columns:
        held = {r: n for r, n in numbers.get(column.column, {}).items() if r not in below}
        signed = sum(n < 0 for n in held.values())
        if held and signed >= _SIGNED * len(held):
            because = "its figures have signs, so they are differences"
            column = replace(column, role=Role.UNKNOWN, because=because)
        elif column.role is Role.DIRECTION and column.period:
            column = column if _is_year_before(column, columns, numbers) else replace(column, period=None)
        elif held and _compares(column) and not _is_like_outturns(held, column, columns, numbers):
            because = "its heading compares, and its figures are unlike the outturns beside them"
            column = replace(column, role=Role.UNKNOWN, because=because)
        settled.append(column)
    return tuple(settled)


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
    pairs = [
        (abs(number), abs(numbers[c.column][row]))
        for c in columns
        if c.role is Role.OUTTURN and c.column != column.column and c.column in numbers
        for row, number in held.items()
        if row in numbers[c.column]
    ]
    near = sum(max(a, b) <= _NEAR * min(a, b) for a, b in pairs)
    return near * 2 >= len(pairs)
