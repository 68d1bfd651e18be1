"""Low level: nothing to compare with, and a process done for half or fewer.

A level says nothing of an outcome: half of care leavers in work or education is about England's average.

List: area for improvement, on level alone.
Fires: 39.4% of early help assessments in time, with no target, benchmark or year before.
Quiet: 46.0% of care leavers in work or education: an outcome, not a process.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, found, on_level_alone
from cyps.terms import Polarity, Unit

ID = "low_level"


def check(comparison: Comparison, marks: Thresholds) -> Finding | None:
    """Read the outturn on its own."""
    outturn, indicator = comparison.outturn, comparison.indicator
    number = outturn.value.number if outturn else None
    judged = indicator.measures == "process" and indicator.polarity is Polarity.HIGHER
    if outturn is None or number is None or not judged or indicator.unit is not Unit.PERCENT:
        return None
    if number > marks.level_low or not on_level_alone(comparison):
        return None
    weight = marks.level_low - number
    return found(ID, IMPROVEMENT, "level", comparison, rung=Rung.NONE, weight=weight, shown=(outturn.value,))
