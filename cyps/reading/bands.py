"""Where the headings of a sheet are: bands of rows that name columns, however many and wherever.

A row is a heading row when most of what stands in it names a role or a period and
nothing in it is a figure. Bands repeat down a sheet and may stand beside one another;
they may have a group row above them. Nothing here depends on where on the sheet it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cyps.choices import Use
from cyps.reading import evidence, marks, spellings
from cyps.reading.grid import Grid
from cyps.reading.heading_rows import heading_rows
from cyps.reading.over_figures import is_mark
from cyps.reading.paths import Band, Paths, heading_text, paths_over
from cyps.reading.places import are_places
from cyps.reading.words import Role, says_more, texts, words_of
from cyps.terms import Period

_MOST_LEVELS = 3
NOTHING_SAID: Mapping[int, Use] = {}


def is_note(text: str) -> bool:
    """Whether a lone text explains rather than titles."""
    return bool(texts()["note"].search(text)) or len(text) > 120 or text.rstrip().endswith((".", ";"))


def unnumbered(title: str) -> str:
    """A title without the number of its table ("Table 4: Re-referrals", "8. Re-referrals")."""
    return texts()["numbering"].sub("", title, count=1) or title


def is_section(text: str) -> bool:
    """Whether a title may name a part of the service, rather than the whole of it."""
    return not texts()["whole_service"].search(text)


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


def _group_row(grid: Grid, band: Band, year: Period | None, council: str) -> int:
    """The row of group headings over a band, 0 where there is none.

    It stands right above, or over one blank row where each of its texts is a heading.
    """
    above = band.first - 1
    if above in grid.rows:
        return above if _is_group_row(grid, above, band) else 0
    columns = [c for c in grid.rows.get(above - 1, ()) if c in band.columns]
    said = [heading_text(grid.cells[(above - 1, c)]) for c in columns]
    known = all(words_of(text, council) or spellings.find(text, year) for text in said)
    return above - 1 if known and _is_group_row(grid, above - 1, band) else 0


def _is_group_row(grid: Grid, row: int, band: Band) -> bool:
    """A row whose texts each stand over some of a band's columns, not over all; and no legend."""
    cells = {c: grid.cells[(row, c)] for c in grid.rows.get(row, ()) if c in band.columns}
    if not cells or any(not isinstance(c.content, str | date) or is_mark(c) for c in cells.values()):
        return False
    if any(evidence.is_figure(c) and not evidence.is_year(c) for c in cells.values()):
        return False
    distinct = {str(c.content) for c in cells.values()}
    if any("=" in text or is_note(text) or _says_who_made_it(text) for text in distinct):
        return False
    is_right = min(cells) > band.left
    is_merged = any(c.spread for c in cells.values())
    return len(distinct) >= 2 or (is_right and (is_merged or len(cells) < 0.8 * len(band.columns)))


def _says_who_made_it(text: str) -> bool:
    """Whether a text is about the report ("Produced: May 2016") and no name ("EHC plans issued in time")."""
    return bool(texts()["made"].search(text)) and (":" in text or bool(spellings.find(text)))


def find_bands(
    grid: Grid, year: Period | None, council: str, uses: Mapping[int, Use] = NOTHING_SAID
) -> list[Band]:
    """Every band of heading rows, from the top down, split where tables stand side by side.

    `year` is what a month or a quarter alone ("Apr", "Q4") is read in; `uses` are the
    rows of which an officer said what they are.
    """
    found: list[Band] = []
    for row in _as_said(heading_rows(grid, year, council), grid, uses):
        above = next((b for b in found if _continues(b, row)), None)
        if above is None:
            found.append(row)
            continue
        joined = Band(above.first, row.last, min(above.left, row.left), max(above.right, row.right))
        found[found.index(above)] = joined
    grouped: list[Band] = []
    for band in found:
        while len(grid.rows.keys() & band.rows) < _MOST_LEVELS:
            first = _group_row(grid, band, year, council)
            if not first or first in uses:
                break
            band = Band(first, band.last, band.left, band.right)
        grouped = [b for b in grouped if not (b.first >= band.first and b.overlaps(band))]
        whole = band if band.last + 1 in uses else _with_leaves(grid, band)
        grouped += _side_by_side(grid, whole, council)
    return grouped


def _as_said(rows: list[Band], grid: Grid, uses: Mapping[int, Use]) -> list[Band]:
    """The rows of headings with those an officer named, and without the rows they said are something else."""
    if not uses:
        return rows
    said = (row for row, use in uses.items() if use is Use.HEADINGS and row in grid.rows)
    forced = [Band(row, row, grid.rows[row][0], grid.rows[row][-1]) for row in said]
    return sorted((*(b for b in rows if b.first not in uses), *forced), key=lambda b: (b.first, b.left))


def _with_leaves(grid: Grid, band: Band) -> Band:
    """The band with the row below it where that says, again and again, what stands under each group.

    So `2014 | | | 2015 | | |` over `Appeals | Decisions | Rate | Appeals | Decisions | Rate`.
    """
    row = band.last + 1
    cells = [grid.cells[(row, column)] for column in grid.rows.get(row, ())]
    texts = [c.content for c in cells if isinstance(c.content, str)]
    if not texts or len(texts) < len(cells) or 2 * len(set(texts)) > len(texts) or grid.text(row, band.left):
        return band
    if any(evidence.is_figure(c) or is_mark(c) or evidence.is_year(c) or evidence.is_arrow(c) for c in cells):
        return band
    if any(marks.polarity_of(text) or text.casefold() in marks.load().unit for text in texts):
        return band
    return Band(band.first, row, band.left, max(band.right, grid.rows[row][-1]))


def _continues(band: Band, row: Band) -> bool:
    """Whether a row of headings is the next level of a band right above it."""
    return band.overlaps(row) and band.last == row.first - 1 and row.first - band.first < _MOST_LEVELS


def _side_by_side(grid: Grid, band: Band, council: str) -> list[Band]:
    """One band, or one for each table that stands beside another with names or places of its own.

    A table begins after a blank column, or where the first one's heading for names comes
    again. A text over its first column alone is its title, and no heading.
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
    places = set() if names else {part[0] for part in parts if _has_places(grid, band, part[0])}
    if not names and not places and _are_cards(paths, parts):
        return [_without_title(grid, Band(band.first, band.last, part[0], part[-1])) for part in parts]
    joined: list[list[int]] = []
    for part in parts:
        known = names | places
        if joined and not (known & set(part) and known & set(joined[-1])):
            joined[-1] += part
        else:
            joined.append(part)
    if len(joined) == 1:
        return [Band(band.first, band.last, joined[0][0], joined[0][-1])]
    return [_without_title(grid, Band(band.first, band.last, part[0], part[-1])) for part in joined]


def _are_cards(paths: Paths, parts: list[list[int]]) -> bool:
    """Whether parts have the same headings, each under a name of its own (`A: 2014/15 | 2015/16`, `B: …`)."""
    leaves = {tuple(paths[c][-1] for c in part) for part in parts}
    over = [{paths[c][0] for c in part} for part in parts]
    named = all(
        len(p) == 1 and len(paths[part[0]]) > 1 and says_more(*p) for p, part in zip(over, parts, strict=True)
    )
    return len(parts) > 1 and len(leaves) == 1 and named and len(set.union(*over)) == len(parts)


def _has_places(grid: Grid, band: Band, column: int) -> bool:
    """Whether the cells right under a heading are places."""
    rows = [row for row in grid.rows if band.last < row <= band.last + _MOST_LEVELS]
    return are_places([text for row in rows if (text := grid.text(row, column))])


def _without_title(grid: Grid, band: Band) -> Band:
    while band.first < band.last and grid.text(band.first, band.left):
        if not lone_text(grid, band.first, band.left, band.right):
            break
        band = Band(band.first + 1, band.last, band.left, band.right)
    return band
