"""What changed between two runs of one year, as rows for people."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.presentation.tables import LISTS
from cyps.wording import Difference, Report, Run, What, differences, run

WHATS = {
    What.FIGURE: "Figure",
    What.INDICATOR: "Indicator",
    What.BULLET: "Bullet",
    What.LIST: "List",
}


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference: `was` or `now` says that there was, or is, none."""

    what: str
    name: str
    was: str
    now: str


def difference_rows(before: Run, after: Report) -> tuple[DifferenceRow, ...]:
    """Everything that differs, figures first."""
    return tuple(map(_row, differences(before, run(after))))


def _row(of: Difference) -> DifferenceRow:
    was, now = of.was, of.now
    if of.what is What.LIST:
        was, now = LISTS[was], LISTS[now]
    return DifferenceRow(WHATS[of.what], of.name, was or "not there", now or "gone")
