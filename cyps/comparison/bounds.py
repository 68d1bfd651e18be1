"""Which way a target is good when its own sign or words say so: ">=90%", "Fewer than 85"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.terms import Polarity

FILE = "judgement.toml"
_LISTS = ("inclusive", "strict", "ends")


@dataclass(frozen=True, slots=True)
class Bound:
    """`direction` is where the figure should be, HIGHER or LOWER; `strict` leaves out the mark itself."""

    direction: Polarity
    strict: bool


@lru_cache(maxsize=4096)
def bound_of(written: str) -> Bound | None:
    """The bound that `written` speaks of, or None: "90%" and a trailing sign ("85%>") say nothing."""
    text = " ".join(written.casefold().split())
    starts, ends = _words()
    for word, bound in starts:
        if text.startswith(word) and not text[len(word) - 1 : len(word) + 1].isalpha():
            return bound
    return next((bound for word, bound in ends if text.endswith(word)), None)


_Words = tuple[tuple[str, Bound], ...]


@cache
def _words() -> tuple[_Words, _Words]:
    return checked(catalogue.toml(FILE).get("bound", {}))


def checked(table: dict[str, Any]) -> tuple[_Words, _Words]:
    """A `[bound.*]` table as starts and ends, longest first; CatalogueError names what is wrong."""
    starts: dict[str, Bound] = {}
    ends: dict[str, Bound] = {}
    for side, lists in table.items():
        if side not in ("higher", "lower") or set(lists) != set(_LISTS):
            raise CatalogueError(FILE, f"bound.{side}", f"expected higher or lower, with {', '.join(_LISTS)}")
        for name in _LISTS:
            into = ends if name == "ends" else starts
            for word in lists[name]:
                if word in into:
                    raise CatalogueError(FILE, f"bound.{side}.{name}", f"{word!r} is listed twice")
                into[word] = Bound(Polarity(side), name == "strict")
    return _longest_first(starts), _longest_first(ends)


def _longest_first(words: dict[str, Bound]) -> _Words:
    return tuple(sorted(words.items(), key=lambda item: (-len(item[0]), item[0])))
