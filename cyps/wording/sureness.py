"""How sure a bullet is, and what it would have taken: the plain words beside it (METHOD §3a)."""

from __future__ import annotations

from functools import cache

from cyps.comparison import Change, Comparison, Rung
from cyps.judgement import Finding
from cyps.terms import Kind, Polarity
from cyps.wording.numbers import figure
from cyps.wording.sentences import say

_SAMPLED = (Rung.TESTED, Rung.DERIVED)


def sureness(finding: Finding) -> str:
    """What a bullet rests on, by which rung, and what to keep in mind about it."""
    said = rung_words(finding.basis, finding.rung)
    change = _change(finding)
    if change is None or finding.rung not in _SAMPLED:
        return said
    known = finding.comparison.history
    if known and known.trend is change.movement and change is finding.comparison.change:
        said += " " + say("rung", "trend")
    if change.firm:
        said += " " + say("rung", "firm")
    if change.now.period.kind is Kind.SNAPSHOT:
        said += " " + say("rung", "same_children")
    return said


def _change(finding: Finding) -> Change | None:
    return {"change": finding.comparison.change, "long_run": finding.comparison.long_run}.get(finding.basis)


@cache
def rung_words(basis: str, rung: Rung) -> str:
    """What a bullet rests on and by which rung, in plain words."""
    return say("rung", f"{basis}_{rung.value.replace(' ', '_')}")


def reach(comparison: Comparison) -> str:
    """What it would have taken to meet a missed target: "9 more of the 120 would have met it"; else ""."""
    gap = comparison.target
    cases = comparison.outturn.denominator if comparison.outturn else None
    if gap is None or gap.more is None or cases is None:
        return ""
    way = "fewer" if gap.direction is Polarity.LOWER else "more"
    one = "one" if gap.more == 1 else "some"
    return say("reach", f"{one}_{way}", more=f"{gap.more:,f}", cases=figure(cases), target=figure(gap.mark))
