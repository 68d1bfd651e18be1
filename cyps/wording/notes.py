"""A note that says why there is no verdict, with the figures it can't judge."""

from __future__ import annotations

from cyps.comparison import Change, Comparison
from cyps.judgement import Finding
from cyps.wording.clause import outturn_of, told, told_of
from cyps.wording.compose import Sentence
from cyps.wording.names import subject
from cyps.wording.numbers import figure
from cyps.wording.sentences import say
from cyps.wording.times import month, when


def told_unclear(finding: Finding) -> Sentence:
    """The sentence of an `unclear` finding."""
    comparison = finding.comparison
    name, outturn = subject(comparison.indicator.name), outturn_of(comparison)
    if comparison.doubts:
        text = say("unclear", "doubt", subject=name, reason="; ".join(comparison.doubts))
        return Sentence(text, (outturn.value,))
    change = comparison.change or comparison.long_run
    if finding.basis == "change" and change:
        return _uncertain(name, change)
    if finding.basis == "target" and comparison.target:
        gap = comparison.target
        text = say(
            "unclear",
            "target",
            subject=name,
            now=told(outturn),
            now_when=when(outturn.period),
            target=figure(gap.mark),
            reason=gap.because,
        )
        return Sentence(text, (outturn.value, gap.mark))
    return _unlike(name, comparison)


def _uncertain(name: str, change: Change) -> Sentence:
    now, now_shown = told_of(change.now)
    before, before_shown = told_of(change.before)
    phrase = "small" if change.small else "chance" if change.interval else "change"
    phrase = "change" if change.doubt else phrase
    text = say(
        "unclear",
        phrase,
        subject=name,
        now=now,
        now_when=when(change.now.period),
        before=before,
        before_when=when(change.before.period),
        reason=change.because,
    )
    return Sentence(text, (*now_shown, *before_shown))


def _unlike(name: str, comparison: Comparison) -> Sentence:
    outturn, other = outturn_of(comparison), comparison.unlike
    if other is None:
        raise ValueError(f"{comparison.indicator.id} is called unclear for no reason")
    text = say(
        "unclear",
        "unlike",
        subject=name,
        now=told(outturn),
        now_when=when(outturn.period),
        before=told(other),
        before_when=when(other.period),
    )
    return Sentence(text, (outturn.value, other.value))


def told_in_year(finding: Finding) -> Sentence:
    """The sentence of an `in_year` finding: the year and its last month, and no verdict."""
    comparison = finding.comparison
    outturn, last = outturn_of(comparison), comparison.month
    if last is None:
        raise ValueError(f"{comparison.indicator.id} has no month to name")
    text = say(
        "unclear",
        "in_year",
        subject=subject(comparison.indicator.name),
        now=told(outturn),
        now_when=when(outturn.period),
        month=told(last),
        month_name=month(last.period),
    )
    return Sentence(text, (outturn.value, last.value))
