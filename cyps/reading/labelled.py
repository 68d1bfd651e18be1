"""All that a sheet holds as tables: those under headings, and cards of labels and values beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyps.reading import calendars
from cyps.reading.bands import is_note, lone_text
from cyps.reading.grid import Grid, turned
from cyps.reading.headings import by_words
from cyps.reading.lines import Table
from cyps.reading.pairs import Pairs, find_pairs, without
from cyps.reading.tables import find_tables, year_about
from cyps.reading.words import Role
from cyps.terms import Period


def tables_and_cards(grid: Grid, year: Period | None, council: str) -> list[Table]:
    """The tables of a sheet, its cards among them; `year` is the sheet's own context."""
    cards, facts = find_pairs(grid, year, council)
    if not cards and not facts:
        return find_tables(grid, year, council)
    rest = without(grid, (*cards, *facts))
    tables = [_with_facts(table, facts, grid) for table in find_tables(rest, year, council)]
    across = turned(grid)
    numbered = enumerate(cards, start=len(tables))
    return tables + [_card(rest, across, card, number, year, council) for number, card in numbered]


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
