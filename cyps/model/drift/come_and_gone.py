"""New and dropped: a word in place of a figure says that the indicator is new, or that it has gone.

Fires: "New measure" under 2014/15 when 2015/16 is judged; "Discontinued" under 2015/16.
Quiet: an empty cell, or "n/a": there may be many reasons.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.model.drift.marks import marks
from cyps.model.editions import told_year
from cyps.model.scorecard import Observation
from cyps.terms import Severity


def check(case: Case) -> Iterator[Drift]:
    """The cells of the year judged and of the year before that hold no figure."""
    words, year = marks().words, told_year(case.year)
    for observation in case.indicator.observations:
        if observation.value.number is not None or not observation.period.is_annual:
            continue
        back = year - told_year(observation.period)
        if back == 1 and words["new"].search(observation.value.written):
            yield _drift("new-indicator", "it is new", observation)
        if back == 0 and words["gone"].search(observation.value.written):
            yield _drift("dropped-indicator", "it has gone", observation)


def _drift(code: str, what: str, observation: Observation) -> Drift:
    cell = f"its cell for {observation.period.label} says “{observation.value.written}”"
    return Drift(code, Severity.NOTE, f"{what}: {cell}.", "", observation.value.source)
