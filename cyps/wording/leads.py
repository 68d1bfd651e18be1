"""How a bullet begins: what moved, or where it stood."""

from __future__ import annotations

from collections.abc import Sequence

from cyps.comparison import Change, Comparison, Movement, Thresholds, Travel
from cyps.judgement import Finding, is_best
from cyps.terms import Polarity, Unit
from cyps.wording.clause import Clause, outturn_of, told
from cyps.wording.names import subject
from cyps.wording.numbers import amount, share, shown_places, sums_oddly, telling_places
from cyps.wording.sentences import say
from cyps.wording.times import when

# Rules whose bullet begins with a change; the others begin with where the figure stood.
MOVED = frozenset({"improved", "worsened", "to_zero", "from_zero", "long_run"})
_DIRECTIONS = {Movement.UP: "up", Movement.DOWN: "down", Movement.LEVEL: "up"}
_TRAVELS = {Travel.BETTER: "better", Travel.WORSE: "worse"}
_RUNS_ON = frozenset({"improved_up", "worse_up", "worse_down", "context_up", "context_down"})
_NO_DIFFERENCE = frozenset({"cleared", "lost", "appeared"})
_RELATIVE = frozenset({Unit.COUNT, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.POUNDS})


def change_told(finding: Finding) -> Change | None:
    """The change a bullet begins with, or None."""
    comparison = finding.comparison
    if finding.rule == "no_polarity" and finding.basis in ("change", "long_run"):
        return comparison.change if finding.basis == "change" else comparison.long_run
    if finding.rule not in MOVED:
        return None
    return comparison.long_run if finding.rule == "long_run" else comparison.change


def moved(finding: Finding, change: Change) -> Clause:
    """The lead of a bullet that begins with a change."""
    least = telling_places(change.before.value, change.now.value)
    text = say(
        "lead",
        _phrase(change),
        subject=subject(finding.comparison.indicator.name),
        before=told(change.before, least),
        before_when=when(change.before.period),
        now=told(change.now, least),
        now_when=when(change.now.period),
        difference=_difference(change, least),
    )
    return Clause(text, finding.kind, (change.before.value, change.now.value))


def _phrase(change: Change) -> str:
    if change.now.value.unit is Unit.COUNT and change.travel in _TRAVELS:
        if change.now.value.number == 0:
            return "cleared" if change.travel is Travel.BETTER else "lost"
        if change.before.value.number == 0:
            return "appeared"
    phrase = f"{_TRAVELS.get(change.travel, 'context')}_{_DIRECTIONS[change.movement]}"
    shares = change.now.value.unit is Unit.PERCENT
    return "improved_up" if phrase == "better_up" and shares else phrase


def runs_on(change: Change) -> bool:
    """Whether an "and" can follow the lead: "up 3 points and above the target", never "to none and"."""
    return _phrase(change) in _RUNS_ON


def _difference(change: Change, least: int) -> str:
    """The size of a change, and its share of the earlier figure where that means something: "12 (15%)"."""
    unit = change.now.value.unit
    places = max(shown_places(change.before.value, change.now.value), least)
    size = amount(change.difference, unit, places)
    if change.relative is not None and unit in _RELATIVE:
        size += f" ({share(change.relative)})"
    return size


def rounding_shows(change: Change) -> bool:
    """Whether a reader who subtracts the figures shown gets another difference than the one shown."""
    before, now = change.before.value, change.now.value
    return (
        _phrase(change) not in _NO_DIFFERENCE and not telling_places(before, now) and sums_oddly(before, now)
    )


def stood(finding: Finding, marks: Thresholds, asides: Sequence[Clause]) -> Clause:
    """The lead of a bullet that begins with a level; `asides` follow its period in brackets."""
    comparison = finding.comparison
    outturn = outturn_of(comparison)
    beside = "; ".join(aside.text for aside in asides)
    text = say(
        "lead",
        _level(finding, marks),
        subject=subject(comparison.indicator.name),
        now=told(outturn, _least(comparison)),
        now_when=when(outturn.period) + (f" ({beside})" if beside else ""),
    )
    return Clause(text, finding.kind, (outturn.value, *(value for aside in asides for value in aside.shown)))


def _least(comparison: Comparison) -> int:
    """The places at which the figure looks different from its target, its benchmarks and last year's."""
    value = outturn_of(comparison).value
    beside = [gap.mark for gap in (comparison.target, *comparison.benchmarks) if gap]
    beside += [change.before.value for change in (comparison.change, comparison.long_run) if change]
    return max((telling_places(value, other) for other in beside if other.unit is value.unit), default=0)


def _level(finding: Finding, marks: Thresholds) -> str:
    """Which words a level is told in; "remained" where last year's hardly differed."""
    comparison = finding.comparison
    number, change = outturn_of(comparison).value.number, comparison.change
    change = None if change and change.doubt else change
    if finding.rule == "no_polarity":
        return "context_stood"
    if number == 0 and outturn_of(comparison).value.unit is Unit.COUNT:
        return "stood_zero"
    if number is None or finding.rule not in ("high_level", "low_level"):
        return "stood"
    same = change is not None and change.movement is Movement.LEVEL
    steady = change is not None and change.travel is Travel.STEADY
    if finding.rule == "low_level":
        return "remained_low" if steady else "stood_low"
    if comparison.indicator.polarity is Polarity.LOWER and is_best(comparison):
        return "remained_zero" if same else "stood_zero"
    if is_best(comparison):
        return "remained" if same else "full"
    if number < marks.level_stronger:
        return "remained" if same else "stood"
    return "remained_high" if steady else "stood_high"
