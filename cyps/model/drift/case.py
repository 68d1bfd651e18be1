"""What every kind of drift is shown, and what it answers with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from cyps.model.editions import Editions, line_year, told_year
from cyps.model.scorecard import Indicator, Observation
from cyps.reading import Entry, Line
from cyps.terms import Period, Severity, Source, Value


@dataclass(frozen=True, slots=True)
class Case:
    """One indicator in the year judged, with its lines as written, the newest first."""

    indicator: Indicator
    lines: tuple[Line, ...]
    year: Period
    editions: Editions

    def told_in(self, years_back: int) -> tuple[Observation, ...]:
        """The figures with a number that are told in the year judged, or in one before it."""
        year = told_year(self.year) - years_back
        return tuple(
            o
            for o in self.indicator.observations
            if o.value.number is not None and told_year(o.period) == year
        )

    def pairs(self) -> Iterator[tuple[Observation, Observation]]:
        """The figures that may be compared: the year's, each with the newest earlier one of its kind."""
        for now in self.told_in(0):
            earlier = (
                o
                for o in self.indicator.observations
                if o.value.number is not None
                and o.period.kind is now.period.kind
                and o.period.end < now.period.end
                and o.period.end.month == now.period.end.month
            )
            if now.period.is_annual and (before := max(earlier, key=lambda o: o.period.end, default=None)):
                yield before, now

    def entry_of(self, value: Value) -> Entry | None:
        """The cell a value was read from, as it was read."""
        return next((e for line in self.lines for e in line.entries if e.source == value.source), None)

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


class Kind(Protocol):
    """A module of this room: its docstring shows an example that fires and one that doesn't."""

    __doc__: str | None

    def check(self, case: Case, /) -> Iterator[Drift]:
        """What of this kind happened to the indicator, in the order of its periods."""
