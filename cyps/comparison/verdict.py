"""Where a figure stands beside a mark, before it is written into a gap."""

from __future__ import annotations

from decimal import Decimal

from cyps.comparison.compared import Rung, Standing

# Standing, rung, the reason in plain words, and how many times past the threshold. A bare
# tuple, since one is made for every benchmark of every indicator and lives for two lines.
Verdict = tuple[Standing, Rung, str, Decimal]

_ZERO = Decimal(0)


def unclear(because: str) -> Verdict:
    """No verdict, and why."""
    return Standing.UNCLEAR, Rung.NONE, because, _ZERO
