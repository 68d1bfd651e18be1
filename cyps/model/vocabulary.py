"""What the words of a name mean, by catalogue/names.toml: "CLA reviewed on time" is lac, review, in-time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.model.names import without_reference, words
from cyps.terms import Unit

FILE = "names.toml"

_RATE = "rate"
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is left of a name: its meanings in no order, and the unit it claims for itself.

    `about` keeps every word that means something, known to the catalogue or not.
    `unit` is None when the name doesn't say, or says two; `rate` when it says
    "rate" but not of how many.
    """

    about: frozenset[str]
    unit: Unit | None
    rate: bool


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Every way of writing a meaning, and how long those are that begin with a word.

    `meanings` are the words names.toml gives the meanings themselves; `telling`
    those that forbid a match they are not part of; `soft` those that never do.
    """

    ways: Mapping[_Words, _Words]
    lengths: Mapping[str, tuple[int, ...]]
    meanings: frozenset[str]
    telling: frozenset[str]
    soft: frozenset[str]


@lru_cache(maxsize=8192)
def meaning(name: str) -> Meaning:
    """What a name means, whatever the hand that wrote it."""
    known = vocabulary()
    about: set[str] = set()
    units: set[str] = set()
    for token in _tokens(words(without_reference(name)), known.ways, known.lengths):
        (units if token.startswith("unit:") else about).add(token)
    return Meaning(frozenset(about), _one_unit(units), f"unit:{_RATE}" in units)


def meanings_in(text: str) -> frozenset[str]:
    """The meanings of running text, without its units. Kept nowhere: a draft is not the workbook's."""
    known = vocabulary()
    tokens = _tokens(words(text), known.ways, known.lengths)
    return frozenset(token for token in tokens if not token.startswith("unit:"))


@cache
def vocabulary() -> Vocabulary:
    """The words of names.toml, checked: no way of writing may stand for two meanings."""
    table = catalogue.toml(FILE)
    sections = {"noise", "telling", "soft", "units", "means", "same-as"}
    for key in sorted(table.keys() ^ sections):
        raise CatalogueError(FILE, key, "is missing" if key in sections else "is not a key of this file")
    ways: dict[_Words, _Words] = {}
    _add(ways, "noise", (), table["noise"])
    for unit, written in table["units"].items():
        if unit not in (_RATE, *(known.value for known in Unit)):
            raise CatalogueError(FILE, f"units.{unit}", "is not a unit")
        _add(ways, f"units.{unit}", (f"unit:{unit}",), written)
    for word, written in table["means"].items():
        _add(ways, f"means.{word}", (word,), written)
    _add_shorthand(ways, table["same-as"])
    return Vocabulary(
        ways=ways,
        lengths=_lengths(ways),
        meanings=frozenset(table["means"]),
        telling=frozenset(table["telling"]),
        soft=frozenset(table["soft"]),
    )


def _add(ways: dict[_Words, _Words], where: str, tokens: _Words, written: Iterable[str]) -> None:
    for way in written:
        key = words(way)
        if not key:
            raise CatalogueError(FILE, where, f"{way!r} has no words")
        if ways.setdefault(key, tokens) != tokens:
            raise CatalogueError(FILE, where, f"{way!r} already means {' '.join(ways[key]) or 'nothing'}")


def _add_shorthand(ways: dict[_Words, _Words], table: Mapping[str, Any]) -> None:
    """Ways that stand for several meanings at once, spelt out in words known by now."""
    lengths = _lengths(ways)
    spelt = {plain: tuple(_tokens(words(plain), ways, lengths)) for plain in table}
    for plain, written in table.items():
        _add(ways, f"same-as.{plain}", spelt[plain], written)


def _lengths(ways: Iterable[_Words]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for way in ways:
        lengths.setdefault(way[0], set()).add(len(way))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _tokens(
    found: _Words, ways: Mapping[_Words, _Words], lengths: Mapping[str, tuple[int, ...]]
) -> Iterator[str]:
    """The meanings of words, the longest way of writing first; an unknown word stands for itself."""
    at = 0
    while at < len(found):
        for length in lengths.get(found[at], ()):
            tokens = ways.get(found[at : at + length])
            if tokens is not None:
                yield from tokens
                at += length
                break
        else:
            if found[at] != "|":
                yield found[at]
            at += 1


def _one_unit(units: set[str]) -> Unit | None:
    """The unit meant: "number of days" is days, "% of days lost" a percentage, "cost per week" pounds.

    Two at odds are none.
    """
    named = {unit for unit in Unit if f"unit:{unit}" in units} if units else set()
    if Unit.PERCENT in named or Unit.POUNDS in named:
        named -= {Unit.DAYS, Unit.WEEKS, Unit.MONTHS}
    elif len(named) > 1:
        named -= {Unit.COUNT}
    return named.pop() if len(named) == 1 else None
