"""Between years: which indicators go on under another name, which are new and which were dropped.

Two years of one scorecard are laid side by side, the newest first. What surely goes
on is joined and said; what may is offered to a person, and never joined silently.
Files with little in common are parts of a dataset, not two years of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cyps.model.drift.marks import marks
from cyps.model.editions import Editions, by_age, outturns, told_year
from cyps.model.figures import Known
from cyps.model.likeness import SAME_WORDS, Facts, Likeness, facts_of, likeness
from cyps.model.read_from import Renamed
from cyps.reading import Line
from cyps.terms import Problem, Severity, Source, financial_year

_NAMED = 8
_Sheets = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Continued:
    """The indicators with those that go on under another name joined, and what to tell an officer."""

    groups: tuple[tuple[Line, ...], ...]
    renamed: tuple[Renamed, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """One indicator of the newer year beside one of the older."""

    old: Known
    new: Known
    like: Likeness

    @property
    def ids(self) -> set[int]:
        """What tells its two indicators from all others."""
        return _ids((self.old, self.new))


def continued(known: Sequence[Known], editions: Editions) -> Continued:
    """Lays each year beside the year before it; `known` are the indicators by name so far."""
    sheets = dict(editions.sheets)
    years = sorted(set(sheets.values()) - {0}, reverse=True)
    held = list(known)
    renamed: list[Renamed] = []
    problems: list[Problem] = []
    for newer, older in pairwise(years):
        here = [k for k in held if newer in _years(k, sheets)]
        there = [k for k in held if older in _years(k, sheets)]
        pairs = _pairs(here, there)
        sure = [p for p in pairs if p.like.sure]
        both = len(_ids(here) & _ids(there)) + len(pairs)
        if both < min(len(here), len(there)) * marks().sizes["overlap"] or not both:
            continue
        for pair in pairs:
            found = _renamed(pair)
            renamed.append(found)
            if not found.joined or pair.like.why != SAME_WORDS:
                problems.append(_told(found, editions))
        whole = [_whole(year, sheets, editions) for year in (newer, older)]
        problems += _come_and_gone(here, there, pairs, whole)
        held = _merged(held, sure, editions)
    return Continued(tuple(k.lines for k in held), tuple(renamed), tuple(problems))


def _years(known: Known, sheets: _Sheets) -> set[int]:
    return {sheets[(line.source.file, line.source.sheet)] for line in known.lines}


def _ids(those: Iterable[Known]) -> set[int]:
    return {id(k) for k in those}


def _pairs(here: Sequence[Known], there: Sequence[Known]) -> list[_Pair]:
    """The best partner for each indicator that stands in one of the two years only, each used once."""
    both = _ids(here) & _ids(there)
    new, old = ([facts_of(k) for k in side if id(k) not in both] for side in (here, there))
    found = list(_alike(old, new))
    entries = [Counter(k.match.entry.id for k in side if k.match.entry) for side in (here, there)]
    claims = Counter(one for p in found if p.like.sure for one in p.ids)
    found = [p if _alone(p, claims, entries) else replace(p, like=replace(p.like, sure=False)) for p in found]
    found.sort(key=lambda p: (not p.like.sure, -p.like.strength))
    taken: set[int] = set()
    chosen = []
    for pair in found:
        if not pair.ids & taken:
            taken |= pair.ids
            chosen.append(pair)
    return chosen


def _alike(old: Sequence[Facts], new: Sequence[Facts]) -> Iterator[_Pair]:
    for ours in new:
        for theirs in old:
            if like := likeness(theirs, ours):
                yield _Pair(theirs.known, ours.known, like)


def _alone(pair: _Pair, claims: Counter[int], entries: Sequence[Counter[str]]) -> bool:
    """Whether no second row of either year could be the one that is meant."""
    entry = pair.new.match.entry
    if entry and pair.old.match.entry is entry and any(count[entry.id] > 1 for count in entries):
        return False
    return not pair.like.sure or (claims[id(pair.old)] == 1 and claims[id(pair.new)] == 1)


def _merged(held: list[Known], sure: Sequence[_Pair], editions: Editions) -> list[Known]:
    gone = {id(p.old) for p in sure}
    by_new = {id(p.new): p.old for p in sure}
    return [
        replace(k, lines=by_age((*k.lines, *by_new[id(k)].lines), editions)) if id(k) in by_new else k
        for k in held
        if id(k) not in gone
    ]


def _renamed(pair: _Pair) -> Renamed:
    old, new = pair.old.lines[0].source, pair.new.lines[0].source
    return Renamed(pair.old.name, pair.new.name, pair.like.why, old, new, pair.like.sure)


def _told(found: Renamed, editions: Editions) -> Problem:
    """That two names are taken for one indicator, or may be one: both with their cells."""
    old = f"“{found.old}” in {_place(found.old_source, editions)}"
    new = f"“{found.new}” in {_place(found.new_source, editions)}"
    if found.joined:
        hint = "If they are two indicators, say on the check page what each of them is."
        return Problem(
            "renamed",
            Severity.NOTE,
            f"{old} is taken for {new}: {found.why}.",
            hint,
            found.new_source,
        )
    return Problem(
        "maybe-renamed",
        Severity.NOTE,
        f"{old} may be {new}: {found.why}. They are kept apart.",
        "If they are one indicator, join them on the check page.",
        found.new_source,
    )


def _come_and_gone(
    here: Sequence[Known], there: Sequence[Known], pairs: Sequence[_Pair], whole: Sequence[str]
) -> Iterator[Problem]:
    """The indicators of one year only that may not be any of the other's: one note for each year."""
    told = (_ids(here) & _ids(there)).union(*(p.ids for p in pairs))
    new = [k for k in here if id(k) not in told and not _has_earlier(k)]
    gone = [k for k in there if id(k) not in told]
    newer, older = whole
    if new:
        said = f"{_listed(new)} of {newer} {_are(new)} not in {older}, and no earlier figure is given"
        yield Problem("new-indicator", Severity.NOTE, f"{said}.", "", new[0].lines[0].source)
    if gone:
        said = f"{_listed(gone)} of {older} {_are(gone)} not in {newer}"
        hint = "If one of them goes on under another name, join the two on the check page."
        yield Problem("dropped-indicator", Severity.NOTE, f"{said}.", hint, gone[0].lines[0].source)


def _has_earlier(known: Known) -> bool:
    return len({told_year(period) for period, _ in outturns(known.lines)}) > 1


def _are(those: Sequence[Known]) -> str:
    return "is" if len(those) == 1 else "are"


def _listed(those: Sequence[Known]) -> str:
    named = ", ".join(f"“{k.name}”" for k in those[:_NAMED])
    more = len(those) - _NAMED
    return named + (f" and {more} more" if more > 0 else "")


def _whole(year: int, sheets: _Sheets, editions: Editions) -> str:
    """What an officer would call all that is of one year: a workbook, or sheets of the only one."""
    label = financial_year(year).label
    those = [sheet for sheet, of in sheets.items() if of == year]
    files = {file for file, _ in those}
    if len(editions.years) > 1:
        return editions.called(Source(*those[0], "")) if len(files) == 1 else f"the files of {label}"
    return f"the sheet “{those[0][1]}”" if len(those) == 1 else f"the sheets of {label}"


def _place(source: Source, editions: Editions) -> str:
    cell = f"({source.sheet} {source.cell})"
    return f"{editions.called(source)} {cell}" if len(editions.years) > 1 else f"the sheet {cell}"
