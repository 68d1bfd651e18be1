"""One indicator's figures: every entry of its lines as a value in its unit, with what is in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from cyps.model.joining import as_shown
from cyps.model.matching import Match
from cyps.model.scale import Scale, Scales
from cyps.model.scorecard import Benchmark, Observation, Rag, Target
from cyps.model.units import UnitDecision
from cyps.reading import Entry as Read
from cyps.reading import Figure, Line, Role, in_points
from cyps.terms import Period, Polarity, Problem, Severity, Source, State, Unit, Value

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Known:
    """One indicator's lines with what was decided about them before any figure is converted."""

    id: str
    lines: tuple[Line, ...]
    section: str
    match: Match
    unit: UnitDecision

    @property
    def name(self) -> str:
        """The name people see: the newest file's wording is the first line's."""
        return as_shown(self.lines[0].name)


class Figures:
    """Turns the entries of one indicator's lines into values in its unit."""

    def __init__(self, known: Known, scales: Scales) -> None:
        self.known = known
        self.scales = scales
        self.unit = known.unit.unit
        self.problems: list[Problem] = []
        self._unclear: list[Source] = []
        if known.unit.doubt:
            self._doubt(
                "unit-in-doubt",
                known.unit.doubt,
                "Correct the unit column, or the number format of the figures.",
                known.lines[0].source,
            )

    def _doubt(self, code: str, message: str, hint: str, source: Source | None) -> None:
        self.problems.append(Problem(code, Severity.DOUBT, f"{self.known.name}: {message}", hint, source))

    def _entries(self, *roles: Role) -> Iterable[tuple[Line, Read]]:
        return (
            (line, e)
            for line in self.known.lines
            for e in line.entries
            if e.role in roles and e.period is not None
        )

    def _figure(self, figure: Figure, entry: Read, line: Line) -> Figure:
        """A figure in the indicator's unit: shares become points, "45 (58%)" the count or the share."""
        if self.unit is Unit.PERCENT:
            if figure.percent or figure.number is None:
                return figure
            scale = self.scales.of(entry, line)
            if scale is Scale.UNCLEAR:
                self._unclear.append(entry.source)
            return in_points(figure, fraction=scale is Scale.FRACTION)
        if self.unit is Unit.COUNT and figure.of is not None:
            return replace(figure, number=figure.of, percent=False, places=0)
        return figure

    def _value(self, figure: Figure, source: Source, unit: Unit | None = None) -> Value:
        return Value(figure.number, unit or self.unit, figure.state, figure.written, figure.places, source)

    def observations(self) -> tuple[Observation, ...]:
        """Own outturns by period, oldest first, with the counts behind them."""
        found: dict[tuple[str, str], Observation] = {}
        for line, entry in self._entries(Role.OUTTURN):
            figure = self._figure(entry.figure, entry, line)
            value = self._value(figure, entry.source)
            period: Period = entry.period  # type: ignore[assignment]
            key = (period.label, period.kind)
            known = found.get(key)
            if known is None:
                found[key] = Observation(
                    period, value, *self._counts(figure, entry), provisional=figure.provisional
                )
            elif value.number is not None:
                found[key] = self._once_more(known, value)
        self._attach_counts(found)
        return tuple(sorted(found.values(), key=lambda o: (o.period.end, o.period.start, o.period.kind)))

    def _counts(self, figure: Figure, entry: Read) -> tuple[Value | None, Value | None]:
        """Numerator and denominator written in the same cell ("45 of 60")."""
        if self.unit is not Unit.PERCENT or figure.out_of is None or figure.of is None:
            return None, None
        return tuple(
            Value(n, Unit.COUNT, State.GIVEN, figure.written, 0, entry.source)
            for n in (figure.of, figure.out_of)
        )  # type: ignore[return-value]

    def _once_more(self, known: Observation, value: Value) -> Observation:
        """A second cell for one period: the same figure, the first with a number, or two that differ."""
        if known.value.number is None:
            return replace(known, value=value)
        if known.value.number != value.number:
            where = f"{known.value.source.sheet} {known.value.source.cell}" if known.value.source else ""
            again = f"{value.source.sheet} {value.source.cell}" if value.source else ""
            self._doubt(
                "two-values",
                f"{known.period.label} is {known.value.written} in {where} and {value.written} in {again}; "
                "the first is used.",
                "Check which figure is right and correct the other.",
                value.source,
            )
        return replace(known, also=(*known.also, value))

    def _attach_counts(self, found: dict[tuple[str, str], Observation]) -> None:
        for role in (Role.NUMERATOR, Role.DENOMINATOR):
            for _, entry in self._entries(role):
                label = entry.period.label  # type: ignore[union-attr]
                key = next(
                    (k for k, o in found.items() if k[0] == label and getattr(o, role.value) is None), None
                )
                value = self._value(entry.figure, entry.source, Unit.COUNT)
                if key is not None and value.number is not None:
                    observation = found[key]
                    found[key] = (
                        replace(observation, numerator=value)
                        if role is Role.NUMERATOR
                        else replace(observation, denominator=value)
                    )

    def targets(self, roles: set[Role], polarity: Polarity) -> list[Target]:
        """Targets, or where amber begins: of a range, the end that must not be passed."""
        found: dict[str, Target] = {}
        for line, entry in self._entries(*roles):
            bound = entry.bound
            if bound is None or bound.low is None:
                continue
            low = self._value(self._figure(bound.low, entry, line), entry.source)
            high = self._value(self._figure(bound.high, entry, line), entry.source) if bound.high else None
            period: Period = entry.period  # type: ignore[assignment]
            if high is not None and Role.TARGET not in roles:
                low, high = (high, None) if polarity is Polarity.LOWER else (low, None)
            found.setdefault(period.label, Target(period, low, high))
        return list(found.values())

    def benchmarks(self) -> list[Benchmark]:
        """Other people's outturns from the workbook itself."""
        found = []
        for line, entry in self._entries(Role.BENCHMARK):
            if entry.figure.number is not None:
                value = self._value(self._figure(entry.figure, entry, line), entry.source)
                found.append(Benchmark(entry.group, entry.period, value, "workbook"))  # type: ignore[arg-type]
        return found

    def glued(self) -> Rag | None:
        """The colour written beside the newest figure in its own cell ("60.9% RED")."""
        coloured = [e for _, e in self._entries(Role.OUTTURN) if e.figure.rag]
        newest = max(coloured, key=lambda e: e.period.end, default=None)  # type: ignore[union-attr]
        return Rag(newest.figure.written, newest.figure.rag, newest.source) if newest else None

    def doubts(self, observations: tuple[Observation, ...]) -> tuple[str, ...]:
        """What forbids a verdict: shares beyond 0 to 100, or a scale nobody can tell."""
        found = [known for known in (self.known.unit.doubt,) if known]
        if self._unclear:
            said = "it can't be told whether its figures are fractions (0.93) or percentages (0.93%)"
            self._doubt(
                "fraction-or-percent",
                f"{said}; no verdict is given.",
                "Format the cells as percentages in Excel.",
                self._unclear[0],
            )
            found.append(said)
        if self.unit is Unit.PERCENT:
            for observation in observations:
                number = observation.value.number
                if number is not None and not 0 <= number <= _HUNDRED:
                    written, when = observation.value.written, observation.period.label
                    said = f"{written} in {when} is not a percentage of anything"
                    self._doubt(
                        "not-a-percentage",
                        f"{said}; no verdict is given.",
                        "Check the figure and its unit.",
                        observation.value.source,
                    )
                    found.append(said)
        return tuple(dict.fromkeys(found))
