"""The single months of an indicator that a control chart may be drawn of (METHOD §4)."""

from __future__ import annotations

from itertools import pairwise

from cyps.comparison.control_chart import FEWEST
from cyps.model import Indicator, Observation
from cyps.terms import Kind, Period, Unit

_APRIL = 4


def charted(indicator: Indicator, year: Period) -> tuple[Observation, ...]:
    """The months without a gap up to the last one given in `year`; none where few or repeating one another.

    Numbers on a day, rolling years and counts so far say most of the month before again.
    """
    months = [
        o
        for o in indicator.observations
        if o.period.kind is Kind.MONTH and o.value.number is not None and o.period.end <= year.end
    ]
    if len(months) < FEWEST or months[-1].period.end < year.start:
        return ()
    if indicator.repeats or any(_repeats(o) for o in indicator.observations):
        return ()
    first = len(months) - 1
    while first and _follows(months[first - 1], months[first]):
        first -= 1
    run = tuple(months[first:])
    return () if _adds_up(run) else run


def _repeats(observation: Observation) -> bool:
    return observation.period.kind in (Kind.SNAPSHOT, Kind.ROLLING, Kind.SEVERAL_YEARS)


def _follows(earlier: Observation, later: Observation) -> bool:
    return (later.period.start - earlier.period.end).days == 1


def _adds_up(months: tuple[Observation, ...]) -> bool:
    """Whether counts only ever rise within each financial year: a count so far, whatever its heading."""
    if len(months) < 3 or months[0].value.unit is not Unit.COUNT:
        return False
    within = [(a.value.number, b.value.number) for a, b in pairwise(months) if b.period.end.month != _APRIL]
    return len(within) >= 3 and all(a is not None and b is not None and a <= b for a, b in within)
