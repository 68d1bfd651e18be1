"""Figures as people read them (METHOD §6 and §8): rounded once, half up, at most one decimal."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from cyps.terms import Unit, Value

MINUS = "−"
_AFTER = {
    Unit.PERCENT: "%",
    Unit.DAYS: " days",
    Unit.WEEKS: " weeks",
    Unit.MONTHS: " months",
    Unit.PER_1_000: " per 1,000",
    Unit.PER_10_000: " per 10,000",
    Unit.PER_100_000: " per 100,000",
}
_SINGULAR = {Unit.DAYS: " day", Unit.WEEKS: " week", Unit.MONTHS: " month"}
_AS_POINTS = {Unit.PERCENT: " points"}
_ONE_POINT = {Unit.PERCENT: " point"}
_PLAIN = frozenset({Unit.COUNT, Unit.DAYS, Unit.WEEKS, Unit.MONTHS})
_ZERO = Decimal(0)
_EDGES = (_ZERO, Decimal(100))
_QUANTA = (Decimal(1), Decimal("0.1"), Decimal("0.01"))


def figure(value: Value, least_places: int = 0) -> str:
    """A figure with its unit, in the places the sheet shows: "92.8%", "1,234", "338.5 days", "£12.50".

    0% and 100% are bare, and only what is exactly that is called that; whole days and
    counts drop a nought after the point. A figure without a number is given as written.
    """
    number, unit = value.number, value.unit
    if number is None:
        return value.written
    if unit is Unit.RATIO and ":" in value.written:
        return value.written.strip()
    return _figure(number, unit, max(_places(unit, value.places), least_places))


@lru_cache(maxsize=8192)
def _figure(number: Decimal, unit: Unit, places: int) -> str:
    rounded = number.quantize(_QUANTA[places], ROUND_HALF_UP)
    if unit is Unit.PERCENT and rounded in _EDGES:
        return _edge(number, rounded)
    if unit in _PLAIN and rounded == rounded.to_integral_value():
        rounded = rounded.to_integral_value()
    if not rounded and number:
        return f"just {'over' if number > 0 else 'under'} {_with_unit(_ZERO, unit)}"
    return _with_unit(rounded, unit)


def _edge(number: Decimal, end: Decimal) -> str:
    """0% or 100%, or that a share only rounds to it."""
    if number == end:
        return f"{end:.0f}%"
    return f"just {'over' if number > end else 'under'} {end:.0f}%"


def amount(number: Decimal, unit: Unit, places: int = 1) -> str:
    """The size of a difference, without a sign: points for percentages, never "%" (METHOD §8)."""
    size = rounded_to(abs(number), _places(unit, places))
    one = (_ONE_POINT | _SINGULAR).get(unit)
    after = one if one and size == 1 else (_AFTER | _AS_POINTS).get(unit, "")
    return f"{'£' if unit is Unit.POUNDS else ''}{_digits(_trimmed(size))}{after}"


def difference(number: Decimal, unit: Unit, places: int = 1) -> str:
    """A signed difference for a table: "+22.7 points", "−11.6 points", "0 points"."""
    rounded = rounded_to(number, _places(unit, places))
    sign = "" if rounded == 0 else "+" if rounded > 0 else MINUS
    return sign + amount(number, unit, places)


def share(relative: Decimal) -> str:
    """A relative change of counts, days or pounds as a whole percentage, without a sign."""
    rounded = rounded_to(abs(relative) * 100, 0)
    return f"{rounded:,f}%" if rounded else "under 1%"


def rounded_to(number: Decimal, places: int) -> Decimal:
    """Half up, as people expect."""
    return number.quantize(_QUANTA[places], ROUND_HALF_UP)


def telling_places(one: Value, other: Value) -> int:
    """The least places at which two figures that differ also look different: 0, or 1 where 0 is too few."""
    mine, theirs = one.number, other.number
    if mine is None or theirs is None or mine == theirs or abs(mine - theirs) >= 1:
        return 0
    return 1 if figure(one) == figure(other) else 0


def sums_oddly(before: Value, now: Value) -> bool:
    """Whether the difference, rounded, isn't the difference of the two figures as shown."""
    if before.number is None or now.number is None:
        return False
    shown = _rounded(now.number, now) - _rounded(before.number, before)
    return shown != rounded_to(now.number - before.number, shown_places(before, now))


def _rounded(number: Decimal, value: Value) -> Decimal:
    return rounded_to(number, _places(value.unit, value.places))


def shown_places(before: Value, now: Value) -> int:
    """The places a difference of two figures is shown in: as many as the finer one."""
    return _places(now.unit, max(before.places, now.places))


def _places(unit: Unit, places: int) -> int:
    if unit is Unit.POUNDS:
        return 2 if places else 0
    return 1 if places else 0


def _with_unit(rounded: Decimal, unit: Unit) -> str:
    after = _SINGULAR[unit] if rounded == 1 and unit in _SINGULAR else _AFTER.get(unit, "")
    sign = MINUS if rounded < 0 else ""
    return f"{sign}{'£' if unit is Unit.POUNDS else ''}{_digits(abs(rounded))}{after}"


def _digits(rounded: Decimal) -> str:
    """With commas from 1,000; a rounded number has no exponent to hide."""
    return str(rounded) if rounded < 1000 else f"{rounded:,f}"


def _trimmed(number: Decimal) -> Decimal:
    """Without a nought after the point: "3 points", "22.7 points"."""
    whole = number.to_integral_value()
    return whole if whole == number else number
