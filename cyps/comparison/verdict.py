"""Where a figure stands beside a mark, before it is written into a gap."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison.compared import Rung, Standing

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a figure stands, by which rung, why, and how many times past the threshold."""

    standing: Standing
    rung: Rung
    because: str
    times: Decimal = _ZERO


def unclear(because: str) -> Verdict:
    """No verdict, and why."""
    return Verdict(Standing.UNCLEAR, Rung.NONE, because)
