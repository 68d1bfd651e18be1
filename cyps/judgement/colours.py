"""Where the workbook's own colour and the target it gives disagree: a doubt, never a verdict (METHOD §9)."""

from __future__ import annotations

from collections.abc import Sequence

from cyps.comparison import Comparison, Gap, Standing
from cyps.terms import Problem, Severity

_EXPECTED = {
    Standing.MET: ("G",),
    Standing.JUST_SHORT: ("G", "A"),
    Standing.WITHIN_TOLERANCE: ("A",),
    Standing.MISSED: ("R",),
}
_WORDS = {"R": "red", "A": "amber", "G": "green"}


def colour_doubts(comparisons: Sequence[Comparison]) -> tuple[Problem, ...]:
    """One doubt for each indicator whose colour isn't what its figure beside its target gives.

    None where months are given: there the colour is as often the month's as the year's.
    """
    doubts = []
    for comparison in comparisons:
        rag, target = comparison.indicator.rag, comparison.target
        if rag is None or rag.colour is None or target is None or comparison.month is not None:
            continue
        expected = _expected(target)
        if not expected or rag.colour in expected:
            continue
        theirs, ours = _WORDS[rag.colour], " or ".join(_WORDS[colour] for colour in expected)
        said = f"{comparison.indicator.name} is {theirs} in the workbook, but its figure gives {ours}"
        hint = "Check the target, the tolerance and which period the colour is about."
        message, about = f"{said} beside its target.", comparison.indicator.id
        doubts.append(Problem("colour-disagrees", Severity.DOUBT, message, hint, rag.source, about))
    return tuple(doubts)


def _expected(target: Gap) -> tuple[str, ...]:
    """The colours that agree; none where the target gives no verdict."""
    if target.standing is Standing.MISSED and target.tolerance is None:
        return ("R", "A")  # no tolerance on the sheet says where red begins
    return _EXPECTED.get(target.standing, ())
