"""Unclear: the figures don't allow a verdict, and the reason is given.

A doubt about the figure itself, small numbers, a change chance could explain, a target whose good side
nobody states, or a year before of another kind. Asked only where no rule found a strength or an area
for improvement.

List: note.
Fires: 80.0% of 40 reviews last year, 90.0% of 40 this year: ten points, but chance could explain them.
Quiet: 70.1% of 1,000 assessments last year, 92.8% of 1,000 this year.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cyps.comparison import Comparison, Movement, Rung, Standing, Thresholds, Travel
from cyps.judgement.found import Finding
from cyps.judgement.rule import NOTE, found, found_change, found_gap
from cyps.terms import Polarity

ID = "unclear"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read what stood in the way of a verdict: a doubt, the change, the target, the year before."""
    outturn, target = comparison.outturn, comparison.target
    if outturn is None:
        return None
    if comparison.doubts:
        return found(ID, NOTE, "level", comparison, rung=Rung.NONE, weight=Decimal(0), shown=(outturn.value,))
    polarised = comparison.indicator.polarity in (Polarity.HIGHER, Polarity.LOWER)
    for change in (comparison.change, comparison.long_run):
        unsure = change and change.travel is Travel.UNCLEAR and change.movement is not Movement.LEVEL
        if change and polarised and unsure:
            finding = found_change(ID, NOTE, "change", comparison, change)
            return replace(finding, rung=Rung.NONE) if change.doubt else finding
    if target and target.standing is Standing.UNCLEAR:
        return found_gap(ID, NOTE, "target", comparison, target)
    if polarised and comparison.unlike:
        shown = (outturn.value, comparison.unlike.value)
        return found(ID, NOTE, "change", comparison, rung=Rung.NONE, weight=Decimal(0), shown=shown)
    return None
