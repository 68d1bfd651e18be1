"""Columns that part the children a table is about: ages across, and teams or wards down the side.

Neither is a period or a theme. What stands under them is of a part and never of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyps.reading.grid import Grid
from cyps.reading.headings import Column
from cyps.reading.words import Role, plain, texts

_MOST = 0.5
_SAY_ALREADY = frozenset({Role.GEOGRAPHY, Role.LINE, Role.BREAKDOWN})


def without_ages(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Ages across ("5-9", "10-15", "16-17") are no years, though the last one could be."""
    ages = {c.column for c in columns if texts()["age_band"].search(plain(c.path[-1])) and not c.put_right}
    if not any(c.column in ages and c.period is None for c in columns):
        return columns
    because = "it is about children of one age"
    return tuple(
        replace(c, role=Role.UNKNOWN, period=None, because=because) if c.column in ages else c
        for c in columns
    )


def with_parts(columns: tuple[Column, ...], grid: Grid, body: Sequence[int]) -> tuple[Column, ...]:
    """Words under which the same indicators come again are teams or wards, and no part of the service."""
    named = next((c for c in columns if c.role is Role.NAME), None)
    loose = [c for c in columns if c.role in (Role.THEME, Role.COMMENTARY) and not c.put_right]
    if named is None or any(c.role in _SAY_ALREADY for c in columns):
        return columns
    parts = {c.column for c in loose if _come_again(_under(c.column, named.column, grid, body), len(body))}
    because = "the same indicators come again under its words"
    return tuple(
        replace(c, role=Role.BREAKDOWN, because=because) if c.column in parts else c for c in columns
    )


def _under(column: int, names: int, grid: Grid, body: Sequence[int]) -> dict[str, set[str]]:
    """For each name, the words of a column it stands under; a word reaches down to the next."""
    found: dict[str, set[str]] = {}
    word = ""
    for row in body:
        word = grid.text(row, column) or word
        if word and (name := grid.text(row, names)):
            found.setdefault(name, set()).add(word)
    return found


def _come_again(under: dict[str, set[str]], rows: int) -> bool:
    """Whether most names stand under several words, which are few for the rows there are."""
    words = set().union(*under.values())
    several = sum(len(w) > 1 for w in under.values())
    return several > _MOST * len(under) and 2 * len(words) <= rows
