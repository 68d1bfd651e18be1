"""Target met: at or past the year's target, or a near miss of it, worded "just short of".

A near miss is none where every child must be reached: 99.5% of children with a social worker is no strength.

List: strength.
Fires: 96.8% against a target of 90%; and 89.8% against 90%, "just short of" it.
Quiet: 88.1% against a target of 90%.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Standing, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import STRENGTH, found_gap

ID = "target_met"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the outturn beside the target of its own year."""
    target = comparison.target
    if target is None:
        return None
    near_miss = target.standing is Standing.JUST_SHORT and comparison.indicator.measures != "must_be_all"
    if target.standing is Standing.MET or near_miss:
        return found_gap(ID, STRENGTH, "target", comparison, target)
    return None
