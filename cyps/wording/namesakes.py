"""Measures of one name told apart: "LAC visits in time (rolling year)" and "… (financial year)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cyps.model import Indicator
from cyps.terms import Unit
from cyps.wording.names import subject


def told_apart(indicators: Iterable[Indicator]) -> dict[str, str]:
    """A name with what tells it from its namesakes, by indicator id; nothing for a name that stands alone.

    A number and a rate of one thing are told apart by their units already. What tells the
    others apart is their window, their section or their sheet, the first of these that
    differs for each; failing all, their cell.
    """
    by_name: defaultdict[tuple[str, Unit], list[Indicator]] = defaultdict(list)
    for indicator in indicators:
        by_name[subject(indicator.name).casefold(), indicator.unit].append(indicator)
    return {
        namesake.id: f"{subject(namesake.name)} ({difference})"
        for namesakes in by_name.values()
        if len(namesakes) > 1
        for namesake, difference in zip(namesakes, _differences(namesakes), strict=True)
    }


def _differences(namesakes: list[Indicator]) -> list[str]:
    for differences in _candidates(namesakes):
        if all(differences) and len({difference.casefold() for difference in differences}) == len(namesakes):
            return differences
    return [f"{namesake.source.sheet} {namesake.source.cell}" for namesake in namesakes]


def _candidates(namesakes: list[Indicator]) -> Iterator[list[str]]:
    yield [namesake.window.strip().lower() for namesake in namesakes]
    yield [namesake.section.strip() for namesake in namesakes]
    yield [namesake.source.sheet for namesake in namesakes]
