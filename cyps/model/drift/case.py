"""What every kind of drift is shown, and what it answers with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from cyps.frozen import by_the_thousand
from cyps.model.editions import Editions, line_year, told_year
from cyps.model.scorecard import Indicator, Observation
from cyps.reading import Entry, Line
from cyps.terms import Kind, Period, Severity, Source, Value


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Case:
    """One indicator in the year judged, with its lines as written, the newest first.

    `now` and `before` are its figures with a number that are told in the year judged and
    in the one before it; `pairs` those that may be compared, the earlier first.
    """

    indicator: Indicator
    lines: tuple[Line, ...]
    editions: Editions
    year: Period
    now: tuple[Observation, ...]
    before: tuple[Observation, ...]
    pairs: tuple[tuple[Observation, Observation], ...]

    def entry_of(self, value: Value) -> Entry | None:
        """The cell a value was read from, as it was read."""
        for line in self.lines:
            for entry in line.entries:
                if entry.source is value.source:
                    return entry
        return None

    def older(self) -> Iterator[Line]:
        """The lines of an older year than the newest line's: last year's file, or last year's sheet."""
        newest = self.lines[0]
        for line in self.lines[1:]:
            if self._age(line) < self._age(newest):
                yield line

    def _age(self, line: Line) -> tuple[int, int]:
        return self.editions.year_of(line.source.file), line_year(line)

    def whose(self, line: Line) -> str:
        """What an officer would call the place of a line: its workbook, or its sheet in the only one."""
        if len({one.source.file for one in self.lines}) > 1:
            return self.editions.called(line.source)
        return f"the sheet “{line.source.sheet}”"


def case_of(indicator: Indicator, lines: Sequence[Line], year: Period, editions: Editions) -> Case:
    """What the kinds of drift are shown of one indicator."""
    given = [o for o in indicator.observations if o.value.number is not None]
    newest = told_year(year)
    now: list[Observation] = []
    before: list[Observation] = []
    for observation in given:
        back = newest - told_year(observation.period)
        if back in (0, 1):
            (before if back else now).append(observation)
    pairs = ((_before(o, given), o) for o in now if o.period.is_annual)
    together = tuple((first, then) for first, then in pairs if first is not None)
    return Case(indicator, tuple(lines), editions, year, tuple(now), tuple(before), together)


def _before(now: Observation, given: Sequence[Observation]) -> Observation | None:
    """The newest earlier figure of the same kind, at the same time of the year."""
    kind, end = now.period.kind, now.period.end
    newest = None
    for o in given:
        period = o.period
        if period.kind is kind and period.end < end and period.end.month == end.month:
            newest = o if newest is None or newest.period.end < period.end else newest
    return newest


def named(period: Period) -> str:
    """A period as people say it: "2015/16", "March 2016"."""
    return f"{period.end:%B %Y}" if period.kind is Kind.MONTH else period.label


def both(before: Observation, now: Observation) -> str:
    """Two figures as written, each with its period: "45 in 2014/15 and 7 in 2015/16"."""
    first, second = (f"{o.value.written} in {o.period.label}" for o in (before, now))
    return f"{first} and {second}"


@dataclass(frozen=True, slots=True)
class Drift:
    """Something that changed between years besides the figures.

    `message` is what was seen and what follows, after the indicator's name. `breaks` is
    why no earlier figure may be compared with the year's, `forbids` why there can be no
    verdict at all; both "" for what is only worth knowing.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    source: Source | None
    breaks: str = ""
    forbids: str = ""


class OfDrift(Protocol):
    """A module of this room: its docstring shows an example that fires and one that doesn't."""

    __doc__: str | None

    def check(self, case: Case, /) -> Iterator[Drift]:
        """What of this kind happened to the indicator, in the order of its periods."""
