"""What a revised figure does to the change from it."""

from __future__ import annotations

from cyps.model import Observation


def turned_round(before: Observation, outturn: Observation) -> str:
    """Why a change can't be trusted that goes another way from the figure first given; "" where it can."""
    first, now, revised = before.first_given, outturn.value.number, before.value.number
    if first is None or first.number is None or now is None or revised is None:
        return ""
    if (now - first.number) * (now - revised) > 0 or now == revised:
        return ""
    since = "nothing changed" if now == first.number else "the change goes the other way"
    return f"{before.period.label} was first given as {first.written}, and from there {since}"
