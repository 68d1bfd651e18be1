"""Worsened: a change that counts, in the bad direction.

List: area for improvement.
Fires: 94.9% last year, 83.3% this year, and higher is better.
Quiet: 94.9% last year, 94.2% this year: less than the points that count.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Thresholds, Travel
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, found_change

ID = "worsened"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the change against the year before."""
    change = comparison.change
    if change and change.counts and change.travel is Travel.WORSE:
        return found_change(ID, IMPROVEMENT, "change", comparison, change)
    return None
