"""The words that stand in cells, from `catalogue/marks.toml`, checked once and kept as look-ups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.terms import Polarity, State

_FILE = "marks.toml"
_LONGEST = 60  # characters in a word for which way is good
_WORDS = re.compile(r"[^\W\d_]+|[↑↓▲▼+=]")
_GROUPS = {
    "state": {"missing", "suppressed", "not_applicable", "not_due", "unreadable"},
    "arrows": {"letters", "signs", "words"},
    "rag": {"R", "A", "G", "other"},
    "polarity": {"higher", "lower", "band", "none"},
    "unit": {"words"},
    "window": {
        "year",
        "year_to_date",
        "rolling",
        "snapshot",
        "month",
        "quarter",
        "academic",
        "several_years",
    },
    "tails": {"provisional", "revised", "break", "footnotes"},
    "line": {"numerator", "denominator", "outturn", "target"},
    "own": {"words"},
    "around": {"polarity"},
}


@dataclass(frozen=True, slots=True)
class Marks:
    """Each group of words as a look-up from the word, lower case, to what it means.

    `drawn` are the arrows that come off a figure: signs, and letters no English word ends in.
    """

    state: dict[str, State]
    arrow_letters: frozenset[str]
    arrow_signs: frozenset[str]
    arrow_words: frozenset[str]
    drawn: str
    rag: dict[str, str]
    polarity: dict[str, Polarity]
    around_polarity: frozenset[str]
    unit: frozenset[str]
    window: dict[str, str]
    tails: dict[str, str]
    line: dict[str, str]
    own: frozenset[str]

    def is_colour(self, letter: str) -> bool:
        """Whether one small letter is a colour: "£1.2m" is no m of a colour."""
        return len(letter) == 1 and self.rag.get(letter, "other") != "other"


def _lookup(group: str, table: dict[str, list[str]]) -> dict[str, str]:
    """Word to meaning; a word that means two things in one group is a CatalogueError."""
    if set(table) != _GROUPS[group]:
        odd = ", ".join(sorted(set(table) ^ _GROUPS[group]))
        raise CatalogueError(_FILE, f"[{group}]", f"has a key it shouldn't, or lacks one: {odd}")
    found: dict[str, str] = {}
    for meaning, words in table.items():
        for word in words:
            if found.setdefault(word.casefold(), meaning) != meaning and group != "arrows":
                raise CatalogueError(
                    _FILE, f"[{group}] {meaning}", f"{word!r} also means {found[word.casefold()]}"
                )
    return found


@cache
def load() -> Marks:
    """The marks, read and checked once a process."""
    raw = catalogue.toml(_FILE)
    if set(raw) != set(_GROUPS):
        odd = ", ".join(sorted(set(raw) ^ set(_GROUPS)))
        raise CatalogueError(_FILE, "top level", f"groups that shouldn't be there, or are missing: {odd}")
    found = {group: _lookup(group, raw[group]) for group in _GROUPS}
    return Marks(
        state={word: State(meaning) for word, meaning in found["state"].items()},
        arrow_letters=frozenset(raw["arrows"]["letters"]),
        arrow_signs=frozenset(raw["arrows"]["signs"]),
        drawn="".join(
            {*raw["arrows"]["signs"], *(c for c in raw["arrows"]["letters"] if not c.isascii())} - {"="}
        ),
        arrow_words=frozenset(w.casefold() for w in raw["arrows"]["words"]),
        rag=found["rag"],
        polarity={word: Polarity(meaning) for word, meaning in found["polarity"].items()},
        around_polarity=frozenset(found["around"]),
        unit=frozenset(found["unit"]),
        window=found["window"],
        tails=found["tails"],
        line=found["line"],
        own=frozenset(found["own"]),
    )


@lru_cache(maxsize=4096)
def polarity_of(text: str) -> Polarity | None:
    """Which way is good, as a cell says it ("High", "Aim: Low", "Bigger is best"); None when it doesn't."""
    known, word = load(), " ".join(text.split()).casefold()
    if (plain := known.polarity.get(word)) is not None or len(word) > _LONGEST:
        return plain
    if any(c.isdigit() for c in word):
        return None  # "L1" is a reference
    said = [w for w in _WORDS.findall(word) if w not in known.around_polarity]
    meant = {known.polarity.get(w) for w in said}
    return meant.pop() if len(meant) == 1 else None
