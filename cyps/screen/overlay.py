"""A sheet as the officer knows it, with what each part was taken for laid over it, as one piece of HTML.

Colour never tells it alone: over each table stands a row that says what its columns are,
beside each row what it is, and a cell nobody understood says so itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from cyps.reading import Edge, Part, Role, Row, Square, Taken, Understood, picture
from cyps.screen.pictures import edge, square
from cyps.screen.taken import PARTS, in_words

ROWS, COLUMNS = 100, 60  # of a sheet at a time
# What a cell says of itself, where the words over its column don't.
_HEARD: Mapping[Part | None, str] = {Part.LOST: "Not understood: ", Part.UNUSED: "Not used: "}


def overlay(sheet: Understood, rows: Sequence[int], columns: Sequence[int]) -> str:
    """The cells of some rows and columns; where those begin within a table its headings are repeated."""
    rows = [*(row for row in sheet.headings_above(rows[0]) if row < rows[0]), *rows] if rows else []
    made = picture(sheet.grid, rows, columns)
    letters = "".join(
        f'<th scope="col" data-column="{number}">{edge(each)}</th>'
        for number, each in zip(columns, made.columns, strict=True)
    )
    body = "".join(
        _strip(sheet.over.get(row, {}), columns) + _row(sheet, row, each, squares)
        for row, each, squares in zip(rows, made.rows, made.squares, strict=True)
    )
    shown = f", row {made.rows[0].label} to {made.rows[-1].label}" if rows else ""
    name = escape(f"Sheet “{sheet.grid.sheet}”{shown}")
    return (
        f'<div class="sheet whole" role="region" tabindex="0" aria-label="{name}"><table>'
        f'<caption class="unseen">{name}</caption>'
        f'<thead><tr><td></td><th scope="col" class="taken">Taken for</th>{letters}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{_kept_in_sight(sheet)}"
    )


def _kept_in_sight(sheet: Understood) -> str:
    """The names of the rows stay beside them while a wide screen shows columns far away."""
    named = {
        column
        for over in sheet.over.values()
        for column, label in over.items()
        if isinstance(label, Taken) and label.role is Role.NAME
    }
    if len(named) != 1:  # several tables beside one another would hide one another's figures
        return ""
    cells = f".whole .c{named.pop()}:is(.name, .heading, .taken):not([colspan])"
    rule = f"{cells} {{ position: sticky; left: 2.6rem; z-index: 1; max-width: 13rem; }}"
    return f"<style>@media (min-width: 1500px) {{ {rule} }}</style>"


def _row(sheet: Understood, row: int, each: Edge, squares: Sequence[Square]) -> str:
    alone = " alone" * (sum(bool(one.text) for one in squares) == 1)  # a title goes on over empty cells
    cells = "".join(
        square(one, f"c{one.column} {part or ''}{alone * bool(one.text)}", _HEARD.get(part, ""))
        for one in squares
        for part in [sheet.part(one.row, one.column)]
    )
    apart = ' class="apart"' * each.apart
    head = f'<th scope="row" data-row="{row}">{edge(each)}</th>'
    return f'<tr data-row="{row}"{apart}>{head}{_label(sheet.beside(row), "")}{cells}</tr>'


def _strip(over: Mapping[int, Taken | Row], columns: Sequence[int]) -> str:
    """The row over a table that says what each column was taken for."""
    if not over:
        return ""
    cells = "".join(_label(over.get(column), f"c{column} ") for column in columns)
    return f'<tr class="strip"><td></td><td></td>{cells}</tr>'


def _label(label: Taken | Row | None, more: str) -> str:
    if label is None:
        return "<td></td>"
    part = label.part if isinstance(label, Taken) else ""
    return f'<td class="{more}taken {part}">{escape(in_words(label))}</td>'


def key(sheet: Understood, rows: Sequence[int], columns: Sequence[int]) -> str:
    """What the colours stand for, and how many of the cells shown have each."""
    shown = ((row, column) for row in rows for column in columns if (row, column) in sheet.grid.cells)
    counts = Counter(sheet.part(*place) for place in shown if not sheet.grid.cells[place].spread)
    items = (
        f'<li><span class="{part}"></span>{escape(words)}: {counts[part]}</li>'
        for part, words in PARTS.items()
        if counts[part]
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def outline(column: int | None, row: int | None) -> str:
    """The style that outlines what is chosen, so that the sheet itself need not be sent again."""
    cell = f".c{column}" if column else ""
    within = f'tr[data-row="{row}"]' if row else "tr"
    if not (column or row):
        return ""
    chosen = f".whole {within} {cell or '> *'}"
    head = f', .whole th[data-column="{column}"]' if column and not row else ""
    return f"<style>{chosen}{head} {{ box-shadow: inset 0 0 0 2px #F46A25; }}</style>"
