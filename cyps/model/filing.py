"""Which theme an indicator is filed under, and why."""

from __future__ import annotations

from functools import lru_cache

from cyps.model.catalogue import Catalogue
from cyps.model.entries import Entry
from cyps.model.themes import OTHER, ThemeWords, named_in, spoken_of
from cyps.model.vocabulary import meaning


def theme_of(
    name: str, section: str, sheet: str, entry: Entry | None, catalogue: Catalogue
) -> tuple[str, str]:
    """The theme id of a row and a plain reason without its full stop.

    The catalogue first; where it says an indicator is at home in several themes,
    the one its heading names. Without an entry: whom the name is about, the
    section heading, the sheet's name, weaker words of the name, else "other".
    """
    if entry is not None:
        return _of_entry(entry, section, sheet, catalogue)
    return _of_words(name, section, sheet, catalogue)


@lru_cache(maxsize=4096)
def _of_entry(entry: Entry, section: str, sheet: str, catalogue: Catalogue) -> tuple[str, str]:
    for heading in (section, sheet):
        named = named_in(heading, catalogue.theme_words)
        if named:
            if len(named) == 1 and named[0].id in entry.also_in:
                return named[0].id, f'the sheet has it under "{heading}"'
            break
    return entry.theme, f'the catalogue has "{entry.name}" there'


@lru_cache(maxsize=4096)
def _of_words(name: str, section: str, sheet: str, catalogue: Catalogue) -> tuple[str, str]:
    about = meaning(name).about
    people = [theme for theme in catalogue.theme_words if theme.people and theme.subject in about]
    whom = min(people, key=lambda theme: theme.rank, default=None)
    spoken = spoken_of(name, catalogue.theme_words)
    for heading in (section, sheet):
        named = named_in(heading, catalogue.theme_words)
        if named:
            theme = _under(named, whom, spoken)
            if theme is whom:
                break
            return theme.id, f'the sheet has it under "{heading}"'
    if whom:
        return whom.id, "its name says whom it is about"
    if spoken:
        return spoken[0].id, "words in its name belong there"
    return OTHER, "neither its name nor its heading says where it belongs"


def _under(
    named: tuple[ThemeWords, ...], whom: ThemeWords | None, spoken: tuple[ThemeWords, ...]
) -> ThemeWords:
    """The theme a heading gives a row: its own, unless the row says it is about other people.

    A heading that doesn't give way ("Workforce") keeps its rows, save those on
    exploitation, which are looked for in one place (the first rank).
    """
    if whom and (whom.rank == 1 or all(theme.gives_way for theme in named)):
        return whom
    if len(named) == 1:
        return named[0]
    return next((theme for theme in spoken if theme in named), named[0])
