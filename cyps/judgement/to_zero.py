"""To zero: a count of things falls to none; no relative change is given.

List: strength or area for improvement, by polarity.
Fires: a backlog of 313 last year and none this year, and lower is better: a strength.
Quiet: 3 last year and none this year: too few to make a bullet.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import VERDICTS, found_change
from cyps.terms import Unit

ID = "to_zero"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the change against the year before."""
    change = comparison.change
    if change and change.counts and change.now.value.unit is Unit.COUNT and change.now.value.number == 0:
        kind = VERDICTS.get(change.travel)
        return found_change(ID, kind, "change", comparison, change) if kind else None
    return None
