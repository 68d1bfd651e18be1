"""Every rule put to every comparison, and what was found put in order (METHOD §9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyps.comparison import Comparison, Rung, Thresholds
from cyps.judgement.colours import colour_doubts
from cyps.judgement.found import Finding, NotAssessed
from cyps.judgement.published import published_gaps
from cyps.judgement.rule import IMPROVEMENT, NOTE, STRENGTH, Rule
from cyps.judgement.silence import reason
from cyps.model import Scorecard
from cyps.terms import Problem

_KINDS = {STRENGTH: 0, IMPROVEMENT: 1, NOTE: 2}
_RUNGS = {rung: place for place, rung in enumerate(Rung)}
Judged = tuple[tuple[Finding, ...], tuple[NotAssessed, ...], tuple[Problem, ...]]


def judged(
    scorecard: Scorecard,
    comparisons: Sequence[Comparison],
    marks: Thresholds,
    rules: Sequence[Rule],
    notes: Sequence[Rule],
) -> Judged:
    """Findings in their order, indicators no rule spoke of, and doubts about its colours and figures.

    `rules` give strengths and areas for improvement, the strongest first; each of
    `notes` is asked, in order, only where none of them spoke.
    """
    findings: list[Finding] = []
    silent: list[NotAssessed] = []
    for comparison in comparisons:
        spoken = _merged(comparison, marks, rules) or _first(comparison, marks, notes)
        findings += spoken
        if not spoken:
            silent.append(NotAssessed(comparison.indicator.id, reason(comparison, scorecard.year)))
    told = (*colour_doubts(comparisons), *published_gaps(comparisons, marks))
    return _in_order(findings, scorecard), tuple(silent), told


def _merged(comparison: Comparison, marks: Thresholds, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """One finding a side: the strongest rule's, which names the others that fired on that side."""
    sides: dict[str, Finding] = {}
    for rule in rules:
        finding = rule.check(comparison, marks)
        if finding is None:
            continue
        held = sides.get(finding.kind)
        sides[finding.kind] = _joined(held, finding) if held else finding
    return tuple(sides.values())


def _joined(held: Finding, other: Finding) -> Finding:
    return replace(
        held,
        weight=max(held.weight, other.weight),
        sources=tuple(dict.fromkeys(held.sources + other.sources)),
        also=(*held.also, other.rule),
    )


def _first(comparison: Comparison, marks: Thresholds, notes: Sequence[Rule]) -> tuple[Finding, ...]:
    findings = (rule.check(comparison, marks) for rule in notes)
    return next(((finding,) for finding in findings if finding), ())


def _in_order(findings: list[Finding], scorecard: Scorecard) -> tuple[Finding, ...]:
    """By kind, rung and whether it is firm, distance past the threshold, theme, then the sheet's order."""
    themes = {theme.id: theme.order for theme in scorecard.themes}
    rows = {indicator.id: row for row, indicator in enumerate(scorecard.indicators)}
    last = len(themes)

    def place(finding: Finding) -> tuple[object, ...]:
        indicator = finding.comparison.indicator
        theme = themes.get(indicator.theme, last)
        row = rows.get(indicator.id, len(rows))
        rung = _RUNGS[finding.rung], not _is_firm(finding)
        return _KINDS[finding.kind], rung, -finding.weight, theme, row, indicator.source

    return tuple(sorted(findings, key=place))


def _is_firm(finding: Finding) -> bool:
    """Whether a change passes the stricter test: with many measures, some pass the other by chance alone."""
    change = finding.comparison.change
    return finding.basis == "change" and change is not None and change.firm
