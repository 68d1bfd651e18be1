"""One indicator's marks to be held against: targets, where amber begins, benchmarks, the sheet's colour."""

from __future__ import annotations

from cyps.model.figures import Figures
from cyps.model.observing import agree
from cyps.model.scorecard import Benchmark, Rag, Target
from cyps.reading import Entry, Role
from cyps.terms import Period, Polarity, Problem, Severity, Value


def targets(maker: Figures, polarity: Polarity) -> tuple[Target, ...]:
    """The council's targets, one a period."""
    return tuple(_of_roles(maker, (Role.TARGET,), polarity).values())


def tolerances(maker: Figures, polarity: Polarity) -> tuple[Target, ...]:
    """Where amber begins, one a period: the end of amber, else where red ends, else written in the target."""
    found = _of_roles(maker, (Role.TOLERANCE, Role.TOLERANCE_RED), polarity)
    for line, entry in maker.entries(Role.TARGET):
        if entry.bound and entry.bound.amber and entry.period:
            value = maker.value(maker.figure(entry.bound.amber, entry, line), entry.source)
            found.setdefault(entry.period.label, Target(entry.period, value))
    return tuple(found.values())


def _of_roles(maker: Figures, roles: tuple[Role, ...], polarity: Polarity) -> dict[str, Target]:
    """The marks in these roles by period, the first role's before the next's; more cells are kept beside."""
    found: dict[str, Target] = {}
    for role in roles:
        for line, entry in maker.entries(role):
            bound = entry.bound
            if bound is not None and bound.group and role is Role.TARGET:
                found.setdefault(entry.period.label, _of_others(maker, entry, bound.group))  # type: ignore[union-attr]
            if bound is None or bound.low is None:
                continue
            low = maker.value(maker.figure(bound.low, entry, line), entry.source)
            high = maker.value(maker.figure(bound.high, entry, line), entry.source) if bound.high else None
            period: Period = entry.period  # type: ignore[assignment]
            if high is not None and role is not Role.TARGET:
                low, high = (high, None) if polarity is Polarity.LOWER else (low, None)
            known = found.get(period.label)
            if known is None:
                found[period.label] = Target(period, low, high)
                continue
            also = (*known.also, low)
            found[period.label] = Target(known.period, known.value, known.upper, also, known.group)
            if role is Role.TARGET and not agree(known.value, low) and not _is_announced(known.value, low):
                both = f"{known.value.written} and {low.written}"
                maker.doubt(
                    "two-targets",
                    f"two targets for {period.label}, {both}; the first is used.",
                    "Head each target with its own year, or leave out the one that isn't meant.",
                    entry.source,
                )
    return found


def _is_announced(value: Value, other: Value) -> bool:
    """Whether another target for a year stands in another file: drift tells what became of it."""
    return bool(value.source and other.source and value.source.file != other.source.file)


def _of_others(maker: Figures, entry: Entry, group: str) -> Target:
    """A target that is somebody else's figure, which comparison looks up; a note where the sheet has none."""
    if not any(e.group == group for _, e in maker.entries(Role.BENCHMARK)):
        maker.problems.append(
            Problem(
                "target-of-others",
                Severity.NOTE,
                f"{maker.known.name}: the target “{entry.figure.written}” is somebody else's figure, "
                "which the workbook doesn't give; it is judged only where a published one is known.",
                "Give that figure in a column of its own, or write the target as a number.",
                entry.source,
            )
        )
    return Target(entry.period, maker.value(entry.figure, entry.source), group=group)  # type: ignore[arg-type]


def benchmarks(maker: Figures) -> tuple[Benchmark, ...]:
    """Other people's outturns from the workbook itself."""
    found = []
    for line, entry in maker.entries(Role.BENCHMARK):
        if entry.figure.number is not None and entry.period is not None:
            value = maker.value(maker.figure(entry.figure, entry, line), entry.source)
            found.append(Benchmark(entry.group, entry.period, value, "workbook"))
    return tuple(found)


def colour(maker: Figures) -> Rag | None:
    """The workbook's own colour: in a column for it, else glued to the newest figure ("60.9% RED")."""
    for line in maker.known.lines:
        if line.rag:
            return Rag(*line.rag)
    coloured = [e for _, e in maker.entries(Role.OUTTURN) if e.figure.rag]
    newest = max(coloured, key=lambda e: e.period.end, default=None)  # type: ignore[union-attr]
    return Rag(newest.figure.written, newest.figure.rag, newest.source) if newest else None
