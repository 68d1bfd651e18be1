"""The claims room: figures found in someone's draft, each held against the scorecard."""

from cyps.claims.check import check
from cyps.claims.claim import TO_LOOK_AT, Claim, Draft, Verdict

__all__ = ["TO_LOOK_AT", "Claim", "Draft", "Verdict", "check"]
