"""Findings become the report: every bullet in words, an officer's edits laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cyps.choices import Edits, OwnBullet
from cyps.comparison import Comparison, Rung, Thresholds
from cyps.errors import UnknownChoice
from cyps.judgement import Finding, NotAssessed
from cyps.model import Scorecard
from cyps.terms import Problem
from cyps.wording.compose import Sentence, told_verdict
from cyps.wording.glossary import mark_explained, spelt_out
from cyps.wording.names import sentence_case
from cyps.wording.namesakes import told_apart
from cyps.wording.notes import told_in_year, told_unclear
from cyps.wording.reported import Bullet, Report
from cyps.wording.sureness import reach, rung_words, sureness

KINDS = ("strength", "improvement", "note")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bullet comes in its list."""

    order: int
    headline: bool


def write(
    scorecard: Scorecard,
    comparisons: tuple[Comparison, ...],
    findings: tuple[Finding, ...],
    not_assessed: tuple[NotAssessed, ...],
    problems: tuple[Problem, ...],
    thresholds: Thresholds,
    edits: Edits,
) -> Report:
    """The whole brief. Findings an officer hid are left out, their own bullets follow ours in each list.

    Raises UnknownChoice for an own bullet of no known kind.
    """
    return Report(
        scorecard=scorecard,
        comparisons=comparisons,
        bullets=tuple(_bullets(findings, comparisons, thresholds, edits)),
        not_assessed=not_assessed,
        problems=problems,
        thresholds=thresholds.as_pairs(),
    )


def first_uses(bullets: Iterable[Bullet]) -> tuple[Bullet, ...]:
    """The same bullets for a document in this order: each abbreviation spelt out where it first stands.

    The report's own bullets are so already, in the order of its lists; a paper or
    page that shows them in another order, or only some, asks again.
    """
    seen: set[str] = set()
    return tuple(_spelt(bullet, seen) for bullet in bullets)


def _spelt(bullet: Bullet, seen: set[str]) -> Bullet:
    if bullet.machine_text or not bullet.unspelt:
        mark_explained(bullet.text, seen)
    if bullet.machine_text:
        return replace(bullet, machine_text=_finished(bullet.unspelt, set(seen)))
    return replace(bullet, text=_finished(bullet.unspelt, seen)) if bullet.unspelt else bullet


def _finished(text: str, seen: set[str]) -> str:
    """A sentence with its capital, its abbreviations spelt out and its full stop."""
    said = sentence_case(spelt_out(text, seen))
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _bullets(
    findings: Sequence[Finding], comparisons: Sequence[Comparison], marks: Thresholds, edits: Edits
) -> Iterator[Bullet]:
    for own in edits.own:
        if own.kind not in KINDS:
            raise UnknownChoice(f"A bullet can be a {', '.join(KINDS)}, not {own.kind!r}.")
    hidden, words = frozenset(edits.hidden), dict(edits.words)
    paired = _by_entry(comparisons)
    names = told_apart(comparison.indicator for comparison in comparisons)
    seen: set[str] = set()
    for kind in KINDS:
        ours = [f for f in findings if f.kind == kind and f.id not in hidden]
        theirs = [own for own in edits.own if own.kind == kind and own.id not in hidden]
        # What a person took the trouble to write belongs on the overview; ours fill what is left of it.
        room = int(marks.headlines) - len(theirs)
        for order, finding in enumerate(ours, start=1):
            sentence = _told(_renamed(finding, names), marks, paired)
            yield _bullet(finding, sentence, _Place(order, order <= room), words.get(finding.id, ""), seen)
        for order, own in enumerate(theirs, start=1):
            mark_explained(own.text, seen)
            yield _own_bullet(own, _Place(len(ours) + order, order <= marks.headlines))


def _by_entry(comparisons: Sequence[Comparison]) -> dict[str, Comparison]:
    """Comparisons by the catalogue entry they were recognised as: the first of each."""
    entries: dict[str, Comparison] = {}
    for comparison in comparisons:
        if comparison.indicator.entry:
            entries.setdefault(comparison.indicator.entry, comparison)
    return entries


def _renamed(finding: Finding, names: Mapping[str, str]) -> Finding:
    """The finding with a name that tells its measure from its namesakes, where it has any."""
    indicator = finding.comparison.indicator
    if indicator.id not in names:
        return finding
    return replace(
        finding,
        comparison=replace(finding.comparison, indicator=replace(indicator, name=names[indicator.id])),
    )


def _told(finding: Finding, marks: Thresholds, paired: dict[str, Comparison]) -> Sentence:
    if finding.rule == "unclear":
        return told_unclear(finding)
    if finding.rule == "in_year":
        return told_in_year(finding)
    return told_verdict(finding, marks, paired)


def _bullet(finding: Finding, sentence: Sentence, place: _Place, own_words: str, seen: set[str]) -> Bullet:
    if own_words:
        mark_explained(own_words, seen)
    ours = _finished(sentence.text, set(seen) if own_words else seen)
    return Bullet(
        id=finding.id,
        kind=finding.kind,
        indicator=finding.comparison.indicator.id,
        theme=finding.comparison.indicator.theme,
        rule=finding.rule,
        text=own_words or ours,
        basis=finding.basis,
        rung=finding.rung,
        rung_words=sureness(finding),
        sources=tuple(dict.fromkeys(value.source for value in sentence.shown if value.source)),
        order=place.order,
        headline=place.headline,
        machine_text=ours if own_words else "",
        unspelt=sentence.text,
        reach=reach(finding.comparison),
    )


def _own_bullet(own: OwnBullet, place: _Place) -> Bullet:
    return Bullet(
        id=own.id,
        kind=own.kind,
        indicator=None,
        theme=own.theme,
        rule="own",
        text=own.text,
        basis="officer",
        rung=Rung.NONE,
        rung_words=rung_words("officer", Rung.NONE),
        sources=(),
        order=place.order,
        headline=place.headline,
    )
