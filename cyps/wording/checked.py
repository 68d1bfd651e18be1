"""Draft or checked: a second reader's word holds for the figures and words they read, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from cyps.wording.reported import Report
from cyps.wording.sentences import say
from cyps.wording.times import written_out


def fingerprint(report: Report) -> str:
    """One digest of the brief's figures and words, the same on any machine and any day."""
    digest = sha256()
    for part in _parts(report):
        digest.update(repr(part).encode("utf-8", "replace"))
    return f"sha256:{digest.hexdigest()}"


def _parts(report: Report) -> Iterator[object]:
    card = report.scorecard
    yield card.council, card.year.label if card.year else None, report.thresholds
    yield tuple(file.sha256 for file in card.files)
    for bullet in report.bullets:
        yield bullet.id, bullet.kind, bullet.text, bullet.comment, bullet.headline
    for comparison in report.comparisons:
        indicator, outturn, change = comparison.indicator, comparison.outturn, comparison.change
        yield indicator.id, indicator.name, indicator.theme, indicator.unit.value, indicator.polarity.value
        yield str(outturn.value.number) if outturn else None, str(change.difference) if change else None


def standing(report: Report) -> str:
    """Whether the brief is a draft or was checked, by whom and when, in a sentence."""
    if report.checked:
        return say("checked", "checked", by=report.checked.by, on=written_out(report.checked.on))
    return say("checked", "lapsed" if report.lapsed else "draft")
