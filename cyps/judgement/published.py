"""Where the workbook and what was later published for the council and the same year are far apart.

A note and never a correction: the two are run on other days and by other definitions. But
a figure far from its published fellow may also be another measure, or a slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cyps.comparison import Comparison, Thresholds, differing
from cyps.terms import Problem, Severity

_HINT = (
    "Published figures are run later and may count in another way. The brief keeps the workbook's own, and "
    "sets it against others' published figures only where both say the same: check what each measures."
)


def published_gaps(comparisons: Iterable[Comparison], marks: Thresholds) -> tuple[Problem, ...]:
    """A note for each indicator whose figure of the year judged is far from the one published for it."""
    return tuple(note for comparison in comparisons for note in _notes(comparison, marks))


def _notes(comparison: Comparison, marks: Thresholds) -> Iterator[Problem]:
    outturn = comparison.outturn
    if outturn is None or comparison.doubts:
        return
    if theirs := differing(comparison.indicator, outturn, marks):
        whose = theirs.publication.area if theirs.publication else "the council"
        yield Problem(
            "published-differs",
            Severity.NOTE,
            f"{comparison.indicator.name}: the workbook has {outturn.value.written} for "
            f"{outturn.period.label}, and {theirs.value.written} was published for {whose}.",
            _HINT,
            outturn.value.source,
            comparison.indicator.id,
        )
