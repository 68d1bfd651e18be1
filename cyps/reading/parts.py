"""What parts of a sheet can be taken for, as plain data for whoever draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cyps.reading.grid import Grid
from cyps.reading.words import Role
from cyps.terms import Period


class Part(StrEnum):
    """What a cell was taken for, as far as it needs a look of its own."""

    HEADING = "heading"
    NAME = "name"
    SECTION = "section"
    THIS_YEAR = "this-year"
    EARLIER = "earlier"
    WITHIN = "within"  # months and quarters, and a year so far
    COUNT = "count"
    TARGET = "target"
    BENCHMARK = "benchmark"
    NOTE = "note"  # which way is good, what it counts in, which period, a reference
    COLOUR = "colour"
    COMMENTARY = "commentary"
    UNUSED = "unused"
    LOST = "lost"


class Row(StrEnum):
    """What a row of a table was taken for; a column, where the table was read sideways."""

    HEADINGS = "headings"
    INDICATOR = "indicator"
    FIGURES = "figures"  # of a table whose rows are no indicators: places, or years
    SECTION = "section"
    NOTE = "note"
    UNUSED = "not used"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a column of a table was taken for, and why; a row, where the table was read sideways."""

    role: Role
    group: str
    period: Period | None
    part: Part
    heading: str
    because: str
    table: int


Label = Taken | Row
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Understood:
    """One sheet as it was understood.

    `cells` says what each filled cell was taken for, where it was for something. `over`
    holds, by the first row of each table, what stands over its columns; `beside` what
    stands beside each row.
    """

    grid: Grid
    cells: Mapping[Key, Part]
    over: Mapping[int, Mapping[int, Label]]
    beside: Mapping[int, Label]
