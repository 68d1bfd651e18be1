"""Rows of indicators: what each column gives each row, whatever the order of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cyps.reading import evidence, marks
from cyps.reading.bands import is_note, is_section, lone_text
from cyps.reading.bounds import bound_in
from cyps.reading.figures import Figure
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.shapes.unread import nameless, unread_bound, unread_cell
from cyps.reading.values import figure_in
from cyps.reading.words import FIGURES, Role
from cyps.terms import Kind, Period, Problem, Source, State

_BOUNDS = frozenset({Role.TARGET, Role.TOLERANCE, Role.TOLERANCE_RED})
_NOTHING = Figure(None, False, State.MISSING, "", 0)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which column is what, once for all rows."""

    name: Column
    figures: tuple[Column, ...]
    others: dict[Role, Column]


def _plan(table: Table) -> _Plan:
    newest = newest_year(table)
    figures = tuple(
        _dated(c, table, newest)
        for c in table.columns
        if c.role in FIGURES or (c.role is Role.DIRECTION and c.period)
    )
    others: dict[Role, Column] = {}
    for column in table.columns:
        others.setdefault(column.role, column)
    return _Plan(others[Role.NAME], figures, others)


def newest_year(table: Table) -> Period | None:
    """The newest whole year among the outturn columns, else the year the table is about."""
    years = [
        c.period
        for c in table.columns
        if c.role is Role.OUTTURN and c.period and (c.period.is_annual or c.period.kind is Kind.YEAR_TO_DATE)
    ]
    return max(years, key=lambda p: p.end, default=table.year)


def _dated(column: Column, table: Table, newest: Period | None) -> Column:
    """The column with its period; one with none speaks of the newest year, or of its neighbour's."""
    if column.period is not None:
        return column
    if column.role in (Role.NUMERATOR, Role.DENOMINATOR):
        return replace(column, period=_outturn_beside(column, table) or newest)
    return replace(column, period=(table.year or newest) if column.role is Role.OUTTURN else newest)


def _outturn_beside(column: Column, table: Table) -> Period | None:
    """The period of the outturn a count column belongs to.

    Where counts come before the first outturn they stand left of theirs, else right.
    """
    dated = [c for c in table.columns if c.role is Role.OUTTURN and c.period]
    first = next((c for c in table.columns if c.role in (Role.NUMERATOR, Role.DENOMINATOR)), column)
    before = bool(dated) and first.column < dated[0].column
    sides = [c for c in dated if (c.column > column.column) is before]
    nearest = min(sides or dated, key=lambda c: abs(c.column - column.column), default=None)
    return nearest.period if nearest else None


class Rows:
    """Walks a table's rows from the top, keeping the section it is in."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.grid = table.grid
        self.plan = _plan(table)
        self.problems: list[Problem] = []
        self._left, self._right = table.columns[0].column, table.columns[-1].column

    def _source(self, row: int, column: int) -> Source:
        return self.grid.source(row, column)

    def lines(self) -> Iterator[Line]:
        """One line a row that names an indicator and holds anything beside it."""
        heading = self.plan.name.section
        fixed = ((heading,) if heading else ()) + tuple(t for t in self.table.titles if is_section(t))
        section = ""
        for row in self.table.body:
            alone = lone_text(self.grid, row, self._left, self._right)
            if alone:
                section = section if is_note(alone) else alone
                continue
            if (name := self.grid.text(row, self.plan.name.column).strip()) and not evidence.is_figure(
                Cell(name)
            ):
                yield self._line(row, name, (section, *fixed) if section else fixed)
            else:
                self.problems += nameless(self.table, self.plan.figures, row)

    def _line(self, row: int, name: str, sections: tuple[str, ...]) -> Line:
        theme = self._word(row, Role.THEME)
        return Line(
            name=name,
            ref=self._reference(row),
            sections=((theme,) if theme else ()) + sections,
            sheet=self.grid.sheet,
            polarity=marks.load().polarity.get(self._word(row, Role.POLARITY).casefold()),
            unit=self._word(row, Role.UNIT),
            window=self._word(row, Role.WINDOW),
            rag=self._rag(row),
            entries=tuple(self._entries(row)),
            source=self._source(row, self.plan.name.column),
        )

    def _word(self, row: int, role: Role) -> str:
        column = self.plan.others.get(role)
        return " ".join(self.grid.text(row, column.column).split()) if column else ""

    def _reference(self, row: int) -> str:
        column = self.plan.others.get(Role.REFERENCE)
        cell = self.grid.cells.get((row, column.column)) if column else None
        if cell is None or cell.content is None:
            return ""
        figure = figure_in(cell.content, cell.form) if isinstance(cell.content, int | float) else None
        return figure.written if figure else " ".join(str(cell.content).split())

    def _rag(self, row: int) -> tuple[str, str, Source] | None:
        column = self.plan.others.get(Role.RAG)
        word = self._word(row, Role.RAG)
        letter = marks.load().rag.get(word.casefold(), "")
        if column is None or not word or letter in ("", "other"):
            return None
        return word, letter, self._source(row, column.column)

    def _entries(self, row: int) -> Iterator[Entry]:
        for column in self.plan.figures:
            cell = self.grid.cells.get((row, column.column))
            if cell is not None:
                yield from self._entry(row, column, cell)

    def _entry(self, row: int, column: Column, cell: Cell) -> Iterator[Entry]:
        source = self._source(row, column.column)
        key = (self.table.number, column.column)
        if column.role in _BOUNDS:
            bound = bound_in(cell.content, cell.form)
            if bound.said:
                self.problems.append(unread_bound(column, bound, source))
            if bound.low is not None or bound.said:
                yield Entry(
                    column.role,
                    column.period,
                    "",
                    bound.low or replace(_NOTHING, written=str(cell.content)),
                    bound,
                    key,
                    source,
                )
            return
        figure = figure_in(cell.content, cell.form)
        role = Role.OUTTURN if column.role is Role.DIRECTION else column.role
        if column.role is Role.DIRECTION and (figure is None or figure.number is None):
            return
        if figure is None or figure.state is State.UNREADABLE or figure.sign.strip("="):
            self.problems += unread_cell(column, cell, source)
            return
        if figure.number is not None or column.role is Role.OUTTURN:
            yield Entry(role, column.period, column.group, figure, None, key, source)
