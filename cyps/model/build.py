"""Lines become indicators: recognised, given a unit, a polarity and a theme, their years in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cyps.choices import Choices
from cyps.model.catalogue import Catalogue
from cyps.model.figures import Figures, Known
from cyps.model.joining import as_shown
from cyps.model.matching import recognise, theme_of
from cyps.model.scale import Scales
from cyps.model.scorecard import Indicator, Rag
from cyps.model.units import unit_of
from cyps.reading import Line, Role
from cyps.terms import Polarity, Problem, Unit


def know(id_: str, lines: tuple[Line, ...], catalogue: Catalogue) -> Known:
    """What an indicator's name, headings and unit column say it is."""
    first = lines[0]
    name = as_shown(first.name)
    shown = any(e.figure.percent for line in lines for e in line.entries if e.role is not Role.BENCHMARK)
    written = next((line.unit for line in lines if line.unit), "")
    section = _section(lines)
    guess = unit_of(name, written, None, shown).unit if written or shown else None
    match = recognise(name, section, first.sheet, guess, catalogue)
    return Known(id_, lines, match, unit_of(name, written, match.entry, shown))


def _section(lines: Sequence[Line]) -> str:
    return next((s for line in lines for s in line.sections), "")


def indicator(
    known: Known, scales: Scales, choices: Choices, catalogue: Catalogue
) -> tuple[Indicator, list[Problem]]:
    """The indicator, and the problems its figures raise."""
    maker = Figures(known, scales)
    polarity, polarity_from = _polarity(known, choices)
    theme = _theme(known, catalogue)
    first, entry = known.lines[0], known.match.entry
    observations = maker.observations()
    found = Indicator(
        id=known.id,
        ref=first.ref,
        name=known.name,
        entry=entry.id if entry else None,
        entry_because=known.match.because,
        theme=theme,
        section=_section(known.lines),
        unit=known.unit.unit,
        polarity=polarity,
        polarity_from=polarity_from,
        measures=entry.measures if entry else "",
        paired_with=entry.pair if entry else "",
        window=next((line.window for line in known.lines if line.window), ""),
        observations=observations,
        targets=tuple(maker.targets({Role.TARGET}, polarity)),
        tolerances=tuple(
            maker.targets({Role.TOLERANCE}, polarity) or maker.targets({Role.TOLERANCE_RED}, polarity)
        ),
        benchmarks=tuple(maker.benchmarks()),
        rag=next((Rag(*line.rag) for line in reversed(known.lines) if line.rag), maker.glued()),
        source=first.source,
        doubts=maker.doubts(observations),
    )
    return found, maker.problems


def _polarity(known: Known, choices: Choices) -> tuple[Polarity, str]:
    """An officer's choice beats the workbook's word, which beats the catalogue's (METHOD §9)."""
    chosen = dict(choices.polarities).get(known.id)
    if chosen is not None:
        return Polarity(chosen), "officer"
    written = next((line.polarity for line in reversed(known.lines) if line.polarity is not None), None)
    if written is not None:
        return written, "workbook"
    if known.match.entry is not None:
        return known.match.entry.polarity, "catalogue"
    return Polarity.NONE, "none"


def _theme(known: Known, catalogue: Catalogue) -> str:
    """The theme by catalogue, then each heading over the line from the nearest, then sheet and words."""
    name, sheet, entry = known.name, known.lines[0].sheet, known.match.entry
    headings = [s for line in known.lines for s in line.sections] or [""]
    for heading in dict.fromkeys(headings):
        theme, _ = theme_of(name, heading, sheet, entry, catalogue)
        if theme != "other":
            return theme
    return "other"


def by_column(known: Iterable[Known]) -> dict[Unit, list[Line]]:
    """The lines by the unit they are held in: what is weighed together when a column's scale is decided."""
    found: dict[Unit, list[Line]] = defaultdict(list)
    for one in known:
        found[one.unit.unit] += one.lines
    return found
