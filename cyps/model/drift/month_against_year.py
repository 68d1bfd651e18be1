"""Month against year: one year has a whole year's figure, the other only one of a part of it.

Told by the kinds of the two periods, else, for activity, by a year that is about a
twelfth of the other.

Fires: contacts in 2014/15 beside contacts in March 2016 alone; 12,104 contacts and then 1,012.
Quiet: twelve months beside the year they belong to, and last year's; a backlog of 313 and then 26.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift, both, named
from cyps.model.drift.marks import marks
from cyps.model.scorecard import Observation
from cyps.terms import Kind, Severity, Source, Unit

_PARTS = {Kind.MONTH: "a month", Kind.QUARTER: "a quarter", Kind.YEAR_TO_DATE: "the year to date"}
_HINT = "Give the whole year's figure for both years."


def check(case: Case) -> Iterator[Drift]:
    """The figures of both years by their kind, then the sizes of a volume."""
    now, before = case.now, case.before
    annual = tuple(any(o.period.is_annual for o in those) for those in (before, now))
    if before and now and annual[0] is not annual[1]:
        whole, part = (before, now) if annual[0] else (now, before)
        last = max(part, key=lambda o: o.period.end)
        if last.period.kind in _PARTS:
            yield _of_kinds(next(o for o in whole if o.period.is_annual), last)
            return
    if case.indicator.unit is Unit.COUNT and case.indicator.measures == "volume":
        yield from _of_sizes(case)


def _of_kinds(whole: Observation, part: Observation) -> Drift:
    only = f"{named(part.period)} only that of {_PARTS[part.period.kind]}"
    told = f"{whole.period.label} is a whole year's figure, {only}"
    return _drift(told, part.value.source, breaks=False)


def _of_sizes(case: Case) -> Iterator[Drift]:
    size = marks().sizes
    for before, now in case.pairs:
        old, new = before.value.number or 0, now.value.number or 0
        small, large = min(old, new), max(old, new)
        times = large / small if small and large >= size["month_least"] else 0
        if size["month_least_times"] <= times <= size["month_most_times"]:
            less = now if new < old else before
            yield _drift(
                f"of {both(before, now)}, the figure for {less.period.label} looks like a month's",
                less.value.source,
            )
            return


def _drift(words: str, source: Source | None, *, breaks: bool = True) -> Drift:
    """The drift; figures of two kinds are never compared in any case, so they break nothing further."""
    return Drift(
        "month-against-year",
        Severity.DOUBT,
        f"{words}; the two are not compared.",
        _HINT,
        source,
        breaks=words if breaks else "",
    )
