"""The tables of a sheet: the rows under each band of headings, its columns, the words above it."""

from __future__ import annotations

import re
from dataclasses import replace

from cyps.reading import evidence, periods, spellings
from cyps.reading.bands import Band, find_bands, is_note, lone_text, path_over
from cyps.reading.grid import Grid
from cyps.reading.headings import Column, by_words
from cyps.reading.lines import Table
from cyps.reading.words import Role
from cyps.terms import Period


def find_tables(grid: Grid, year: Period | None, council: str) -> list[Table]:
    """The tables of a sheet with their columns understood; `year` is the sheet's own context."""
    bands, found = find_bands(grid, council), []
    for number, band in enumerate(bands):
        below = [
            b.first for b in bands if b.first > band.last and b.left <= band.right and b.right >= band.left
        ]
        end = min(below, default=max(grid.rows) + 1)
        body = tuple(
            row
            for row in grid.rows
            if band.last < row < end and any(band.left <= c <= band.right for c in grid.rows[row])
        )
        above = max(
            (b.last for b in bands if b.last < band.first and b.left <= band.right and b.right >= band.left),
            default=0,
        )
        titles = _titles(grid, band, above)
        about = _year_of(titles, year)
        columns = tuple(
            evidence.weigh(
                by_words(c, path, about, council), (grid.cells[(r, c)] for r in body if (r, c) in grid.cells)
            )
            for c in range(band.left, band.right + 1)
            if (path := path_over(grid, band, c))
        )
        found.append(
            Table(
                grid, (band.first, band.last), body, _settle_names(grid, body, columns), titles, about, number
            )
        )
    return found


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


def _year_of(titles: tuple[str, ...], year: Period | None) -> Period | None:
    mention = spellings.nearest(titles, year)
    return periods.year_holding(mention.period) if mention else year


_CODE = re.compile(r"^[A-Za-z]{0,6}[\s.\-]?\d+(?:[.\-]\d+)*[a-z]?$")


def _settle_names(grid: Grid, body: tuple[int, ...], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """One name column: of several, the first that isn't codes; with none, the wordiest column left over."""

    def texts(column: Column) -> list[str]:
        return [t for r in body if (t := grid.text(r, column.column).strip())]

    named = [c for c in columns if c.role is Role.NAME]
    kept: Column | None = None
    settled = {}
    for column in named:
        words = texts(column)
        if len(named) > 1 and words and sum(bool(_CODE.match(t)) for t in words) >= 0.6 * len(words):
            settled[column.column] = replace(column, role=Role.REFERENCE, because="its cells are codes")
        elif kept is None:
            kept = column
        else:
            settled[column.column] = replace(
                column, role=Role.COMMENTARY, because=f"names are read from “{kept.heading}”"
            )
    if kept is None:
        loose = [c for c in columns if c.role in (Role.UNKNOWN, Role.COMMENTARY, Role.THEME) and texts(c)]
        loose.sort(key=lambda c: -sum(len(t) for t in set(texts(c))))
        if loose and any(c.role in (Role.OUTTURN, Role.TARGET) for c in columns):
            settled[loose[0].column] = replace(
                loose[0], role=Role.NAME, because="the column with most words, and none is headed as names"
            )
    return tuple(settled.get(c.column, c) for c in columns)
