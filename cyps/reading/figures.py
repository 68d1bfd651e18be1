"""What one cell says, before anyone knows what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.frozen import by_the_thousand
from cyps.terms import State, Unit

_ONE = Decimal(1)


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Figure:
    """What one cell says.

    `number` is in points when `percent`; None when the state isn't given. `written`
    is the cell as people see it, `places` the decimals shown. `sign` is what stood
    before it ("<", ">="), `unit` a unit word beside it. `of` and `out_of` are counts
    written in the same cell ("45 of 60"); `rag` a colour's letter glued to it.
    `broken` says that it is marked as the first of a series broken there ("83.3% b").
    """

    number: Decimal | None
    percent: bool
    state: State
    written: str
    places: int
    sign: str = ""
    unit: Unit | None = None
    of: Decimal | None = None
    out_of: Decimal | None = None
    rag: str = ""
    provisional: bool = False
    broken: bool = False


def trimmed(number: Decimal) -> Decimal:
    """A number without trailing zeros, and never in exponent form."""
    whole = number.to_integral_value()
    return whole.quantize(_ONE) if number == whole else number.normalize()


def without_number(state: State, written: str) -> Figure:
    """A figure that has none, and why."""
    return Figure(None, False, state, written, 0)
