"""The words over a column: its heading with the group headings above it, from the top down.

A group's text reaches right over the blank cells beside it, whether or not the cells
are merged. Where that would give one group the same heading twice, it was typed over
the middle of its columns instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cyps.reading import spellings
from cyps.reading.grid import Cell, Grid
from cyps.terms import Kind

Paths = dict[int, tuple[str, ...]]
"""The words over each column, by column."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of headings (first to last) over columns (left to right)."""

    first: int
    last: int
    left: int
    right: int

    @property
    def columns(self) -> range:
        """The columns the band stands over."""
        return range(self.left, self.right + 1)

    @property
    def rows(self) -> range:
        """The rows of the band."""
        return range(self.first, self.last + 1)

    def overlaps(self, other: Band) -> bool:
        """Whether two bands share a column."""
        return self.left <= other.right and self.right >= other.left


def paths_over(grid: Grid, band: Band) -> Paths:
    """The words over each column of a band that has any, by column."""
    owners = [_owners(grid, band, row) for row in range(band.first, band.last)]
    found: Paths = {}
    for column in range(band.left, band.right + 1):
        keys = [(band.first + level, groups.get(column, column)) for level, groups in enumerate(owners)]
        said = (heading_text(grid.cells.get(key)) for key in (*keys, (band.last, column)))
        if path := tuple(dict.fromkeys(text for text in said if text)):
            found[column] = path
    return found


def with_groups_of(above: Paths, paths: Paths) -> Paths:
    """Headings that are repeated lower down without the groups over them, with those groups.

    Below another section only the row of leaves comes again, its heading for names changed.
    """
    same = {c for c, path in paths.items() if c in above and above[c][-1] == path[-1]}
    if any(len(path) > 1 for path in paths.values()) or len(same) < max(2, len(paths) - 1):
        return paths
    return {c: above[c] if c in same else path for c, path in paths.items()}


def _owners(grid: Grid, band: Band, row: int) -> dict[int, int]:
    """For each column blank in a row of groups, the column whose group heading it belongs to."""
    below = range(row + 1, band.last + 1)
    headed = [c for c in range(band.left, band.right + 1) if any((r, c) in grid.cells for r in below)]
    texts = [c for c in headed if (row, c) in grid.cells]
    reaching = _to_the_right(grid, headed, texts, below)
    leaves = {c: heading_text(grid.cells.get((band.last, c))) for c in headed}
    if any(grid.cells[(row, c)].spread for c in texts) or _are_alike(reaching, texts, leaves):
        return reaching
    clear = _is_once_each(reaching, texts, leaves)
    for first in headed:
        centred = _centred(headed, texts, first)
        if centred and _are_alike(centred, texts, leaves):
            return centred
        is_all = {*(centred or ()), *texts} == {*headed[headed.index(first) :]}
        if centred and is_all and not clear and _is_once_each(centred, texts, leaves):
            return centred
    return reaching


def _to_the_right(grid: Grid, headed: Sequence[int], texts: Sequence[int], below: range) -> dict[int, int]:
    """Blank columns by the nearest group on their left, unless that is complete over its own column."""
    found = {}
    for column in headed:
        left = max((c for c in texts if c < column), default=None)
        if column in texts or left is None:
            continue
        if any((r, left) in grid.cells and not grid.cells[(r, left)].spread for r in below):
            found[column] = left
    return found


def _are_alike(groups: Mapping[int, int], texts: Sequence[int], leaves: Mapping[int, str]) -> bool:
    """Whether several groups have the same headings under each of them, more than one."""
    under = [[leaves[c] for c in leaves if groups.get(c, c) == text] for text in texts]
    return len(under) > 1 and len(under[0]) > 1 and all(each == under[0] for each in under)


def _is_once_each(groups: Mapping[int, int], texts: Sequence[int], leaves: Mapping[int, str]) -> bool:
    """Whether no group has one heading twice under it."""
    for text in texts:
        under = [leaves[c] for c in leaves if groups.get(c, c) == text and leaves[c]]
        if len(under) != len(set(under)):
            return False
    return True


def _centred(headed: Sequence[int], texts: Sequence[int], first: int) -> dict[int, int] | None:
    """Groups of columns from `first` on, each with its text over its middle; None where none fit."""
    found, start = {}, headed.index(first)
    for text in texts:
        middle = headed.index(text)
        end = 2 * middle - start
        if not start <= middle <= end < len(headed):
            return None
        found.update({c: text for c in headed[start : end + 1] if c != text})
        start = end + 1
    return found or None


def heading_text(cell: Cell | None) -> str:
    """A heading cell as words: dates as their month or day, whole numbers without decimals."""
    if cell is None or cell.content is None:
        return ""
    if isinstance(cell.content, date):
        month = spellings.of_date(cell.content, cell.form).kind is Kind.MONTH
        return f"{cell.content:%b %Y}" if month else f"{cell.content.day} {cell.content:%B %Y}"
    if isinstance(cell.content, float) and cell.content.is_integer():
        return str(int(cell.content))
    return str(cell.content).strip()
