"""Long run: no figure for the year before, but one further back; both years are named.

List: strength or area for improvement, by direction.
Fires: 661 days in 2013/14, no figure for 2014/15, 338.5 days in 2015/16, and lower is better: a strength.
Quiet: 661 days in 2013/14, 400 in 2014/15, 338.5 in 2015/16: the year before is the one to compare with.
"""

from __future__ import annotations

from cyps.comparison import Comparison, Thresholds
from cyps.judgement.found import Finding
from cyps.judgement.rule import VERDICTS, found_change

ID = "long_run"


def check(comparison: Comparison, _marks: Thresholds) -> Finding | None:
    """Read the change against the newest earlier year."""
    change = comparison.long_run
    if change and change.counts and (kind := VERDICTS.get(change.travel)):
        return found_change(ID, kind, "long_run", comparison, change)
    return None
