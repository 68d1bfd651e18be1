"""Target missed: short of the year's target and of any amber, also when improving.

An improvement that counts stays a strength of its own, worded with its "but".

List: area for improvement.
Fires: 80.2% against a target of 90%, where amber begins at 85%.
Quiet: 89.8% against a target of 90%: a near miss.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Standing, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, found_gap

ID = "target_missed"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the outturn beside the target of its own year."""
    target = comparison.target
    if target and target.standing is Standing.MISSED:
        return found_gap(ID, IMPROVEMENT, "target", comparison, target)
    return None
