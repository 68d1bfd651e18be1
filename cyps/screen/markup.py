"""Tables and lists as our own HTML: one piece of a page each, however many rows they have.

A page that drew a row at a time would be slow to run again and uneven to read.
Every word is escaped here. Tables are real ones: a caption, a heading a column,
a heading a row. Each cell carries its column's heading as well, so that on a
narrow screen `look.css` can set a row as a small card; the roles are said
outright because a table that is restyled would otherwise lose them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from cyps.presentation import BETTER, STEADY, WORSE, CellRow, ProblemRow, Sign, Tally, YearRow
from cyps.wording import Bullet


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


def year_table(caption: str, rows: Sequence[YearRow], before: str, now: str) -> str:
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
    return table(caption, list(shown), list(zip(*shown.values(), strict=True)))


def cell_table(caption: str, rows: Sequence[CellRow], *, aside: bool = False) -> str:
    """Figures as they stand in the workbook, and where; `aside` for a table that opens beside a bullet."""
    files = len({row.source.file for row in rows}) > 1
    columns = [Column("Figure"), Column("For"), Column("As written"), Column("Where")]
    return table(
        caption,
        columns,
        [
            (row.what, row.period, row.written, f"{row.source.file}: {row.where}" if files else row.where)
            for row in rows
        ],
        headed=not aside,
        stacks=not aside,
    )


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    headed: bool = True,
    stacks: bool = True,
) -> str:
    """A table whose first column names its rows.

    `headed` where the page's own heading says the caption already; `stacks` where
    its rows become cards in a narrow place.
    """
    head = "".join(
        f'<th role="columnheader" scope="col"{_aligned(column)}>{escape(column.heading)}</th>'
        for column in columns
    )
    hidden = ' class="unseen"' if headed else ""
    body = "".join(f'<tr role="row">{_row(columns, row)}</tr>' for row in rows)
    return (
        f'<div class="cyps{" stacks" * stacks}"><table role="table">'
        f"<caption{hidden}>{escape(caption)}</caption>"
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


def bullet_list(told: Sequence[tuple[Bullet, Sequence[CellRow]]]) -> str:
    """Bullets, each with the cell it is about beside it, which opens on all the cells it shows."""
    return f'<ul class="bullets">{"".join(_bullet(bullet, rows) for bullet, rows in told)}</ul>'


def _bullet(bullet: Bullet, rows: Sequence[CellRow]) -> str:
    said = escape(bullet.text)
    if bullet.rule == "own" or bullet.machine_text:
        said += ' <span class="aside">(in your own words)</span>'
    return f"<li>{said}{_evidence(bullet, rows) if rows else ''}</li>"


def _evidence(bullet: Bullet, rows: Sequence[CellRow]) -> str:
    main, more = rows[0], [f"How sure: {bullet.rung_words}"]
    if bullet.reach:
        more.append(bullet.reach)
    if bullet.machine_text:
        more.append(f"As first written: {bullet.machine_text}")
    return (
        f'<details><summary><span class="unseen">Where this stands: {escape(main.source.sheet)}, cell </span>'
        f"{escape(main.source.cell)}</summary>{cell_table('Where these figures stand', rows, aside=True)}"
        f"{''.join(f'<p>{escape(line)}</p>' for line in more)}</details>"
    )


def problem_list(rows: Sequence[ProblemRow]) -> str:
    """Problems, each with what to do about it and where it is."""
    items = (
        f"<li>{escape(row.message)} {escape(row.hint)}"
        + (f' <span class="aside">{escape(row.where)}</span>' if row.where else "")
        + "</li>"
        for row in rows
    )
    return f'<ul class="problems">{"".join(items)}</ul>'


def card_bars(grid: str, tallies: Sequence[Tally]) -> str:
    """The bar along the foot of each card of a keyed grid: better, steady, worse, in their shares.

    A decoration of what the card says in words, so it is drawn by the style sheet.
    """
    rules = (
        f".st-key-{grid} > :nth-child({place}) {{ --bar: {_stripes(counts)} }}"
        for place, counts in enumerate(tallies, start=1)
        if counts.judged
    )
    return f"<style>{' '.join(rules)}</style>"


def _stripes(counts: Tally) -> str:
    edge, stripes = 0, []
    for sign, number in ((BETTER, counts.better), (STEADY, counts.steady), (WORSE, counts.worse)):
        start, edge = edge, edge + number
        stripes.append(f"{sign.colour} {start / counts.judged:.1%} {edge / counts.judged:.1%}")
    return f"linear-gradient(to right, {', '.join(stripes)})"
