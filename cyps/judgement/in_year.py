"""In year: the last month differs from the year by a change that counts.

One month beside twelve is no comparison of years, so it gives no verdict of its own.

List: a clause in the measure's own bullet; alone, a note.
Fires: 30.9% over the year and 27.9% in March, where no other rule spoke.
Quiet: 30.9% over the year and 30.1% in March.
"""

from __future__ import annotations

from decimal import Decimal

from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import NOTE, found, signals

ID = "in_year"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the last month beside the year."""
    outturn, month = comparison.outturn, comparison.month
    if outturn is None or month is None or not comparison.month_differs:
        return None
    shown = (outturn.value, month.value)
    rung = Rung.CONTROL_CHART if signals(comparison) else Rung.NONE
    return found(ID, NOTE, "level", comparison, rung=rung, weight=Decimal(0), shown=shown)
