"""The judgement room: what matters and why, one rule a file.

Adding a rule is a file, a line in one of the two lists below, a sentence in
`catalogue/sentences.toml` and, where it needs a mark, a block in `catalogue/judgement.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from cyps.comparison import Comparison, Thresholds
from cyps.judgement import (
    ahead,
    behind,
    from_zero,
    high_level,
    improved,
    in_year,
    long_run,
    low_level,
    must_be_all,
    no_polarity,
    target_met,
    target_missed,
    to_zero,
    unclear,
    within_tolerance,
    worsened,
)
from cyps.judgement.asking import Judged, judged
from cyps.judgement.found import Finding, NotAssessed
from cyps.judgement.rule import Rule, beside_others, is_best
from cyps.judgement.told import RuleTold, told
from cyps.model import Scorecard

# The strongest first: where several fire on one side of one indicator, the first leads its bullet.
RULES: tuple[Rule, ...] = (
    must_be_all,
    to_zero,
    from_zero,
    improved,
    worsened,
    long_run,
    target_missed,
    within_tolerance,
    target_met,
    behind,
    ahead,
    low_level,
    high_level,
)

# Asked, in this order, only where none of the above spoke.
NOTES: tuple[Rule, ...] = (
    unclear,
    no_polarity,
    in_year,
)


def judge(scorecard: Scorecard, comparisons: Sequence[Comparison], thresholds: Thresholds) -> Judged:
    """What the rules found, the indicators they were silent on, and doubts about the workbook's colours."""
    return judged(scorecard, comparisons, thresholds, RULES, NOTES)


__all__ = [
    "NOTES",
    "RULES",
    "Finding",
    "NotAssessed",
    "Rule",
    "RuleTold",
    "beside_others",
    "is_best",
    "judge",
    "told",
]
