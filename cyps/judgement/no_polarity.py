"""No polarity: a volume or rate with no good direction changed, or is far from others.

Asked only where no rule found a strength or an area for improvement.

List: note, for context.
Fires: section 47 enquiries from 900 to 1,200; a looked after rate of 99 per 10,000 where England had 60.
Quiet: a looked after rate of 62 per 10,000, 61 last year, where England had 60.
"""

from __future__ import annotations

from decimal import Decimal

from cyps.comparison import Comparison, Gap, Rung, Thresholds, far_distance
from cyps.judgement.found import Finding
from cyps.judgement.rule import NOTE, beside_others, change_that_counts, found_change, found_gap
from cyps.terms import Polarity

ID = "no_polarity"


def check(comparison: Comparison, marks: Thresholds) -> Finding | None:
    """Read the change, then the distance from England and the neighbours."""
    if comparison.indicator.polarity not in (Polarity.NONE, Polarity.BAND) or comparison.doubts:
        return None
    if change := change_that_counts(comparison):
        basis = "change" if change is comparison.change else "long_run"
        return found_change(ID, NOTE, basis, comparison, change)
    far = [gap for gap in beside_others(comparison) if _is_far(gap, marks)]
    furthest = max(far, key=lambda gap: gap.times_threshold, default=None)
    return found_gap(ID, NOTE, "benchmark", comparison, furthest) if furthest else None


def _is_far(gap: Gap, marks: Thresholds) -> bool:
    """Whether a gap that can be compared at all is a wide one."""
    return gap.rung is not Rung.NONE and abs(gap.difference) >= far_distance(gap.mark, marks) > Decimal(0)
