"""Rows of indicators: what each column gives each row, whatever the order of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cyps.choices import Use
from cyps.reading import evidence, marks
from cyps.reading.bands import is_section, lone_text
from cyps.reading.bounds import bound_in
from cyps.reading.figures import Figure
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.shapes.left_out import left_out_columns, totals, undated
from cyps.reading.shapes.parts import left_out, parts_of
from cyps.reading.shapes.plan import plan_of
from cyps.reading.shapes.subtotals import heads, is_section_row, name_under, numbered_section, subtotals
from cyps.reading.shapes.unread import unread_bound, unread_cell, unread_columns
from cyps.reading.shapes.when import in_row, row_period
from cyps.reading.values import figure_in
from cyps.reading.words import Role, texts
from cyps.terms import Polarity, Problem, Source, State

_MINUS = frozenset("-–−")  # less is better, where other rows have a plus
_BOUNDS = frozenset({Role.TARGET, Role.TOLERANCE, Role.TOLERANCE_RED})
_NOTHING = Figure(None, False, State.MISSING, "", 0)


class Rows:
    """Walks a table's rows from the top, keeping the section it is in."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.grid = table.grid
        self.plan = plan_of(table)
        self.problems: list[Problem] = []
        self._undated: dict[Column, list[int]] = {}
        self._parts: list[int] = []
        self._themes: dict[int, str] = {}
        self.section, self.alone = "", ""  # what heads the rows now: a part of the service, a text alone
        self._has_plus = any(self.word(row, Role.POLARITY) == "+" for row in table.body)
        self._theme_columns = [c.column for c in table.columns if c.role is Role.THEME]
        self._left, self._right = table.columns[0].column, table.columns[-1].column

    def named(self) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        """Each row that has anything beside its name: row, name ("" where there is none) and sections."""
        heading = self.plan.name.section if self.plan.name else ""
        fixed = ((heading,) if heading else ()) + tuple(t for t in self.table.titles if is_section(t))
        of_parts, parent = "", ""
        parts, sums = parts_of(self.table), subtotals(self.table)
        for row in self.table.body:
            use = self.table.uses.get(row)
            if use is not Use.INDICATOR and (alone := self._section(row, use)):
                self.alone = alone if use or heads(alone) else self.alone
                self.section = alone if use or is_section_row(alone) else self.section
                self._themes = {}
                continue
            self._carry_themes(row)
            name = self.grid.text(row, self.plan.name.column).strip() if self.plan.name else ""
            if row in parts and use is not Use.INDICATOR:
                self._parts.append(row)
                of_parts = name or of_parts
                continue
            name, of_parts = name or of_parts, ""
            name, parent = name_under(name, parent)
            if use is not Use.INDICATOR and (row in sums or texts()["total"].search(name)):
                self.section = name if row in sums else self.section
                self.problems += totals(self.table, row, name)
                continue
            over = (self.section, *fixed) if self.section else fixed
            yield row, "" if evidence.is_figure(Cell(name)) else name, over

    def _carry_themes(self, row: int) -> None:
        """Merged or not, a part of the service is written once for the rows under it; a wider one ends it."""
        for column in self._theme_columns:
            if word := " ".join(self.grid.text(row, column).split()):
                ends = word != self._themes.get(column)
                self._themes = {c: t for c, t in self._themes.items() if c < column or not ends}
                self._themes[column] = word

    def unread(self) -> tuple[Problem, ...]:
        """All that could not be read in the rows walked so far, and the columns that were left out."""
        return (
            *self.problems,
            *left_out(self.table, self._parts),
            *unread_columns(self.table),
            *undated(self.table, self._undated),
            *left_out_columns(self.table, self.plan.figures),
        )

    def _section(self, row: int, use: Use | None) -> str:
        """The words of a row that heads those below: by an officer's word, or standing alone; else ""."""
        alone = lone_text(self.grid, row, self._left, self._right) or numbered_section(self.grid, row)
        if alone or use is not Use.SECTION:
            return alone
        return next(filter(None, (self.grid.text(row, column) for column in self.grid.rows[row])), "")

    def line(self, row: int, name: str, sections: tuple[str, ...]) -> Line:
        """What one row says, as a line of its own."""
        return Line(
            name=name,
            ref=self._reference(row),
            sections=(*reversed(self._themes.values()), *sections),
            sheet=self.grid.sheet if is_section(self.grid.sheet) else "",
            polarity=self._polarity(row, name),
            unit=self.word(row, Role.UNIT),
            window=self.word(row, Role.WINDOW),
            rag=self._rag(row),
            entries=tuple(self._entries(row)),
            source=self.grid.source(row, self.plan.name.column if self.plan.name else self._left),
        )

    def word(self, row: int, role: Role) -> str:
        """The text a row has in the column of a role, or what is said of all rows; "" where there is none."""
        column = self.plan.others.get(role)
        if column is None:
            return dict(self.table.said).get(role, "")
        return " ".join(self.grid.text(row, column.column).split())

    def _polarity(self, row: int, name: str) -> Polarity | None:
        """Which way is good, by the row's own column or by its name ("… (low is good)")."""
        word = self.word(row, Role.POLARITY)
        written = marks.polarity_of(word)
        if written is not None:
            return written
        if word in _MINUS and self._has_plus:
            return Polarity.LOWER
        known = texts()
        if known["high_is_good"].search(name):
            return Polarity.HIGHER
        return Polarity.LOWER if known["low_is_good"].search(name) else None

    def _reference(self, row: int) -> str:
        column = self.plan.others.get(Role.REFERENCE)
        cell = self.grid.cells.get((row, column.column)) if column else None
        if cell is None or cell.content is None:
            return ""
        figure = figure_in(cell.content, cell.form) if isinstance(cell.content, int | float) else None
        return figure.written if figure else " ".join(str(cell.content).split())

    def _rag(self, row: int) -> tuple[str, str, Source] | None:
        column = self.plan.others.get(Role.RAG)
        word = self.word(row, Role.RAG)
        letter = marks.load().rag.get(word.casefold(), "")
        if column is None or not word or letter in ("", "other"):
            return None
        return word, letter, self.grid.source(row, column.column)

    def _entries(self, row: int) -> Iterator[Entry]:
        cells, when = self.grid.cells, self.plan.when
        for column in self.plan.figures:
            cell = cells.get((row, column.column))
            if cell is None:
                continue
            dated = self._dated(row, column) if column.column in when else column
            if dated.period is None:
                if evidence.is_figure(cell):
                    self._undated.setdefault(column, []).append(row)
            elif (entry := self._entry(row, dated, cell)) is not None:
                yield entry

    def _dated(self, row: int, column: Column) -> Column:
        """The column as it is dated in this row, where the row says its own period."""
        by = self.plan.when.get(column.column)
        told = row_period(self.table, row, by) if by else None
        return replace(column, period=in_row(column, by, told)) if by and told else column

    def _entry(self, row: int, column: Column, cell: Cell) -> Entry | None:
        """One cell as what its column says it is; None where it says nothing, or a problem says it."""
        source = self.grid.source(row, column.column)
        key = (self.table.number, column.column)
        role = column.role
        if role in _BOUNDS:
            return self._bound(column, cell, key, source)
        figure = figure_in(cell.content, cell.form)
        if role is Role.DIRECTION:
            if figure is None or figure.number is None:
                return None
            role = Role.OUTTURN
        if figure is None or figure.state is State.UNREADABLE or (figure.sign and figure.sign.strip("=")):
            self.problems += unread_cell(column, cell, source)
            return None
        if figure.number is None and role is not Role.OUTTURN:
            return None
        return Entry(role, column.period, column.group, column.as_marked(figure), None, key, source)

    def _bound(self, column: Column, cell: Cell, key: tuple[int, int], source: Source) -> Entry | None:
        """A target or tolerance; what sets none is a problem, kept with the words it was written in."""
        bound = bound_in(cell.content, cell.form)
        if bound.said:
            self.problems.append(unread_bound(column, bound, source))
        elif bound.low is None and not bound.group:
            return None
        figure = bound.low or replace(_NOTHING, written=str(cell.content))
        return Entry(column.role, column.period, "", figure, bound, key, source)
