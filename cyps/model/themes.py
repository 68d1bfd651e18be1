"""The themes and the words they are known by, from themes.toml, checked hard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.model.scorecard import Theme
from cyps.model.vocabulary import meaning

FILE = "themes.toml"
OTHER = "other"

_KEYS = {"id", "name", "short", "subject", "people", "gives-way", "near", "rank", "sections", "words"}


@dataclass(frozen=True, slots=True, eq=False)
class ThemeWords:
    """How a theme is recognised; themes.toml says what each part is for."""

    theme: Theme
    subject: str
    people: bool
    gives_way: bool
    near: frozenset[str]
    rank: int
    sections: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]

    @property
    def id(self) -> str:
        """The theme's id, the contract's word for it."""
        return self.theme.id


def load() -> tuple[ThemeWords, ...]:
    """All themes in the order they are shown; a CatalogueError names the theme and key at fault."""
    rows = catalogue.toml(FILE).get("theme", [])
    ids = {row.get("id") for row in rows}
    return tuple(_theme(row, order, ids) for order, row in enumerate(rows, 1))


def _theme(row: dict[str, Any], order: int, ids: set[Any]) -> ThemeWords:
    where = f"theme {row.get('id', order)}"
    for key in sorted(row.keys() - _KEYS):
        raise CatalogueError(FILE, where, f"{key} is not a key of a theme")
    for key in sorted(_KEYS - {"subject", "people", "gives-way"} - row.keys()):
        raise CatalogueError(FILE, where, f"{key} is missing")
    for near in sorted(set(row["near"]) - ids):
        raise CatalogueError(FILE, f"{where}, near", f"{near} is not a theme")
    sections, words = (_phrases(where, key, row[key]) for key in ("sections", "words"))
    theme = Theme(row["id"], row["name"], row["short"], order)
    return ThemeWords(
        theme,
        row.get("subject", ""),
        row.get("people", False),
        row.get("gives-way", False),
        frozenset(row["near"]),
        row["rank"],
        sections,
        words,
    )


def _phrases(where: str, key: str, phrases: Iterable[str]) -> tuple[frozenset[str], ...]:
    for phrase in phrases:
        if not meaning(phrase).about:
            raise CatalogueError(FILE, f"{where}, {key}", f"{phrase!r} has no word that means anything")
    return tuple(meaning(phrase).about for phrase in phrases)


@lru_cache(maxsize=1024)
def named_in(heading: str, themes: tuple[ThemeWords, ...]) -> tuple[ThemeWords, ...]:
    """The themes a section heading or a sheet's name speaks of, by rank; none, one or several.

    The phrase with most words is taken first and uses them up, so "LAC
    education" is looked after children and not education as well.
    """
    return _named(meaning(heading).about, ((theme, theme.sections) for theme in themes))


@lru_cache(maxsize=4096)
def spoken_of(name: str, themes: tuple[ThemeWords, ...]) -> tuple[ThemeWords, ...]:
    """The themes an indicator's name speaks of, by rank."""
    return _named(meaning(name).about, ((theme, theme.words) for theme in themes))


def _named(
    about: frozenset[str], phrases: Iterable[tuple[ThemeWords, tuple[frozenset[str], ...]]]
) -> tuple[ThemeWords, ...]:
    held = [(phrase, theme) for theme, known in phrases for phrase in known if phrase <= about]
    left, found = set(about), []
    for phrase, theme in sorted(held, key=lambda h: (-len(h[0]), h[1].rank)):
        if phrase <= left:
            left -= phrase
            found.append(theme)
    return tuple(sorted(set(found), key=lambda theme: theme.rank))
