"""Months seen as a process: what is its usual to and fro, and what is more than that (XmR, METHOD §4).

Only for figures of single months: a year to date, a rolling year or a number on a day
repeats most of what it said the month before, and two or three year-ends are no process.
Rules, and 7 points a run, as NHS England's Making Data Count; its spreadsheet does not
screen outlying moving ranges, and neither does this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from cyps.comparison.movement import Movement, movement_of
from cyps.terms import Polarity

FEWEST = 8  # points for trial limits
FULL = 12  # points for limits that may be kept: a year of months
_LIMIT = Decimal("2.66")
_INNER = Decimal("1.7733")
_NEAR = 3  # points looked at together for two beyond the inner limit


class Signal(StrEnum):
    """Why a point is more than the usual to and fro; the first that holds is a point's own."""

    OUTSIDE = "outside"
    RUN = "run"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"


class Assurance(StrEnum):
    """What the limits say of a target: always met, never met without a change, or now and then."""

    MEETS = "meets"
    MISSES = "misses"
    HIT_AND_MISS = "hit_and_miss"


@dataclass(frozen=True, slots=True)
class ControlChart:
    """The limits of a series of months, and each point's signal with the way it points.

    `lower` and `upper` are the process limits, `inner` how far the inner limits lie
    from `centre`; all in the unit of the points, and never cut at 0% or 100%.
    `signals` has one entry a point. `trial` says there are fewer than twelve points,
    `run` how many in a row make a run or a shift.
    """

    centre: Decimal
    lower: Decimal
    upper: Decimal
    inner: Decimal
    signals: tuple[tuple[Signal, Movement] | None, ...]
    trial: bool
    run: int

    @property
    def latest(self) -> tuple[Signal, Movement] | None:
        """The signal of the last point."""
        return self.signals[-1]

    def assurance(self, target: Decimal, polarity: Polarity) -> Assurance | None:
        """What the limits say of `target`; None where no way is the good one."""
        if polarity not in (Polarity.HIGHER, Polarity.LOWER):
            return None
        if self.lower <= target <= self.upper:
            return Assurance.HIT_AND_MISS
        beyond = target > self.upper if polarity is Polarity.HIGHER else target < self.lower
        return Assurance.MISSES if beyond else Assurance.MEETS


def control_chart(points: Sequence[Decimal], run: int) -> ControlChart | None:
    """The chart of single months without a gap, oldest first; None for fewer than eight.

    `run` is how many points in a row make a run or a shift (judgement.toml: 7).
    """
    if len(points) < FEWEST:
        return None
    centre = sum(points, Decimal(0)) / len(points)
    ranges = [abs(later - earlier) for earlier, later in pairwise(points)]
    mean_range = sum(ranges, Decimal(0)) / len(ranges)
    reach, inner = _LIMIT * mean_range, _INNER * mean_range
    found: dict[int, tuple[Signal, Movement]] = {}
    offsets = [point - centre for point in points]
    for place, signal, way in (
        *_outside(offsets, reach),
        *_runs(points, run),
        *_two_of_three(offsets, inner),
        *_shifts(offsets, run),
    ):
        found.setdefault(place, (signal, way))
    signals = tuple(found.get(place) for place in range(len(points)))
    return ControlChart(centre, centre - reach, centre + reach, inner, signals, len(points) < FULL, run)


_Found = Iterator[tuple[int, Signal, Movement]]


def _outside(offsets: Sequence[Decimal], reach: Decimal) -> _Found:
    for place, offset in enumerate(offsets):
        if abs(offset) > reach:
            yield place, Signal.OUTSIDE, movement_of(offset)


def _runs(points: Sequence[Decimal], run: int) -> _Found:
    """Points in a row that each rise, or each fall: all of them are flagged."""
    ways = [movement_of(later - earlier) for earlier, later in pairwise(points)]
    for first, last in _stretches(ways):
        if last - first + 2 >= run:
            yield from ((place, Signal.RUN, ways[first]) for place in range(first, last + 2))


def _shifts(offsets: Sequence[Decimal], run: int) -> _Found:
    """Points in a row on one side of the centre; one on it ends the row."""
    ways = [movement_of(offset) for offset in offsets]
    for first, last in _stretches(ways):
        if last - first + 1 >= run:
            yield from ((place, Signal.SHIFT, ways[first]) for place in range(first, last + 1))


def _stretches(ways: Sequence[Movement]) -> Iterator[tuple[int, int]]:
    """The first and last place of each stretch of one way that isn't level."""
    first = 0
    for place in range(1, len(ways) + 1):
        if place == len(ways) or ways[place] is not ways[first]:
            if ways[first] is not Movement.LEVEL:
                yield first, place - 1
            first = place


def _two_of_three(offsets: Sequence[Decimal], inner: Decimal) -> _Found:
    """Two of three points in a row beyond the inner limit, all three on one side of the centre."""
    for first in range(len(offsets) - _NEAR + 1):
        three = range(first, first + _NEAR)
        ways = {movement_of(offsets[place]) for place in three}
        far = [place for place in three if abs(offsets[place]) > inner]
        if len(ways) == 1 and Movement.LEVEL not in ways and len(far) >= 2:
            yield from ((place, Signal.TWO_OF_THREE, movement_of(offsets[place])) for place in far)
