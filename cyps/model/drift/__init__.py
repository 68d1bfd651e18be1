"""Drift: what changed between years besides the figures, named before anyone calls it an improvement.

Adding a kind is a file and a line in the list below. Words and sizes are in `catalogue/drift.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyps.model.drift import (
    come_and_gone,
    definition,
    denominator,
    month_against_year,
    polarity,
    revised,
    scale,
    snapshot_against_flow,
    target,
    unit,
)
from cyps.model.drift.case import Case, Drift, OfDrift, case_of
from cyps.model.editions import Editions
from cyps.model.scorecard import Indicator
from cyps.reading import Line
from cyps.terms import Period, Problem

KINDS: tuple[OfDrift, ...] = (
    revised,
    definition,
    polarity,
    unit,
    scale,
    snapshot_against_flow,
    month_against_year,
    denominator,
    target,
    come_and_gone,
)


def watched(
    indicator: Indicator, lines: Sequence[Line], year: Period, editions: Editions
) -> tuple[Indicator, list[Problem]]:
    """The indicator with what forbids comparing its years, and a problem for each drift."""
    case = case_of(indicator, lines, year, editions)
    found = [drift for kind in KINDS for drift in kind.check(case)]
    if not found:
        return indicator, []
    breaks = dict.fromkeys(drift.breaks for drift in found if drift.breaks)
    doubts = dict.fromkeys((*indicator.doubts, *(drift.forbids for drift in found if drift.forbids)))
    problems = [
        Problem(d.code, d.severity, f"{indicator.name}: {d.message}", d.hint, d.source, indicator.id)
        for d in found
    ]
    return replace(indicator, breaks=tuple(breaks), doubts=tuple(doubts)), problems


__all__ = ["KINDS", "Case", "Drift", "OfDrift", "watched"]
