"""Within tolerance: short of the target by more than a near miss, but inside the workbook's amber.

Amber never turns a miss into a strength.

List: area for improvement.
Fires: 88.1% against a target of 90%, where amber begins at 85%.
Quiet: 84.0% against a target of 90%, where amber begins at 85%: the target is missed.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Standing, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, found_gap

ID = "within_tolerance"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the outturn beside the target and tolerance of its own year."""
    target = comparison.target
    if target and target.standing is Standing.WITHIN_TOLERANCE:
        return found_gap(ID, IMPROVEMENT, "target", comparison, target)
    return None
