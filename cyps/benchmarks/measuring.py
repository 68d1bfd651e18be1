"""Which published measure an indicator is: by the catalogue's codes, and only in the same unit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cyps.benchmarks.published import Measure, measures
from cyps.errors import CatalogueError
from cyps.model import Entry, load_catalogue
from cyps.terms import Unit


def measure_in(entry: str | None, unit: Unit) -> Measure | None:
    """The measure published for a catalogue entry in `unit`, or None."""
    return measured().get((entry, unit)) if entry else None


@cache
def measured() -> Mapping[tuple[str, Unit], Measure]:
    """Every measure the catalogue names, by entry and unit; CatalogueError for a code nobody publishes."""
    return {
        (entry.id, unit): measure
        for entry in load_catalogue().entries
        for unit, measure in _of(entry).items()
    }


def _of(entry: Entry) -> dict[Unit, Measure]:
    found: dict[Unit, Measure] = {}
    for code in entry.published:
        measure = measures().get(code)
        if measure is None:
            raise _wrong(entry, f"{code!r} is no published measure")
        if measure.unit is None or measure.unit not in entry.units:
            raise _wrong(entry, f"{code!r} is published in another unit")
        if measure.unit in found:
            raise _wrong(entry, f"{code!r} is a second measure in one unit")
        found[measure.unit] = measure
    return found


def _wrong(entry: Entry, reason: str) -> CatalogueError:
    return CatalogueError("indicators.csv", f"{entry.id}, column published", reason)
