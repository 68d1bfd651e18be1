"""One indicator's figures: every entry of its lines as a value in its unit, with what is in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from cyps.frozen import by_the_thousand
from cyps.model.joining import as_shown
from cyps.model.matching import Match
from cyps.model.put_right import Said
from cyps.model.scale import Scale, Scales
from cyps.model.scorecard import Observation
from cyps.model.units import UnitDecision
from cyps.reading import Entry as Read
from cyps.reading import Figure, Line, Role, in_points
from cyps.terms import Problem, Severity, Source, Unit, Value

_HUNDRED = Decimal(100)


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Known:
    """One indicator's lines with what was decided about them before any figure is converted."""

    id: str
    lines: tuple[Line, ...]
    section: str
    match: Match
    unit: UnitDecision
    said: Said

    @property
    def name(self) -> str:
        """The name people see: the newest file's wording is the first line's."""
        return as_shown(self.lines[0].name)


class Figures:
    """Turns the entries of one indicator's lines into values in its unit, and keeps the doubts they raise.

    `problems` are for people to read; `forbidden` the reasons why no verdict may be given.
    """

    def __init__(self, known: Known, scales: Scales) -> None:
        self.known = known
        self.scales = scales
        self.unit = known.unit.unit
        self.problems: list[Problem] = []
        self.forbidden: list[str] = []
        self._unclear: list[Source] = []
        self._by_role: dict[Role, list[tuple[Line, Read]]] = defaultdict(list)
        for line in known.lines:
            for entry in line.entries:
                if entry.period is not None:
                    self._by_role[entry.role].append((line, entry))
        if known.unit.doubt:
            self.forbidden.append(known.unit.doubt)
            self.doubt(
                "unit-in-doubt",
                known.unit.doubt,
                "Correct the unit column, or the number format of the figures.",
                known.lines[0].source,
            )

    def doubt(self, code: str, message: str, hint: str, source: Source | None) -> None:
        """Say what could be misread, under the indicator's name."""
        said = f"{self.known.name}: {message}"
        self.problems.append(Problem(code, Severity.DOUBT, said, hint, source, self.known.id))

    def entries(self, *roles: Role) -> Iterable[tuple[Line, Read]]:
        """The dated entries in these roles, role by role, each with its line."""
        return chain.from_iterable(self._by_role.get(role, ()) for role in roles)

    def figure(self, figure: Figure, entry: Read, line: Line) -> Figure:
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

    def value(self, figure: Figure, source: Source, unit: Unit | None = None) -> Value:
        """A figure as a value of the indicator, or of another unit."""
        return Value(figure.number, unit or self.unit, figure.state, figure.written, figure.places, source)

    def doubts(self, observations: Sequence[Observation]) -> tuple[str, ...]:
        """What forbids a verdict: two figures for a year, a share beyond 0 to 100, an unknown scale."""
        if self._unclear:
            said = "it can't be told whether its figures are fractions (0.93) or percentages (0.93%)"
            self.doubt(
                "fraction-or-percent",
                f"{said}; no verdict is given.",
                "Format the cells as percentages in Excel.",
                self._unclear[0],
            )
            self.forbidden.append(said)
        if self.unit is Unit.PERCENT:
            for observation in observations:
                self._doubt_share(observation)
        return tuple(dict.fromkeys(self.forbidden))

    def _doubt_share(self, observation: Observation) -> None:
        number = observation.value.number
        if number is None or 0 <= number <= _HUNDRED:
            return
        said = f"{observation.value.written} in {observation.period.label} is not a percentage of anything"
        self.doubt(
            "not-a-percentage",
            f"{said}; no verdict is given.",
            "Check the figure and its unit.",
            observation.value.source,
        )
        self.forbidden.append(said)
