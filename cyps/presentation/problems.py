"""What a reader of the brief should know, as rows: all of it, or what is about some indicators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyps.comparison import Comparison
from cyps.terms import Problem, Severity, Source
from cyps.wording import Report


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One thing to know about the reading: `where` is "" when it concerns no one place."""

    severity: Severity
    message: str
    hint: str
    where: str
    source: Source | None = None


def problem_rows(report: Report) -> tuple[ProblemRow, ...]:
    """The report's problems, losses first, then doubts, then notes; each kind in the order found."""
    return _rows(report.problems)


def problems_about(report: Report, those: Iterable[Comparison]) -> tuple[ProblemRow, ...]:
    """The problems that are about these indicators, in the same order."""
    indicators = [comparison.indicator for comparison in those]
    ids, names = {i.id for i in indicators}, {i.source for i in indicators}
    return _rows(p for p in report.problems if p.indicator in ids or p.source in names)


def in_doubt(report: Report) -> frozenset[str]:
    """The ids of the indicators with a figure that could be misread."""
    doubts = {p.indicator for p in report.problems if p.severity is Severity.DOUBT}
    return frozenset(doubts - {""})


def _rows(problems: Iterable[Problem]) -> tuple[ProblemRow, ...]:
    order = list(Severity)
    return tuple(
        ProblemRow(
            severity=problem.severity,
            message=problem.message,
            hint=problem.hint,
            where=f"{problem.source.sheet}, {problem.source.cell}".strip(", ") if problem.source else "",
            source=problem.source,
        )
        for problem in sorted(problems, key=lambda p: order.index(p.severity))
    )
