"""Indicators across, years down: each column of figures is an indicator, each row a year (and a place).

Fires on `Year | Re-referrals (%) | Assessments in 45 days (%)` and on published tables such as
`time_period | la_name | referral_count | rereferral_percent`; not where a column names indicators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyps.reading import evidence, marks
from cyps.reading.bands import is_section
from cyps.reading.bounds import Bound
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.places import Place, place_of, place_word, places_in
from cyps.reading.shapes.parts import left_out, parts_of
from cyps.reading.shapes.unread import council_not_chosen, no_period, other_councils, unread_cell
from cyps.reading.shapes.when import row_period
from cyps.reading.values import figure_in
from cyps.reading.words import Role, says_more, texts
from cyps.terms import Period, Problem, State

ID = "indicators across"
_PERCENT = re.compile(r"%|\bper ?cent", re.I)
_NAMES = frozenset(
    {Role.UNKNOWN, Role.OUTTURN, Role.NUMERATOR, Role.DENOMINATOR, Role.BENCHMARK, Role.TARGET}
)


def claims(table: Table) -> bool:
    """A column of periods or places, no column of names, and figures under headings that name something."""
    roles = {c.role for c in table.columns}
    says = roles & {Role.PERIOD, Role.GEOGRAPHY}
    return bool(says) and Role.NAME not in roles and bool(indicator_columns(table))


def indicator_columns(table: Table) -> tuple[Column, ...]:
    """The columns that are indicators: figures under a heading that names more than a period or a role.

    Beside a column that is the council itself and nothing else, what no word explains is a part
    of it (`Year | North | South | Calderdale`).
    """

    def holds_figures(column: Column) -> bool:
        cells = (table.grid.cells.get((row, column.column)) for row in table.body[:200])
        return any(cell is not None and evidence.is_figure(cell) for cell in cells)

    whole = any(
        c.role is Role.OUTTURN and not c.period and not _name(c, table.council) and holds_figures(c)
        for c in table.columns
    )
    return tuple(
        c
        for c in table.columns
        if c.role in _NAMES and _name(c, table.council) and holds_figures(c)
        if not (whole and c.role is Role.UNKNOWN)
    )


def _name(column: Column, council: str) -> str:
    """What a column is about: its nearest heading that is no period and says more than a role does."""
    named = [text for text in reversed(column.path) if says_more(text, council)]
    return next((text for text in named if not texts()["only_unit"].search(text)), named[0] if named else "")


@dataclass(frozen=True, slots=True)
class _Held:
    """A column of figures: its indicator and unit, and whether it counts what a share beside it is of."""

    column: Column
    name: str
    unit: str
    role: Role


def _held(table: Table) -> tuple[_Held, ...]:
    """The columns that are indicators; "Number" beside "%" under one name is what stands behind the share."""
    columns = indicator_columns(table)
    names = {c.column: _name(c, table.council) for c in columns}
    shares = {names[c.column]: _unit(c, names[c.column]) for c in columns if _PERCENT.search(c.path[-1])}
    found = []
    for column in columns:
        name = names[column.column]
        if column.role in (Role.BENCHMARK, Role.TARGET):
            found.append(_Held(column, name, _unit(column, name), column.role))
            continue
        counts = column.role in (Role.NUMERATOR, Role.DENOMINATOR) or (
            column.path[-1] != name and texts()["count"].search(column.path[-1])
        )
        if counts and name in shares and not _PERCENT.search(column.path[-1]):
            role = Role.DENOMINATOR if column.role is Role.DENOMINATOR else Role.NUMERATOR
            found.append(_Held(column, name, shares[name], role))
        else:
            found.append(_Held(column, name, _unit(column, name), Role.OUTTURN))
    return tuple(found)


def _unit(column: Column, name: str) -> str:
    """The unit that the headings around a name give its column."""
    at = column.path.index(name)
    around = (*column.path[at + 1 :], *reversed(column.path[:at]))
    plain = next((word for word in around if word.casefold() in marks.load().unit), "")
    return plain or next((w for w in column.path[at + 1 :] if texts()["share"].search(w)), "")


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """One line a column of figures, gathered down the rows that are the council's or a benchmark's."""
    own = places_in(table)
    if own is None:
        return (), (council_not_chosen(table),)
    columns = _held(table)
    entries: dict[tuple[str, str], list[Entry]] = {}
    problems: list[Problem] = []
    others: list[int] = []
    undated: list[int] = []
    parts = parts_of(table)
    for row in table.body:
        if row in parts or not any((row, c.column.column) in table.grid.cells for c in columns):
            continue
        place, told = place_of(place_word(table, row), own, table.council), _told(table, row)
        if place.is_other:
            others.append(row)
            continue
        for held in columns:
            if period := held.column.period or told:
                gathered = entries.setdefault((held.name, held.unit), [])
                problems += _cell(table, row, held, (place, period), gathered)
        undated += [row] if told is None and _has_open_figure(table, row, columns) else []
    first = {(c.name, c.unit): c for c in reversed(columns)}
    lines = tuple(_line(table, first[key], tuple(found)) for key, found in entries.items() if found)
    return lines, (
        *problems,
        *left_out(table, sorted(parts)),
        *other_councils(table, others),
        *no_period(table, undated),
    )


def _has_open_figure(table: Table, row: int, columns: Sequence[_Held]) -> bool:
    """Whether a row has a figure under a heading that leaves its period to the row."""
    cells = (table.grid.cells.get((row, c.column.column)) for c in columns if c.column.period is None)
    return any(cell is not None and evidence.is_figure(cell) for cell in cells)


def _told(table: Table, row: int) -> Period | None:
    """The period of a row, or the table's own where no column gives rows theirs."""
    return row_period(table, row) if table.column_of(Role.PERIOD) else table.year


def _cell(
    table: Table, row: int, held: _Held, said: tuple[Place, Period], entries: list[Entry]
) -> list[Problem]:
    """Adds one cell's figure to its indicator's entries; what can't be read comes back as a problem."""
    place, period = said
    column = held.column
    cell: Cell | None = table.grid.cells.get((row, column.column))
    if cell is None or (place.group and held.role is not Role.OUTTURN):
        return []
    figure = figure_in(cell.content, cell.form)
    source = table.grid.source(row, column.column)
    if figure is None or figure.state is State.UNREADABLE or figure.sign.strip("="):
        return unread_cell(column, cell, source)
    if figure.number is not None or (held.role is Role.OUTTURN and not place.group):
        role = Role.BENCHMARK if place.group else held.role
        bound = Bound(figure, None, "", "") if role is Role.TARGET else None
        group = place.group or column.group
        entries.append(Entry(role, period, group, figure, bound, (table.number, column.column), source))
    return []


def _line(table: Table, held: _Held, entries: tuple[Entry, ...]) -> Line:
    column, name = held.column, held.name
    above = column.path[: column.path.index(name)]
    written = name if " " in name else name.replace("_", " ")
    return Line(
        name=written,
        ref="",
        sections=(*reversed(above), *(t for t in table.titles if is_section(t))),
        sheet=table.grid.sheet if is_section(table.grid.sheet) else "",
        polarity=None,
        unit=held.unit,
        window="",
        rag=None,
        entries=entries,
        source=table.grid.source(table.band[1], column.column),
    )
