"""All that a sheet holds as tables: those under headings, and cards of labels and values beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyps.choices import Correction
from cyps.reading import calendars
from cyps.reading.bands import is_note, lone_text
from cyps.reading.grid import Grid, rows_of, turned
from cyps.reading.headings import by_words
from cyps.reading.lines import Table
from cyps.reading.pairs import Pairs, find_pairs
from cyps.reading.put_right import PutRight, columns_put_right
from cyps.reading.tables import drafts, settled, year_about
from cyps.reading.words import Role
from cyps.terms import Period


def tables_and_cards(put: PutRight, year: Period | None, council: str) -> list[Table]:
    """The tables of a sheet, its cards among them, as an officer put them right.

    `year` is the sheet's own context.
    """
    grid = put.grid
    cards, facts = (
        [run for run in runs if not put.uses.keys() & run.rows] for runs in find_pairs(grid, year, council)
    )
    rest = _without(grid, (*cards, *facts))
    found = drafts(rest, year, council, put.uses)
    across = turned(grid) if cards else grid
    numbered = enumerate(cards, start=len(found))
    found += [_card(rest, across, card, number, year, council) for number, card in numbered]
    tables = [_settled(table, {}, facts, grid) for table in found]
    said = put.columns(tables)
    for number in {number for number, _ in said}:
        mine = {column: c for (of, column), c in said.items() if of == number}
        tables[number] = _settled(found[number], mine, facts, grid)
    return tables


def _settled(table: Table, said: Mapping[int, Correction], facts: Sequence[Pairs], grid: Grid) -> Table:
    """A table with its columns settled and the facts above it; a card's labels say all there is to say."""
    if table.grid.turned is not grid.turned:
        return replace(table, columns=columns_put_right(table.columns, said))
    return _with_facts(settled(table, said), facts, grid)


def _with_facts(table: Table, facts: Sequence[Pairs], grid: Grid) -> Table:
    """The table with what the labels nearest above it say of all its rows, and the title over those."""
    above = [run for run in facts if run.rows[-1] < table.band[0]]
    if not above or table.column_of(Role.NAME):
        return table
    nearest = max(above, key=lambda run: run.rows[-1])
    said = tuple((label.role, grid.text(label.column, nearest.values)) for label in nearest.labels)
    titles = table.titles or _titles_over(table.grid, nearest.rows[0])
    return replace(table, said=said, titles=titles)


def _card(rest: Grid, across: Grid, card: Pairs, number: int, year: Period | None, council: str) -> Table:
    """A card as the table it is on its side: its labels across, its values in one row."""
    name = across.text(card.column, card.name)
    titles = (*((name,) if name else ()), *_titles_over(rest, card.top))
    about = year_about(titles, year)
    labels = tuple(by_words(label.column, label.path, about, council) for label in card.labels)
    columns = calendars.settled(labels, titles, about)
    return Table(across, (card.column, card.column), (card.values,), columns, titles, about, number, council)


def _titles_over(grid: Grid, row: int) -> tuple[str, ...]:
    """The nearest text that stands alone in a row above, notes left out."""
    above = (lone_text(grid, r) for r in reversed(tuple(grid.rows)) if r < row)
    return tuple(text for text in above if text and not is_note(text))[:1]


def _without(grid: Grid, runs: Sequence[Pairs]) -> Grid:
    """The sheet with the cells of some runs left out."""
    if not runs:
        return grid
    taken = {key for run in runs for key in run.cells()}
    cells = {key: cell for key, cell in grid.cells.items() if key not in taken}
    return replace(grid, cells=cells, rows=rows_of(cells))
