"""The brief's own bullets are drafts no one could fault: every figure in them agrees."""

from __future__ import annotations

import random
import re

import pytest

from cyps.claims import TO_LOOK_AT, Verdict, check
from cyps.reading import Workbook
from cyps.walk import report
from cyps.wording import Report
from tests.conftest import ROOT, SAMPLE

BOOKS = (SAMPLE, ROOT / "tests" / "golden" / "wide-scorecard.xlsx")


@pytest.fixture(scope="module", params=BOOKS, ids=lambda path: path.stem)
def brief(request: pytest.FixtureRequest) -> Report:
    return report([Workbook(request.param.name, request.param.read_bytes())])


def told(brief: Report) -> str:
    return "\n\n".join(bullet.text for bullet in brief.bullets)


def test_every_figure_of_our_own_bullets_agrees(brief: Report):
    claims = check(told(brief), brief.scorecard).claims
    assert len(claims) > 20
    assert [(c.written, c.because, c.sentence) for c in claims if c.verdict is not Verdict.AGREES] == []


def test_a_digit_changed_in_one_of_them_is_found(brief: Report):
    text, rng = told(brief), random.Random(3)
    claims = [c for c in check(text, brief.scorecard).claims if re.search(r"\d", c.written)]
    chosen = rng.sample(claims, 15)
    missed = []
    for claim in chosen:
        at = text.index(re.search(r"\d", claim.written)[0], claim.start)
        wrong = text[:at] + str((int(text[at]) + rng.randint(1, 8)) % 9 + 1) + text[at + 1 :]
        if wrong != text and not any(
            c.start < claim.end + 2 and claim.start < c.end and c.verdict in TO_LOOK_AT
            for c in check(wrong, brief.scorecard).claims
        ):
            missed.append(claim.sentence)
    assert len(missed) <= 1, missed
