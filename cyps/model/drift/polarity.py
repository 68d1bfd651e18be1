"""Polarity flip: the older workbook or sheet says that high is good, the newer one that low is.

Nobody can say which way is better until an officer does: then their choice is the answer.

Fires: "High" beside LAC reviews in time in last year's workbook, "Low" in this year's.
Quiet: "High" in last year's workbook, and nothing, or "Higher is better", in this year's.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.terms import Polarity, Severity

_WAYS = {Polarity.HIGHER: "higher", Polarity.LOWER: "lower"}


def check(case: Case) -> Iterator[Drift]:
    """The newest older line that says the opposite of the newest that says anything."""
    said = next((line for line in case.lines if line.polarity in _WAYS), None)
    if said is None or case.indicator.polarity_from == "officer":
        return
    for line in case.older():
        if line.polarity not in _WAYS or line.polarity is said.polarity or line is said:
            continue
        theirs, ours = _WAYS[line.polarity], _WAYS[said.polarity]  # type: ignore[index]
        both = f"{theirs} was better in {case.whose(line)}, {ours} is better in {case.whose(said)}"
        yield Drift(
            "polarity-flip",
            Severity.DOUBT,
            f"{both}; no verdict is given.",
            "Choose which way is good on the check page, or correct the workbook that has it wrong.",
            said.source,
            forbids=both,
        )
        return
