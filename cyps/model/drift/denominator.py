"""Denominator: a share of half as many children as the year before, or of twice as many.

Then two cohorts are compared, whatever the share did.

Fires: 80.0% of 400 reviews in 2014/15, 92.0% of 150 in 2015/16.
Quiet: 80.0% of 400 in 2014/15, 92.0% of 310 in 2015/16; 4 of 9 adopters beside 4 of 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.model.drift.marks import marks
from cyps.terms import Severity


def check(case: Case) -> Iterator[Drift]:
    """Each pair of figures with both denominators known."""
    size = marks().sizes
    for before, now in case.pairs:
        if before.denominator is None or now.denominator is None:
            continue
        old, new = before.denominator.number or 0, now.denominator.number or 0
        small, large = min(old, new), max(old, new)
        if not small or large < size["denominator_least"] or large < small * size["denominator_times"]:
            continue
        first, second = (
            f"{o.denominator.written} in {o.period.label}" for o in (before, now) if o.denominator
        )
        cases = f"{first} but {second}"
        yield Drift(
            "denominator-changed",
            Severity.DOUBT,
            f"it is out of {cases}; the two years are not compared.",
            "Check whether all cases were counted in both years, or whether others are counted now.",
            now.denominator.source,
            breaks=f"it is out of {cases}",
        )
        return
