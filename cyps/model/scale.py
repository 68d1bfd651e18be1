"""Fraction or points: decided once a column, by everything that stands in it.

Cells shown with a percent sign have decided for themselves. For the rest METHOD §6
asks the whole column, its target and benchmarks; what stays unclear is a doubt, never
a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cyps.reading import Entry, Line

_ONE = Decimal(1)
_ENOUGH = 3
_NEAR = Decimal(3)


class Scale(StrEnum):
    """How the bare numbers of a column are to be taken."""

    POINTS = "points"
    FRACTION = "fraction"
    UNCLEAR = "unclear"


def _key(entry: Entry) -> tuple[str, str, tuple[int, int]]:
    return entry.source.file, entry.source.sheet, entry.column


def _bare(entry: Entry) -> bool:
    return entry.figure.number is not None and not entry.figure.percent


def _pooled(numbers: list[Decimal]) -> Scale:
    """What a pool of bare numbers shows: anything over 1 means points; enough at or under 1, fractions."""
    if any(abs(n) > _ONE for n in numbers):
        return Scale.POINTS
    has_part = any(n != n.to_integral_value() for n in numbers)
    return Scale.FRACTION if has_part and len(numbers) >= _ENOUGH else Scale.UNCLEAR


@dataclass(frozen=True, slots=True)
class Scales:
    """The decision for each column, and for each table where a column alone is too thin."""

    columns: dict[tuple[str, str, tuple[int, int]], Scale]
    tables: dict[tuple[str, str, int], Scale]

    def of(self, entry: Entry, line: Line) -> Scale:
        """How one bare percentage is to be taken."""
        if not _bare(entry) or abs(entry.figure.number or 0) > _ONE:
            return Scale.POINTS
        beside = _beside(entry, line)
        if beside is not Scale.UNCLEAR:
            return beside
        column = self.columns.get(_key(entry), Scale.UNCLEAR)
        table = self.tables.get((entry.source.file, entry.source.sheet, entry.column[0]), Scale.UNCLEAR)
        return column if column is not Scale.UNCLEAR else table


def _beside(entry: Entry, line: Line) -> Scale:
    """What the signed or larger percentages of the same line say: which reading lies near them."""
    number = abs(entry.figure.number or Decimal(0))
    others = (e.figure for e in line.entries if e.figure.number)
    sure = [abs(f.number) for f in others if f.number and (f.percent or abs(f.number) > _ONE)]
    if not sure or not number:
        return Scale.UNCLEAR
    as_points = any(n / _NEAR <= number <= n * _NEAR for n in sure)
    as_fraction = any(n / _NEAR <= number * 100 <= n * _NEAR for n in sure)
    if as_points == as_fraction:
        return Scale.UNCLEAR
    return Scale.POINTS if as_points else Scale.FRACTION


def weigh(lines: Iterable[Line]) -> Scales:
    """Decides every column and table of the lines held in percentages."""
    columns: dict[tuple[str, str, tuple[int, int]], list[Decimal]] = defaultdict(list)
    tables: dict[tuple[str, str, int], list[Decimal]] = defaultdict(list)
    for line in lines:
        for entry in line.entries:
            if _bare(entry) and entry.figure.number is not None:
                columns[_key(entry)].append(entry.figure.number)
                tables[(entry.source.file, entry.source.sheet, entry.column[0])].append(entry.figure.number)
    return Scales({k: _pooled(v) for k, v in columns.items()}, {k: _pooled(v) for k, v in tables.items()})
