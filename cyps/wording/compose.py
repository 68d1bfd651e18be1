"""A finding as a bullet: its lead, what speaks for the same side, then what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cyps.comparison import Change, Comparison, Movement, Standing, Thresholds
from cyps.judgement import Finding
from cyps.terms import Polarity, State, Value
from cyps.wording.clause import IMPROVEMENT, NEUTRAL, STRENGTH, Clause, outturn_of
from cyps.wording.facts import all_fact, change_fact, month_fact, others_facts, run_fact, target_fact
from cyps.wording.history import history_fact
from cyps.wording.leads import change_told, moved, rounding_shows, runs_on, stood
from cyps.wording.names import standard_of, subject
from cyps.wording.numbers import figure, telling_places
from cyps.wording.sentences import say

_BREATH = 2
"""So many figures beside the outturn and last year's: more of them, and nobody follows it read aloud."""
_OTHER_SIDE = {STRENGTH: IMPROVEMENT, IMPROVEMENT: STRENGTH}
_AGAINST = {STRENGTH: "but", IMPROVEMENT: "though"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A bullet's words, without their full stop, and the figures they show in order."""

    text: str
    shown: tuple[Value, ...]


def told_verdict(finding: Finding, marks: Thresholds, paired: Mapping[str, Comparison]) -> Sentence:
    """A verdict or a note for context in words; `paired` are the comparisons by catalogue entry."""
    change, kind = change_told(finding), finding.kind
    lead = moved(finding, change) if change else stood(finding, marks, tuple(_asides(finding)))
    facts = _telling(tuple(_facts(finding, moves=change is not None)))
    against = [fact for fact in facts if fact.side and fact.side != kind and kind in _AGAINST]
    same = [fact for fact in facts if fact not in against]
    ends = tuple(_ends(finding, lead, facts, paired))
    text = lead.text + _joined(same, plain_first=not (change and runs_on(change))) + _opposed(against, kind)
    shown = (value for part in (lead, *same, *against, *ends) for value in part.shown)
    return Sentence(text + "".join(end.text for end in ends), tuple(shown))


def _asides(finding: Finding) -> Iterator[Clause]:
    """What stands in brackets beside a level: last year's figure without a verdict, and the last month."""
    before = change_fact(finding.comparison)
    if before and before.apart:
        yield before
    if month := month_fact(finding.comparison, finding.kind, aside=True):
        yield month


def _facts(finding: Finding, *, moves: bool) -> Iterator[Clause]:
    """Each fact besides the lead, in the order they are told."""
    comparison, kind = finding.comparison, finding.kind
    target = None if finding.rule == "must_be_all" else target_fact(comparison, kind)
    yield from filter(None, (all_fact(comparison), target))
    yield from others_facts(comparison, _sides_of_others(finding, target))
    if not moves and (before := change_fact(comparison)) and not before.apart:
        yield before
    change = change_told(finding)
    if change and (lasting := history_fact(comparison, change)):
        yield lasting
    if moves and (month := month_fact(comparison, kind, aside=False)):
        yield month
    if kind == STRENGTH and not moves and (run := run_fact(comparison)):
        yield run


def _telling(facts: Sequence[Clause]) -> tuple[Clause, ...]:
    """What one breath holds: the months and the years behind only where few figures speak beside them."""
    room = _BREATH - sum(fact.figures for fact in facts if not fact.apart)
    asides = [fact for fact in facts if fact.apart]
    left_out = asides[: max(0, len(asides) - max(0, room))]
    return tuple(fact for fact in facts if fact not in left_out)


def _sides_of_others(finding: Finding, target: Clause | None) -> tuple[str, ...]:
    """Others' figures are told where they speak against the bullet; for it, only where no target speaks."""
    if finding.kind not in _AGAINST:
        return (NEUTRAL,) if finding.basis == "benchmark" else ()
    return (STRENGTH, IMPROVEMENT) if target is None else (_OTHER_SIDE[finding.kind],)


def _joined(facts: Sequence[Clause], *, plain_first: bool) -> str:
    """The facts of the bullet's own side: ", above the target of 90%, and below England's 95%"."""
    text, told = "", 0
    for fact in facts:
        if fact.apart:
            text += f", {fact.text}"
            continue
        join = ", and " if told else ", " if plain_first or _is_long(fact) else " and "
        text += join + fact.text
        told += 1
    return text


def _is_long(fact: Clause) -> bool:
    """Whether a fact has an "and" or a "but" of its own, and can't follow another."""
    return " and " in fact.text or " but " in fact.text


def _opposed(facts: Sequence[Clause], kind: str) -> str:
    return f", {_AGAINST[kind]} {' and '.join(fact.text for fact in facts)}" if facts else ""


def _ends(
    finding: Finding, lead: Clause, facts: Sequence[Clause], paired: Mapping[str, Comparison]
) -> Iterator[Clause]:
    comparison, change = finding.comparison, change_told(finding)
    if change and _lower_needs_saying(comparison, change):
        yield Clause(say("end", "lower_is_better"), "", ())
    if change and rounding_shows(change):
        yield Clause(say("end", "rounding"), "", ())
    yield from _unequal(comparison, [value for part in (lead, *facts) for value in part.shown])
    far = comparison.long_run
    if far and any(far.before.value in part.shown for part in (lead, *facts)):
        yield Clause(_gap_year(comparison), "", ())
    if finding.rule == "no_polarity" and comparison.indicator.polarity_from == "none":
        yield Clause(say("end", "no_direction"), "", ())
    if other := paired.get(comparison.indicator.paired_with):
        yield from _other_standard(comparison, other)


def _unequal(comparison: Comparison, shown: Sequence[Value]) -> Iterator[Clause]:
    """Why an earlier year is left out, and what any figure shown was first given as."""
    change = comparison.change or comparison.long_run
    if change and change.doubt:
        yield Clause(
            say("end", "not_compared", label=change.before.period.label, reason=change.doubt), "", ()
        )
    for observation in (*((change.before,) if change else ()), outturn_of(comparison)):
        first = observation.first_given
        if first and observation.value in shown:
            label, given = observation.period.label, figure(first, telling_places(first, observation.value))
            yield Clause(say("end", "first_given", label=label, first=given), "", (first,))


def _lower_needs_saying(comparison: Comparison, change: Change) -> bool:
    """A rise that is bad reads as good unless the target already says which way is."""
    rising = change.movement is Movement.UP and comparison.indicator.polarity is Polarity.LOWER
    return rising and (comparison.target is None or comparison.target.standing is Standing.UNCLEAR)


def _gap_year(comparison: Comparison) -> str:
    outturn = outturn_of(comparison)
    missing = outturn.period.year_before()
    held = (o for o in comparison.indicator.observations if o.period == missing)
    suppressed = any(o.value.state is State.SUPPRESSED for o in held)
    return say("end", "suppressed" if suppressed else "no_figure", missing_label=missing.label)


def _other_standard(comparison: Comparison, other: Comparison) -> Iterator[Clause]:
    """The same measure to its other standard, and whether that one misses its target."""
    if other.outturn is None or other.doubts or other.indicator.id == comparison.indicator.id:
        return
    aim = target_fact(other, IMPROVEMENT)
    missed = aim if aim and aim.side == IMPROVEMENT else None
    standard = standard_of(comparison.indicator.name, other.indicator.name)
    text = say(
        "end",
        "other_standard" if standard else "other_measure",
        standard=standard,
        other=figure(other.outturn.value),
        other_subject=subject(other.indicator.name),
        other_target=f", {missed.text}" if missed else "",
    )
    yield Clause(text, "", (other.outturn.value, *(missed.shown if missed else ())))
