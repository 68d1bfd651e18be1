"""What stands where a figure should and isn't one: each a problem with its cell, none in silence."""

from __future__ import annotations

from collections.abc import Sequence

from cyps.reading import evidence
from cyps.reading.bounds import Bound
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.lines import Table
from cyps.reading.words import Role
from cyps.terms import Problem, Severity, Source


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
            found.append(
                Problem(
                    "column-not-understood",
                    Severity.LOSS,
                    f"Column “{column.heading}” has {len(rows)} figures, and nothing says what they are.",
                    "Head the column with its year, or with Target, England, Statistical neighbours…",
                    Source(table.grid.file, table.grid.sheet, cells),
                )
            )
    return found
