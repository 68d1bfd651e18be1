"""Show me the cell: the rows and columns around a figure, with its headings and its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cyps.reading.grid import Corners, Grid, corners
from cyps.reading.lines import Reading, Table
from cyps.reading.picture import Picture, picture
from cyps.reading.words import Role
from cyps.terms import Source

MOST_ROWS, MOST_COLUMNS = 5, 7
"""How much of a sheet is shown around its cells, besides the headings and the names."""

_REACH = 3
_MOST_HEADINGS = 4
_SAYS_WHICH = frozenset({Role.NAME, Role.GEOGRAPHY, Role.PERIOD, Role.LINE})
_Lines = tuple[list[int], list[int]]


def excerpts(reading: Reading, sources: Iterable[Source]) -> tuple[Picture, ...]:
    """The surroundings of some cells or ranges, those that lie near one another in one picture.

    Every source whose sheet is known is marked in one of them, a long range by its
    first cells; a source that stands in no sheet (a published figure) in none.
    """
    wanted: dict[tuple[str, str], list[Corners]] = {}
    for source in sources:
        area = _cut(corners(source.cell))
        if area[0] and area not in (held := wanted.setdefault((source.file, source.sheet), [])):
            held.append(area)
    return tuple(drawn for place, areas in wanted.items() for drawn in _of_sheet(reading, place, areas))


def _of_sheet(reading: Reading, place: tuple[str, str], areas: list[Corners]) -> Iterator[Picture]:
    """One picture where all areas fit, else as few as hold each with those after it that are near."""
    file, name = place
    found = (s for f in reading.files if f.name == file for s in f.sheets if s.name == name and s.grid)
    sheet = next(found, None)
    while sheet and sheet.grid and areas:
        together = areas[:1]
        for area in areas[1:]:
            if _around([*together, area], sheet.grid):
                together.append(area)
        areas = [area for area in areas if area not in together]
        yield _drawn(sheet.grid, sheet.tables, together)


def _cut(area: Corners) -> Corners:
    """A range no larger than a picture."""
    top, left, bottom, right = area
    return top, left, min(bottom, top + MOST_ROWS - 1), min(right, left + MOST_COLUMNS - 1)


def _drawn(grid: Grid, tables: Sequence[Table], areas: Sequence[Corners]) -> Picture:
    rows, columns = _around(areas, grid) or ([], [])
    heads, names = _headings(tables, areas)
    marked = [
        (row, column)
        for top, left, bottom, right in areas
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    ]
    return picture(grid, sorted({*heads, *rows}), sorted({*names, *columns}), marked, heads)


def _around(areas: Sequence[Corners], grid: Grid) -> _Lines | None:
    """The rows and columns around some areas that there is room for; None where they lie too far apart."""
    last = max(max(grid.rows, default=1), *(area[2] for area in areas))
    rows = _near([(top, bottom) for top, _, bottom, _ in areas], last, MOST_ROWS)
    filled = (grid.rows[row][-1] for row in rows if row in grid.rows)
    furthest = max(1, *filled, *(area[3] for area in areas))
    columns = _near([(left, right) for _, left, _, right in areas], furthest, MOST_COLUMNS)
    return (rows, columns) if rows and columns else None


def _near(spans: Sequence[tuple[int, int]], last: int, most: int) -> list[int]:
    """The numbers of some spans and, as far as `most` allows, those next to them; none where it doesn't."""
    found = {number for first, end in spans for number in range(first, end + 1)}
    if len(found) >= most:
        return sorted(found) if len(found) == most else []
    for reach in range(1, _REACH + 1):
        for number in (n for first, end in spans for n in (first - reach, end + reach)):
            if 1 <= number <= last and len(found) < most:
                found.add(number)
    return sorted(found)


def _headings(tables: Iterable[Table], areas: Sequence[Corners]) -> _Lines:
    """The rows that head the tables some cells stand in, and the columns that name their rows.

    A table read sideways is headed by columns, and named by rows.
    """
    rows: list[int] = []
    columns: list[int] = []
    for table in tables:
        if not any(_holds(table, area) for area in areas):
            continue
        first, last = table.band
        title = tuple(_title(table))
        heads = [*(r for r, _ in title), *range(max(first, last - _MOST_HEADINGS + 1), last + 1)]
        names = [*(c for _, c in title), *(c.column for c in table.columns if c.role in _SAYS_WHICH)][:3]
        rows += names if table.grid.turned else heads
        columns += heads if table.grid.turned else names
    return rows, columns


def _title(table: Table) -> Iterator[tuple[int, int]]:
    """Where the title stands over a table that names its one indicator."""
    grid = table.grid
    if table.titles and not any(c.role is Role.NAME for c in table.columns):
        above = (row for row in reversed(tuple(grid.rows)) if row < table.band[0])
        named = ((r, c) for r in above for c in grid.rows[r] if grid.text(r, c) == table.titles[0])
        yield from islice(named, 1)


def _holds(table: Table, area: Corners) -> bool:
    """Whether the first cell of an area lies in a table, headings included."""
    row, column = (area[1], area[0]) if table.grid.turned else area[:2]
    left, right = table.columns[0].column, table.columns[-1].column
    return left <= column <= right and table.band[0] <= row <= max(table.body, default=table.band[1])
