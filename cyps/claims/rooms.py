"""Whether a figure as written is true of a number: equal to it as rounded, or as near as its hedge says."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from cyps.claims.figures import Figure
from cyps.claims.phrases import phrases
from cyps.terms import Unit

_LOW = ("nearly", "under")  # the number is below the figure written


def rounded(number: Decimal, places: int) -> Decimal:
    """Half up, as people expect."""
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def reads_as(written: Decimal, places: int, number: Decimal) -> bool:
    """Whether a number may be written so, to so many places; what lies just between may go either way."""
    unit = Decimal(1).scaleb(-places)
    return written in (number.quantize(unit, ROUND_HALF_UP), number.quantize(unit, ROUND_HALF_DOWN))


def within(figure: Figure, size: Decimal) -> bool:
    """Whether a figure gives the size of a difference, whichever way it goes."""
    far = abs(size) - abs(figure.number)
    return reads_as(abs(figure.number), figure.places, abs(size)) or _allowed(figure, far)


def allowed(figure: Figure, number: Decimal, *, marked: bool = False) -> bool:
    """Whether a hedge makes a figure true of `number`; `marked` where the figure is a target or the like.

    "Above the 90% we aimed for" is true of 99; "above 89%" is not the way to say it.
    """
    far = number - figure.number
    if marked and figure.hedge in ("over", *_LOW):
        return far < 0 if figure.hedge in _LOW else far > 0
    return _allowed(figure, far)


def _allowed(figure: Figure, far: Decimal) -> bool:
    if not figure.hedge:
        return False
    room = _room(figure)
    if figure.hedge == "around":
        return abs(far) <= room
    return 0 < (-far if figure.hedge in _LOW else far) <= room


def _room(figure: Figure) -> Decimal:
    known = phrases()
    room = known.room[figure.hedge]
    share = abs(figure.number) * room.part
    if figure.unit is not Unit.PERCENT:
        return share
    if figure.hedge in ("over", "under") and not figure.places and figure.number % 5 == 0:
        return known.tens if figure.number % 10 == 0 else known.fives
    return min(share, room.points)
