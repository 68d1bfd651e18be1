"""What a row's figures can only be, where neither its name nor a unit column says.

"Children missing from care" may be a share or a number, and only the cells tell: 34
among cells shown as percentages is a number, and so is 134 anywhere. A row that no
catalogue knows and that holds 53.4 is hardly a number of anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from cyps.reading import Figure, Line, Role
from cyps.terms import Unit

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_ENOUGH = 5
_MOST = 0.7
Column = tuple[str, str, tuple[int, int]]
"""The key of a column of figures: file, sheet and place."""


def columns_of_shares(lines: Iterable[Line]) -> frozenset[Column]:
    """The columns of outturns whose shares can be told: by a percent sign, or by their decimals."""
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


def unit_shown(lines: Sequence[Line], shares: frozenset[Column]) -> Unit | None:
    """A number, a percentage or, mostly, None: what the figures of a row alone make of it.

    A number where they are whole and the shares beside them aren't, or are more than any
    share; a percentage where they have decimals and stay within a hundred.
    """
    own = [
        e for line in lines for e in line.entries if e.role is Role.OUTTURN and e.figure.number is not None
    ]
    figures = [e.figure for e in own]
    numbers = [abs(f.number) for f in figures if f.number is not None]
    if not figures or any(f.percent or f.unit for f in figures):
        return None
    if all(map(_is_whole, figures)):
        among = all((e.source.file, e.source.sheet, e.column) in shares for e in own)
        return Unit.COUNT if max(numbers) > (_ONE if among else _HUNDRED) else None
    return Unit.PERCENT if max(numbers) <= _HUNDRED else None


def _is_whole(figure: Figure) -> bool:
    return figure.number is not None and figure.number == figure.number.to_integral_value()
