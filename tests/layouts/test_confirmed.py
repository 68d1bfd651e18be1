"""An officer who says of every column that it is what it was taken for changes nothing, in any layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cyps.choices import Choices, Correction, Use
from cyps.model import assemble
from cyps.reading import Reading, Role, SheetSeen, cell_of, columns_at, read, row_of
from tests.layouts.layout import Layout
from tests.layouts.test_layouts import LAYOUTS


def columns(reading: Reading) -> Iterator[Correction]:
    """Every column of every table, as it was taken."""
    for file in reading.files:
        for sheet in file.sheets:
            across = {(t.grid.turned, c.column) for t in sheet.tables for c in t.columns}
            for turned, column in sorted(across):
                at = (column, 0) if turned else (0, column)
                yield from (found.said for found in columns_at(file.name, sheet, *at))


# One of its years is "as at 31 March", which makes snapshots of all; said of each column, only of the one.
OF_TWO_KINDS = "wide: as at 31 March"


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_what_was_understood_can_be_said_and_changes_nothing(layout: Layout):
    books = layout.books()
    first = read(books, Choices())
    said = tuple(c for c in columns(first) if c.value != Role.UNKNOWN)
    if layout.id == OF_TWO_KINDS:
        said = tuple(replace(c, period=None) for c in said)
    assert said
    assert len(set(said)) == len(said)
    again = read(books, Choices(corrections=said))
    assert assemble(again, Choices()).indicators == assemble(first, Choices()).indicators
    assert [p for p in again.problems if p.code.startswith("correction")] == []


@pytest.mark.parametrize("layout", LAYOUTS[::4], ids=lambda layout: layout.id)
def test_any_row_and_any_figure_can_be_left_out(layout: Layout):
    books = layout.books()
    first = read(books, Choices())
    file = first.files[0]
    sheet = next(s for s in file.sheets if s.lines)
    assert sheet.grid
    row, column = next(
        key
        for key in reversed(sheet.grid.cells)
        if cell_of(file.name, sheet, *key) and not _heads(sheet, *key)
    )
    cell = cell_of(file.name, sheet, row, column)
    assert cell
    gone = replace(cell.said, value=Use.NOT_A_FIGURE.value)
    after = read(books, Choices(corrections=(gone,)))
    address = sheet.grid.address(row, column)
    assert address not in {
        e.source.cell for li in after.lines if li.source.sheet == sheet.name for e in li.entries
    }
    assert [p for p in after.problems if p.code.startswith("correction")] == []
    if whole := row_of(file.name, sheet, row):
        unused = replace(whole.said, value=Use.NOT_USED.value)
        after = read(books, Choices(corrections=(unused,)))
        assert [p for p in after.problems if p.code.startswith("correction")] == []
        assert any(p.code == "left-out-by-officer" for p in after.problems)


def _heads(sheet: SheetSeen, row: int, column: int) -> bool:
    """Whether a cell is one of a table's headings."""
    return any(t.band[0] <= (column if t.grid.turned else row) <= t.band[1] for t in sheet.tables)
