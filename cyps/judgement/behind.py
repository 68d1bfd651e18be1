"""Behind others: no target, no change that counts, and clearly worse than England or the neighbours.

List: area for improvement.
Fires: 30.9% of referrals repeated where England had 24.2%, with no target and no year before.
Quiet: the same with a target of no more than 32%: the target speaks.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Standing, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, change_that_counts, clearest, found_gap, has_target

ID = "behind"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the outturn beside England's and the neighbours'."""
    if has_target(comparison) or change_that_counts(comparison):
        return None
    gap = clearest(comparison, Standing.BEHIND)
    return found_gap(ID, IMPROVEMENT, "benchmark", comparison, gap) if gap else None
