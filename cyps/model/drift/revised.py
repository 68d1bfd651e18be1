"""Revised: an older workbook or sheet gave another figure for a year than the newer one does.

The newer figure is used, since a prior-year column is where corrections go; both are shown.

Fires: 30.9% for 2014/15 in last year's workbook, 30.7% in this year's column for 2014/15.
Quiet: 30.9% in last year's workbook, 31% in this year's: one figure, written to fewer places.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.model.scorecard import Observation
from cyps.terms import Severity, Value


def check(case: Case) -> Iterator[Drift]:
    """Every period with a figure first given otherwise."""
    for observation in case.indicator.observations:
        if observation.first_given is not None:
            yield _revised(case, observation, observation.first_given)


def _revised(case: Case, observation: Observation, first: Value) -> Drift:
    before, after = _placed(case, first), _placed(case, observation.value)
    if before.startswith("last year's workbook"):
        after = after.replace("this year's workbook", "this year's", 1)
    label, newer = observation.period.label, "sheet" if after.startswith("the sheet") else "workbook"
    return Drift(
        "revised-figure",
        Severity.DOUBT,
        f"{label} is {first.written} in {before}, {observation.value.written} in {after}. "
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
