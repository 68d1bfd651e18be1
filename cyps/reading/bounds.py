"""Targets and tolerances as people write them: ">=90%", "Fewer than 85", "90% to 95%", "85%>".

A bound is a mark to reach, never a figure reached. "Above neighbours" is somebody
else's figure; what speaks of a change ("Additional 800") has no mark, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cyps.reading.figures import Figure
from cyps.reading.values import CellContent, figure_in
from cyps.reading.words import Role, texts, words_of
from cyps.reading.written import of_text
from cyps.terms import State, Unit

_NUMBER = r"£?\d[\d,]*(?:\.\d+)?\s*%?"
_SPELT = frozenset({Unit.RATIO, Unit.PER_1_000, Unit.PER_10_000, Unit.PER_100_000})  # two numbers each
_RANGE = re.compile(rf"^\D*?({_NUMBER})\s*(?:-|–|—|to|and)\s*[<>≤≥=]*\s*({_NUMBER})[^\d]*$", re.I)
_WITH_AMBER = re.compile(rf"^(.*\d.*?)[\s,;(\[]+(?:tolerance|amber)\D{{0,6}}?({_NUMBER})\s*[)\]]?$", re.I)
_ONE = re.compile(rf"^(\D*?)({_NUMBER})([^\d]*)$")


@dataclass(frozen=True, slots=True)
class Bound:
    """A mark: `low` the number written first, `high` the far end of a range or None.

    `sense` is "at least", "at most", "between" or "" when the text doesn't say.
    `said` is why there is no number, "" when there is one. `group` is whose figure it
    is where it is another's; `amber` where amber begins, written beside it ("95% (tolerance 90%)").
    """

    low: Figure | None
    high: Figure | None
    sense: str
    said: str
    group: str = ""
    amber: Figure | None = None


def _none(said: str) -> Bound:
    return Bound(None, None, "", said)


@lru_cache(maxsize=16384)
def of_words(text: str) -> Bound:
    """A bound written as text."""
    flat = " ".join(text.split())
    plain = of_text(flat.strip("=<>≤≥ "))
    if plain is not None and plain.number is None and plain.state is not State.SUPPRESSED:
        return _none("")
    return Bound(plain, None, "", "") if plain and plain.unit in _SPELT else _in_words(flat)


def _in_words(flat: str) -> Bound:
    """A bound with words or signs around its number."""
    if not any(c.isdigit() for c in flat):
        words = words_of(flat)
        if words and words.role is Role.BENCHMARK and words.group and (sense := _sense(flat)):
            return Bound(None, None, sense, "", words.group)
        return _none(f"“{flat}” names no number")
    if found := _WITH_AMBER.match(flat):
        return _with_amber(of_words(found[1]), of_text(found[2].strip()), flat)
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
            return Bound(replace(figure, written=flat), None, _sense(flat), "")
    return _none(f"“{flat}” could not be read as a target")


def _sense(text: str) -> str:
    if texts()["at_most"].search(text):
        return "at most"
    return "at least" if texts()["at_least"].search(text) else ""


def _with_amber(bound: Bound, amber: Figure | None, written: str) -> Bound:
    """A target with where its amber begins; a width ("tolerance 5%") is no such mark."""
    low = bound.low.number if bound.low else None
    if low is None or bound.low is None or amber is None or amber.number is None:
        return _none(f"“{written}” could not be read as a target")
    if not low / 2 <= amber.number <= low * 3 / 2:
        return _none(f"“{written}” gives a tolerance that is no mark of its own")
    return replace(bound, low=replace(bound.low, written=written), amber=replace(amber, written=written))


def bound_in(value: CellContent, number_format: str) -> Bound:
    """What a target or tolerance cell sets."""
    if isinstance(value, str):
        return of_words(value) if len(value) <= 120 else _none("a long text, not a target")
    figure = figure_in(value, number_format)
    if figure is None:
        return _none("neither a number nor a target in words")
    return Bound(figure, None, "", "") if figure.number is not None else _none("")
