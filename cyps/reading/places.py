"""Whose a row is: the council's own, a benchmark's, or another council's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cyps.reading import marks
from cyps.reading.context import is_council, region_of
from cyps.reading.lines import Table
from cyps.reading.words import Role, words_of


@dataclass(frozen=True, slots=True)
class Place:
    """`group` is a benchmark's group, "" for the council's own; `is_other` another council altogether."""

    group: str = ""
    is_other: bool = False


_LONGEST = 70  # characters in a place's name
_MOST = 0.6
_ANY_REGION = frozenset({"", "and", "the", "of", "region", "regional", "average", "ave", "avg", "av", "mean"})
_OWN = Place()
_OTHER = Place(is_other=True)


def _benchmark(word: str) -> str:
    """Whose average a place names, "" for a single council ("North East Lincolnshire" is no region)."""
    if is_council(word):
        return ""
    words = words_of(word)
    return words.group if words is not None and words.role is Role.BENCHMARK else ""


def is_place(word: str) -> bool:
    """Whether a text is a council's name or words for an average, and nothing else."""
    return len(word) <= _LONGEST and (is_council(word) or bool(_benchmark(word)))


def are_places(words: Sequence[str]) -> bool:
    """Whether the cells of a column are places: most of them, the council itself under whatever word."""
    named = sum(map(is_place, words))
    own = sum(word.casefold() in marks.load().own or is_target(word) for word in words)
    return named > 0 and named + own >= _MOST * len(words)


def is_target(word: str) -> bool:
    """Whether a row that stands among places is what the council aimed at."""
    said = words_of(word)
    return said is not None and said.role is Role.TARGET


def place_word(table: Table, row: int) -> str:
    """Whose a row says it is: the last filled of its columns of places, the narrowest there is."""
    columns = [c.column for c in table.columns if c.role is Role.GEOGRAPHY]
    words = (" ".join(table.grid.text(row, column).split()) for column in reversed(columns))
    return next((word for word in words if word), "")


def places_in(table: Table) -> frozenset[str] | None:
    """The names under which the council's own rows stand: the one council there is, or the chosen one.

    None when there are several and none is chosen; no name where all are parts of the council
    (wards, localities). A table without places is all its own.
    """
    words = {place_word(table, row) for row in table.body}
    singles = {w for w in words if _is_single(w) and w.casefold() not in marks.load().own}
    if len(singles) <= 1:
        return frozenset(singles)
    mine = {w for w in singles if table.council and table.council.casefold() in w.casefold()}
    return frozenset(mine) if mine or (table.council and not any(map(is_council, singles))) else None


def place_of(word: str, own: frozenset[str], council: str) -> Place:
    """What a row's place makes of its figures."""
    if (
        not word
        or word in own
        or word.casefold() in marks.load().own
        or word.casefold() == council.casefold()
        or is_target(word)
    ):
        return _OWN
    group = _benchmark(word)
    region = region_of(council)
    if group == "region" and region and not _may_be(word, region):
        return _OTHER
    return Place(group) if group else _OTHER


def _is_single(word: str) -> bool:
    return bool(word) and not _benchmark(word) and not is_target(word)


def _may_be(word: str, region: str) -> bool:
    """Whether words for a region can mean this one: "Yorkshire & Humber", "Y&H", "Regional average"."""
    said, known = _naming(word), _naming(region)
    return set(said) <= set(known) or "".join(said) == "".join(name[0] for name in known)


def _naming(region: str) -> list[str]:
    words = (w for part in region.casefold().split() for w in part.split("&"))
    return [w.strip(".,()-") for w in words if w.strip(".,()-") not in _ANY_REGION]


def named_places(table: Table) -> list[str]:
    """The single councils a table names, in order of first appearance."""
    words = (place_word(table, row) for row in table.body)
    return list(dict.fromkeys(w for w in words if _is_single(w)))
