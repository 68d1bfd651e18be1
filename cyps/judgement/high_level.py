"""High level: nothing to compare with, and a process done for nearly all.

"Higher is better" at 90% or more (95% and 100% read stronger), "lower is better" at nought. A change
too small to count is nothing to compare with; the text names last year's figure all the same. Where
every child must be reached, only all of them will do.

List: strength, on level alone.
Fires: 96.5% of visits in time, with no target, benchmark or year before.
Quiet: 96.5% of care leavers in touch where England had 96.0%: there is something to compare with.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import STRENGTH, found, is_best, on_level_alone
from cyps.terms import Polarity, Unit

ID = "high_level"


def check(comparison: Comparison, marks: Thresholds) -> Finding | None:
    """Read the outturn on its own."""
    outturn, indicator = comparison.outturn, comparison.indicator
    number = outturn.value.number if outturn else None
    if outturn is None or number is None or not on_level_alone(comparison):
        return None
    weight = number - marks.level_high
    if indicator.polarity is Polarity.HIGHER and indicator.unit is Unit.PERCENT:
        high = number >= marks.level_high
    else:
        high, weight = indicator.polarity is Polarity.LOWER and number == 0, 100 - marks.level_high
    if indicator.measures == "must_be_all":
        high = high and is_best(comparison)
    elif indicator.measures != "process":
        return None
    if not high:
        return None
    return found(ID, STRENGTH, "level", comparison, rung=Rung.NONE, weight=weight, shown=(outturn.value,))
