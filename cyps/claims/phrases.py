"""The words of `catalogue/claims.toml`, checked once and made into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError

FILE = "claims.toml"
LISTS: dict[str, str] = {
    "unit": "percent points days weeks months years hours per_10_000 per_1_000 per_100_000 thousand million",
    "hedge": "nearly over under around",
    "period": "previous current in_month earlier",
    "role": "target tolerance between",
    "benchmark": "england statistical_neighbours best_statistical_neighbour england_top_quartile region",
    "change": "by of moved after gap",
    "direction": "up down better worse unless unless-next",
    "none": "cleared no never",
    "clause": "words and",
    "leave": "patterns starts spans span-nouns",
}
_STEP = "before before_when now when"
SAYS: dict[str, str] = {
    "agrees": "figure when",
    "agrees_mark": "holder whose figure when",
    "agrees_change": f"{_STEP} change",
    "agrees_gap": "before whose now when change",
    "differs": "figure when",
    "differs_mark": "holder whose figure when",
    "differs_change": f"{_STEP} change",
    "other_period": "written written_when figure when",
    "other_mark": "holder written written_when written_whose whose figure when",
    "only_elsewhere": "written written_when",
    "slip_points": f"{_STEP} change share written",
    "slip_share": f"{_STEP} change share written",
    "slip_unsure": "now when",
    "direction": f"{_STEP} way",
    "no_indicator": "",
    "no_figure": "",
    "no_share": "",
    "way_up": "",
    "way_down": "",
    "way_better": "",
    "way_worse": "",
    "outturn": "",
    "target": "",
    "tolerance": "",
    "count": "",
    "england": "",
    "statistical_neighbours": "",
    "best_statistical_neighbour": "",
    "england_top_quartile": "",
    "region": "",
    "other": "",
    "workbook": "",
    "published": "",
}
_PATTERNS = ("patterns", "starts")


@dataclass(frozen=True, slots=True)
class Room:
    """How far from a hedged figure the workbook's may stand: a part of it, at most so many points."""

    part: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Every list of claims.toml by "table.name" as one pattern, and what is said of figures."""

    patterns: Mapping[str, re.Pattern[str]]
    room: Mapping[str, Room]
    says: Mapping[str, str]
    tens: Decimal
    fives: Decimal


def pattern(name: str) -> re.Pattern[str]:
    """The pattern of one list, by "table.name"; KeyError for one that isn't in `LISTS`."""
    return phrases().patterns[name]


def say(phrase: str, **slots: str) -> str:
    """One phrase with its slots filled."""
    return phrases().says[phrase].format_map(slots)


@cache
def phrases() -> Phrases:
    """claims.toml, read once; CatalogueError where it breaks its own rules."""
    return checked(catalogue.toml(FILE))


def checked(tables: Mapping[str, Any]) -> Phrases:
    """The tables of claims.toml made ready; CatalogueError names what is wrong."""
    _keys("the file", tables, {*LISTS, "room", "says"})
    patterns = {}
    for table, names in LISTS.items():
        _keys(table, tables[table], set(names.split()))
        for name, words in tables[table].items():
            patterns[f"{table}.{name}"] = _pattern(f"{table}.{name}", words, raw=name in _PATTERNS)
    _keys("room", tables["room"], {"nearly", "over", "under", "around", "round"})
    _keys("room.round", tables["room"]["round"], {"tens", "fives"})
    rooms = {name: _room(name, room) for name, room in tables["room"].items() if name != "round"}
    tens, fives = (Decimal(str(tables["room"]["round"][name])) for name in ("tens", "fives"))
    return Phrases(patterns, rooms, _says(tables["says"]), tens, fives)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some ways of writing, the longest first; a space is spaces or a hyphen."""
    longest_first = sorted(words, key=lambda way: (-len(way), way))
    return "|".join(_way(way) for way in longest_first)


def _way(way: str) -> str:
    spelt = r"[\s-]+".join(map(re.escape, way.split()))
    before = r"(?<!\w)" if way[0].isalpha() else ""
    return f"{before}{spelt}(?!\\w)" if way[-1].isalnum() else f"{before}{spelt}"


def _pattern(where: str, words: object, *, raw: bool) -> re.Pattern[str]:
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
        raise CatalogueError(FILE, where, "is not a list of words")
    try:
        return re.compile("|".join(f"(?:{w})" for w in words) if raw else any_of(words), re.IGNORECASE)
    except re.error as error:
        raise CatalogueError(FILE, where, str(error)) from error


def _keys(where: str, given: Mapping[str, Any], needed: set[str]) -> None:
    for odd in sorted(given.keys() ^ needed):
        raise CatalogueError(FILE, f"{where}: {odd}", "is missing" if odd in needed else "is used nowhere")


def _room(name: str, given: Mapping[str, Any]) -> Room:
    _keys(f"room.{name}", given, {"part", "points"})
    return Room(Decimal(str(given["part"])), Decimal(str(given["points"])))


def _says(given: Mapping[str, str]) -> dict[str, str]:
    _keys("says", given, set(SAYS))
    for phrase, text in given.items():
        try:
            slots = {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
        except ValueError as error:
            raise CatalogueError(FILE, f"says.{phrase}", str(error)) from error
        if unknown := slots - set(SAYS[phrase].split()):
            raise CatalogueError(FILE, f"says.{phrase}", f"unknown slot {sorted(unknown)[0]!r}")
    return dict(given)
