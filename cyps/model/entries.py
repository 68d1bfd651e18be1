"""The indicators a scorecard's rows may be: indicators.csv, read and checked hard."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeVar

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.terms import Polarity, Unit

FILE = "indicators.csv"
MEASURES = ("process", "outcome", "must_be_all", "volume")
COLUMNS = {
    "id",
    "name",
    "theme",
    "also_in",
    "unit",
    "other_units",
    "polarity",
    "measures",
    "window",
    "pair",
    "spoken",
    "published",
    "aliases",
}


_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An indicator as the catalogue knows it.

    `also_in` are themes where a sheet may file it just as well. `other_units`
    are units it may be held in beside `unit`. `measures` is one of MEASURES.
    `pair` is the same measure held to another standard. `spoken` is how a
    sentence names it, "" where `name` reads well. `published` are the codes of
    published measures that are surely this one, at most one in each of its units. In an alias, words in
    square brackets may be left out.
    """

    id: str
    name: str
    theme: str
    also_in: tuple[str, ...]
    unit: Unit
    other_units: tuple[Unit, ...]
    polarity: Polarity
    measures: str
    window: str
    pair: str
    spoken: str
    published: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every unit it may be held in, its own first."""
        return (self.unit, *self.other_units)


def load(theme_ids: Collection[str]) -> dict[int, Entry]:
    """The entries by row of the file; the headings are row 1."""
    entries: dict[int, Entry] = {}
    for number, row in enumerate(catalogue.rows(FILE), 2):
        for column in row.keys() ^ COLUMNS:
            wrong(number, str(column), "is missing" if column in COLUMNS else "is not a column of this file")
        entries[number] = _entry(number, row, theme_ids)
    by_id: dict[str, Entry] = {}
    for number, entry in entries.items():
        if by_id.setdefault(entry.id, entry) is not entry:
            wrong(number, "id", f"{entry.id} is there already")
    for number, entry in entries.items():
        if entry.pair and (entry.pair not in by_id or by_id[entry.pair].pair != entry.id):
            wrong(number, "pair", f"{entry.pair} is no indicator that names {entry.id} as its pair")
    return entries


def wrong(row: int, column: str, reason: str) -> NoReturn:
    """Raise the CatalogueError of one cell."""
    raise CatalogueError(FILE, f"row {row}, column {column}", reason)


def _entry(number: int, row: dict[str, str], theme_ids: Collection[str]) -> Entry:
    cells = {column: _parts(row[column]) for column in COLUMNS}
    one = {column: "; ".join(cell) for column, cell in cells.items()}
    for column in ("id", "name", "theme", "unit", "polarity", "measures"):
        if not one[column]:
            wrong(number, column, "is empty")
    for column in ("theme", "also_in"):
        for theme in cells[column]:
            if theme not in theme_ids:
                wrong(number, column, f"{theme!r} is not a theme")
    if one["measures"] not in MEASURES:
        wrong(number, "measures", f"{one['measures']!r} is none of {', '.join(MEASURES)}")
    return Entry(
        id=one["id"],
        name=one["name"],
        theme=one["theme"],
        also_in=cells["also_in"],
        unit=_word(number, "unit", one["unit"], Unit),
        other_units=tuple(_word(number, "other_units", unit, Unit) for unit in cells["other_units"]),
        polarity=_word(number, "polarity", one["polarity"], Polarity),
        measures=one["measures"],
        window=one["window"],
        pair=one["pair"],
        spoken=one["spoken"],
        published=cells["published"],
        aliases=cells["aliases"],
    )


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())


def _word(number: int, column: str, written: str, words: type[_Word]) -> _Word:
    try:
        return words(written)
    except ValueError:
        wrong(number, column, f"{written!r} is none of {', '.join(words)}")
