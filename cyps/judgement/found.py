"""What a rule hands on when it notices something."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison import Comparison, Rung
from cyps.frozen import by_the_thousand
from cyps.terms import Source


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule noticed, with its evidence and no words yet.

    `id` is rule + indicator + period, so a person's edit survives a re-read.
    `kind` is strength, improvement or note. `basis` is change, target, benchmark,
    level or long_run. `weight` is the distance past the threshold, for ordering.
    `comparison` is the evidence; `sources` the cells whose figures its text shows.
    `also` are the other rules that fired on the same side and are told in the same text.
    """

    id: str
    rule: str
    kind: str
    basis: str
    rung: Rung
    comparison: Comparison
    weight: Decimal
    sources: tuple[Source, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """An indicator no rule spoke about, and why, in plain words."""

    indicator: str
    reason: str
