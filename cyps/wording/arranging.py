"""Which bullet stands in which list and where: by the findings' own order, then by the officer's hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyps.choices import Edits, OwnBullet
from cyps.errors import UnknownChoice
from cyps.judgement import Finding

KINDS = ("strength", "improvement", "note")


@dataclass(frozen=True, slots=True)
class Place:
    """A finding or an officer's own bullet, in its list."""

    of: Finding | OwnBullet
    kind: str
    order: int
    headline: bool


def arranged(findings: Sequence[Finding], edits: Edits, headlines: int) -> Iterator[Place]:
    """Every bullet in its place, list by list; those an officer hid are left out.

    What the officer put in order comes first and as they put it; findings they have not seen
    since follow in ours. Raises UnknownChoice for a list that isn't one.
    """
    moved = dict(edits.moved)
    for kind in (*(own.kind for own in edits.own), *moved.values()):
        if kind not in KINDS:
            raise UnknownChoice(f"A bullet can be a {', '.join(KINDS)}, not {kind!r}.")
    wanted = {bullet_id: place for place, bullet_id in enumerate(edits.order)}
    hidden = frozenset(edits.hidden)
    everything: list[Finding | OwnBullet] = [each for each in findings if each.id not in hidden]
    everything += [own for own in edits.own if own.id not in hidden]
    for kind in KINDS:
        listed = [each for each in everything if moved.get(each.id, each.kind) == kind]
        by_hand = any(each.id in wanted for each in listed)
        listed.sort(key=lambda each: wanted.get(each.id, len(wanted)))
        yield from _placed(listed, kind, headlines, by_hand=by_hand)


def _placed(
    listed: Sequence[Finding | OwnBullet], kind: str, headlines: int, *, by_hand: bool
) -> Iterator[Place]:
    """Headlines are the first of a list that was put in order by hand.

    Otherwise what a person took the trouble to write comes last and belongs on the overview
    all the same; the most telling of ours fill what is left of it.
    """
    own = [each for each in listed if isinstance(each, OwnBullet)][:headlines]
    first: list[Finding | OwnBullet] = list(listed[:headlines])
    if not by_hand:
        first = [*own, *_telling(listed, headlines - len(own))]
    chosen = {each.id for each in first}
    for order, each in enumerate(listed, start=1):
        yield Place(each, kind, order, each.id in chosen)


def _telling(listed: Sequence[Finding | OwnBullet], room: int) -> list[Finding]:
    """Our first `room` of a list, none of their themes with more than half of it while others have any.

    Six bullets on one team's visits would leave a meeting to think that nothing else happened.
    """
    ours = [each for each in listed if isinstance(each, Finding)]
    most, held = (room + 1) // 2, Counter[str]()
    varied: list[Finding] = []
    rest: list[Finding] = []
    for each in ours:
        theme = each.comparison.indicator.theme
        held[theme] += 1
        (varied if held[theme] <= most else rest).append(each)
    return [*varied, *rest][: max(0, room)]
