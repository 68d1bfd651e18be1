"""Fraction or points: decided figure by figure, by everything that stands around it.

Cells shown with a percent sign have decided for themselves, and so have numbers over 1.
For the rest METHOD §6 asks the counts behind it, the rest of its line (other years,
target, benchmarks) and the whole column: whether its numbers are all at most 1, and
how many decimals the others are written with. Where these say nothing, or contradict
one another, it is a doubt, never a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cyps.reading import Entry, Line, Role

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_ENOUGH = 3
_CLEARLY = Decimal(3)
_COUNTS = (Role.NUMERATOR, Role.DENOMINATOR)
_Column = tuple[str, str, tuple[int, int]]
_Table = tuple[str, str, int]


class Scale(StrEnum):
    """How the bare numbers of a column are to be taken."""

    POINTS = "points"
    FRACTION = "fraction"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class _Pool:
    """What the bare numbers of a column or a table say, and the most decimals of those over 1."""

    scale: Scale
    places: int


def _bare(entry: Entry) -> bool:
    return entry.figure.number is not None and not entry.figure.percent and entry.role not in _COUNTS


def _pooled(numbers: list[Decimal]) -> _Pool:
    """Anything over 1 means points; enough at or under 1, with decimals, fractions."""
    over = [n for n in numbers if abs(n) > _ONE]
    if over:
        return _Pool(Scale.POINTS, max(map(_places, over)))
    has_part = any(n != n.to_integral_value() for n in numbers)
    return _Pool(Scale.FRACTION if has_part and len(numbers) >= _ENOUGH else Scale.UNCLEAR, 0)


def _places(number: Decimal) -> int:
    """The decimals a number has, its trailing noughts apart."""
    return max(0, -int(number.normalize().as_tuple().exponent))


@dataclass(frozen=True, slots=True)
class Scales:
    """What every column says, and every table where a column alone is too thin."""

    columns: dict[_Column, _Pool]
    tables: dict[_Table, _Pool]

    def of(self, entry: Entry, line: Line) -> Scale:
        """How one bare percentage is to be taken."""
        number = abs(entry.figure.number or Decimal(0))
        if not _bare(entry) or number > _ONE or not number:
            return Scale.POINTS
        counted = _by_counts(entry, line, number)
        if counted is not Scale.UNCLEAR:
            return counted
        said = {_beside(number, line), self._of_column(entry, number)} - {Scale.UNCLEAR}
        return said.pop() if len(said) == 1 else Scale.UNCLEAR

    def _of_column(self, entry: Entry, number: Decimal) -> Scale:
        """What the column says; among points, a number written far longer than they are is a fraction."""
        column = self.columns[_column_of(entry)]
        pool = column if column.scale is not Scale.UNCLEAR else self.tables[_table_of(entry)]
        if pool.scale is not Scale.POINTS:
            return pool.scale
        longer = _places(number) - pool.places
        return Scale.FRACTION if longer >= 2 else Scale.UNCLEAR if longer == 1 else Scale.POINTS


def _column_of(entry: Entry) -> _Column:
    return entry.source.file, entry.source.sheet, entry.column


def _table_of(entry: Entry) -> _Table:
    return entry.source.file, entry.source.sheet, entry.column[0]


def _by_counts(entry: Entry, line: Line, number: Decimal) -> Scale:
    """What the numerator and denominator of the same period say."""
    behind = {e.role: e.figure.number for e in line.entries if e.role in _COUNTS and e.period == entry.period}
    of, out_of = (behind.get(role) for role in _COUNTS)
    if entry.role is not Role.OUTTURN or not of or not out_of:
        return Scale.UNCLEAR
    return _nearest(number, [of / out_of * _HUNDRED])


def _beside(number: Decimal, line: Line) -> Scale:
    """What the signed or larger percentages of the same line say."""
    shares = (e.figure for e in line.entries if e.role not in _COUNTS and e.figure.number)
    sure = [abs(f.number) for f in shares if f.number and (f.percent or abs(f.number) > _ONE)]
    return _nearest(number, sure)


def _nearest(number: Decimal, sure: list[Decimal]) -> Scale:
    """The reading that lies clearly nearer to percentages that are sure, measured as a ratio."""
    if not sure:
        return Scale.UNCLEAR
    as_points, as_fraction = (min(max(n / s, s / n) for s in sure) for n in (number, number * _HUNDRED))
    if as_points * _CLEARLY <= as_fraction:
        return Scale.POINTS
    return Scale.FRACTION if as_fraction * _CLEARLY <= as_points else Scale.UNCLEAR


def weigh(lines: Iterable[Line]) -> Scales:
    """Weighs every column and table of the lines held in percentages."""
    columns: dict[_Column, list[Decimal]] = defaultdict(list)
    tables: dict[_Table, list[Decimal]] = defaultdict(list)
    for line in lines:
        for entry in line.entries:
            if _bare(entry) and entry.figure.number is not None:
                columns[_column_of(entry)].append(entry.figure.number)
                tables[_table_of(entry)].append(entry.figure.number)
    return Scales({k: _pooled(v) for k, v in columns.items()}, {k: _pooled(v) for k, v in tables.items()})
