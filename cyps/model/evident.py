"""What a row's figures can only be, where neither its name nor a unit column says.

"Children missing from care" may be a share or a number, and only the cells tell: 34
among cells shown as percentages is a number, and so is 134 anywhere. A row that no
catalogue knows and that holds 53.4 is hardly a number of anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from cyps.reading import Figure, Line, Role
from cyps.terms import Unit

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
Column = tuple[str, str, tuple[int, int]]
"""The key of a column of figures: file, sheet and place."""


def signed_columns(lines: Iterable[Line]) -> frozenset[Column]:
    """The columns of outturns in which some figure has a percent sign."""
    return frozenset(
        (e.source.file, e.source.sheet, e.column)
        for line in lines
        for e in line.entries
        if e.role is Role.OUTTURN and e.figure.percent
    )


def unit_shown(lines: Sequence[Line], signed: frozenset[Column]) -> Unit | None:
    """A number, a percentage or, mostly, None: what the figures of a row alone make of it.

    A number where they are whole and their neighbours have signs, or are more than any
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
        among = all((e.source.file, e.source.sheet, e.column) in signed for e in own)
        return Unit.COUNT if max(numbers) > (_ONE if among else _HUNDRED) else None
    return Unit.PERCENT if max(numbers) <= _HUNDRED else None


def _is_whole(figure: Figure) -> bool:
    return figure.number is not None and figure.number == figure.number.to_integral_value()
