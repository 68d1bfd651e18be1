"""Where the headings of a sheet are: bands of rows that name columns, however many and wherever.

A row is a heading row when most of what stands in it names a role or a period and
nothing in it is a figure. Bands repeat down a sheet and may stand beside one another;
they may have a group row above them. Nothing here depends on where on the sheet it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cyps.reading import evidence, marks, spellings
from cyps.reading.grid import Cell, Grid
from cyps.reading.paths import Band, paths_over
from cyps.reading.values import figure_in
from cyps.reading.words import Role, texts, words_of
from cyps.terms import Period

_MOST_LEVELS = 3
_LONGEST = 80  # characters in a heading


def is_note(text: str) -> bool:
    """Whether a lone text explains rather than titles."""
    return bool(texts()["note"].search(text)) or len(text) > 120 or text.rstrip().endswith((".", ";"))


def is_section(text: str) -> bool:
    """Whether a title may name a part of the service, rather than the whole of it."""
    return not texts()["whole_service"].search(text)


def is_mark(cell: Cell) -> bool:
    """Whether a cell holds a known word for no figure ("-", "n/a"): headings never do."""
    found = figure_in(cell.content, cell.form) if isinstance(cell.content, str) else None
    return found is not None and found.number is None


def lone_text(grid: Grid, row: int, left: int = 1, right: int = 1 << 20) -> str:
    """The one text that stands alone in a row (a merged cell counting once), or ""."""
    found = ""
    for column in grid.rows.get(row, ()):
        cell = grid.cells[(row, column)]
        if left <= column <= right and not (cell.spread and cell.content == found):
            if found or not isinstance(cell.content, str):
                return ""
            found = cell.content
    return " ".join(found.split())


def _is_heading_row(grid: Grid, row: int, year: Period | None, council: str) -> bool:
    """Most of the row names a role or a period, at least two cells do, and none is a figure.

    Headings are short: a sentence that happens to hold "actual" or "2015/16" is a note.
    """
    known, hits, others = marks.load(), 0, 0
    for cell in _once_each(grid, row):
        if evidence.is_year(cell):
            hits += 1
            continue
        if not isinstance(cell.content, str) or evidence.is_figure(cell):
            return False
        word = " ".join(cell.content.split()).casefold()
        if len(word) <= _LONGEST and (words_of(cell.content, council) or spellings.find(cell.content, year)):
            hits += word not in known.polarity and word not in known.unit
        elif word in known.state:
            return False
        else:
            others += word not in known.polarity and word not in known.window and not evidence.is_arrow(cell)
    return hits >= 2 and hits >= others


def _heads_periods(grid: Grid, row: int) -> bool:
    """Texts right above a column of periods and a column of figures: headings, whatever they say.

    So `Year | Re-referrals (%)` is one though an indicator's name is no word of the trade.
    """
    cells = list(_once_each(grid, row))
    if len(cells) < 2 or not all(isinstance(c.content, str) and not evidence.is_figure(c) for c in cells):
        return False
    if any(is_mark(c) or evidence.is_year(c) for c in cells):
        return False
    below = {c: grid.cells.get((row + 1, c)) for c in grid.rows[row]}
    years = [c for c, cell in below.items() if cell is not None and evidence.is_year(cell)]
    figures = [c for c, cell in below.items() if cell is not None and evidence.is_figure(cell)]
    runs_on = [c for c in years if (n := grid.cells.get((row + 2, c))) is None or evidence.is_year(n)]
    return bool(runs_on) and bool(set(figures) - set(years))


def _once_each(grid: Grid, row: int) -> Iterator[Cell]:
    """A row's cells, one merged across columns counting once."""
    columns = grid.rows.get(row, ())
    for before, column in zip((0, *columns), columns, strict=False):
        cell = grid.cells[(row, column)]
        left = grid.cells.get((row, before))
        if not (cell.spread and left is not None and left.content == cell.content):
            yield cell


def _is_group_row(grid: Grid, row: int, band: Band) -> bool:
    """A row right above a band whose texts each stand over some of its columns, not over all."""
    columns = [c for c in grid.rows.get(row, ()) if band.left <= c <= band.right]
    if not columns or any(
        not isinstance(grid.cells[(row, c)].content, str | date) or is_mark(grid.cells[(row, c)])
        for c in columns
    ):
        return False
    if any(
        evidence.is_figure(grid.cells[(row, c)]) and not evidence.is_year(grid.cells[(row, c)])
        for c in columns
    ):
        return False
    distinct = {str(grid.cells[(row, c)].content) for c in columns}
    width = band.right - band.left + 1
    return len(distinct) >= 2 or (columns[0] > band.left and len(columns) < 0.8 * width)


def find_bands(grid: Grid, year: Period | None, council: str) -> list[Band]:
    """Every band of heading rows, from the top down, split where tables stand side by side.

    `year` is what a month or a quarter alone ("Apr", "Q4") is read in.
    """
    rows = [r for r in grid.rows if _is_heading_row(grid, r, year, council) or _heads_periods(grid, r)]
    found: list[Band] = []
    for row in rows:
        filled = grid.rows[row]
        if found and found[-1].last == row - 1 and row - found[-1].first < _MOST_LEVELS:
            last = found[-1]
            found[-1] = Band(last.first, row, min(last.left, filled[0]), max(last.right, filled[-1]))
        else:
            found.append(Band(row, row, filled[0], filled[-1]))
    grouped = []
    for band in found:
        while band.last - band.first + 1 < _MOST_LEVELS and _is_group_row(grid, band.first - 1, band):
            band = Band(band.first - 1, band.last, band.left, band.right)
        grouped += _side_by_side(grid, band, council)
    return grouped


def _side_by_side(grid: Grid, band: Band, council: str) -> list[Band]:
    """One band, or one for each table that stands beside another with names of its own.

    A table begins after a blank column, or where the first one's heading for names comes again.
    """
    paths = paths_over(grid, band)
    names = {c for c, path in paths.items() if (w := words_of(path[-1], council)) and w.role is Role.NAME}
    first = paths[min(names)][-1] if names else ""
    parts: list[list[int]] = []
    for column in paths:
        again = column in names and paths[column][-1] == first and column != min(names)
        if parts and column == parts[-1][-1] + 1 and not again:
            parts[-1].append(column)
        else:
            parts.append([column])
    joined: list[list[int]] = []
    for part in parts:
        if joined and not names & set(part):
            joined[-1] += part
        else:
            joined.append(part)
    return [Band(band.first, band.last, part[0], part[-1]) for part in joined]
