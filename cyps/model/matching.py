"""A name as written becomes an indicator of the catalogue, with the reason, or none.

A false match is worse than none: theme, unit, polarity and whether a level alone
is judged all follow from it. So a name must hold every meaning of an alias and
none beyond it, save a word or two that nothing in the catalogue uses. A number,
a negation, or a word that tells two indicators apart always counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cyps.model.catalogue import Catalogue, Form
from cyps.model.entries import Entry
from cyps.model.names import is_number
from cyps.model.themes import ThemeWords, named_in
from cyps.model.vocabulary import Meaning, meaning, vocabulary
from cyps.terms import Unit

ENOUGH = 0.75
"""The least share of a name's meanings an alias must hold where the name has words no alias knows."""

_RATES = (Unit.PER_10_000, Unit.PER_1_000, Unit.PER_100_000, Unit.PERCENT)


@dataclass(frozen=True, slots=True)
class Match:
    """The entry a name stands for, or None, and why: a plain sentence without its full stop."""

    entry: Entry | None
    because: str


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known of a row: its name's meaning, the heading it stands under, the unit beside it."""

    said: Meaning
    theme: ThemeWords | None
    heading: str
    unit: Unit | None


def recognise(name: str, section: str, sheet: str, unit: Unit | None, catalogue: Catalogue) -> Match:
    """The catalogue's indicator that a row's name stands for.

    `section` and `sheet`, the heading above the row and its tab, supply what the
    row leaves unsaid ("Reviews in time" under Looked after children). `unit` is
    what the sheet says the row counts in, None where it doesn't: it chooses
    between the number and the rate of one thing and never overrules the name.
    """
    for heading in (section, sheet):
        themes = named_in(heading, catalogue.theme_words)
        if themes:
            return _recognise(name, themes[0] if len(themes) == 1 else None, heading, unit, catalogue)
    return _recognise(name, None, "", unit, catalogue)


@lru_cache(maxsize=8192)
def _recognise(
    name: str, theme: ThemeWords | None, heading: str, unit: Unit | None, known: Catalogue
) -> Match:
    row = _Row(meaning(name), theme, heading, unit)
    refused = Match(None, "no indicator of the catalogue is written so")
    for about, foreign in _readings(row.said.about, known):
        for unsaid in _unsaid(row, known):
            forms = known.forms.get(about | unsaid, ())
            if forms and len(about) >= ENOUGH * (len(about) + len(foreign)):
                match = _match(forms, row, bool(unsaid), foreign, known)
                if match.entry:
                    return match
                refused = match
    return refused


def _readings(about: frozenset[str], known: Catalogue) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The meanings to look for, the whole name first, each with the words left out as nobody's."""
    yield about, frozenset()
    firm = about - vocabulary().soft
    yield firm, frozenset()
    yield frozenset("n" if word.isdecimal() else word for word in firm), frozenset()
    foreign = frozenset(word for word in firm if word not in known.words and not is_number(word))
    yield firm - foreign, foreign


def _unsaid(row: _Row, known: Catalogue) -> Iterator[frozenset[str]]:
    """What the heading may add to a name that says nothing of whom it is about; then nothing.

    A name with no meaning of its own ("Number at month end") can only count people.
    """
    theme = row.theme
    if theme and theme.subject and not row.said.about & known.subjects and (row.said.about or theme.people):
        yield frozenset((theme.subject,))
    yield frozenset()


def _match(
    forms: tuple[Form, ...], row: _Row, by_heading: bool, foreign: frozenset[str], known: Catalogue
) -> Match:
    """One of the forms a name takes, or why none of them can be meant."""
    fits = _in_unit(forms, row)
    alias = f'"{forms[0].alias}"'
    if not fits:
        return Match(None, f"the name doesn't count in the unit of {alias}")
    if len({form.entry.polarity for form in fits}) > 1:
        return Match(None, "could be " + " or ".join(f'"{form.entry.name}"' for form in fits))
    form = fits[0]
    alias = f'"{form.alias}"'
    if foreign and form.entry.measures == "volume":
        return Match(None, f"{alias} is a count of everyone, and the name has {_listed(foreign)}")
    if not (by_heading or _at_home(form, row, known)):
        return Match(None, f'{alias} under "{row.heading}" could be about something else')
    under = f' under "{row.heading}"' if by_heading else ""
    return Match(
        form.entry, f"written as {alias}{under}" + (f" but for {_listed(foreign)}" if foreign else "")
    )


def _in_unit(forms: tuple[Form, ...], row: _Row) -> tuple[Form, ...]:
    """The forms whose unit the name allows; of several, those in the unit beside it."""
    fits = forms
    if row.said.unit:
        fits = tuple(form for form in forms if row.said.unit in form.entry.units)
    elif row.said.rate:
        fits = next(filter(None, (tuple(f for f in forms if unit in f.entry.units) for unit in _RATES)), ())
    else:
        fits = tuple(form for form in forms if form.unit is None or row.unit in form.entry.units)
    if len(fits) > 1:
        fits = tuple(form for form in fits if row.unit in form.entry.units) or fits
    return fits


def _at_home(form: Form, row: _Row, known: Catalogue) -> bool:
    """Whether a name means this one under its heading, where the heading is of another theme.

    A name that says whom it is about and what of them, or uses a word only this
    theme has, means it anywhere; "LAC" alone under Caseloads doesn't, nor does
    "Referrals" under Adoption.
    """
    about = row.said.about
    if row.theme is None or (about - known.subjects and about & (known.subjects | known.telltales)):
        return True
    homes = {form.entry.theme, *form.entry.also_in}
    return row.theme.id in homes or bool(homes & row.theme.near)


def _listed(words: frozenset[str]) -> str:
    return ", ".join(f'"{word}"' for word in sorted(words))
