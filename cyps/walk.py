"""The whole walk: a council's scorecards come in as bytes and leave as sentences.

    from cyps.reading import Workbook
    from cyps.walk import report

    brief = report([Workbook("scorecard.xlsx", open("scorecard.xlsx", "rb").read())])
    for bullet in brief.bullets:
        print(bullet.kind, bullet.text, [source.cell for source in bullet.sources])

Pages, exports, the command line and tests all call this one function, so there is one
truth. A person's choices enter at reading and model, published figures after the model,
their edits at wording.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from cyps.benchmarks import join
from cyps.choices import Choices, Edits
from cyps.comparison import Comparison, Thresholds, compare
from cyps.judgement import Finding, NotAssessed, judge
from cyps.model import Scorecard, assemble
from cyps.reading import Reading, Workbook, read
from cyps.terms import Problem
from cyps.wording import Report, write


@dataclass(frozen=True, slots=True)
class Walked:
    """The walk up to the words: everything that an officer's edits don't change."""

    reading: Reading
    scorecard: Scorecard
    comparisons: tuple[Comparison, ...]
    findings: tuple[Finding, ...]
    not_assessed: tuple[NotAssessed, ...]
    problems: tuple[Problem, ...]
    thresholds: Thresholds


def report(
    workbooks: Sequence[Workbook], choices: Choices | None = None, edits: Edits | None = None
) -> Report:
    """The brief of one or more workbooks (several are several years, or parts of one scorecard).

    Raises UnreadableFile (PasswordNeeded) for a file that can't be opened and
    UnknownChoice for a year or threshold that isn't there. Everything else that is
    wrong in a workbook rides along as a problem.
    """
    return worded(walked(workbooks, choices or Choices()), edits or Edits())


def walked(workbooks: Sequence[Workbook], choices: Choices) -> Walked:
    """From bytes to findings: the dear part, kept by whoever words the same findings again."""
    thresholds = Thresholds.load().with_overrides(choices.thresholds)
    with _collecting_later():
        reading = read(workbooks, choices)
        card = join(assemble(reading, choices), int(thresholds.published_years))
        comparisons = compare(card, thresholds)
        findings, not_assessed, problems = judge(card, comparisons, thresholds)
        told = (*card.problems, *problems)
        return Walked(reading, card, comparisons, findings, not_assessed, told, thresholds)


def worded(found: Walked, edits: Edits) -> Report:
    """Findings in sentences, with a person's own words where they wrote any."""
    return write(
        found.scorecard,
        found.comparisons,
        found.findings,
        found.not_assessed,
        found.problems,
        found.thresholds,
        edits,
    )


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Python's collector waits until the brief is made, and then leaves it alone until the next one.

    A walk makes hundreds of thousands of objects and keeps nearly all; looking
    through them again and again took a third of its time, and once more afterwards a
    tenth. What isn't needed goes when its last user does, without the collector.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
