"""The counts behind a figure: given by the sheet, or worked out where only one count can fit.

Nothing is ever invented: without a denominator on the sheet there are no counts (METHOD §3a).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cyps.model import Observation
from cyps.terms import Unit, Value

PER = {
    Unit.PERCENT: Decimal(100),
    Unit.PER_1_000: Decimal(1_000),
    Unit.PER_10_000: Decimal(10_000),
    Unit.PER_100_000: Decimal(100_000),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """`events` of `cases`; `derived` when the events were worked out from the figure and its cases."""

    events: Decimal
    cases: Decimal
    derived: bool


def counts_behind(observation: Observation) -> Counts | None:
    """The counts of a percentage or rate, or None where they aren't given or don't fit the figure.

    A given pair may differ from the figure by one unit of its last place, since
    sheets cut as often as they round; a pair worked out by half a unit at most.
    """
    if observation.denominator is None:
        return None
    value, per = observation.value, PER.get(observation.value.unit)
    cases = _whole(observation.denominator)
    if value.number is None or per is None or cases is None or cases == 0:
        return None
    unit_in_last_place = Decimal(1).scaleb(-value.places)
    if observation.numerator is not None:
        events, reach, derived = _whole(observation.numerator), unit_in_last_place, False
    elif value.unit is Unit.PERCENT:
        events = (value.number * cases / per).quantize(Decimal(1), ROUND_HALF_UP)
        reach, derived = unit_in_last_place / 2, True
    else:
        return None
    if events is None or (value.unit is Unit.PERCENT and events > cases):
        return None
    fits = abs(events / cases * per - value.number) <= reach
    return Counts(events, cases, derived) if fits else None


def _whole(value: Value | None) -> Decimal | None:
    """A count that can be one: whole and not below nothing."""
    number = value.number if value else None
    if number is None or number < 0 or number != number.to_integral_value():
        return None
    return number
