"""What the check says of a draft: one claim a figure, with its verdict, the reason and the cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from cyps.terms import Source


class Verdict(StrEnum):
    """What became of a figure held against the workbook."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SLIP = "slip"  # right only when points are read as per cent, or the other way round
    DIRECTION = "direction"  # "improved" where the workbook got worse
    NOT_FOUND = "not_found"


TO_LOOK_AT = (Verdict.DIFFERS, Verdict.DIRECTION, Verdict.SLIP)


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of a draft, or a word of direction that the workbook contradicts.

    `start` and `end` are its characters in the draft, `written` what stands there,
    `sentence` the sentence round it. `indicator` is the id of the measure it was
    held against, None where none is meant. `sources` are the cells that say so.
    """

    start: int
    end: int
    written: str
    sentence: str
    verdict: Verdict
    because: str
    indicator: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft's text and what was found in it, in its order; no two claims share a character."""

    text: str
    claims: tuple[Claim, ...]

    def count(self, verdict: Verdict) -> int:
        """How many claims came to this verdict."""
        return Counter(claim.verdict for claim in self.claims)[verdict]

    @property
    def to_look_at(self) -> tuple[Claim, ...]:
        """The claims someone should look at before the draft goes out."""
        return tuple(claim for claim in self.claims if claim.verdict in TO_LOOK_AT)
