"""Scale: one year's figure is a hundred times the other's, so one of them is held as a fraction.

A rate moves by ten where "per 1,000" became "per 10,000", pounds by a thousand where "£000"
became "£". Nobody can say which of the two is right, so neither is judged.

Fires: 0.93% in 2014/15 and 94.1% in 2015/16 (0.93 typed in a column of percentages).
Quiet: 0.93 and 0.98 shown as percentages (93% and 98%); 0.8% and 4.2%; a backlog of 313 and then 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cyps.model.drift.case import Case, Drift, both
from cyps.model.drift.marks import marks
from cyps.terms import Severity, Unit

_FACTORS = {
    Unit.PERCENT: (Decimal(100),),
    Unit.COUNT: (Decimal(100),),
    Unit.RATIO: (Decimal(100),),
    Unit.SCORE: (Decimal(100),),
    Unit.POUNDS: (Decimal(1000), Decimal(1_000_000)),
    Unit.PER_1_000: (Decimal(10), Decimal(100)),
    Unit.PER_10_000: (Decimal(10), Decimal(100)),
    Unit.PER_100_000: (Decimal(10), Decimal(100)),
}
_FRACTIONS = (Unit.PERCENT, Unit.COUNT, Unit.RATIO, Unit.SCORE)


def check(case: Case) -> Iterator[Drift]:
    """Each pair of figures, unless their scale, or anything else, is in doubt already."""
    if case.indicator.doubts:
        return
    for before, now in case.pairs:
        old, new = abs(before.value.number or Decimal(0)), abs(now.value.number or Decimal(0))
        if not _scaled(min(old, new), max(old, new), now.value.unit):
            continue
        words = f"{both(before, now)} can hardly be on one scale"
        yield Drift(
            "scale-changed",
            Severity.DOUBT,
            f"{words}; no verdict is given.",
            "Give both years in one form, with the cells of both formatted alike.",
            now.value.source,
            forbids=words,
        )
        return


def _scaled(small: Decimal, large: Decimal, unit: Unit) -> bool:
    """Whether two figures of one unit differ by a factor that only a change of scale makes."""
    if not small or unit not in _FACTORS or (unit in _FRACTIONS and not _is_fraction(small)):
        return False
    reach = marks().sizes["scale_within"]
    return any(factor / reach <= large / small <= factor * reach for factor in _FACTORS[unit])


def _is_fraction(number: Decimal) -> bool:
    return number <= 1 and number != number.to_integral_value()
