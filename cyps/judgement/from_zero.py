"""From zero: a count of things rises from none; no relative change is given.

List: strength or area for improvement, by polarity.
Fires: none last year and 12 this year, and lower is better: an area for improvement.
Quiet: none last year and 4 this year: too few to make a bullet.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import VERDICTS, found_change
from cyps.terms import Unit

ID = "from_zero"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the change against the year before."""
    change = comparison.change
    if change and change.counts and change.now.value.unit is Unit.COUNT and change.before.value.number == 0:
        kind = VERDICTS.get(change.travel)
        return found_change(ID, kind, "change", comparison, change) if kind else None
    return None
