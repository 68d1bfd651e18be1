"""Tables as real HTML tables: a caption, a heading a column, a heading a row.

Every word is escaped. Each cell carries its column's heading as well, so that
on a narrow screen `look.css` can set a row as a small card; the roles are said
outright because a table that is restyled would otherwise lose them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from cyps.presentation import CellRow, Sign, YearRow


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; figures stand to the right."""

    heading: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure with the verdict on it, in one cell."""

    figure: str
    verdict: Sign | None

    def __str__(self) -> str:
        return self.figure


Cell = str | Judged


def year_table(caption: str, rows: Sequence[YearRow], before: str, now: str) -> None:
    """The year beside the year before, with targets and others' figures; empty columns are left out."""
    columns: dict[Column, list[Cell]] = {
        Column("Indicator"): [row.name for row in rows],
        Column(before, figures=True): [row.before for row in rows],
        Column(now, figures=True): [row.now for row in rows],
        Column("Change"): [Judged(row.change, row.direction) for row in rows],
        Column("Target"): [Judged(row.target, row.verdict) for row in rows],
        Column("England", figures=True): [row.england for row in rows],
        Column("Neighbours", figures=True): [row.neighbours for row in rows],
    }
    shown = {column: cells for column, cells in columns.items() if any(map(str, cells))}
    table(caption, list(shown), list(zip(*shown.values(), strict=True)))


def cell_table(caption: str, rows: Sequence[CellRow], *, headed: bool = True) -> None:
    """Figures as they stand in the workbook, and where."""
    files = len({row.source.file for row in rows}) > 1
    columns = [Column("Figure"), Column("For"), Column("As written"), Column("Where")]
    table(
        caption,
        columns,
        [
            (row.what, row.period, row.written, f"{row.source.file}: {row.where}" if files else row.where)
            for row in rows
        ],
        headed=headed,
    )


def table(
    caption: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, headed: bool = True
) -> None:
    """A table whose first column names its rows; `headed` where the page's own heading says the caption."""
    head = "".join(
        f'<th role="columnheader" scope="col"{_aligned(column)}>{escape(column.heading)}</th>'
        for column in columns
    )
    hidden = ' class="unseen"' if headed else ""
    body = "".join(f'<tr role="row">{_row(columns, row)}</tr>' for row in rows)
    st.html(
        f'<div class="cyps"><table role="table"><caption{hidden}>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _row(columns: Sequence[Column], row: Sequence[Cell]) -> str:
    first, *rest = zip(columns, row, strict=True)
    return f'<th role="rowheader" scope="row">{_shown(first[1])}</th>' + "".join(
        f'<td role="cell" data-heading="{escape(column.heading)}"{_aligned(column)}>'
        f"{_together(_shown(cell)) if column.figures else _shown(cell)}</td>"
        for column, cell in rest
    )


def _aligned(column: Column) -> str:
    return ' class="figures"' if column.figures else ""


def _together(figure: str) -> str:
    """A figure stays with its unit; what it is per, and a year in brackets, may go to the next line."""
    return figure.replace(" ", "&nbsp;").replace("&nbsp;(", " (").replace("&nbsp;per&nbsp;", " per&nbsp;")


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return escape(cell).replace("\n", "<br>")
    figure = f'<span class="figure">{escape(cell.figure)}</span> ' if cell.figure else ""
    return figure + (signed(cell.verdict) if cell.verdict else "")


def signed(sign: Sign, number: int | None = None) -> str:
    """A verdict as HTML: its symbol in its colour, its word in the page's."""
    count = "" if number is None else f"{number} "
    return (
        f'<span class="sign"><span aria-hidden="true" style="color:{sign.colour}">{sign.symbol}</span>'
        f" {count}{escape(sign.word)}</span>"
    )
