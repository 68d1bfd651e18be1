"""What a row's figures can only be, where neither its name nor a unit column says.

"Children missing from care" may be a share or a number, and only the cells tell: 34
among cells shown as percentages is a number, and so is 134 anywhere. A row that no
catalogue knows and that holds 53.4 is hardly a number of anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from cyps.reading import Figure, Line, Role
from cyps.terms import Unit

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_ENOUGH = 5
_MOST = 0.7
Column = tuple[str, str, tuple[int, int]]
"""The key of a column of figures: file, sheet and place."""


class Shares:
    """The columns of outturns whose shares can be told, worked out where a row is the first to ask."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = lines

    @cached_property
    def columns(self) -> frozenset[Column]:
        """By a percent sign, or by their decimals."""
        return _columns_of_shares(self._lines)


def _columns_of_shares(lines: Iterable[Line]) -> frozenset[Column]:
    signed: set[Column] = set()
    within: dict[Column, list[bool]] = defaultdict(list)
    for line in lines:
        for e in line.entries:
            if e.role is not Role.OUTTURN:
                continue
            key = (e.source.file, e.source.sheet, e.column)
            if e.figure.percent:
                signed.add(key)
            elif e.figure.number is not None and abs(e.figure.number) <= _HUNDRED:
                within[key].append(not _is_whole(e.figure))
    pointed = {k for k, found in within.items() if len(found) >= _ENOUGH and sum(found) >= _MOST * len(found)}
    return frozenset(signed | pointed)


def unit_shown(lines: Sequence[Line], shares: Shares) -> Unit | None:
    """A number, a percentage or, mostly, None: what the figures of a row alone make of it.

    A number where they are whole and the shares beside them aren't, or are more than any
    share; a percentage where they have decimals and stay within a hundred.
    """
    own = []
    for line in lines:
        for e in line.entries:
            if e.role is Role.OUTTURN and e.figure.number is not None:
                if e.figure.percent or e.figure.unit:
                    return None
                own.append(e)
    most = max((abs(e.figure.number) for e in own if e.figure.number is not None), default=None)
    if most is None:
        return None
    if all(_is_whole(e.figure) for e in own):
        among = all((e.source.file, e.source.sheet, e.column) in shares.columns for e in own)
        return Unit.COUNT if most > (_ONE if among else _HUNDRED) else None
    return Unit.PERCENT if most <= _HUNDRED else None


def _is_whole(figure: Figure) -> bool:
    return figure.number is not None and figure.number == figure.number.to_integral_value()
