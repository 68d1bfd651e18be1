"""The shapes of table this reader knows: an explicit list, one file each.

A shape has an ID, `claims(table)` and `read(table)`. Two that claim one table are a
problem that names both; never the first wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cyps.reading.lines import Line, Table
from cyps.reading.shapes import card, indicators_across, several_rows, wide
from cyps.terms import Problem


@dataclass(frozen=True, slots=True)
class Shape:
    """One way a table can lie on a sheet."""

    id: str
    claims: Callable[[Table], bool]
    read: Callable[[Table], tuple[tuple[Line, ...], tuple[Problem, ...]]]


SHAPES = (
    Shape(wide.ID, wide.claims, wide.read),
    Shape(several_rows.ID, several_rows.claims, several_rows.read),
    Shape(indicators_across.ID, indicators_across.claims, indicators_across.read),
    Shape(card.ID, card.claims, card.read),
)

__all__ = ["SHAPES", "Shape"]
