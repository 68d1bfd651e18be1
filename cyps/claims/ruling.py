"""The verdict on one figure, before it is put back into its draft."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.claims.claim import Verdict
from cyps.terms import Source


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict, the sentence that says why, and the cells it rests on."""

    verdict: Verdict
    because: str
    sources: tuple[Source, ...]
