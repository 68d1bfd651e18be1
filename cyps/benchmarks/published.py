"""The published figures as they are kept: measures, areas, neighbours and every figure.

Public data that never changes while the app runs, so what was read once is kept for all.
A measure's figures are read when they are first asked for.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from cyps import catalogue
from cyps.terms import Unit

ENGLAND = "England"
# What a measure counts in, by how its unit label begins; a label that isn't here is never joined.
_UNITS = (
    ("%", Unit.PERCENT),
    ("Turnover rate", Unit.PERCENT),
    ("Absence Rate", Unit.PERCENT),
    ("Rate per 10,000", Unit.PER_10_000),
    ("Rate per 100,000", Unit.PER_100_000),
    ("Score", Unit.SCORE),
    ("Average Score", Unit.SCORE),
    ("Case Load", Unit.COUNT),
    ("Number", Unit.COUNT),
    ("Social Workers", Unit.COUNT),
    ("Starters FTE", Unit.COUNT),
    ("Leavers FTE", Unit.COUNT),
)
_AVERAGES = ("Case Load",)


@dataclass(frozen=True, slots=True)
class Measure:
    """A published measure. `is_tally` where it counts things, which depends on the size of the area."""

    code: str
    name: str
    unit: Unit | None
    is_tally: bool
    year_type: str


@dataclass(frozen=True, slots=True)
class Area:
    """`kind` is authority, region or country; `region` the name of the region it lies in, or ""."""

    name: str
    kind: str
    region: str


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its code."""
    return {row["code"]: _measure(row) for row in _rows("measures.csv")}


def _measure(row: Mapping[str, str]) -> Measure:
    label = row["unit_label"]
    unit = next((unit for beginning, unit in _UNITS if label.startswith(beginning)), None)
    is_tally = unit is Unit.COUNT and label not in _AVERAGES
    return Measure(row["code"], row["measure"], unit, is_tally, row["year_type"])


@cache
def areas() -> Mapping[str, Area]:
    """England, its regions and every authority by name, those since replaced too."""
    return {row["area"]: Area(row["area"], row["kind"], row["region"]) for row in _rows("areas.csv")}


@cache
def authorities() -> tuple[str, ...]:
    """The names of all authorities, in alphabetical order."""
    return tuple(sorted(area.name for area in areas().values() if area.kind == "authority"))


@cache
def neighbours() -> Mapping[str, tuple[str, ...]]:
    """Each authority's ten statistical neighbours, the nearest first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for row in _rows("neighbours.csv"):
        found.setdefault(row["area"], []).append((int(row["rank"]), row["neighbour"]))
    return {area: tuple(name for _, name in sorted(ranked)) for area, ranked in found.items()}


@cache
def years() -> tuple[int, int]:
    """The first and the last calendar year in which a published year ends."""
    about = catalogue.toml("published.toml")
    return about["first"], about["last"]


@cache
def figures(code: str, year: int) -> Mapping[str, Decimal]:
    """What each area published of a measure for the year that ends in `year`; an area without is left out."""
    written = zip(_lines()[0], _written(code, year), strict=False)
    return {name: Decimal(figure) for name, figure in written if figure}


def figure(code: str, year: int, area: str) -> Decimal | None:
    """What one area published, or None: quicker than `figures` where nobody else's are asked for."""
    written, place = _written(code, year), _places().get(area)
    return Decimal(written[place]) if written and place is not None and written[place] else None


@cache
def _written(code: str, year: int) -> tuple[str, ...]:
    line = _lines()[1].get((code, year))
    return tuple(line.split("\t")) if line is not None else ()


@cache
def _places() -> Mapping[str, int]:
    return {name: place for place, name in enumerate(_lines()[0])}


@cache
def _lines() -> tuple[tuple[str, ...], Mapping[tuple[str, int], str]]:
    """The names of the areas, and the figures of each measure and year as they are written."""
    head, *lines = gzip.decompress(_content("values.txt.gz")).decode().splitlines()
    kept = {}
    for line in lines:
        code, year, written = line.split("\t", 2)
        kept[code, int(year)] = written
    return tuple(head.split("\t")[2:]), kept


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_content(name).decode("utf-8-sig"))))


def _content(name: str) -> bytes:
    return files("cyps.benchmarks").joinpath("published", name).read_bytes()
