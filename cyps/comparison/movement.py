"""Which way a number went, and whether that is good: two questions, kept apart."""

from __future__ import annotations

from decimal import Decimal

from cyps.terms import Polarity, Word


class Movement(Word):
    """Which way the number went."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


class Travel(Word):
    """Whether that is good: movement seen through polarity, in one function only (`travel_of`)."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"
    UNCLEAR = "unclear"


def movement_of(difference: Decimal) -> Movement:
    """Which way the number went."""
    if difference == 0:
        return Movement.LEVEL
    return Movement.UP if difference > 0 else Movement.DOWN


def travel_of(movement: Movement, polarity: Polarity) -> Travel:
    """Whether a movement is good: the only place where polarity turns one into the other."""
    if movement is Movement.LEVEL:
        return Travel.STEADY
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return Travel.UNCLEAR
    return Travel.BETTER if (movement is Movement.UP) is (polarity is Polarity.HIGHER) else Travel.WORSE
