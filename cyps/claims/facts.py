"""Everything the workbook holds of one measure, as facts a figure may be held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cyps.claims.moments import Moment, Span
from cyps.claims.roles import Role
from cyps.model import Indicator
from cyps.terms import Kind, Period, Source, Value

_MARCH = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of the workbook: what it is, for when, and its value, which has a number.

    `group` says whose it is where it is a benchmark. `sources` is its cell; a
    published figure has none.
    """

    role: Role
    group: str
    period: Period
    value: Value
    sources: tuple[Source, ...]


def facts(indicator: Indicator) -> tuple[Fact, ...]:
    """The facts of a measure, its own figures first, the newest of each first."""
    found = [fact for fact in _facts(indicator) if fact.value.number is not None]
    order = tuple(Role)
    return tuple(sorted(found, key=lambda fact: (order.index(fact.role), -fact.period.end.toordinal())))


def of_role(known: Iterable[Fact], *roles: Role) -> tuple[Fact, ...]:
    """The facts of these roles."""
    return tuple(fact for fact in known if fact.role in roles)


def _facts(indicator: Indicator) -> Iterator[Fact]:
    for observation in indicator.observations:
        yield _fact(Role.OUTTURN, observation.period, observation.value)
        for count in (observation.numerator, observation.denominator):
            if count:
                yield _fact(Role.COUNT, observation.period, count)
    for role, marks in ((Role.TARGET, indicator.targets), (Role.TOLERANCE, indicator.tolerances)):
        for mark in marks:
            for value in (mark.value, *((mark.upper,) if mark.upper else ()), *mark.also):
                yield _fact(role, mark.period, value)
    for benchmark in indicator.benchmarks:
        yield _fact(Role.BENCHMARK, benchmark.period, benchmark.value, benchmark.group)


def _fact(role: Role, period: Period, value: Value, group: str = "") -> Fact:
    return Fact(role, group, period, value, (value.source,) if value.source else ())


def at(known: Iterable[Fact], moment: Moment) -> tuple[Fact, ...]:
    """The facts a moment means, the likeliest first; none where nothing is held for it."""
    of = tuple(known)
    if moment.span is Span.MONTH:
        then = tuple(f for f in of if _ends(f.period, moment))
        return tuple(f for f in then if f.period.kind is Kind.MONTH) or then
    if moment.span is Span.DAY:
        return tuple(f for f in of if _ends(f.period, moment))
    if moment.span is Span.MONTHS:
        months = tuple(f for f in of if f.period.kind is Kind.MONTH and year_of(f.period) == moment.year)
        return months or _annual(of, moment.year)
    if moment.span is Span.QUARTER:
        return tuple(f for f in of if f.period.kind is Kind.QUARTER and _is_quarter(f.period, moment))
    if moment.span is Span.BARE:
        return tuple(f for f in of if moment.year in (f.period.start.year, f.period.end.year))
    return _annual(of, moment.year) or _earlier(of, moment)


def _annual(of: tuple[Fact, ...], year: int) -> tuple[Fact, ...]:
    """The facts of the financial year that ends in `year`, or of the year so far where there is no other."""
    whole = tuple(f for f in of if f.period.is_annual and year_of(f.period) == year)
    return whole or tuple(f for f in of if f.period.kind is Kind.YEAR_TO_DATE and year_of(f.period) == year)


def _earlier(of: tuple[Fact, ...], moment: Moment) -> tuple[Fact, ...]:
    """Where only "before" was said: the figures of years further back."""
    if not moment.loose:
        return ()
    return tuple(f for f in of if f.period.is_annual and year_of(f.period) < moment.year)


def year_of(period: Period) -> int:
    """The financial year a period is told in, by when it ends: an academic year in that of its own name."""
    if period.is_annual and period.kind is not Kind.SEVERAL_YEARS and period.end.month > _MARCH:
        return period.start.year + 1
    return period.end.year + (period.end.month > _MARCH)


def is_last_month(period: Period, year: int) -> bool:
    """Whether a period is the last month of the financial year that ends in `year`."""
    return period.kind is Kind.MONTH and (period.end.year, period.end.month) == (year, _MARCH)


def _ends(period: Period, moment: Moment) -> bool:
    return (period.end.year, period.end.month) == (moment.year, moment.part)


def _is_quarter(period: Period, moment: Moment) -> bool:
    return year_of(period) == moment.year and ((period.end.month - 4) % 12) // 3 + 1 == moment.part
