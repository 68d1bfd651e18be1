"""One indicator's own outturns by period, with the counts behind them and every cell that gives them."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter

from cyps.model.editions import line_year
from cyps.model.figures import Figures
from cyps.model.scorecard import Observation
from cyps.reading import Entry as Read
from cyps.reading import Figure, Line, Role
from cyps.terms import Kind, Period, Problem, Severity, State, Unit, Value

_Found = dict[tuple[str, str], Observation]
_NO_COUNTS = (None, None)
_IN_ORDER = attrgetter("period.end", "period.start", "period.kind")


def observations(maker: Figures) -> tuple[Observation, ...]:
    """Own outturns by period, oldest first."""
    found: _Found = {}
    for line, entry in maker.entries(Role.OUTTURN):
        figure = maker.figure(entry.figure, entry, line)
        value = maker.value(figure, entry.source)
        period: Period = entry.period  # type: ignore[assignment]
        key = (period.label, period.kind)
        known = found.get(key)
        if known is None:
            counts = _counts(maker, figure, entry) if figure.of is not None else _NO_COUNTS
            found[key] = Observation(period, value, *counts, figure.provisional)
        elif value.number is not None:
            found[key] = _once_more(maker, known, value, line)
    _attach_counts(maker, found)
    return tuple(sorted(found.values(), key=_IN_ORDER))


def _counts(maker: Figures, figure: Figure, entry: Read) -> tuple[Value | None, Value | None]:
    """Numerator and denominator written in the same cell ("45 of 60")."""
    if maker.unit is not Unit.PERCENT or figure.out_of is None or figure.of is None:
        return _NO_COUNTS
    return tuple(
        Value(n, Unit.COUNT, State.GIVEN, figure.written, 0, entry.source) for n in (figure.of, figure.out_of)
    )  # type: ignore[return-value]


def agree(one: Value, other: Value) -> bool:
    """Whether two values are one figure, written to more or to fewer places."""
    if one.number is None or other.number is None or one.number == other.number:
        return one.number == other.number
    step = Decimal(1).scaleb(-min(one.places, other.places))
    return one.number.quantize(step, ROUND_HALF_UP) == other.number.quantize(step, ROUND_HALF_UP)


def _once_more(maker: Figures, known: Observation, value: Value, line: Line) -> Observation:
    """A second cell for one period: the same figure, the first with a number, or two that differ.

    An older file or sheet gave what has been revised since: the newer figure stands, and
    the older is kept as first given. Two figures of one year in one row mean that a
    heading was misread, so no verdict rests on either.
    """
    if known.value.number is None:
        return replace(known, value=value)
    also = (*known.also, value)
    if agree(known.value, value):  # nearly always: the year's column, and the last of its trend
        counts = known.numerator, known.denominator
        return Observation(known.period, known.value, *counts, known.provisional, also, known.first_given)
    if _is_older(maker, line, known.value):
        return replace(known, also=also, first_given=known.first_given or value)
    label, first, again = known.period.label, known.value.source, value.source
    beside = bool(first and again) and (first.file, first.sheet) == (again.file, again.sheet)  # type: ignore[union-attr]
    then = "no verdict is given." if beside else "the first is used."
    maker.doubt(
        "two-values",
        f"{label} is {_placed(known.value, value)} and {_placed(value, known.value)}; {then}",
        "Check which figure is right and correct the other.",
        value.source,
    )
    if beside and (known.period.is_annual or known.period.kind is Kind.YEAR_TO_DATE):
        maker.forbidden.append(f"two different figures are given for {label}")
    return replace(known, also=also)


def _is_older(maker: Figures, line: Line, value: Value) -> bool:
    """Whether a line is of an older year than the one a value stands in, in another file or sheet."""
    theirs = next((one for one in maker.known.lines if value.source in {e.source for e in one.entries}), None)
    return theirs is not None and line_year(line) < line_year(theirs)


def _placed(value: Value, beside: Value) -> str:
    """A figure and its cell, with the file where the other one stands in another."""
    if value.source is None:
        return value.written
    files = {v.source.file for v in (value, beside) if v.source}
    file = f"{value.source.file}, " if len(files) > 1 else ""
    return f"{value.written} in {file}{value.source.sheet} {value.source.cell}"


def _attach_counts(maker: Figures, found: _Found) -> None:
    """Numerators and denominators to the outturns of their periods; one that has none is a loss."""
    for role in (Role.NUMERATOR, Role.DENOMINATOR):
        for _, entry in maker.entries(role):
            label = entry.period.label  # type: ignore[union-attr]
            value = maker.value(entry.figure, entry.source, Unit.COUNT)
            if value.number is None:
                continue
            key = next(
                (k for k, o in found.items() if k[0] == label and getattr(o, role.value) is None), None
            )
            if key is None:
                held = [getattr(o, role.value) for (at, _), o in found.items() if at == label]
                again = any(v is not None and agree(v, value) for v in held)
                maker.problems.append(_loose(maker, role, label, value, again=again))
            elif role is Role.NUMERATOR:
                found[key] = replace(found[key], numerator=value)
            else:
                found[key] = replace(found[key], denominator=value)


def _loose(maker: Figures, role: Role, label: str, value: Value, *, again: bool) -> Problem:
    """A count that no outturn takes: given again elsewhere, or without the figure it belongs to."""
    about = f"{maker.known.name}: the {role.value} {value.written} for {label}"
    if again:
        more = f"{about} is given more than once."
        return Problem("count-again", Severity.NOTE, more, "", value.source, maker.known.id)
    hint = "Give the figure it belongs to, in a column of the same year."
    return Problem(
        "count-alone",
        Severity.LOSS,
        f"{about} has no figure beside it that it belongs to.",
        hint,
        value.source,
        maker.known.id,
    )
