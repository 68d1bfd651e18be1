"""The words and sizes of catalogue/drift.toml, checked once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError

FILE = "drift.toml"
_WORDS = {"snapshot", "flow", "new", "gone"}
_SIZES = {
    "denominator_times",
    "denominator_least",
    "scale_within",
    "month_least_times",
    "month_most_times",
    "month_least",
    "likeness_join",
    "likeness_offer",
    "overlap",
}
_KEYS = {"value", "unit", "reason", "date"}


@dataclass(frozen=True, slots=True)
class Marks:
    """`words` are patterns by name, `sizes` the numbers from which something counts as drift."""

    words: Mapping[str, re.Pattern[str]]
    sizes: Mapping[str, Decimal]


@cache
def marks() -> Marks:
    """The file, read; CatalogueError where it breaks its own rules."""
    return checked(catalogue.toml(FILE))


def checked(table: Mapping[str, Any]) -> Marks:
    """The file's tables as marks; a key too many or too few, or a bad one, is a CatalogueError."""
    for name, wanted in (("words", _WORDS), ("size", _SIZES)):
        for key in sorted(set(table.get(name, {})) ^ wanted):
            raise CatalogueError(FILE, f"{name}.{key}", "is missing" if key in wanted else "is never used")
    return Marks(
        {name: _pattern(name, patterns) for name, patterns in table["words"].items()},
        {name: _size(name, entry) for name, entry in table["size"].items()},
    )


def _pattern(name: str, patterns: list[str]) -> re.Pattern[str]:
    try:
        return re.compile("|".join(f"(?:{p})" for p in patterns), re.I)
    except re.error as error:
        raise CatalogueError(FILE, f"words.{name}", f"a pattern doesn't compile: {error}") from error


def _size(name: str, entry: Mapping[str, Any]) -> Decimal:
    if set(entry) != _KEYS or not isinstance(entry["date"], date):
        raise CatalogueError(FILE, f"size.{name}", f"needs {', '.join(sorted(_KEYS))}")
    try:
        return Decimal(entry["value"])
    except (InvalidOperation, TypeError) as error:
        raise CatalogueError(
            FILE, f"size.{name}.value", f"{entry['value']!r} is not a number in quotes"
        ) from error
