"""What a column of figures is because of those beside it: a count, a target given up, a span of years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from cyps.reading import evidence
from cyps.reading.grid import Grid
from cyps.reading.headings import Column
from cyps.reading.values import figure_in
from cyps.reading.words import Role, texts
from cyps.terms import Kind, Period

_MAY_COUNT = frozenset({Role.OUTTURN, Role.UNIT, Role.REFERENCE, Role.UNKNOWN})
_MOST = 0.5
_ENOUGH = 60  # rows; a longer column says no more of what it is


def counts_beside_shares(columns: tuple[Column, ...], grid: Grid, body: Sequence[int]) -> tuple[Column, ...]:
    """Of "No." and "%" under one year the first holds the counts; "No." under a year is no reference.

    A share is known by its heading or by percent signs in its cells. A count without a year
    stands right beside its share.
    """
    known = texts()
    held = [c for c in columns if c.role in _MAY_COUNT and _holds_figures(c, grid, body)]
    counts = [c for c in held if known["count"].search(c.path[-1]) and not known["share"].search(c.path[-1])]
    signed = [c for c in held if c.period and c not in counts and _is_signed(c, grid, body)]
    headed = [c for c in held if c.period and known["share"].search(c.path[-1])]
    shares = {c.period for c in (*headed, *signed)}
    beside = {c.column + step: c.period for c in signed for step in (-1, 1)}
    because = "a number under a year"
    found = {}
    for column in counts:
        if column.period:
            role = Role.NUMERATOR if column.period in shares else Role.OUTTURN
            found[column.column] = replace(column, role=role, because=because)
        elif column.column in beside and column.role is not Role.REFERENCE:
            period = beside[column.column]
            because_beside = "a number beside its share"
            found[column.column] = replace(column, role=Role.NUMERATOR, period=period, because=because_beside)
    return tuple(found.get(c.column, c) for c in columns)


def _holds_figures(column: Column, grid: Grid, body: Sequence[int]) -> bool:
    cells = (grid.cells.get((row, column.column)) for row in body)
    return any(cell is not None and evidence.is_figure(cell) for cell in cells)


def _is_signed(column: Column, grid: Grid, body: Sequence[int]) -> bool:
    """Whether most figures of a column, as far down as one looks, have a percent sign."""
    cells = (grid.cells.get((row, column.column)) for row in islice(body, _ENOUGH))
    found = [
        f for c in cells if c is not None and (f := figure_in(c.content, c.form)) and f.number is not None
    ]
    return bool(found) and sum(f.percent for f in found) > _MOST * len(found)


def lines_by_unit(columns: tuple[Column, ...], grid: Grid, body: Sequence[int]) -> tuple[Column, ...]:
    """Where names over several rows have one in numbers and one in shares, units say which line each is."""
    name = next((c for c in columns if c.role is Role.NAME), None)
    if name is None or any(c.role is Role.LINE for c in columns):
        return columns
    for column in (c for c in columns if c.role in (Role.UNIT, Role.UNKNOWN)):
        groups: list[list[str]] = []
        for row in body:
            cell = grid.cells.get((row, name.column))
            if not groups or (cell is not None and not cell.spread):
                groups.append([])
            word = grid.text(row, column.column)
            groups[-1].append("share" if texts()["share"].search(word) else _count_in(word))
        several = [group for group in groups if len(group) > 1]
        both = sum({"count", "share"} <= set(group) for group in several)
        if both > 1 and both > _MOST * len(several):
            because = "its units differ between the rows of one name"
            return tuple(replace(c, role=Role.LINE, because=because) if c is column else c for c in columns)
    return columns


def _count_in(word: str) -> str:
    return "count" if texts()["count"].search(word) else ""


def one_target_a_period(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of several targets for one year those are left out that were given up or are somebody else's."""
    targets = [c for c in columns if c.role is Role.TARGET]
    lesser = [c for c in targets if texts()["lesser_target"].search(" ".join(c.path))]
    kept = {c.period for c in targets if c not in lesser}
    because = "another target is the one that counts"
    return tuple(
        replace(c, role=Role.DERIVED, because=because)
        if c in lesser and (c.period in kept or (c.period is None and kept))
        else c
        for c in columns
    )


def without_spans(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Two years together beside each of them alone are what passed between them, or a chart."""
    single: set[Period] = {c.period for c in columns if c.role is Role.OUTTURN and c.period}
    ends = {p.end for p in single if p.kind is not Kind.SEVERAL_YEARS and p.is_annual}
    because = "it spans years that have columns of their own"
    return tuple(
        replace(c, role=Role.UNKNOWN, because=because)
        if c.role is Role.OUTTURN
        and c.period
        and c.period.kind is Kind.SEVERAL_YEARS
        and c.period.end in ends
        and c.period.start.replace(year=c.period.start.year + 1, month=3, day=31) in ends
        else c
        for c in columns
    )
