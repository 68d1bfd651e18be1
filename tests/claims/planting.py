"""Wrong figures planted in the minutes, one at a time, the way people get figures wrong.

Every figure the minutes state of a measure stands in `FIGURES`, by the words round it;
`planted(seed, count)` gives as many drafts, each with one of them changed, and the
characters where the change shows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MINUTES = (Path(__file__).parent / "minutes.txt").read_text("utf-8")

# Each figure once, as "before[figure]after".
WHERE = """
high: [96.5]% at contact
contact and [92.8]% for referrals
backlog of [313] had
from [70.1]% in 2014/15
in 2014/15 to [92.8]% in 2015/16, with
reaching [98.4]%
from [65.1]% in 2014/15
to [98.6]% in 2015/16
above [98]% and
was [100]%
from [65]% in 2014/15
to [88.3]% for
from [4.2]% in
to [0.8]% in
standards was [96.5]%
target of [90]% performance
at [80.2]% needed
average of [661] days
to [338.5] in 2015/16
nearly [20]% to
to [97.5]%
improved to [92.8]% compared
year’s [81.4]% and
at [94.5]% compared
to [58.8]%
with [97.8]% of LAC
to [68.7]% at the end
[95]% had a plan
to [76]% in March
with [100]% visits
at [27.9]% for March
and [30.9]% for
was [83.3]%, which
of [94.9]% ,
showed [25]% of
"""


@dataclass(frozen=True)
class Place:
    """A figure of the minutes and the line it stands in."""

    start: int
    end: int
    line: tuple[int, int]

    @property
    def written(self) -> str:
        return MINUTES[self.start : self.end]


@dataclass(frozen=True)
class Planted:
    """The minutes with one error; it shows where any of `shows` (start, end) does."""

    kind: str
    text: str
    shows: tuple[tuple[int, int], ...]
    said: str


def _places() -> tuple[Place, ...]:
    places = []
    for line in WHERE.strip().splitlines():
        before, _, rest = line.partition("[")
        figure, _, after = rest.partition("]")
        assert MINUTES.count(before + figure + after) == 1, line
        start = MINUTES.index(before + figure + after) + len(before)
        whole = (MINUTES.rfind("\n", 0, start) + 1, MINUTES.index("\n", start))
        places.append(Place(start, start + len(figure), whole))
    return tuple(places)


PLACES = _places()


def _written_over(place: Place, figure: str, kind: str) -> Planted | None:
    if float(figure) == float(place.written):
        return None
    text = MINUTES[: place.start] + figure + MINUTES[place.end :]
    return Planted(kind, text, ((place.start, place.start + len(figure)),), f"{place.written} -> {figure}")


def digits_swapped(rng: random.Random, place: Place) -> Planted | None:
    digits = place.written
    pairs = [
        (a, b)
        for a in range(len(digits))
        for b in range(a + 1, len(digits))
        if "." not in digits[a] + digits[b]
    ]
    pairs = [(a, b) for a, b in pairs if digits[a] != digits[b] and not (a == 0 and digits[b] == "0")]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    swapped = list(digits)
    swapped[a], swapped[b] = swapped[b], swapped[a]
    return _written_over(place, "".join(swapped), "digits swapped")


def digit_changed(rng: random.Random, place: Place) -> Planted | None:
    at = rng.choice([i for i, d in enumerate(place.written) if d.isdigit()])
    digit = rng.choice([d for d in "123456789" if d != place.written[at]])
    return _written_over(place, place.written[:at] + digit + place.written[at + 1 :], "digit changed")


def decimal_moved(rng: random.Random, place: Place) -> Planted | None:
    digits = place.written.replace(".", "")
    point = len(place.written.partition(".")[0]) + rng.choice((-1, 1))
    if point <= 0 or point > len(digits):
        return None
    moved = digits[:point] + ("." + digits[point:] if digits[point:] else "")
    return _written_over(place, moved, "decimal moved")


def anothers_figure(rng: random.Random, place: Place) -> Planted | None:
    others = [other.written for other in PLACES if other.line != place.line and "." in other.written]
    return _written_over(place, rng.choice(others), "another's figure")


def pair_swapped(rng: random.Random, place: Place) -> Planted | None:
    """Two figures of one line exchanged: prior and current, or two measures'."""
    fellows = [other for other in PLACES if other.line == place.line and other.written != place.written]
    if not fellows:
        return None
    one, other = sorted((place, rng.choice(fellows)), key=lambda p: p.start)
    text = (
        MINUTES[: one.start]
        + other.written
        + MINUTES[one.end : other.start]
        + one.written
        + MINUTES[other.end :]
    )
    moved = len(other.written) - len(one.written)
    shows = ((one.start, one.end + moved), (other.start + moved, other.end))
    return Planted("pair swapped", text, shows, f"{one.written} <-> {other.written}")


def years_swapped(_rng: random.Random, place: Place) -> Planted | None:
    start, end = place.line
    line = MINUTES[start:end]
    if not re.search(r"\d{4}/\d\d", line):
        return None
    swap = {"2014/15": "2015/16", "2015/16": "2014/15", "2013/14": "2012/13"}
    swapped = re.sub(r"\d{4}/\d\d", lambda found: swap[found[0]], line)
    return Planted("years swapped", MINUTES[:start] + swapped + MINUTES[end:], (place.line,), line)


KINDS: tuple[Callable[[random.Random, Place], Planted | None], ...] = (
    digits_swapped,
    digit_changed,
    decimal_moved,
    anothers_figure,
    pair_swapped,
    years_swapped,
)


def planted(seed: int, count: int = 20) -> list[Planted]:
    """`count` drafts with one error each, at different figures, the kinds in turn."""
    rng = random.Random(seed)
    drafts: list[Planted] = []
    for place in rng.sample(PLACES, len(PLACES)):
        kinds = rng.sample(KINDS, len(KINDS))
        made = next(filter(None, (kind(rng, place) for kind in kinds)), None)
        if made:
            drafts.append(made)
        if len(drafts) == count:
            break
    return drafts
