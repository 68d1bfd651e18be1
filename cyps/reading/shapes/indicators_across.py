"""Indicators across, years down: each column of figures is an indicator, each row a year (and a place).

Fires on `Year | Re-referrals (%) | Assessments in 45 days (%)` and on published tables such as
`time_period | la_name | referral_count | rereferral_percent`; not where a column names indicators.
"""

from __future__ import annotations

from cyps.reading import dating, evidence, marks
from cyps.reading.bands import is_section
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.places import Place, place_of, place_word, places_in
from cyps.reading.shapes.parts import left_out, parts_of
from cyps.reading.shapes.unread import council_not_chosen, no_period, other_councils, unread_cell
from cyps.reading.shapes.when import row_period
from cyps.reading.values import figure_in
from cyps.reading.words import Role, says_more
from cyps.terms import Period, Problem, State

ID = "indicators across"
_NAMES = frozenset({Role.UNKNOWN, Role.OUTTURN, Role.NUMERATOR, Role.DENOMINATOR})


def claims(table: Table) -> bool:
    """A column of periods or places, no column of names, and figures under headings that name something."""
    roles = {c.role for c in table.columns}
    says = roles & {Role.PERIOD, Role.GEOGRAPHY}
    return bool(says) and Role.NAME not in roles and bool(indicator_columns(table))


def indicator_columns(table: Table) -> tuple[Column, ...]:
    """The columns that are indicators: figures under a heading that names more than a period or a role."""

    def holds_figures(column: Column) -> bool:
        cells = (table.grid.cells.get((row, column.column)) for row in table.body[:200])
        return any(cell is not None and evidence.is_figure(cell) for cell in cells)

    return tuple(
        c for c in table.columns if c.role in _NAMES and _name(c, table.council) and holds_figures(c)
    )


def _name(column: Column, council: str) -> str:
    """What a column is about: its nearest heading that is no period and says more than a role does."""
    named = (text for text in reversed(column.path) if says_more(text, council))
    return next((text for text in named if column.period is None or not dating.is_firm(text)), "")


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """One line a column of figures, gathered down the rows that are the council's or a benchmark's."""
    own = places_in(table)
    if own is None:
        return (), (council_not_chosen(table),)
    columns = indicator_columns(table)
    entries: dict[str, list[Entry]] = {}
    problems: list[Problem] = []
    others: list[int] = []
    undated: list[int] = []
    parts = parts_of(table)
    for row in table.body:
        if row in parts or not any((row, c.column) in table.grid.cells for c in columns):
            continue
        place, told = place_of(place_word(table, row), own, table.council), _told(table, row)
        if place.is_other:
            others.append(row)
            continue
        for column in columns:
            if period := column.period or told:
                gathered = entries.setdefault(_name(column, table.council), [])
                problems += _cell(table, row, column, (place, period), gathered)
        undated += [row] if told is None and any(c.period is None for c in columns) else []
    first = {_name(c, table.council): c for c in reversed(columns)}
    lines = tuple(_line(table, first[n], n, tuple(found)) for n, found in entries.items() if found)
    return lines, (
        *problems,
        *left_out(table, sorted(parts)),
        *other_councils(table, others),
        *no_period(table, undated),
    )


def _told(table: Table, row: int) -> Period | None:
    """The period of a row, or the table's own where no column gives rows theirs."""
    return row_period(table, row) if table.column_of(Role.PERIOD) else table.year


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


def _line(table: Table, column: Column, name: str, entries: tuple[Entry, ...]) -> Line:
    above = column.path[: column.path.index(name)]
    written = name if " " in name else name.replace("_", " ")
    unit = next((word for word in reversed(above) if word.casefold() in marks.load().unit), "")
    return Line(
        name=written,
        ref="",
        sections=(*reversed(above), *(t for t in table.titles if is_section(t))),
        sheet=table.grid.sheet if is_section(table.grid.sheet) else "",
        polarity=None,
        unit=unit,
        window="",
        rag=None,
        entries=entries,
        source=table.grid.source(table.band[1], column.column),
    )
