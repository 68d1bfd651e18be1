"""Where the workbook and what was later published for the council and the same year are far apart.

A note and never a correction: the two are run on other days and by other definitions. But
a figure far from its published fellow may also be another measure, or a slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cyps.comparison import Comparison, Thresholds
from cyps.model import Benchmark, Observation
from cyps.terms import Problem, Severity, Unit

_HINT = (
    "Published figures are run later and may count in another way. The brief keeps the workbook's own: "
    "check that both are of the same measure."
)


def published_gaps(comparisons: Iterable[Comparison], marks: Thresholds) -> tuple[Problem, ...]:
    """A note for each indicator whose figure of the year judged is far from the one published for it."""
    return tuple(note for comparison in comparisons for note in _notes(comparison, marks))


def _notes(comparison: Comparison, marks: Thresholds) -> Iterator[Problem]:
    outturn = comparison.outturn
    if outturn is None or comparison.doubts:
        return
    for theirs in comparison.indicator.published:
        if theirs.period.end == outturn.period.end and _is_far(outturn, theirs, marks):
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


def _is_far(outturn: Observation, theirs: Benchmark, marks: Thresholds) -> bool:
    ours, published, unit = outturn.value.number, theirs.value.number, outturn.value.unit
    if ours is None or published is None or unit is not theirs.value.unit:
        return False
    apart = abs(ours - published)
    if unit is Unit.PERCENT:
        return apart >= marks.published_gap_percent > Decimal(0)
    least = marks.small_count if unit is Unit.COUNT else Decimal(0)
    return apart > least and apart >= abs(published) * marks.published_gap_other / 100
