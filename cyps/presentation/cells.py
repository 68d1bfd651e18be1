"""Where each figure stands in the workbook: of an indicator, and of a bullet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cyps.model import Benchmark, Indicator, Observation, Target
from cyps.presentation.others import published_as
from cyps.presentation.placing import when_said
from cyps.presentation.tables import GROUPS
from cyps.terms import Kind, Source, Value
from cyps.wording import Bullet, Report, figure


@dataclass(frozen=True, slots=True)
class CellRow:
    """A figure as it stands in the workbook, and where: `where` reads "LAC, cell H12".

    A published figure stands in no cell: its `source` is None and `where` is `published`.
    """

    what: str
    period: str
    written: str
    source: Source | None
    published: str = ""

    @property
    def where(self) -> str:
        """Sheet and cell, or the measure as published, for people."""
        return f"{self.source.sheet}, cell {self.source.cell}" if self.source else self.published

    @property
    def where_in_file(self) -> str:
        """The same, with the file where it stands in one."""
        return f"{self.source.file}: {self.where}" if self.source else self.where


def cells(indicator: Indicator) -> tuple[CellRow, ...]:
    """Every cell the indicator was read from: its name, figures, targets, benchmarks and colour."""
    rows = (*_own_cells(indicator), *_others_cells(indicator))
    return tuple(row for row in rows if row is not None)


def _own_cells(indicator: Indicator) -> Iterator[CellRow | None]:
    yield CellRow("Name", "", indicator.name, indicator.source)
    for observation in sorted(indicator.observations, key=lambda o: not o.period.is_annual):
        yield _cell("Outturn" + _aside(observation), observation, observation.value)
        for what, value in (
            ("Numerator", observation.numerator),
            ("Denominator", observation.denominator),
        ):
            if value:
                yield _cell(what, observation, value)


def _others_cells(indicator: Indicator) -> Iterator[CellRow | None]:
    for what, marks in (("Target", indicator.targets), ("Tolerance", indicator.tolerances)):
        for mark in marks:
            yield _cell(what, mark, mark.value)
    for benchmark in indicator.benchmarks:
        yield _cell(GROUPS.get(benchmark.group, benchmark.group), benchmark, benchmark.value)
    if indicator.rag:
        yield CellRow("Colour given", "", indicator.rag.written, indicator.rag.source)


def _aside(observation: Observation) -> str:
    kind = "" if observation.period.is_annual else f", {observation.period.kind.value.replace('_', ' ')}"
    return kind + (", provisional" if observation.provisional else "")


def _cell(what: str, dated: Observation | Target | Benchmark, value: Value) -> CellRow | None:
    """None for a figure that stands in no cell: one we worked out, or a published one."""
    if value.source is None:
        return None
    period = dated.period
    label = f"{period.end:%B %Y}" if period.kind is Kind.MONTH else period.label
    return CellRow(what, label, value.written, value.source)


def evidence(report: Report, bullet: Bullet) -> tuple[CellRow, ...]:
    """The cells whose figures `bullet` shows: its outturn first, then the rest, published ones last."""
    comparison = next((c for c in report.comparisons if c.indicator.id == bullet.indicator), None)
    known = {row.source: row for row in cells(comparison.indicator)} if comparison else {}
    outturn = comparison.outturn.value.source if comparison and comparison.outturn else None
    rows = [known.get(source) or _elsewhere(report, source) for source in bullet.sources]
    rows.sort(key=lambda row: row.source != outturn)
    return (*rows, *map(_published, bullet.published))


def _published(benchmark: Benchmark) -> CellRow:
    group = GROUPS.get(benchmark.group, benchmark.group)
    where = published_as(benchmark.publication) if benchmark.publication else ""
    return CellRow(f"{group}, published", when_said(benchmark.period), figure(benchmark.value), None, where)


def _elsewhere(report: Report, source: Source) -> CellRow:
    """A cell of another indicator, such as the same measure held to another standard."""
    for indicator in report.scorecard.indicators:
        for row in cells(indicator):
            if row.source == source:
                return replace(row, what=f"{row.what} of {indicator.name}")
    return CellRow("Cell", "", "", source)
