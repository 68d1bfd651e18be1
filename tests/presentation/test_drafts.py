"""What a page says of a checked draft: its count, its rows, its example."""

from __future__ import annotations

from cyps.claims import Claim, Draft, Verdict, check
from cyps.presentation import CLAIM_SIGNS, claim_rows, draft_finding, example_draft
from tests.building import reported


def draft(*verdicts: Verdict) -> Draft:
    return Draft("", tuple(Claim(n, n + 1, "1", "", verdict, "") for n, verdict in enumerate(verdicts)))


REVIEWS = """
    LAC reviews in time | % | higher | process
    2014/15   35.4%
    2015/16   39.4%
"""


def test_the_count_names_every_verdict_there_is():
    made = draft(
        Verdict.AGREES, Verdict.AGREES, Verdict.DIFFERS, Verdict.SLIP, Verdict.NOT_FOUND, Verdict.DIRECTION
    )
    assert draft_finding(made) == (
        "5 figures: 2 agree, 1 differs, 1 slip between points and per cent, 1 not found, 1 wrong direction"
    )
    assert draft_finding(draft()) == "No figure was found in this draft"


def test_every_verdict_has_a_sign_of_its_own():
    assert set(CLAIM_SIGNS) == set(Verdict)
    assert (
        len({sign.symbol for sign in CLAIM_SIGNS.values()})
        == len({s.word for s in CLAIM_SIGNS.values()})
        == 5
    )


def test_a_row_names_the_measure_and_its_cells():
    report = reported(REVIEWS)
    made = check("LAC reviews in time improved by 4% to 39.4%.", report.scorecard)
    slip, agrees = claim_rows(made, report)
    assert (slip.claim.verdict, slip.measure, slip.where) == (
        Verdict.SLIP,
        "LAC reviews in time",
        "Sheet, cells A3 and A2",
    )
    assert (agrees.number, agrees.where) == (2, "Sheet, cell A3")


def test_the_example_is_of_the_workbook_itself():
    report = reported(REVIEWS)
    text = example_draft(report)
    assert text.endswith("LAC reviews in time increased by 4%.")
    verdicts = [claim.verdict for claim in check(text, report.scorecard).claims]
    assert verdicts[-1] is Verdict.SLIP
    assert set(verdicts[:-1]) == {Verdict.AGREES}
