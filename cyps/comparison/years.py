"""Which of an indicator's figures stand for the year judged, and for the years before it.

Like is compared with like: one kind of period, one calendar (METHOD §3a). Dates
and kinds decide, never positions.
"""

from __future__ import annotations

from functools import lru_cache

from cyps.model import Indicator, Observation
from cyps.terms import Kind, Period, Unit

_FIRST = (Kind.YEAR, Kind.ROLLING, Kind.SNAPSHOT, Kind.SEVERAL_YEARS)


@lru_cache(maxsize=1024)
def last_year(period: Period) -> Period:
    """The same kind of period, twelve months earlier."""
    return period.year_before()


def within_year(
    indicator: Indicator, year: Period
) -> tuple[tuple[Observation, ...], tuple[Observation, ...]]:
    """The figures with a number whose period ends within `year`: those of months in order, and the others."""
    first, last = year.start, year.end
    months: list[Observation] = []
    others: list[Observation] = []
    for o in indicator.observations:
        if first <= o.period.end <= last and o.value.number is not None:
            (months if o.period.kind is Kind.MONTH else others).append(o)
    return tuple(months), tuple(others)


def in_year(indicator: Indicator, year: Period, within: tuple[Observation, ...]) -> Observation | None:
    """The figure that stands for `year` of those `within` it, or None.

    Of several, one that ends with the year (rolling years may be given each month),
    that has the year before too, and is a full year, a rolling one, a snapshot or an
    average of years, in that order. Failing these, the newest whole year of another
    calendar (academic, calendar); then a year-to-date figure, unless it is a count,
    which may still grow.
    """
    ended = [o for o in within if o.period.is_annual]
    whole = [o for o in ended if _stands_for(o.period, year)]
    if len(whole) > 1:
        return min(whole, key=lambda o: _rank(indicator, o, year))
    if whole or ended:
        return max(whole or ended, key=lambda o: o.period.end)
    running = [o for o in within if o.period.kind is Kind.YEAR_TO_DATE and o.value.unit is not Unit.COUNT]
    return max(running, key=lambda o: o.period.end, default=None)


def _rank(indicator: Indicator, observation: Observation, year: Period) -> tuple[bool, bool, int]:
    """Nought is best: it ends with the year, has the year before, and is of the plainest kind."""
    period = observation.period
    return period.end != year.end, year_before(indicator, observation) is None, _FIRST.index(period.kind)


def _stands_for(period: Period, year: Period) -> bool:
    return period.label == year.label or (period.kind is Kind.SEVERAL_YEARS and period.end == year.end)


def year_before(indicator: Indicator, outturn: Observation) -> Observation | None:
    """The figure of the same kind twelve months earlier, or None where it has no number."""
    last = last_year(outturn.period)
    end = last.end
    for o in indicator.observations:
        if o.period.end == end and o.period == last and o.value.number is not None:
            return o
    return None


def earlier(indicator: Indicator, outturn: Observation) -> Observation | None:
    """The newest figure of the same kind and calendar from further back than the year before, or None."""
    last = last_year(outturn.period)
    further = (
        o
        for o in indicator.observations
        if o.value.number is not None
        and o.period.kind is outturn.period.kind is not Kind.YEAR_TO_DATE
        and o.period.end < last.end
        and (o.period.end.month, o.period.end.day) == (last.end.month, last.end.day)
    )
    return max(further, key=lambda o: o.period.end, default=None)
