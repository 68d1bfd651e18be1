"""Which period a published year is: the calendar year in which it ends, by the measure's kind of year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache

from cyps.benchmarks import published
from cyps.benchmarks.published import Measure
from cyps.terms import Kind, Period, financial_year


def _academic(year: int) -> Period:
    return Period(date(year - 1, 9, 1), date(year, 8, 31), Kind.YEAR)


def _calendar(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), Kind.YEAR)


def _census(year: int) -> Period:
    return Period(date(year, 9, 30), date(year, 9, 30), Kind.SNAPSHOT)


_KINDS: Mapping[str, Callable[[int], Period]] = {
    "Financial Year": financial_year,
    "Annual": financial_year,
    "Academic Year": _academic,
    "Calendar Year": _calendar,
    "Annual (end of Sept)": _census,
}


@cache
def period_of(measure: Measure, year: int) -> Period | None:
    """The period published under `year`, or None for a kind of year nobody has told us of."""
    kind = _KINDS.get(measure.year_type)
    return kind(year) if kind else None


def newest_first(measure: Measure, judged: Period, back: int) -> Iterator[tuple[int, Period]]:
    """The published years that end no later than `judged` and less than `back` years before it."""
    first, last = published.years()
    oldest = judged.years_before(back).end
    for year in range(min(last, judged.end.year), first - 1, -1):
        period = period_of(measure, year)
        if period and oldest < period.end <= judged.end:
            yield year, period
