"""The tables of a sheet: the rows under each band of headings, its columns, the words above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyps.choices import Correction, Use
from cyps.reading import calendars, dating, periods, settling, spellings, weighing
from cyps.reading.bands import NOTHING_SAID, find_bands, is_note, lone_text
from cyps.reading.grid import Grid
from cyps.reading.headings import Column, by_words
from cyps.reading.headless import headless
from cyps.reading.lines import Table
from cyps.reading.paths import Band, Paths, paths_over, with_groups_of
from cyps.reading.put_right import columns_put_right
from cyps.reading.words import Role, texts, words_of
from cyps.terms import Period, financial_year

_SOME_YEAR = financial_year(2016)


def find_tables(grid: Grid, year: Period | None, council: str) -> list[Table]:
    """The tables of a sheet with their columns understood; `year` is the sheet's own context."""
    return [settled(table, {}) for table in drafts(grid, year, council, NOTHING_SAID)]


def drafts(grid: Grid, year: Period | None, council: str, uses: Mapping[int, Use]) -> list[Table]:
    """The tables of a sheet, each column still by itself; `settled` comes next.

    `uses` are the rows of which an officer said what they are.
    """
    headed: dict[Band, Paths] = {}
    for band in _with_rows(find_bands(grid, year, council, uses), grid):
        paths = paths_over(grid, band)
        over = next((b for b in reversed(headed) if b.last < band.first and b.overlaps(band)), None)
        headed[band] = with_groups_of(headed[over], paths) if over else paths
    return [replace(_table(grid, band, headed, year, council), uses=uses) for band in headed]


def _with_rows(bands: Sequence[Band], grid: Grid) -> list[Band]:
    """The bands with rows under them: the others are rows of a table themselves, their figures missing."""
    found = []
    for at, band in enumerate(bands):
        end = min((b.first for b in bands[at + 1 :] if b.overlaps(band)), default=max(grid.rows) + 1)
        if _body(grid, band, end):
            found.append(band)
    return found


def settled(table: Table, said: Mapping[int, Correction]) -> Table:
    """The table with its columns settled among one another, and some put right by an officer.

    These are said first, so that the others settle beside them, and last, so that they stand.
    """
    columns = columns_put_right(table.columns, said)
    columns = settling.settled(columns, table.grid, table.body, table.year, table.council)
    return replace(table, columns=columns_put_right(columns, said))


def _table(grid: Grid, band: Band, headed: Mapping[Band, Paths], year: Period | None, council: str) -> Table:
    """The table under one band of headings, down to the next band over any of its columns."""
    near = [b for b in headed if b is not band and b.overlaps(band)]
    end = min((b.first for b in near if b.first > band.last), default=max(grid.rows) + 1)
    above = max((b.last for b in near if b.last < band.first), default=0)
    body = _body(grid, band, end)
    titles = _titles(grid, band, above)
    paths, number = headed[band], list(headed).index(band)
    about = dating.year_shown(paths.values()) or _year_of_names(paths, council) or year_about(titles, year)
    worded = tuple(
        weighing.weigh(
            by_words(c, path, about, council), (grid.cells[(r, c)] for r in body if (r, c) in grid.cells)
        )
        for c, path in paths.items()
    )
    if about is None and any(c.role is Role.PERIOD for c in worded):
        worded = tuple(_of_each_year(c, council) for c in worded)
    taken = {
        c for b in headed if b is not band and b.first <= end and b.last >= band.first for c in b.columns
    }
    columns = (*worded, *headless(grid, band, body, frozenset(paths), taken))
    words = (*titles, *_calendar_notes(grid)) if any(c.vague for c in columns) else titles
    columns = tuple(sorted(calendars.settled(columns, words, about), key=lambda c: c.column))
    return Table(grid, (band.first, band.last), body, columns, titles, about, number, council)


def _body(grid: Grid, band: Band, end: int) -> tuple[int, ...]:
    """The rows under a band down to the row `end`: the title of the table that begins there left out."""
    filled = (row for row in grid.rows if band.last < row < end)
    rows = [row for row in filled if any(band.left <= c <= band.right for c in grid.rows[row])]
    while rows and end in grid.rows and lone_text(grid, rows[-1], band.left, band.right):
        rows.pop()
    return tuple(rows)


def _of_each_year(column: Column, council: str) -> Column:
    """A month or quarter across, of whichever year its row says ("Year | Q1 | Q2"); others as they are."""
    part = by_words(column.column, column.path, _SOME_YEAR, council).period
    if column.role is not Role.UNKNOWN or part is None:
        return column
    return replace(column, role=Role.OUTTURN, because="a part of the year its row says")


def _year_of_names(paths: Paths, council: str) -> Period | None:
    """The year in the heading of the names ("Performance indicators 2015/16")."""
    for path in paths.values():
        words = words_of(path[-1], council)
        if words and words.role is Role.NAME and dating.is_firm(path[-1]):
            named = dating.of_path(path[-1:], None)
            return periods.year_holding(named.period) if named else None
    return None


def _titles(grid: Grid, band: Band, above: int) -> tuple[str, ...]:
    """The lone texts over a band, nearest first: across at most one blank row at a time, notes left out."""
    found, row, blanks = [], band.first - 1, 0
    while row > above and blanks < 2:
        text = lone_text(grid, row, band.left, band.right)
        blanks = 0 if row in grid.rows else blanks + 1
        if text and not is_note(text):
            found.append(text)
        elif row in grid.rows and not text:
            break
        row -= 1
    return tuple(found)


def _calendar_notes(grid: Grid) -> tuple[str, ...]:
    """The notes of a sheet that say its figures are of calendar years."""
    cells = (grid.cells[(row, grid.rows[row][0])].content for row in grid.rows)
    return tuple(c for c in cells if isinstance(c, str) and texts()["of_calendar"].search(c))


def year_about(titles: tuple[str, ...], year: Period | None) -> Period | None:
    """The year the titles over a table name, else its sheet's."""
    mention = spellings.nearest(titles, year)
    return periods.year_holding(mention.period) if mention else year
