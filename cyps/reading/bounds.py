"""Targets and tolerances as people write them: ">=90%", "Fewer than 85", "90% to 95%", "85%>".

A bound is a mark to reach, never a figure reached. What speaks of a change
("Additional 800") or of someone else ("Above neighbours") has no mark, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cyps.reading.figures import Figure
from cyps.reading.values import CellContent, figure_in
from cyps.reading.words import texts
from cyps.reading.written import of_text
from cyps.terms import State

_NUMBER = r"£?\d[\d,]*(?:\.\d+)?\s*%?"
_RANGE = re.compile(rf"^\D*?({_NUMBER})\s*(?:-|–|—|to|and)\s*[<>≤≥=]*\s*({_NUMBER})[^\d]*$", re.I)
_ONE = re.compile(rf"^(\D*?)({_NUMBER})([^\d]*)$")


@dataclass(frozen=True, slots=True)
class Bound:
    """A mark: `low` the number written first, `high` the far end of a range or None.

    `sense` is "at least", "at most", "between" or "" when the text doesn't say.
    `said` is why there is no number, "" when there is one.
    """

    low: Figure | None
    high: Figure | None
    sense: str
    said: str


def _none(said: str) -> Bound:
    return Bound(None, None, "", said)


@lru_cache(maxsize=16384)
def of_words(text: str) -> Bound:
    """A bound written as text."""
    flat = " ".join(text.split())
    plain = of_text(flat.strip("=<>≤≥ "))
    if plain is not None and plain.number is None and plain.state is not State.SUPPRESSED:
        return _none("")
    if not any(c.isdigit() for c in flat):
        return _none(f"“{flat}” names no number")
    if texts()["a_change"].search(flat):
        return _none(f"“{flat}” speaks of a change, not of a level")
    if found := _RANGE.match(flat):
        low, high = of_text(found[1]), of_text(found[2])
        if low and high and low.number is not None and high.number is not None and low.number < high.number:
            percent = low.percent or high.percent
            return Bound(
                replace(low, percent=percent, written=flat),
                replace(high, percent=percent, written=flat),
                "between",
                "",
            )
    if found := _ONE.match(flat):
        figure = of_text(found[2].strip())
        if figure and figure.number is not None:
            sense = (
                "at most"
                if texts()["at_most"].search(flat)
                else "at least"
                if texts()["at_least"].search(flat)
                else ""
            )
            return Bound(replace(figure, written=flat), None, sense, "")
    return _none(f"“{flat}” could not be read as a target")


def bound_in(value: CellContent, number_format: str) -> Bound:
    """What a target or tolerance cell sets."""
    if isinstance(value, str):
        return of_words(value) if len(value) <= 120 else _none("a long text, not a target")
    figure = figure_in(value, number_format)
    if figure is None:
        return _none("neither a number nor a target in words")
    return Bound(figure, None, "", "") if figure.number is not None else _none("")
