"""The catalogue of indicators: what a scorecard's rows may be, read and checked once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import NoReturn, TypeVar

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.model import themes
from cyps.model.names import meaning, vocabulary
from cyps.model.scorecard import Theme
from cyps.model.themes import ThemeWords
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

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An indicator as the catalogue knows it.

    `also_in` are themes where a sheet may file it just as well. `other_units`
    are units it may be held in beside `unit`. `measures` is one of MEASURES.
    `pair` is the same measure held to another standard. `spoken` is how a
    sentence names it, "" where `name` reads well. `published` is the code of the
    published measure that is surely this one, in `unit`. In an alias, words in
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
    published: str
    aliases: tuple[str, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every unit it may be held in, its own first."""
        return (self.unit, *self.other_units)


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way of writing an entry.

    `unit` is the one the alias itself names ("Number of re-referrals"): where
    entries share a way of writing, such an alias is meant only if the row says so.
    """

    entry: Entry
    alias: str
    unit: Unit | None


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Everything the catalogue says of indicators and themes.

    `forms` finds the ways of writing by the meanings a name must hold, no more
    and no fewer. Entries share them only when their units differ (the number of
    children on a plan, and the rate).
    `words` are all words that mean something here, `subjects` those that say
    whom a row is about, `telltales` those that only one theme's indicators use.
    """

    entries: tuple[Entry, ...]
    theme_words: tuple[ThemeWords, ...]
    forms: Mapping[frozenset[str], tuple[Form, ...]]
    words: frozenset[str]
    subjects: frozenset[str]
    telltales: frozenset[str]

    @property
    def themes(self) -> tuple[Theme, ...]:
        """All themes, in the order they are shown."""
        return tuple(words.theme for words in self.theme_words)

    def entry(self, id: str) -> Entry | None:
        """The entry of this id, or None."""
        return next((entry for entry in self.entries if entry.id == id), None)


@cache
def load() -> Catalogue:
    """The catalogue, read once.

    Raises CatalogueError naming file, row and column for a column, unit,
    polarity, theme or measure nobody knows; for two indicators under one id or
    claiming one alias in one unit; for a pair that isn't mutual.
    """
    theme_words = themes.load()
    entries = _entries(catalogue.rows(FILE), {theme.id for theme in theme_words})
    forms = _forms(entries)
    words = vocabulary().meanings | vocabulary().telling | frozenset().union(*forms)
    subjects = frozenset(theme.subject for theme in theme_words if theme.subject)
    return Catalogue(tuple(entries.values()), theme_words, forms, words, subjects, _telltales(forms))


def _wrong(row: int, column: str, reason: str) -> NoReturn:
    raise CatalogueError(FILE, f"row {row}, column {column}", reason)


def _entries(rows: list[dict[str, str]], theme_ids: set[str]) -> dict[int, Entry]:
    """The entries by row of the file; the headings are row 1."""
    entries: dict[int, Entry] = {}
    for number, row in enumerate(rows, 2):
        for column in row.keys() ^ COLUMNS:
            _wrong(number, str(column), "is missing" if column in COLUMNS else "is not a column of this file")
        entries[number] = _entry(number, row, theme_ids)
    by_id: dict[str, Entry] = {}
    for number, entry in entries.items():
        if by_id.setdefault(entry.id, entry) is not entry:
            _wrong(number, "id", f"{entry.id} is there already")
    for number, entry in entries.items():
        if entry.pair and (entry.pair not in by_id or by_id[entry.pair].pair != entry.id):
            _wrong(number, "pair", f"{entry.pair} is no indicator that names {entry.id} as its pair")
    return entries


def _entry(number: int, row: dict[str, str], theme_ids: set[str]) -> Entry:
    cells = {column: _parts(row[column]) for column in COLUMNS}
    one = {column: "; ".join(cell) for column, cell in cells.items()}
    for column in ("id", "name", "theme", "unit", "polarity", "measures"):
        if not one[column]:
            _wrong(number, column, "is empty")
    for column in ("theme", "also_in"):
        for theme in cells[column]:
            if theme not in theme_ids:
                _wrong(number, column, f"{theme!r} is not a theme")
    if one["measures"] not in MEASURES:
        _wrong(number, "measures", f"{one['measures']!r} is none of {', '.join(MEASURES)}")
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
        published=one["published"],
        aliases=cells["aliases"],
    )


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())


def _word(number: int, column: str, written: str, words: type[_Word]) -> _Word:
    try:
        return words(written)
    except ValueError:
        _wrong(number, column, f"{written!r} is none of {', '.join(words)}")


def _forms(entries: Mapping[int, Entry]) -> dict[frozenset[str], tuple[Form, ...]]:
    """Every way of writing every entry, by its meanings."""
    forms: dict[frozenset[str], dict[str, Form]] = {}
    for number, entry in entries.items():
        for alias in (entry.name, *entry.aliases):
            unit = meaning(alias).unit
            for about in _ways(alias):
                if not about:
                    _wrong(number, "aliases", f"{alias!r} has no word that means anything")
                known = forms.setdefault(about, {})
                for other in known.values():
                    if other.entry is not entry and set(other.entry.units) & set(entry.units):
                        _wrong(number, "aliases", f"{alias!r} is {other.alias!r} of {other.entry.id} already")
                if entry.id not in known or (known[entry.id].unit and not unit):
                    known[entry.id] = Form(entry, alias, unit)
    return {about: tuple(known.values()) for about, known in forms.items()}


def _telltales(forms: Mapping[frozenset[str], tuple[Form, ...]]) -> frozenset[str]:
    used: dict[str, set[str]] = {}
    for about, known in forms.items():
        for word in about:
            used.setdefault(word, set()).update(form.entry.theme for form in known)
    return frozenset(word for word, theme_ids in used.items() if len(theme_ids) == 1)


def _ways(alias: str) -> list[frozenset[str]]:
    """The meanings of an alias with each choice of what stands in brackets."""
    always = meaning(_OPTIONAL.sub(" | ", alias)).about
    optional = [meaning(part).about for part in _OPTIONAL.findall(alias)]
    return [
        always.union(*chosen) for size in range(len(optional) + 1) for chosen in combinations(optional, size)
    ]
