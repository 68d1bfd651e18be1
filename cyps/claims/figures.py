"""The figures of a sentence: each number with its unit and its hedge, and "none" said in words.

Numbers that claim nothing are left alone: dates, ages, paragraphs, section 47, and
lengths of time that say how something is measured ("within 45 working days").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from cyps.claims.phrases import pattern
from cyps.terms import Unit

_NUMBER = re.compile(
    r"(?<![\w.,/£$€])(?P<sign>(?<![\w%)\s])[-−](?=\d))?(?P<pounds>£\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)(?![\d/]|,\d{3}\b|\.\d)"
)
_UNITS = (
    *("points", "percent", "per_10_000", "per_1_000", "per_100_000"),
    *("days", "weeks", "months", "years", "hours"),
)  # fmt: skip
DURATIONS = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
_SPANS = ("days", "weeks", "months", "years", "hours")
_UNIT = {unit.value: unit for unit in Unit}
_SIZES = {"thousand": 1000, "million": 1_000_000}
_HEDGES = ("nearly", "over", "under", "around")
_SHARED = re.compile(
    r"\s*(?:in\s+\S+\s+|\(\S+\)\s+)?(?:to|and|or|compared\s+(?:to|with)|against|from|-|–)\s+\W*$", re.I
)
_GOES_ON = re.compile(
    r"\s*(?:[.,;:)\]\-–]|$|(?:in|to|and|or|for|at|by|from|on|compared|against|last|this|as|during|of|the|over|which|but|with|when|a|nationally)\b)",
    re.I,
)
_MAY_HAVE_ONE = re.compile(r"\d")
_HEDGE_LENGTH = 24
_WORD = re.compile(r"\s*(\w+)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sentence: `start` and `end` are its characters there, its unit among them.

    `unit` is None where none is written or shared. `points` means percentage
    points. `hedge` is nearly, over, under, around or "", and begins at `hedged`. `bare` means
    that nothing but the number stands there, `counts` that what it counts follows ("641
    children"), `word` that it is none said in words.
    """

    start: int
    end: int
    number: Decimal
    places: int
    unit: Unit | None = None
    points: bool = False
    hedge: str = ""
    hedged: int = 0
    bare: bool = False
    word: bool = False
    counts: bool = False


def figures(sentence: str, *, begins_line: bool = True) -> tuple[Figure, ...]:
    """The figures of one sentence in order; `begins_line` where a number at its start may count the lines."""
    if not _MAY_HAVE_ONE.search(sentence) and not _none_in_words_pattern().search(sentence):
        return ()
    alone = list(_left_alone(sentence, begins_line=begins_line))
    found = [
        figure
        for figure in _numbers(sentence)
        if not any(start < figure.end and figure.start < end for start, end in alone)
    ]
    found += [word for word in _none_in_words(sentence) if not any(_meet(word, other) for other in found)]
    found.sort(key=lambda figure: figure.start)
    return _sharing(sentence, found)


def _meet(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end


def _left_alone(sentence: str, *, begins_line: bool) -> Iterator[tuple[int, int]]:
    for found in pattern("leave.patterns").finditer(sentence):
        yield found.span()
    if begins_line and (start := pattern("leave.starts").match(sentence)):
        yield start.span()


def _numbers(sentence: str) -> Iterator[Figure]:
    end = 0
    for found in _NUMBER.finditer(sentence):
        if found.start() < end:  # the 10,000 of "252.2 per 10,000"
            continue
        start, end = found.span()
        number = Decimal(found["digits"].replace(",", "")) * (-1 if found["sign"] else 1)
        places = len(found["digits"].partition(".")[2])
        hedge, hedged = _hedge(sentence, start)
        if found["pounds"]:
            factor, end = _size_after(sentence, end)
            yield Figure(start, end, number * factor, places, Unit.POUNDS, hedge=hedge, hedged=hedged)
            continue
        unit, end = _unit_after(sentence, end)
        if unit in _SPANS and _is_standard(sentence, start, end):
            continue
        held = Unit.PERCENT if unit == "points" else _UNIT.get(unit)
        points, bare = unit == "points", not unit
        counts = bare and not places and not _GOES_ON.match(sentence, end)
        yield Figure(start, end, number, places, held, points, hedge, hedged, bare, counts=counts)


def _unit_after(sentence: str, at: int) -> tuple[str, int]:
    for unit in _UNITS:
        if found := _unit_pattern(unit).match(sentence, at):
            return unit, found.end()
    return "", at


@cache
def _unit_pattern(unit: str) -> re.Pattern[str]:
    attached = pattern(f"unit.{unit}").pattern.replace(r"(?<!\w)", "")  # "33.5pp", "£2.4m"
    return re.compile(rf"[\s-]*(?:{attached})", re.IGNORECASE)


def _size_after(sentence: str, at: int) -> tuple[int, int]:
    for size, factor in _SIZES.items():
        if found := _unit_pattern(size).match(sentence, at):
            return factor, found.end()
    return 1, at


def _is_standard(sentence: str, start: int, end: int) -> bool:
    """Whether a length of time says how something is measured, not how long it took."""
    before = re.search(r"([a-z]+)[\s-]*$", sentence[:start], re.I)
    after = _WORD.match(sentence, end)
    if after and pattern("leave.span-nouns").fullmatch(after[1]):
        return True
    return bool(before and pattern("leave.spans").fullmatch(before[1]))


def _hedge(sentence: str, start: int) -> tuple[str, int]:
    """The hedge right before a figure and where it begins; "" and the figure's own start if there is none."""
    before = sentence[:start].rstrip(" £(\u00a0")
    found = [
        (way.start(), hedge)
        for hedge in _HEDGES
        for way in pattern(f"hedge.{hedge}").finditer(before, max(0, len(before) - _HEDGE_LENGTH))
        if way.end() == len(before)
    ]
    return (min(found)[1], min(found)[0]) if found else ("", start)


@cache
def _none_in_words_pattern() -> re.Pattern[str]:
    return re.compile(f"{pattern('none.cleared').pattern}|{pattern('none.no').pattern}", re.IGNORECASE)


def _none_in_words(sentence: str) -> Iterator[Figure]:
    for found in pattern("none.cleared").finditer(sentence):
        yield Figure(*found.span(), Decimal(0), 0, hedged=found.start(), word=True)
    for found in pattern("none.no").finditer(sentence):
        following = _WORD.match(sentence, found.end())
        if not (following and pattern("none.never").fullmatch(following[1])):
            yield Figure(*found.span(), Decimal(0), 0, hedged=found.start(), word=True)


def _sharing(sentence: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Bare numbers take the unit of the figure they are paired with: "from 70.1 to 92.8%"."""
    shared = list(found)
    for place in reversed(range(len(shared) - 1)):
        one, other = shared[place], shared[place + 1]
        if one.bare and other.unit and not other.points and _joined(sentence, one, other):
            shared[place] = replace(one, unit=other.unit)
    for place in range(1, len(shared)):
        one, other = shared[place - 1], shared[place]
        if (
            other.bare
            and other.unit is None
            and one.unit
            and not one.points
            and _joined(sentence, one, other)
        ):
            shared[place] = replace(other, unit=one.unit)
    return tuple(shared)


def _joined(sentence: str, one: Figure, other: Figure) -> bool:
    between = sentence[one.end : other.start]
    return (
        bool(_SHARED.search(between))
        and len(between.split()) <= 6
        and bool(_GOES_ON.match(sentence, other.end))
    )
