"""What stands where a figure should and isn't one: each a problem with its cell, none in silence."""

from __future__ import annotations

from collections.abc import Sequence

from cyps.reading import evidence
from cyps.reading.bounds import Bound
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.places import named_places, places_in
from cyps.reading.words import Role
from cyps.terms import Problem, Severity, Source

_SEVERAL = "several-councils"


def unread_cell(column: Column, cell: Cell, source: Source) -> list[Problem]:
    """A cell under a heading of figures that is none: a loss when it holds digits, else a note."""
    if evidence.is_arrow(cell) or evidence.is_rag(cell):
        return []
    text = str(cell.content)[:40]
    if text.startswith("#"):
        message = f"A formula's error, {text}, stands under “{column.heading}” in place of a figure."
        return [Problem("error-cell", Severity.LOSS, message, "Correct the formula in the workbook.", source)]
    digits = not isinstance(cell.content, str) or any(c.isdigit() for c in text)
    return [
        Problem(
            "unreadable-figure" if digits else "text-for-figure",
            Severity.LOSS if digits else Severity.NOTE,
            f"“{text}” stands under “{column.heading}”, where a figure was expected.",
            "Correct the cell in the workbook, or leave it empty if there is no figure.",
            source,
        )
    ]


def nameless(table: Table, figures: Sequence[Column], row: int) -> list[Problem]:
    """Figures in a row with no name: nobody could say what they are about."""
    cells = ((row, column.column) for column in figures)
    filled = [table.grid.cells[key] for key in cells if key in table.grid.cells]
    if not any(not cell.spread and evidence.is_figure(cell) for cell in filled):
        return []
    span = table.grid.area((row, table.columns[0].column), (row, table.columns[-1].column))
    return [
        Problem(
            "figures-without-name",
            Severity.LOSS,
            f"Row {row} has figures but no indicator's name.",
            "Write the indicator's name in the row, or delete a total you don't report.",
            Source(table.grid.file, table.grid.sheet, span),
        )
    ]


def unread_bound(column: Column, bound: Bound, source: Source) -> Problem:
    """A target that sets no number: a note when it speaks of others, else a doubt."""
    return Problem(
        "target-without-number",
        Severity.NOTE if "names no number" in bound.said else Severity.DOUBT,
        f"Under “{column.heading}”, {bound.said}; the indicator is shown without this target.",
        "Write the target as a number (“90%”, “fewer than 85”, “90% to 95%”) if it should be judged.",
        source,
    )


def unread_columns(table: Table) -> list[Problem]:
    """One problem a column of figures that no word explains: its cells are lost, and said to be."""
    found = []
    for column in table.columns:
        if column.role is not Role.UNKNOWN:
            continue
        rows = [
            r for r in table.body if (c := table.grid.cells.get((r, column.column))) and evidence.is_figure(c)
        ]
        if rows:
            cells = table.grid.area((rows[0], column.column), (rows[-1], column.column))
            headed = f"“{column.heading}”" if column.heading else "with no heading"
            figures = "1 figure" if len(rows) == 1 else f"{len(rows)} figures"
            found.append(
                Problem(
                    "column-not-understood",
                    Severity.LOSS,
                    f"Nothing explains the {figures} in column {headed}.",
                    "Head the column with its year, or with Target, England, Statistical neighbours…",
                    Source(table.grid.file, table.grid.sheet, cells),
                )
            )
    return found


def council_not_chosen(table: Table) -> Problem:
    """Several councils in one table and none chosen: whose year it is, nobody said."""
    return _not_chosen(named_places(table), _whole(table, table.body))


def councils_not_chosen_once(problems: Sequence[Problem], tables: Sequence[Table]) -> list[Problem]:
    """The problems with one for all tables of councils none of which was chosen."""
    first = next((p for p in problems if p.code == _SEVERAL), None)
    if first is None or first.source is None:
        return list(problems)
    names = (name for t in tables if places_in(t) is None for name in named_places(t))
    once = _not_chosen(list(dict.fromkeys(names)), first.source)
    return [once if p is first else p for p in problems if p is first or p.code != _SEVERAL]


def _not_chosen(names: Sequence[str], source: Source) -> Problem:
    listed = ", ".join(names[:20]) + (" and more" if len(names) > 20 else "")
    return Problem(
        _SEVERAL,
        Severity.LOSS,
        f"The workbook holds {len(names)} councils and none was chosen: {listed}.",
        "Choose the council whose year this is.",
        source,
    )


def other_councils(table: Table, rows: Sequence[int]) -> list[Problem]:
    """Other councils' rows: left out, and counted."""
    if not rows:
        return []
    message = f"{len(rows)} rows are about other councils or places and were left out."
    return [Problem("other-councils", Severity.NOTE, message, "", _whole(table, rows))]


def no_period(table: Table, rows: Sequence[int]) -> list[Problem]:
    """Rows whose period could not be read: their figures stand in the table's own year."""
    if not rows:
        return []
    message = f"{len(rows)} rows have no period this app could read."
    hint = "Write each row's period as 2015/16, Mar-16 or Q4 2015/16."
    return [Problem("period-not-understood", Severity.DOUBT, message, hint, _whole(table, rows))]


def _whole(table: Table, rows: Sequence[int]) -> Source:
    first, last = table.columns[0].column, table.columns[-1].column
    return Source(table.grid.file, table.grid.sheet, table.grid.area((min(rows), first), (max(rows), last)))
