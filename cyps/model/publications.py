"""Published figures: which measure a figure is of, and where the council stands by them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.terms import Period, Value


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a published figure can be looked up, as a workbook's is in its cell.

    `code` and `measure` are the publisher's own; `area` says whose figure it is:
    "England", "Bolton", "9 of the 10 statistical neighbours".
    """

    code: str
    measure: str
    area: str


@dataclass(frozen=True, slots=True)
class Other:
    """One area's published figure beside the council's own; `is_england` tells it from a neighbour's."""

    name: str
    value: Value
    is_england: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the council's own published figure stands among others' of the same year.

    `rank` counts from 1, the best, among the `of` that published: the council and its
    ten neighbours; ties share the lower number. `band` is the quarter of all
    authorities, A the best to D; `cuts` are the three figures that part the quarters and
    `authorities` how many were parted. No rank and no band without a good direction; no
    band either where so many have one figure that the quarters run into each other. `others` are
    England and the neighbours that published, as published for the same year.
    """

    period: Period
    value: Value
    publication: Publication
    rank: int | None
    of: int
    band: str
    cuts: tuple[Decimal, ...]
    authorities: int
    others: tuple[Other, ...] = ()
