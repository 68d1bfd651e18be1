"""Words of direction that the workbook contradicts: "improved" where the figure got worse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from cyps.claims.changes import Step, steps
from cyps.claims.claim import Verdict
from cyps.claims.facts import Fact
from cyps.claims.phrases import pattern, say
from cyps.claims.roles import Role, Said
from cyps.claims.ruling import Ruling
from cyps.comparison import Movement, Travel, movement_of, travel_of
from cyps.model import Indicator

_WAYS = ("better", "worse", "up", "down")
_REACH = 14  # words; a figure further from a word of direction is not what it speaks of

Contradicted = tuple[int, int, Ruling, Indicator]


def contradicted(
    sentence: str, spoken: Sequence[tuple[Said, Indicator]], facts: Mapping[str, tuple[Fact, ...]], year: int
) -> Iterator[Contradicted]:
    """Each word of direction that the figure it speaks of contradicts, with the measure.

    `spoken` are the figures of the sentence with the measures they are about, `facts`
    what the workbook has of each, `year` the one the draft is about.
    """
    if not spoken:
        return
    for start, end, way in _words(sentence):
        indicator = _spoken_of(sentence, end, spoken)
        if indicator is None:
            continue
        since = [said.moment.year for said, of in spoken if of is indicator and said.moment]
        for step in steps(facts[indicator.id], year, since)[:1]:
            if _wrong(way, step, indicator):
                yield start, end, _ruling(step, indicator), indicator


def _words(sentence: str) -> Iterator[tuple[int, int, str]]:
    for way in _WAYS:
        for found in pattern(f"direction.{way}").finditer(sentence):
            ahead, behind = sentence[: found.start()].rstrip(), sentence[found.end() :]
            if not _unless().search(ahead) and not _unless_next().match(behind):
                yield found.start(), found.end(), way


@cache
def _unless() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern('direction.unless').pattern})$", re.IGNORECASE)


@cache
def _unless_next() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern('direction.unless-next').pattern})", re.IGNORECASE)


def _spoken_of(sentence: str, end: int, spoken: Sequence[tuple[Said, Indicator]]) -> Indicator | None:
    """The measure of the first figure after a word of direction, where it isn't far."""
    for each, indicator in spoken:
        if each.figure.start >= end and each.role in (Role.OUTTURN, Role.CHANGE) and not each.figure.word:
            near = len(sentence[end : each.figure.start].split()) <= _REACH
            return indicator if near else None
    return None


def _wrong(way: str, step: Step, indicator: Indicator) -> bool:
    movement = movement_of(step.moved)
    if movement is Movement.LEVEL:
        return False
    if way in ("up", "down"):
        return movement is not (Movement.UP if way == "up" else Movement.DOWN)
    travel = travel_of(movement, indicator.polarity)
    return travel is (Travel.WORSE if way == "better" else Travel.BETTER)


def _ruling(step: Step, indicator: Indicator) -> Ruling:
    movement = movement_of(step.moved)
    travel = travel_of(movement, indicator.polarity)
    way = say("way_up" if movement is Movement.UP else "way_down")
    if travel is not Travel.UNCLEAR:
        way += ", and " + say("way_better" if travel is Travel.BETTER else "way_worse")
    return Ruling(Verdict.DIRECTION, say("direction", **step.told, way=way), step.sources)
