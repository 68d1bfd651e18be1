"""The whole walk: a council's scorecards come in as bytes and leave as sentences.

    from cyps.reading import Workbook
    from cyps.walk import report

    brief = report([Workbook("scorecard.xlsx", open("scorecard.xlsx", "rb").read())])
    for bullet in brief.bullets:
        print(bullet.kind, bullet.text, [source.cell for source in bullet.sources])

Pages, exports, the command line and tests all call this one function, so there is one
truth. A person's choices enter at reading and model, their edits at wording.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from cyps.choices import Choices, Edits
from cyps.comparison import Thresholds, compare
from cyps.judgement import judge
from cyps.model import assemble
from cyps.reading import Workbook, read
from cyps.wording import Report, write


def report(
    workbooks: Sequence[Workbook], choices: Choices | None = None, edits: Edits | None = None
) -> Report:
    """The brief of one or more workbooks (several are several years, or parts of one scorecard).

    Raises UnreadableFile (PasswordNeeded) for a file that can't be opened and
    UnknownChoice for a year or threshold that isn't there. Everything else that is
    wrong in a workbook rides along as a problem.
    """
    choices, edits = choices or Choices(), edits or Edits()
    thresholds = Thresholds.load().with_overrides(choices.thresholds)
    with _collecting_later():
        card = assemble(read(workbooks, choices), choices)
        comparisons = compare(card, thresholds)
        findings, not_assessed, problems = judge(card, comparisons, thresholds)
        told = (*card.problems, *problems)
        return write(card, comparisons, findings, not_assessed, told, thresholds, edits)


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
