"""Target changed: this year is held to another target than last year was.

Worth knowing, never a doubt: councils raise their targets. Where this year's figure meets
only the new one, that is said.

Fires: a target of 90% for 2014/15 and of 85% for 2015/16.
Quiet: a target of 90% for 2014/15 and of 90.0% for 2015/16.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cyps.model.drift.case import Case, Drift
from cyps.model.editions import told_year
from cyps.model.observing import agree
from cyps.model.scorecard import Observation, Target
from cyps.terms import Polarity, Severity, Value


def check(case: Case) -> Iterator[Drift]:
    """The target of the year judged beside what it was announced as, and beside that of the year before."""
    year = told_year(case.year)
    annual = [t for t in case.indicator.targets if t.period.is_annual and t.value.number is not None]
    of_year = {told_year(t.period): t for t in reversed(annual)}
    before, now = of_year.get(year - 1), of_year.get(year)
    if now is None:
        return
    if announced := next((v for v in now.also if _is_of_another_file(v, now.value)), None):
        was = f"was {announced.written} in {_called(case, announced)} and is {now.value.written}"
        yield _drift(f"the target for {now.period.label} {was} in {_called(case, now.value)}", now)
    if before is None or before.value.unit is not now.value.unit:
        return
    if not agree(before.value, now.value) or not _same_end(before, now):
        words = f"the target for {before.period.label}, {_said(before)}, is {_said(now)}"
        yield _drift(f"{words} for {now.period.label}{_only_now(case, before, now)}", now)


def _drift(words: str, now: Target) -> Drift:
    return Drift("target-changed", Severity.NOTE, f"{words}.", "", now.value.source)


def _is_of_another_file(value: Value, newest: Value) -> bool:
    if value.source is None or newest.source is None or agree(value, newest):
        return False
    return value.source.file != newest.source.file


def _called(case: Case, value: Value) -> str:
    return case.editions.called(value.source) if value.source else ""


def _same_end(one: Target, other: Target) -> bool:
    if one.upper is None or other.upper is None:
        return one.upper is other.upper
    return agree(one.upper, other.upper)


def _said(target: Target) -> str:
    ranged = target.upper is not None and target.upper.written != target.value.written
    return (
        f"{target.value.written} to {target.upper.written}"
        if ranged and target.upper
        else target.value.written
    )


def _only_now(case: Case, before: Target, now: Target) -> str:
    """That the year's figure meets the new target and would have missed the old, where that is so."""
    outturn = next((o for o in case.now if o.period.is_annual), None)
    if outturn is None or before.upper or now.upper:
        return ""
    if _short(case, outturn, before) > 0 >= _short(case, outturn, now):
        reached = f"{outturn.value.written} in {outturn.period.label}"
        return f"; {reached} meets the new one and would have missed the old"
    return ""


def _short(case: Case, outturn: Observation, target: Target) -> Decimal:
    """How far the outturn falls short of a target, in the indicator's own direction; nought without one."""
    number, mark = outturn.value.number or Decimal(0), target.value.number or Decimal(0)
    if case.indicator.polarity is Polarity.HIGHER:
        return mark - number
    return number - mark if case.indicator.polarity is Polarity.LOWER else Decimal(0)
