"""Improved: a change that counts, in the good direction.

List: strength.
Fires: 70.1% last year, 92.8% this year, and higher is better.
Quiet: 84.0% last year, 85.1% this year: less than the points that count.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Thresholds, Travel
from cyps.judgement.found import Finding
from cyps.judgement.rule import STRENGTH, found_change

ID = "improved"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the change against the year before."""
    change = comparison.change
    if change and change.counts and change.travel is Travel.BETTER:
        return found_change(ID, STRENGTH, "change", comparison, change)
    return None
