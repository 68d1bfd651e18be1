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

from cyps.presentation import BETTER, STEADY, WORSE, CellRow, Sign, Tally, YearRow
from cyps.screen.pictures import NOWHERE, Surroundings, opener


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; figures stand to the right."""

    heading: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure with the verdict on it, in one cell; `opens` is the panel that shows where it stands.

    `beside` is said under it: what was published.
    """

    figure: str
    verdict: Sign | None = None
    opens: str = ""
    beside: str = ""

    def __str__(self) -> str:
        return self.figure or self.beside


Cell = str | Judged
CELL_COLUMNS = (Column("Figure"), Column("For"), Column("As written"), Column("Where"))


def year_table(
    caption: str, rows: Sequence[YearRow], before: str, now: str, sheets: Surroundings = NOWHERE
) -> str:
    """The year beside the year before, with targets and others' figures; empty columns are left out.

    Each figure opens the cells of its row, where `sheets` has them.
    """
    panels = [
        sheets.panel(f"year-{number}", row.name, [source for _, source in row.stands])
        for number, row in enumerate(rows)
    ]

    def figures(field: str, verdicts: bool = False) -> list[Cell]:
        return [
            Judged(
                getattr(row, field),
                row.verdict if verdicts else None,
                panel.name if field in dict(row.stands) else "",
                getattr(row, f"{field}_published", ""),
            )
            for row, panel in zip(rows, panels, strict=True)
        ]

    columns: dict[Column, list[Cell]] = {
        Column("Indicator"): [row.name for row in rows],
        Column(before, figures=True): figures("before"),
        Column(now, figures=True): figures("now"),
        Column("Change"): [Judged(row.change, row.direction, beside=row.sure) for row in rows],
        Column("Target"): figures("target", verdicts=True),
        Column("England", figures=True): figures("england"),
        Column("Neighbours", figures=True): figures("neighbours"),
        Column("Published rank"): [row.place for row in rows],
    }
    shown = {column: cells for column, cells in columns.items() if any(map(str, cells))}
    made = table(caption, list(shown), list(zip(*shown.values(), strict=True)))
    return made + "".join(panel.html for panel in panels)


def cell_table(caption: str, rows: Sequence[CellRow], sheets: Surroundings = NOWHERE) -> str:
    """Figures as they stand in the workbook, and where, each opening its cell."""
    panels = [
        sheets.panel(f"cell-{number}", f"{row.what} {row.period}".strip(), [row.source] if row.source else [])
        for number, row in enumerate(rows)
    ]
    places = [Judged(place, opens=panel.name) for place, panel in zip(_places(rows), panels, strict=True)]
    made = [(row.what, row.period, row.written, place) for row, place in zip(rows, places, strict=True)]
    return table(caption, CELL_COLUMNS, made) + "".join(panel.html for panel in panels)


def aside_table(caption: str, rows: Sequence[CellRow]) -> str:
    """The same beside a bullet, which shows their surroundings itself."""
    made = [
        (row.what, row.period, row.written, place) for row, place in zip(rows, _places(rows), strict=True)
    ]
    return table(caption, CELL_COLUMNS, made, headed=False, stacks=False)


def _places(rows: Sequence[CellRow]) -> list[str]:
    """Where each stands, with its file where there are several."""
    several = len({row.source.file for row in rows if row.source}) > 1
    return [row.where_in_file if several else row.where for row in rows]


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
        f"{_shown(cell, together=column.figures)}</td>"
        for column, cell in rest
    )


def _aligned(column: Column) -> str:
    return ' class="figures"' if column.figures else ""


def _together(figure: str) -> str:
    """A figure stays with its unit; what it is per, and a year in brackets, may go to the next line."""
    return figure.replace(" ", "&nbsp;").replace("&nbsp;(", " (").replace("&nbsp;per&nbsp;", " per&nbsp;")


def _shown(cell: Cell, *, together: bool = False) -> str:
    words = escape(cell if isinstance(cell, str) else cell.figure).replace("\n", "<br>")
    said = _together(words) if together else words
    if isinstance(cell, str):
        return said
    said = opener(said, cell.opens) if cell.opens and said else said
    if cell.beside:
        said += f'<span class="beside">{escape(cell.beside)}</span>'
    if cell.verdict is None:
        return said
    figure = f'<span class="figure">{said}</span> ' if said else ""
    return figure + signed(cell.verdict)


def signed(sign: Sign, number: int | None = None) -> str:
    """A verdict as HTML: its symbol in its colour, its word in the page's."""
    count = "" if number is None else f"{number} "
    return (
        f'<span class="sign"><span aria-hidden="true" style="color:{sign.colour}">{sign.symbol}</span>'
        f" {count}{escape(sign.word)}</span>"
    )


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
