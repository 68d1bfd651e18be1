"""What changed between two runs of one year: figures, bullets and lists, each named.

A workbook is corrected after its brief went out, or a report is re-run months later:
whoever presented the first figures has to know which of them no longer hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from cyps.wording.reported import Report


class What(StrEnum):
    """What a difference is about."""

    FIGURE = "figure"
    INDICATOR = "indicator"
    BULLET = "bullet"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Told:
    """A bullet as it went out."""

    id: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as it went out: `period` is its label and kind, `figure` as the workbook shows it."""

    indicator: str
    name: str
    period: str
    figure: str


@dataclass(frozen=True, slots=True)
class Run:
    """What of one run is held against another."""

    figures: tuple[Shown, ...]
    bullets: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed: `was` is "" for what is new, `now` for what is gone."""

    what: What
    name: str
    was: str
    now: str


def run(report: Report) -> Run:
    """The own figures of a brief for whole years, as the workbook shows them, and its bullets."""
    figures = (
        Shown(i.id, i.name, f"{o.period.label} {o.period.kind.value}", o.value.written)
        for i in report.scorecard.indicators
        for o in i.observations
        if o.period.is_annual and o.value.number is not None
    )
    return Run(tuple(figures), tuple(Told(b.id, b.kind, b.told) for b in report.bullets))


def is_rerun(before: Report, after: Report) -> bool:
    """Whether two briefs are of one council's one year: most indicators of either are in the other."""
    one, other = before.scorecard, after.scorecard
    if one.year is None or one.year != other.year or one.council != other.council:
        return False
    first, second = {i.id for i in one.indicators}, {i.id for i in other.indicators}
    return 2 * len(first & second) > max(len(first), len(second))


def differences(before: Run, after: Run) -> tuple[Difference, ...]:
    """Everything that differs, figures first: revised, gone, new; then bullets, then lists."""
    return (
        *_indicators(before.figures, after.figures),
        *_figures(before.figures, after.figures),
        *_bullets(before.bullets, after.bullets),
    )


_Key = TypeVar("_Key")
_Thing = TypeVar("_Thing")


def _both(
    before: Mapping[_Key, _Thing], after: Mapping[_Key, _Thing]
) -> Iterator[tuple[_Thing | None, _Thing | None]]:
    """Each key's two things in order: those of the first run, then those that are new."""
    for key in dict.fromkeys((*before, *after)):
        yield before.get(key), after.get(key)


def _indicators(before: Iterable[Shown], after: Iterable[Shown]) -> Iterator[Difference]:
    for was, now in _both({s.indicator: s.name for s in before}, {s.indicator: s.name for s in after}):
        if was is None or now is None:
            yield Difference(What.INDICATOR, was or now or "", was or "", now or "")


def _figures(before: Iterable[Shown], after: Iterable[Shown]) -> Iterator[Difference]:
    """Figures of the indicators both runs have; of the others the indicator itself is named."""
    first = {(s.indicator, s.period): s for s in before}
    second = {(s.indicator, s.period): s for s in after}
    shared = {s.indicator for s in before} & {s.indicator for s in after}
    for was, now in _both(first, second):
        one = now or was
        if one is None or one.indicator not in shared or (was and now and was.figure == now.figure):
            continue
        name = f"{one.name}, {one.period.partition(' ')[0]}"
        yield Difference(What.FIGURE, name, was.figure if was else "", now.figure if now else "")


def _bullets(before: Iterable[Told], after: Iterable[Told]) -> Iterator[Difference]:
    moved = []
    for was, now in _both({t.id: t for t in before}, {t.id: t for t in after}):
        if was is None or now is None or was.text != now.text:
            yield Difference(What.BULLET, "", was.text if was else "", now.text if now else "")
        if was and now and was.kind != now.kind:
            moved.append(Difference(What.LIST, now.text, was.kind, now.kind))
    yield from moved
