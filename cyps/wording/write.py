"""Findings become the report: every bullet in words, an officer's edits laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cyps.choices import Edits, OwnBullet
from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement import Finding, NotAssessed
from cyps.model import Benchmark, Scorecard
from cyps.terms import Problem
from cyps.wording.arranging import Place, arranged
from cyps.wording.checked import fingerprint
from cyps.wording.compose import Sentence, told_verdict
from cyps.wording.edited import odd_numbers
from cyps.wording.glossary import mark_explained, spelt_out
from cyps.wording.names import sentence_case
from cyps.wording.namesakes import told_apart
from cyps.wording.notes import told_in_year, told_unclear
from cyps.wording.reported import Bullet, Report
from cyps.wording.sureness import reach, rung_words, sureness

_OTHER_SIDE = {"strength": "improvement", "improvement": "strength"}


def write(
    scorecard: Scorecard,
    comparisons: tuple[Comparison, ...],
    findings: tuple[Finding, ...],
    not_assessed: tuple[NotAssessed, ...],
    problems: tuple[Problem, ...],
    thresholds: Thresholds,
    edits: Edits,
) -> Report:
    """The whole brief, with an officer's hand on it where they laid one.

    Raises UnknownChoice for a bullet in a list that isn't one.
    """
    report = Report(
        scorecard=scorecard,
        comparisons=comparisons,
        bullets=tuple(_bullets(findings, comparisons, thresholds, edits)),
        not_assessed=not_assessed,
        problems=problems,
        thresholds=thresholds.as_pairs(),
        actions=tuple(sorted(edits.actions, key=lambda a: (a.done, a.due or date.max))),
    )
    if edits.checked is None:
        return report
    holds = edits.checked.digest == fingerprint(report)
    return replace(report, checked=edits.checked if holds else None, lapsed=not holds)


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
    words, comments, accepted = dict(edits.words), dict(edits.comments), frozenset(edits.accepted)
    paired = _by_entry(comparisons)
    names = told_apart(comparison.indicator for comparison in comparisons)
    seen: set[str] = set()
    places = tuple(arranged(findings, edits, int(marks.headlines)))
    strongest = _strongest(places)
    for place in places:
        of = place.of
        opposing = strongest.get((_OTHER_SIDE.get(place.kind, ""), _theme(place)), "")
        if isinstance(of, OwnBullet):
            mark_explained(of.text, seen)
            bullet = _own_bullet(of, place, opposing)
        else:
            sentence = _told(_renamed(of, names), marks, paired)
            bullet = _bullet(of, sentence, place, words.get(of.id, ""), opposing, seen)
        if of.id in accepted or of.id in comments:
            bullet = replace(bullet, accepted=of.id in accepted, comment=comments.get(of.id, ""))
        yield bullet


def _strongest(places: Sequence[Place]) -> dict[tuple[str, str], str]:
    """The id of the first bullet of each list and theme."""
    found: dict[tuple[str, str], str] = {}
    for place in places:
        found.setdefault((place.kind, _theme(place)), place.of.id)
    return found


def _theme(place: Place) -> str:
    of = place.of
    return of.theme if isinstance(of, OwnBullet) else of.comparison.indicator.theme


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


def _bullet(
    finding: Finding, sentence: Sentence, place: Place, own_words: str, opposing: str, seen: set[str]
) -> Bullet:
    if own_words:
        mark_explained(own_words, seen)
    ours = _finished(sentence.text, set(seen) if own_words else seen)
    return Bullet(
        id=finding.id,
        kind=place.kind,
        indicator=finding.comparison.indicator.id,
        theme=finding.comparison.indicator.theme,
        rule=finding.rule,
        text=own_words or ours,
        basis=finding.basis,
        rung=finding.rung,
        rung_words=sureness(finding),
        sources=tuple(dict.fromkeys(value.source for value in sentence.shown if value.source)),
        published=_published(finding.comparison, sentence),
        order=place.order,
        headline=place.headline,
        machine_text=ours if own_words else "",
        unspelt=sentence.text,
        reach=reach(finding.comparison),
        machine_kind=finding.kind if place.kind != finding.kind else "",
        odd_numbers=odd_numbers(own_words, finding.comparison) if own_words else (),
        opposing=opposing,
    )


def _published(comparison: Comparison, sentence: Sentence) -> tuple[Benchmark, ...]:
    """The published figures a sentence shows, which stand in no cell."""
    return tuple(
        benchmark
        for benchmark in comparison.indicator.benchmarks
        if benchmark.publication and any(value is benchmark.value for value in sentence.shown)
    )


def _own_bullet(own: OwnBullet, place: Place, opposing: str) -> Bullet:
    return Bullet(
        id=own.id,
        kind=place.kind,
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
        opposing=opposing,
    )
