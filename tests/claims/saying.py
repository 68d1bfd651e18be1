"""A draft and a drawn scorecard in, "written: verdict" out, so that a test reads as its own example."""

from __future__ import annotations

from cyps.claims import check
from tests.building import scorecard


def verdicts(text: str, *drawings: str, year: str = "2015/16") -> list[str]:
    """Each claim as "39.4%: agrees"."""
    made = check(text, scorecard(*drawings, year=year))
    return [f"{claim.written}: {claim.verdict.value.replace('_', ' ')}" for claim in made.claims]


def reasons(text: str, *drawings: str) -> list[str]:
    """What is said of each claim."""
    return [claim.because for claim in check(text, scorecard(*drawings)).claims]
