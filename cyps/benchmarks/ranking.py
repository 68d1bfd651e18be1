"""Rank and quarter among others (METHOD §5), as the published tool works them out.

Nothing here knows whose figures they are: numbers in, places out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from cyps.terms import Polarity

BANDS = "ABCD"
_SIDED = (Polarity.HIGHER, Polarity.LOWER)


def best_of(numbers: Iterable[Decimal], polarity: Polarity) -> Decimal | None:
    """The best of `numbers`; None of none, and without a good direction."""
    if polarity not in _SIDED:
        return None
    return (max if polarity is Polarity.HIGHER else min)(numbers, default=None)


def rank_of(number: Decimal, others: Iterable[Decimal], polarity: Polarity) -> int | None:
    """1 for the best; figures that tie share the lowest rank. None without a good direction."""
    if polarity not in _SIDED:
        return None
    higher = polarity is Polarity.HIGHER
    return 1 + sum(other > number if higher else other < number for other in others)


def cut_points(numbers: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The three figures that part `numbers` in quarters, or nothing where quarters run into each other.

    Between two figures a cut lies in proportion, as in the published tool. Where so many
    have one figure that two cuts, or a cut and an end, are the same, a quarter would hold
    nobody or half of all.
    """
    ordered = sorted(numbers)
    if len(ordered) < len(BANDS):
        return ()
    cuts = tuple(_at(ordered, Decimal(part) / len(BANDS)) for part in range(1, len(BANDS)))
    edges = (ordered[0], *cuts, ordered[-1])
    return cuts if all(low < high for low, high in pairwise(edges)) else ()


def _at(ordered: Sequence[Decimal], share: Decimal) -> Decimal:
    place = share * (len(ordered) - 1)
    below = int(place)
    if below + 1 == len(ordered):
        return ordered[below]
    return ordered[below] + (ordered[below + 1] - ordered[below]) * (place - below)


def band_of(number: Decimal, cuts: Sequence[Decimal], polarity: Polarity) -> str:
    """A for the best quarter to D for the worst, "" where there are no quarters or no good direction.

    A figure equal to a cut falls in the numerically lower quarter.
    """
    if not cuts or polarity not in _SIDED:
        return ""
    quarter = sum(number > cut for cut in cuts)
    return BANDS[-1 - quarter] if polarity is Polarity.HIGHER else BANDS[quarter]
