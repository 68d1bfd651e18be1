"""The published minutes against the sample: nothing false said of them, and planted errors found."""

from __future__ import annotations

import pytest

from cyps.claims import TO_LOOK_AT, Claim, Verdict, check
from cyps.model import Scorecard
from tests.claims.planting import KINDS, MINUTES, PLACES, Planted, planted

ENOUGH = 18  # of 20 planted errors


def told(scorecard: Scorecard, text: str = MINUTES) -> dict[int, Claim]:
    return {claim.start: claim for claim in check(text, scorecard).claims}


def found(scorecard: Scorecard, draft: Planted) -> bool:
    return any(
        claim.verdict in TO_LOOK_AT
        and any(claim.start < end and start < claim.end for start, end in draft.shows)
        for claim in check(draft.text, scorecard).claims
    )


def test_every_figure_of_the_minutes_is_found_and_nothing_else(rotherham: Scorecard):
    claims = told(rotherham)
    assert {place.start for place in PLACES} <= claims.keys()
    others = [claim.written for start, claim in claims.items() if start not in {p.start for p in PLACES}]
    assert others == ["eradicated", "there were no"]


def test_the_minutes_as_they_were_printed_hold_one_slip_and_no_false_alarm(rotherham: Scorecard):
    wrong = [(c.written, c.verdict) for c in told(rotherham).values() if c.verdict is not Verdict.AGREES]
    assert wrong == [("20%", Verdict.SLIP)]


def test_nearly_20_per_cent_is_a_likely_slip_and_says_why(rotherham: Scorecard):
    slip = next(claim for claim in told(rotherham).values() if claim.verdict is Verdict.SLIP)
    assert slip.because == (
        'A percentage that changes by "%" may mean points or a share of the earlier figure. '
        "The workbook has 97.5% at 31 March 2016 and no earlier figure to tell which."
    )
    assert [source.cell for source in slip.sources] == ["H6"]


def test_each_figure_is_held_against_the_measure_it_is_about(rotherham: Scorecard):
    names = {indicator.id: indicator.ref for indicator in rotherham.indicators}
    refs = [names[claim.indicator] for claim in check(MINUTES, rotherham).claims if claim.indicator]
    assert " ".join(refs) == (
        "1.2 1.3 2.1 2.1 2.2 2.3 2.3 2.3 3.2 3.2 4.4 4.4 4.3 4.3 4.5 4.5 5.2 5.3 5.3 9.1 9.1 7.1 7.1 "
        "6.1 6.1 6.2 6.2 6.3 6.3 6.4 6.4 8.1 1.4 1.4 5.4 5.4 10.1"
    )


@pytest.mark.parametrize("seed", range(12))
def test_planted_errors_are_found(rotherham: Scorecard, seed: int):
    drafts = planted(seed)
    assert len(drafts) == 20
    missed = [(draft.kind, draft.said) for draft in drafts if not found(rotherham, draft)]
    assert len(drafts) - len(missed) >= ENOUGH, missed


def test_every_kind_of_error_is_planted():
    kinds = {draft.kind for seed in range(12) for draft in planted(seed)}
    assert len(kinds) == len(KINDS)


def test_an_error_leaves_the_figures_of_other_sentences_alone(rotherham: Scorecard):
    clean = [claim.verdict for claim in check(MINUTES, rotherham).claims]
    for draft in planted(7, 8):
        now = [claim.verdict for claim in check(draft.text, rotherham).claims]
        changed = sum(one is not other for one, other in zip(clean, now, strict=False))
        assert changed <= 4, draft.said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plans improved from 65.1%", "plans fell from 65.1%"),
        ("represented a drop on", "represented a rise on"),
        ("with a reduction from", "with an increase from"),
        ("Health had improved to", "Health had deteriorated to"),
        ("days improved from 70.1%", "days worsened from 70.1%"),
    ],
)
def test_a_word_of_direction_turned_round_is_found(rotherham: Scorecard, before: str, after: str):
    assert before in MINUTES
    verdicts = [claim.verdict for claim in check(MINUTES.replace(before, after), rotherham).claims]
    assert verdicts.count(Verdict.DIRECTION) == 1
    assert verdicts.count(Verdict.DIFFERS) == 0
