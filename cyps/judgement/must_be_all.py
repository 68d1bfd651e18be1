"""Must be all: a measure that every child counts in, below 100% (or above none).

Which measures these are is a column of the catalogue.

List: area for improvement.
Fires: 98.2% of children on a plan have an allocated social worker.
Quiet: 100% of them have one.
"""

from __future__ import annotations

from decimal import Decimal

from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import IMPROVEMENT, found, is_best
from cyps.terms import Polarity, Unit

ID = "must_be_all"


def check(comparison: Comparison, marks: Thresholds) -> Finding | None:
    """Read the outturn beside all, or none."""
    indicator, outturn = comparison.indicator, comparison.outturn
    if (
        indicator.measures != "must_be_all"
        or outturn is None
        or outturn.value.number is None
        or comparison.doubts
    ):
        return None
    higher = indicator.polarity is Polarity.HIGHER and indicator.unit is Unit.PERCENT
    if is_best(comparison) or not (higher or indicator.polarity is Polarity.LOWER):
        return None
    short = 100 - outturn.value.number if higher else outturn.value.number
    weight = short / (marks.near_miss_percent or Decimal(1))
    return found(ID, IMPROVEMENT, "level", comparison, rung=Rung.SIZE, weight=weight, shown=(outturn.value,))
