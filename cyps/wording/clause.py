"""A part of a bullet: its words, the side it speaks for and the figures it shows."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.comparison import Comparison
from cyps.frozen import by_the_thousand
from cyps.model import Observation
from cyps.terms import Value
from cyps.wording.numbers import figure

STRENGTH, IMPROVEMENT, NEUTRAL = "strength", "improvement", ""


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Clause:
    """`side` is strength or improvement, or "" for a fact that speaks for neither.

    `apart` are words that follow a comma and never an "and": "with 98.4% in March 2016".
    `figures` is how many others' figures it sets the outturn beside.
    """

    text: str
    side: str
    shown: tuple[Value, ...]
    apart: bool = False
    figures: int = 1


def outturn_of(comparison: Comparison) -> Observation:
    """The figure a bullet is about; a finding never comes without one."""
    if comparison.outturn is None:
        raise ValueError(f"{comparison.indicator.id} has no figure to speak of")
    return comparison.outturn


def told(observation: Observation, least_places: int = 0) -> str:
    """A figure of the council's own, which says so when it is provisional (METHOD §9)."""
    return figure(observation.value, least_places) + (" (provisional)" if observation.provisional else "")


def told_of(observation: Observation) -> tuple[str, tuple[Value, ...]]:
    """A figure with the cases behind it where both counts are given: "90.0% (36 of 40)"."""
    above, below = observation.numerator, observation.denominator
    if above is None or below is None or above.number is None or below.number is None:
        return told(observation), (observation.value,)
    return f"{told(observation)} ({figure(above)} of {figure(below)})", (observation.value, above, below)
