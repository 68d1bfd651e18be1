"""Indicators across, years down: each column of figures is an indicator, each row a year (and a place).

Fires on `Year | Re-referrals (%) | Assessments in 45 days (%)` and on published tables such as
`time_period | la_name | referral_count | rereferral_percent`; not where a column names indicators.
"""

from __future__ import annotations

from cyps.reading import evidence, marks
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.places import Place, place_of, place_word, places_in
from cyps.reading.shapes.unread import council_not_chosen, no_period, other_councils, unread_cell
from cyps.reading.shapes.when import row_period
from cyps.reading.values import figure_in
from cyps.reading.words import Role
from cyps.terms import Period, Problem, State

ID = "indicators across"
_NAMES = frozenset({Role.UNKNOWN, Role.OUTTURN, Role.NUMERATOR, Role.DENOMINATOR})


def claims(table: Table) -> bool:
    """A column of periods, no column of names, and columns of figures whose headings name no period."""
    roles = {c.role for c in table.columns}
    return Role.PERIOD in roles and Role.NAME not in roles and bool(_indicators(table))


def _indicators(table: Table) -> tuple[Column, ...]:
    """The columns that are indicators: figures under a heading that is neither a period nor a known role."""

    def holds_figures(column: Column) -> bool:
        cells = (table.grid.cells.get((row, column.column)) for row in table.body[:200])
        return any(cell is not None and evidence.is_figure(cell) for cell in cells)

    return tuple(c for c in table.columns if c.role in _NAMES and c.period is None and holds_figures(c))


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """One line a column of figures, gathered down the rows that are the council's or a benchmark's."""
    own = places_in(table)
    if own is None:
        return (), (council_not_chosen(table),)
    columns = _indicators(table)
    entries: dict[int, list[Entry]] = {c.column: [] for c in columns}
    problems: list[Problem] = []
    others: list[int] = []
    undated: list[int] = []
    for row in table.body:
        if not any((row, c.column) in table.grid.cells for c in columns):
            continue
        place, period = place_of(place_word(table, row), own, table.council), row_period(table, row)
        if place.is_other:
            others.append(row)
        elif period is None:
            undated.append(row)
        else:
            for column in columns:
                problems += _cell(table, row, column, (place, period), entries[column.column])
    lines = tuple(_line(table, c, tuple(entries[c.column])) for c in columns if entries[c.column])
    return lines, (*problems, *other_councils(table, others), *no_period(table, undated))


def _cell(
    table: Table, row: int, column: Column, said: tuple[Place, Period], entries: list[Entry]
) -> list[Problem]:
    """Adds one cell's figure to its indicator's entries; what can't be read comes back as a problem."""
    cell: Cell | None = table.grid.cells.get((row, column.column))
    if cell is None:
        return []
    place, period = said
    figure = figure_in(cell.content, cell.form)
    source = table.grid.source(row, column.column)
    if figure is None or figure.state is State.UNREADABLE or figure.sign.strip("="):
        return unread_cell(column, cell, source)
    if figure.number is not None or not place.group:
        role = Role.BENCHMARK if place.group else Role.OUTTURN
        entries.append(Entry(role, period, place.group, figure, None, (table.number, column.column), source))
    return []


def _line(table: Table, column: Column, entries: tuple[Entry, ...]) -> Line:
    *above, name = column.path
    written = name if " " in name else name.replace("_", " ")
    unit = next((word for word in reversed(above) if word.casefold() in marks.load().unit), "")
    return Line(
        name=written,
        ref="",
        sections=(*reversed(above), *table.titles),
        sheet=table.grid.sheet,
        polarity=None,
        unit=unit,
        window="",
        rag=None,
        entries=entries,
        source=table.grid.source(table.band[1], column.column),
    )
