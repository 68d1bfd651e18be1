"""Snapshot against flow: a count on one day beside a figure over the whole year.

Told by the kinds of the two periods, else by what the names say of themselves.

Fires: children on a plan at 31 March 2015 beside children on a plan during 2015/16.
Quiet: children on a plan at 31 March 2015 and at 31 March 2016; a year that gives both.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift
from cyps.model.drift.marks import marks
from cyps.terms import Kind, Severity, Source

_SNAPSHOT, _FLOW = "a count on one day", "a figure over the year"
_HINT = "Give both years as counts on one day, or both over the whole year."


def check(case: Case) -> Iterator[Drift]:
    """The annual figures of both years, then the names of both years' lines."""
    now, before = ({o.period.kind: o for o in told if o.period.is_annual} for told in (case.now, case.before))
    if now and before and not now.keys() & before.keys() and Kind.SNAPSHOT in now.keys() | before.keys():
        new, old = next(iter(now.values())), next(iter(before.values()))
        words = f"{old.period.label} is {_kind(old.period.kind)}, {new.period.label} {_kind(new.period.kind)}"
        yield _drift(words, new.value.source, breaks=False)
        return
    for line in case.older():
        newest, theirs = _said(case.lines[0].name), _said(line.name)
        if newest and theirs and theirs != newest:
            here, there = case.whose(case.lines[0]), case.whose(line)
            yield _drift(f"{there} has it as {theirs}, {here} as {newest}", case.lines[0].source)
            return


def _drift(words: str, source: Source | None, *, breaks: bool = True) -> Drift:
    """The drift; figures of two kinds are never compared in any case, so they break nothing further."""
    return Drift(
        "snapshot-against-flow",
        Severity.DOUBT,
        f"{words}; the two are not compared.",
        _HINT,
        source,
        breaks=words if breaks else "",
    )


def _kind(kind: Kind) -> str:
    return _SNAPSHOT if kind is Kind.SNAPSHOT else _FLOW


def _said(name: str) -> str:
    """Which of the two a name says it is; "" where it says neither, or both."""
    words = marks().words
    snapshot, flow = bool(words["snapshot"].search(name)), bool(words["flow"].search(name))
    return "" if snapshot is flow else _SNAPSHOT if snapshot else _FLOW
