"""What an officer said of indicators: which entry, theme, unit and polarity, and what each continues.

Each is applied where the same is decided without them (`joining`, `build`), before words
and catalogue are asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cyps.choices import About, Correction, Says
from cyps.model.catalogue import Catalogue
from cyps.model.matching import Match
from cyps.model.units import UnitDecision
from cyps.reading import PUT_RIGHT, Line, in_words, lost
from cyps.terms import Polarity, Problem, Severity, Source, Unit


@dataclass(frozen=True, slots=True)
class Said:
    """What an officer said of one indicator; None where they left it as it was understood."""

    match: Match | None = None
    theme: str | None = None
    polarity: Polarity | None = None
    unit: UnitDecision | None = None
    continues: str | None = None


@dataclass(frozen=True, slots=True)
class PutRight:
    """What was said of each line, by the line's cell, and the corrections that changed nothing."""

    lines: Mapping[Source, Said]
    problems: tuple[Problem, ...]

    @property
    def called(self) -> dict[Source, str]:
        """The names of the indicators that lines continue."""
        return {source: said.continues for source, said in self.lines.items() if said.continues}

    def of(self, lines: Iterable[Line]) -> Said:
        """What was said of an indicator, whichever of its lines it was said of."""
        return next((self.lines[line.source] for line in lines if line.source in self.lines), Said())


def of_lines(lines: Sequence[Line], corrections: Iterable[Correction], catalogue: Catalogue) -> PutRight:
    """The corrections about indicators, each with the line it is about, found by its name as written."""
    mine = [c for c in corrections if c.about is About.INDICATOR]
    named: dict[tuple[str, str, str], list[Source]] = defaultdict(list)
    for line in lines if mine else ():
        named[(line.source.file, line.source.sheet, _flat(line.name))].append(line.source)
    said: dict[Source, Said] = {}
    problems = []
    for correction in mine:
        found = named[(correction.file, correction.sheet, _flat(correction.name))]
        if not 0 < correction.nth <= len(found):
            problems.append(lost(correction))
            continue
        source = found[correction.nth - 1]
        told = _with(said.get(source, Said()), correction, catalogue)
        if told is None:
            problems.append(_unknown(correction, source))
        else:
            said[source] = told
    return PutRight(said, tuple(problems))


def _with(said: Said, correction: Correction, catalogue: Catalogue) -> Said | None:
    """What was said with one correction more; None where it names what the catalogue doesn't know."""
    value = correction.value
    if correction.says is Says.THEME and value in {theme.id for theme in catalogue.themes}:
        return replace(said, theme=value)
    if correction.says is Says.POLARITY and value in set(Polarity):
        return replace(said, polarity=Polarity(value))
    if correction.says is Says.UNIT and value in set(Unit):
        return replace(said, unit=UnitDecision(Unit(value), PUT_RIGHT, None))
    if correction.says is Says.JOINS:
        return replace(said, continues=value.strip() or None)
    entry = catalogue.entry(value)
    if correction.says is Says.ENTRY and (entry or not value):
        return replace(said, match=Match(entry, PUT_RIGHT))
    return None


def _unknown(correction: Correction, source: Source) -> Problem:
    message = f"Put right earlier: {in_words(correction)}. This app doesn’t know what that is."
    hint = "It may have been saved by another version. Put it right again, or undo it."
    return Problem("correction-not-understood", Severity.NOTE, message, hint, source)


def _flat(name: str) -> str:
    return " ".join(name.split()).casefold()
