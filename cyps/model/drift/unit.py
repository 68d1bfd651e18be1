"""Unit changed: one year counts in days and another in weeks, or in a number and in a percentage.

Fires: "Days" beside 45 in last year's workbook, "Weeks" beside 7 in this year's; "45 days" and "7 weeks".
Quiet: "Percentage" and "%"; "Number" beside 94.9 where this year's column for last year has 94.9%.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyps.model.drift.case import Case, Drift, both
from cyps.model.units import said_of, stated_unit
from cyps.model.vocabulary import meaning
from cyps.reading import Line, Role
from cyps.terms import Severity, Source, Unit

_HINT = "Give both years in one unit, or take the older figures out."


def check(case: Case) -> Iterator[Drift]:
    """What the lines say they count in, then what stands beside the figures themselves."""
    for line in case.older():
        newest, theirs = _stated(case.lines[0]), _stated(line)
        if newest and theirs and newest is not theirs and not _agreeing(case.lines[0], line):
            here, there = case.whose(case.lines[0]), case.whose(line)
            words = f"it is given as {said_of(theirs)} in {there}, as {said_of(newest)} in {here}"
            yield _drift(words, case.lines[0].source)
            return
    for before, now in case.pairs:
        old, new = case.entry_of(before.value), case.entry_of(now.value)
        units = tuple(e.figure.unit for e in (old, new) if e and e.figure.unit)
        if len(units) == 2 and units[0] is not units[1]:
            yield _drift(f"{both(before, now)} are in different units", now.value.source)
            return


def _drift(words: str, source: Source | None) -> Drift:
    return Drift(
        "unit-changed",
        Severity.DOUBT,
        f"{words}; no verdict is given.",
        _HINT,
        source,
        forbids=words,
    )


def _stated(line: Line) -> Unit | None:
    """What a line says it counts in, by its unit column, its percent signs, or its name."""
    own = [e.figure for e in line.entries if e.role is Role.OUTTURN and e.figure.number is not None]
    shown = bool(own) and all(f.percent for f in own)
    return stated_unit(line.unit, shown) or meaning(line.name).unit


def _agreeing(one: Line, other: Line) -> bool:
    """Whether two lines give one figure for some period: then they count in one thing, whatever they say."""
    given = {
        (e.period, e.figure.number)
        for e in one.entries
        if e.role is Role.OUTTURN and e.figure.number is not None
    }
    return any((e.period, e.figure.number) in given for e in other.entries if e.role is Role.OUTTURN)
