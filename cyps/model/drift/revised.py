"""Revised: an older workbook or sheet gave another figure for a year than the newer one does.

The newer figure is used, since a prior-year column is where corrections go; both are shown.

Fires: 30.9% for 2014/15 in last year's workbook, 30.7% in this year's column for 2014/15.
Quiet: 30.9% in last year's workbook, 31% in this year's: one figure, written to fewer places.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift, named
from cyps.model.editions import told_year
from cyps.model.scorecard import Observation
from cyps.terms import Severity, Value


def check(case: Case) -> Iterator[Drift]:
    """Every year with a figure first given otherwise, then the newest part of a year, for all parts."""
    revised = [o for o in case.indicator.observations if o.first_given is not None]
    parts = [o for o in revised if not o.period.is_annual]
    for observation in revised:
        if observation.period.is_annual:
            yield _revised(case, observation, _severity(case, observation))
    if parts:
        more = f" (and {len(parts) - 1} more)" if len(parts) > 1 else ""
        yield _revised(case, parts[-1], Severity.NOTE, more)


def _severity(case: Case, observation: Observation) -> Severity:
    """A doubt for the year judged and the one it is compared with; for years further back a note."""
    years_back = told_year(case.year) - told_year(observation.period)
    return Severity.DOUBT if years_back in (0, 1) else Severity.NOTE


def _revised(case: Case, observation: Observation, severity: Severity, more: str = "") -> Drift:
    first = observation.first_given or observation.value
    before, after = _placed(case, first), _placed(case, observation.value)
    if before.startswith("last year's workbook"):
        after = after.replace("this year's workbook", "this year's", 1)
    label, newer = named(observation.period), "sheet" if after.startswith("the sheet") else "workbook"
    return Drift(
        "revised-figure",
        severity,
        f"{label} is {first.written} in {before}, {observation.value.written} in {after}{more}. "
        f"The newer {newer}'s figure is used, as the revised one.",
        f"If the older one is right, correct the newer {newer}.",
        observation.value.source,
    )


def _placed(case: Case, value: Value) -> str:
    source = value.source
    if source is None:
        return ""
    if source.file == case.lines[0].source.file and len({line.source.file for line in case.lines}) == 1:
        return f"the sheet ({source.sheet} {source.cell})"
    return f"{case.editions.called(source)} ({source.sheet} {source.cell})"
