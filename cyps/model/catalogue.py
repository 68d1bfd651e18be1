"""The catalogue: indicators by every way of writing them, and themes, put together once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from cyps.model import entries, themes
from cyps.model.entries import Entry
from cyps.model.scorecard import Theme
from cyps.model.themes import ThemeWords
from cyps.model.vocabulary import meaning, vocabulary
from cyps.terms import Unit

_OPTIONAL = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way of writing an entry.

    `unit` is the one the alias itself names ("Number of re-referrals", "CIN
    rate"): such an alias is meant only where the row says what it counts in.
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
    by_row = entries.load({theme.id for theme in theme_words})
    forms = _forms(by_row)
    words = vocabulary().meanings | vocabulary().telling | frozenset().union(*forms)
    subjects = frozenset(theme.subject for theme in theme_words if theme.subject)
    return Catalogue(tuple(by_row.values()), theme_words, forms, words, subjects, _telltales(forms))


def _forms(by_row: Mapping[int, Entry]) -> dict[frozenset[str], tuple[Form, ...]]:
    """Every way of writing every entry, by its meanings."""
    forms: dict[frozenset[str], dict[str, Form]] = {}
    for number, entry in by_row.items():
        for alias in (entry.name, *entry.aliases):
            said = meaning(alias)
            unit = said.unit or (entry.unit if said.rate and entry.unit is not Unit.PERCENT else None)
            for about in _ways(alias):
                if not about:
                    entries.wrong(number, "aliases", f"{alias!r} has no word that means anything")
                known = forms.setdefault(about, {})
                for other in known.values():
                    if other.entry is not entry and set(other.entry.units) & set(entry.units):
                        claim = f"{alias!r} is {other.alias!r} of {other.entry.id} already"
                        entries.wrong(number, "aliases", claim)
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
