"""Definition changed: the workbook itself says that the year is counted otherwise than those before.

In the row's name or comments, over its column, in a footnote its mark leads to, or by the
"b" statisticians put behind the first figure of a broken series.

Fires: "New definition from 2015/16" beside the row; "Not comparable with 2014/15"; 83.3% b.
Quiet: "New definition from 2013/14", when 2015/16 is judged beside 2014/15; the same words in
last year's workbook and in this year's; "No change in definition".
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.model.editions import told_year
from cyps.model.scorecard import Observation
from cyps.reading import Remark
from cyps.terms import Severity, Source

_HINT = "Recount the earlier year in the new way if it is to be compared, or leave it out."


def check(case: Case) -> Iterator[Drift]:
    """Each pair of figures that may be compared: first a mark on the newer one, then what is remarked."""
    for before, now in case.pairs:
        entry = case.entry_of(now.value)
        if entry is not None and entry.figure.broken:
            words = f"{now.value.written} in {now.period.label} is marked as a break in the series"
            yield _drift(words, now.value.source)
            return
        for remark in _remarks(case):
            if _between(case, remark, before, now):
                yield _drift(f"the workbook says “{remark.text}”", remark.source)
                return


def _remarks(case: Case) -> Iterator[Remark]:
    """What the newest lines say, and what older ones say of a year by name: an old "new" is over."""
    if not any(line.remarks for line in case.lines):
        return
    older = list(case.older())
    known = {remark.text.casefold() for line in older for remark in line.remarks if remark.since is None}
    for line in case.lines:
        for remark in line.remarks:
            if remark.since is not None or (line not in older and remark.text.casefold() not in known):
                yield remark


def _between(case: Case, remark: Remark, before: Observation, now: Observation) -> bool:
    """Whether a remark is of a year after the earlier figure's, up to the newer one's."""
    since = told_year(remark.since) if remark.since else told_year(case.year)
    return told_year(before.period) < since <= told_year(now.period)


def _drift(words: str, source: Source | None) -> Drift:
    return Drift(
        "definition-changed",
        Severity.DOUBT,
        f"{words}; the years before are not compared.",
        _HINT,
        source,
        breaks=words,
    )
