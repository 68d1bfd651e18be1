"""Ahead of others: no target, no change that counts, and clearly better than England or the neighbours.

List: strength.
Fires: 94.0% where England had 88.0%, higher is better, with no target and no year before.
Quiet: 94.0% where England had 93.1%: too near to tell apart.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Standing, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import STRENGTH, change_that_counts, clearest, found_gap, has_target

ID = "ahead"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the outturn beside England's and the neighbours'."""
    if has_target(comparison) or change_that_counts(comparison):
        return None
    gap = clearest(comparison, Standing.AHEAD)
    return found_gap(ID, STRENGTH, "benchmark", comparison, gap) if gap else None
