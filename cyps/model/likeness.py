"""Whether two names of different years may be one indicator: the evidence for it, and against.

Sure: both are one entry of the catalogue, mean the same in other words, or have one
reference and most of their words. Unsure: only part of that, or figures that agree
by themselves. A person decides what is unsure; figures that differ in most of the
years they share make anything unsure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cyps.model.catalogue import load
from cyps.model.drift.marks import marks
from cyps.model.entries import Entry
from cyps.model.figures import Known
from cyps.model.joining import Figures, agree, own_figures
from cyps.model.names import is_number
from cyps.model.vocabulary import meaning, vocabulary
from cyps.reading import Figure
from cyps.terms import Unit

SAME_WORDS = "their names say the same"
_SOME = 0.2  # of the words of both names: with less in common, only a figure nobody else would have speaks
_TELLING_DIGITS = 2
_RARE_DIGITS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is held against another year's indicators, worked out once."""

    known: Known
    entry: Entry | None
    unit: Unit
    about: frozenset[str]
    ref: str
    section: str
    figures: Figures


def facts_of(known: Known) -> Facts:
    """The facts of an indicator; of two figures for one period the newest line's."""
    figures: Figures = {}
    for line in known.lines:
        figures = own_figures(line) | figures
    first = known.lines[0]
    about = meaning(known.name).about
    return Facts(
        known, known.match.entry, known.unit.unit, about, first.ref, known.section.casefold(), figures
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two names may be one indicator: `sure` where nobody need be asked, `strength` the best first."""

    sure: bool
    strength: int
    why: str


def likeness(old: Facts, new: Facts) -> Likeness | None:
    """What speaks for `new` being `old` under another name; None where nothing does, or enough against."""
    put_right = old.known.said.match or new.known.said.match
    if (
        old.unit is not new.unit
        or (put_right and old.entry is not new.entry)
        or (old.entry and new.entry and old.entry is not new.entry)
    ):
        return None
    same, differ = _overlap(old.figures, new.figures)
    if new.entry and old.entry is new.entry:
        found: Likeness | None = _by_entry(old, new, new.entry)
    else:
        found = _by_words(old, new, same) if _at_home(old, new) else None
    if found is None or differ <= len(same):
        return found
    if not found.sure and new.entry is None:
        return None
    return Likeness(False, found.strength, f"{found.why}, but their figures for the same year differ")


def _by_entry(old: Facts, new: Facts, entry: Entry) -> Likeness:
    """One entry of the catalogue; unsure where each name has a number of its own ("in 15 days", "in 45")."""
    if old.about == new.about:
        return Likeness(True, 5, SAME_WORDS)
    ours, theirs = (any(map(is_number, side)) for side in (new.about - old.about, old.about - new.about))
    why = f"both are “{entry.name}” in the catalogue"
    return Likeness(False, 5, f"{why}, with other limits") if ours and theirs else Likeness(True, 5, why)


def _by_words(old: Facts, new: Facts, same: Sequence[Figure]) -> Likeness | None:
    if new.about == old.about and new.about:
        return Likeness(True, 4, SAME_WORDS)
    size = marks().sizes
    alike = len(new.about & old.about) / (len(new.about | old.about) or 1)
    telling = _telling(new.about ^ old.about)
    numbered = bool(new.ref) and new.ref == old.ref
    if numbered and not telling and alike >= size["likeness_join"]:
        return Likeness(True, 3, f"both are number {new.ref}, and their names are alike")
    if same and (alike >= _SOME or max(map(_digits, same)) >= _RARE_DIGITS):
        return Likeness(False, 2, "their figures for the same year agree")
    if numbered and alike >= _SOME:
        return Likeness(False, 1, f"both are number {new.ref}")
    if alike >= size["likeness_offer"] and not any(map(_opposes, new.about ^ old.about)):
        return Likeness(False, 0, "their names are alike")
    return None


def _telling(words: frozenset[str]) -> bool:
    """Whether any of these words tells one indicator from another: carers from carers and adopters."""
    return any(_opposes(word) or word in load().words for word in words)


def _opposes(word: str) -> bool:
    """A number, or a word that makes a name mean something else ("not", "overdue")."""
    return is_number(word) or word in vocabulary().telling


def _overlap(one: Figures, other: Figures) -> tuple[list[Figure], int]:
    """The figures both give that few others would have, and how many periods they differ in."""
    shared = one.keys() & other.keys()
    same = [one[k] for k in shared if agree(one[k], other[k])]
    return [figure for figure in same if _digits(figure) >= _TELLING_DIGITS], len(shared) - len(same)


def _digits(figure: Figure) -> int:
    """How much a figure says by agreeing: 0, 3 and 100 little, 61.4 and 1,204 much."""
    return len(str(figure.number).replace(".", "").strip("-0"))


def _at_home(old: Facts, new: Facts) -> bool:
    """Whether both stand under one heading, or one of them under none."""
    return not (old.section and new.section) or old.section == new.section
