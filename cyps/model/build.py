"""Lines become indicators: recognised, given a unit, a polarity and a theme, their years in order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from cyps.model.catalogue import Catalogue
from cyps.model.evident import Shares, unit_shown
from cyps.model.figures import Figures, Known
from cyps.model.filing import theme_of
from cyps.model.joining import as_shown
from cyps.model.marks import benchmarks, colour, targets, tolerances
from cyps.model.matching import recognise
from cyps.model.observing import observations
from cyps.model.put_right import Said
from cyps.model.scale import Scales
from cyps.model.scorecard import Indicator
from cyps.model.themes import named_in
from cyps.model.units import stated_unit, unit_of
from cyps.reading import Line, Role, says_repeating
from cyps.terms import Polarity, Problem, Unit

_OWN = (Role.OUTTURN, Role.TARGET)


def know(
    lines: tuple[Line, ...], said: Said, catalogue: Catalogue, taken: Counter[str], shares: Shares
) -> Known:
    """What an indicator's name, headings, unit column and cells say it is, where an officer hasn't (`said`).

    `taken` counts the ids given so far; `shares` tell which columns hold shares.
    """
    first = lines[0]
    name = as_shown(first.name)
    shown = any(e.figure.percent for line in lines for e in line.entries if e.role in _OWN)
    written = next((line.unit for line in lines if line.unit), "")
    section = _section(lines, catalogue)
    evident = unit_shown(lines, shares)
    stated = stated_unit(written, shown) or (evident if evident is Unit.COUNT else None)
    match = said.match or recognise(name, section, first.sheet, stated, catalogue)
    id_ = _id(match.entry.id if match.entry else _unnamed(name), taken)
    unit = said.unit or unit_of(name, written, match.entry, shown, evident)
    return Known(id_, lines, section, match, unit, said)


def _unnamed(name: str) -> str:
    """An id for what the catalogue doesn't know. Ids stand in addresses, which are logged: no name."""
    return f"own-{sha256(' '.join(name.lower().split()).encode()).hexdigest()[:10]}"


def _id(wanted: str, taken: Counter[str]) -> str:
    """The catalogue's id, or with a number where several rows are the same measure (districts, teams)."""
    taken[wanted] += 1
    return wanted if taken[wanted] == 1 else f"{wanted}-{taken[wanted]}"


def _section(lines: Sequence[Line], catalogue: Catalogue) -> str:
    """The nearest heading over the lines that names a part of the service, else the nearest there is."""
    sections = [s for line in lines for s in line.sections]
    known = (s for s in sections if named_in(s, catalogue.theme_words))
    return next(known, sections[0] if sections else "")


def indicator(known: Known, scales: Scales, catalogue: Catalogue) -> tuple[Indicator, list[Problem]]:
    """The indicator, and the problems its figures raise."""
    maker = Figures(known, scales)
    polarity, polarity_from = _polarity(known)
    first, entry = known.lines[0], known.match.entry
    outturns = observations(maker)
    found = Indicator(
        id=known.id,
        ref=first.ref,
        name=known.name,
        entry=entry.id if entry else None,
        entry_because=known.match.because,
        theme=known.said.theme or theme_of(known.name, known.section, first.sheet, entry, catalogue)[0],
        section=known.section,
        unit=known.unit.unit,
        polarity=polarity,
        polarity_from=polarity_from,
        measures=entry.measures if entry else "",
        paired_with=entry.pair if entry else "",
        window=next((line.window for line in known.lines if line.window), ""),
        observations=outturns,
        targets=targets(maker, polarity),
        tolerances=tolerances(maker, polarity),
        benchmarks=benchmarks(maker),
        rag=colour(maker),
        source=first.source,
        doubts=maker.doubts(outturns),
        repeats=_repeats(known),
    )
    return found, maker.problems


def _repeats(known: Known) -> bool:
    """Whether its months repeat one another, by the sheet's own note, else by the catalogue's."""
    written = next((line.window for line in known.lines if line.window), "")
    entry = known.match.entry
    return says_repeating(written or (entry.window if entry else ""))


def _polarity(known: Known) -> tuple[Polarity, str]:
    """An officer's choice beats the workbook's word, which beats the catalogue's (METHOD §9)."""
    if known.said.polarity is not None:
        return known.said.polarity, "officer"
    written = next((line.polarity for line in known.lines if line.polarity is not None), None)
    if written is not None:
        return written, "workbook"
    if known.match.entry is not None:
        return known.match.entry.polarity, "catalogue"
    return Polarity.NONE, "none"


def by_column(known: Iterable[Known]) -> dict[Unit, list[Line]]:
    """The lines by the unit they are held in: what is weighed together when a column's scale is decided."""
    found: dict[Unit, list[Line]] = defaultdict(list)
    for one in known:
        found[one.unit.unit] += one.lines
    return found
