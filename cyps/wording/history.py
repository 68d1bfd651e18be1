"""The years behind a change, said only where each of them is known (METHOD §3b)."""

from __future__ import annotations

from cyps.comparison import Change, Comparison, History, Movement
from cyps.terms import Period, Value
from cyps.wording.clause import NEUTRAL, Clause
from cyps.wording.sentences import say

_NUMBERS = ("", "", "", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def history_fact(comparison: Comparison, change: Change) -> Clause | None:
    """How long the change has gone on, else that no other of the years is as high, or as low."""
    known = comparison.history
    if known is None or change is not comparison.change:
        return None
    said = _lasting(known, change.movement) or _extreme(known, change.movement)
    return Clause(said, NEUTRAL, _figures(known), apart=True) if said else None


def _lasting(known: History, movement: Movement) -> str:
    if known.since is None or known.way is not movement:
        return ""
    return say("years", f"each_year_{movement.value}", since=_label(known.since))


def _label(period: Period) -> str:
    return period.label.removesuffix(" (academic)")


def _extreme(known: History, movement: Movement) -> str:
    is_so = known.highest if movement is Movement.UP else known.lowest
    if not is_so or movement is Movement.LEVEL:
        return ""
    count = len(known.years)
    return say(
        "years",
        "highest" if movement is Movement.UP else "lowest",
        count=_NUMBERS[count] if count < len(_NUMBERS) else str(count),
        since=_label(known.years[0].period),
    )


def _figures(known: History) -> tuple[Value, ...]:
    return tuple(observation.value for observation in known.years)
