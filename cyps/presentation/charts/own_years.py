"""The council's own figures by year: one a year, and where two years may not be compared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from cyps.comparison import Comparison
from cyps.model import Observation
from cyps.presentation.placing import when_said
from cyps.terms import Kind, Period

COUNTED = {
    Kind.YEAR: "counted over the year",
    Kind.SNAPSHOT: "a figure of its last day",
    Kind.ROLLING: "counted over a rolling year",
    Kind.SEVERAL_YEARS: "an average of several years",
}


@dataclass(frozen=True, slots=True)
class Break:
    """Where the line stops: before `period`, and why the years before it may not be compared with it."""

    period: Period
    because: str


@dataclass(frozen=True, slots=True)
class Years:
    """Every year from the first figure to the last, also those without one; the breaks between them."""

    periods: tuple[Period, ...]
    given: tuple[Observation, ...]
    breaks: tuple[Break, ...]

    def names(self) -> tuple[str, ...]:
        """What each year is called along the axis."""
        return tuple(when_said(period).removeprefix("academic year ") for period in self.periods)

    def figure_of(self, period: Period) -> Observation | None:
        """The figure of a year, or None."""
        return next((o for o in self.given if o.period.label == period.label), None)

    def stretches(self) -> tuple[int, ...]:
        """For each year the number of the unbroken stretch it is in."""
        starts = {each.period.label for each in self.breaks}
        number, found = 0, []
        for period in self.periods:
            number += period.label in starts
            found.append(number)
        return tuple(found)


def years_of(comparison: Comparison) -> Years | None:
    """The annual figures in one unit, one a year, of two the one like the year judged; None without any."""
    annual = [
        o for o in comparison.indicator.observations if o.period.is_annual and o.value.number is not None
    ]
    if not annual:
        return None
    like = comparison.outturn if comparison.outturn in annual else annual[-1]
    found: dict[str, Observation] = {}
    for each in annual:
        held = found.get(each.period.label)
        if each.value.unit is like.value.unit and (held is None or _alike(each, like)):
            found[each.period.label] = each
    given = tuple(sorted(found.values(), key=lambda o: o.period.end))
    return Years(_every(given), given, tuple(_breaks(comparison, given)))


def _alike(one: Observation, other: Observation) -> bool:
    return one.period.kind is other.period.kind and one.period.end.month == other.period.end.month


def _every(given: tuple[Observation, ...]) -> tuple[Period, ...]:
    """Every year from the first figure to the last: a gap must be seen as one."""
    period = given[-1].period
    known = {o.period.label: o.period for o in given}
    periods = [period]
    while period.end > given[0].period.end:
        period = period.year_before()
        periods.append(known.get(period.label, period))
    whole = {p.label for p in periods} >= known.keys()
    return tuple(reversed(periods)) if whole else tuple(known.values())


def _breaks(comparison: Comparison, given: tuple[Observation, ...]) -> list[Break]:
    """Where the kind of figure changes, and before the year judged where it may not be compared."""
    change = comparison.change or comparison.long_run
    doubt = (change.doubt if change else "") or next(iter(comparison.indicator.breaks), "")
    found = []
    for before, now in pairwise(given):
        if doubt and now is comparison.outturn:
            found.append(Break(now.period, doubt))
        elif not _alike(before, now):
            found.append(Break(now.period, _other_kind(before, now)))
    return found


def _other_kind(before: Observation, now: Observation) -> str:
    if before.period.kind is now.period.kind:
        return "they end in different months"
    return f"it is {COUNTED[now.period.kind]}, {before.period.label} {COUNTED[before.period.kind]}"
