"""The marks a comparison is judged by, each with its unit, its reason and its date.

Held in `catalogue/judgement.toml`, so an analyst changes them without touching the
code, and an officer overrides them for one brief.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError, UnknownChoice

FILE = "judgement.toml"
_KEYS = {"says", "value", "least", "unit", "reason", "date"}


@dataclass(frozen=True, slots=True)
class Threshold:
    """One mark as the catalogue gives it: `says` names it, `least` is the smallest that makes sense."""

    name: str
    says: str
    value: Decimal
    least: Decimal
    unit: str
    reason: str
    date: date


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Every mark by name, in the order and the units of judgement.toml (METHOD §3a and §9)."""

    change_percent: Decimal
    change_percent_near_end: Decimal
    near_end: Decimal
    near_end_part: Decimal
    change_other: Decimal
    change_count: Decimal
    small_count: Decimal
    zero_other: Decimal
    near_miss_percent: Decimal
    near_miss_other: Decimal
    benchmark_percent: Decimal
    benchmark_other: Decimal
    far_percent: Decimal
    far_other: Decimal
    published_years: Decimal
    published_gap_percent: Decimal
    published_gap_other: Decimal
    level_high: Decimal
    level_stronger: Decimal
    level_low: Decimal
    run_months: Decimal
    chart_run: Decimal
    extreme_years: Decimal
    headlines: Decimal

    @classmethod
    def load(cls) -> Thresholds:
        """The marks as the catalogue has them; CatalogueError where it breaks its own rules."""
        return cls(**{mark.name: mark.value for mark in described()})

    def with_overrides(self, pairs: Iterable[tuple[str, Decimal]]) -> Thresholds:
        """These marks with some of them changed.

        UnknownChoice names the known ones when a name isn't among them, and the
        least value when one is below it or no number at all.
        """
        least = {mark.name: mark.least for mark in described()}
        changed: dict[str, Decimal] = {}
        for name, value in pairs:
            if name not in least:
                raise UnknownChoice(f"No threshold is called {name!r}. Known: {', '.join(least)}.")
            if not value.is_finite() or value < least[name]:
                raise UnknownChoice(f"The threshold {name} can be {least[name]} or more, not {value}.")
            changed[name] = value
        return replace(self, **changed)

    def as_pairs(self) -> tuple[tuple[str, Decimal], ...]:
        """Name and value of each, in the order of judgement.toml."""
        return tuple((field.name, getattr(self, field.name)) for field in fields(self))


@cache
def described() -> tuple[Threshold, ...]:
    """Each mark with what it means and why, for the method page and the app's settings."""
    return checked(catalogue.toml(FILE).get("threshold", {}))


def checked(table: dict[str, Any]) -> tuple[Threshold, ...]:
    """A `[threshold.*]` table as marks, in the order of `Thresholds`; CatalogueError names what is wrong."""
    names = tuple(field.name for field in fields(Thresholds))
    for name in table:
        if name not in names:
            raise CatalogueError(FILE, f"threshold.{name}", "no such threshold is used anywhere")
    return tuple(_mark(name, table.get(name)) for name in names)


def _mark(name: str, entry: object) -> Threshold:
    where = f"threshold.{name}"
    if not isinstance(entry, dict):
        raise CatalogueError(FILE, where, "is missing")
    if set(entry) != _KEYS:
        raise CatalogueError(FILE, where, f"has the keys {sorted(entry)}, not {sorted(_KEYS)}")
    if not isinstance(entry["date"], date):
        raise CatalogueError(FILE, f"{where}.date", f"{entry['date']!r} is not a date")
    value, least = (_number(where, key, entry[key]) for key in ("value", "least"))
    if value < least:
        raise CatalogueError(FILE, f"{where}.value", f"{value} is below its own least, {least}")
    return Threshold(name, entry["says"], value, least, entry["unit"], entry["reason"], entry["date"])


def _number(where: str, key: str, written: object) -> Decimal:
    try:
        number = Decimal(written) if isinstance(written, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise CatalogueError(FILE, f"{where}.{key}", f"{written!r} is not a number in quotes")
    return number
