"""Bytes to grids. The only place that knows file formats; everything else sees cells."""

from __future__ import annotations

import hashlib
import io
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import openpyxl

from cyps.errors import UnreadableFile
from cyps.reading import guard, locked
from cyps.reading.grid import Cell, Grid, rows_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# How writers end a formula cell that holds no result; counted, since a pattern takes ten times as long.
_UNCALCULATED = (b"</f></c>", b"</f><v></v></c>", b"</f><v/></c>", b"</f><v /></c>")
# What openpyxl lets through from a workbook whose parts contradict one another.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    SyntaxError,
    AssertionError,
)
_LARGEST_MERGE = 20_000


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as it came: its name, its bytes, and the password to open it with."""

    name: str
    content: bytes
    password: str | None = None

    @property
    def sha256(self) -> str:
        """The fingerprint of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Book:
    """An opened workbook: its sheets, its tabs without cells, and its formulas never calculated."""

    grids: tuple[Grid, ...]
    without_cells: tuple[str, ...]
    uncalculated: int


def open_book(workbook: Workbook) -> Book:
    """Every sheet of a workbook as a grid. Raises UnreadableFile with a sentence for the officer."""
    content = workbook.content
    if not content:
        raise UnreadableFile(workbook.name, "is empty (0 bytes). Save it again from Excel and try once more.")
    if content.startswith(_OLE):
        content = locked.unlocked(workbook.name, content, workbook.password)
    if not content.startswith(_ZIP):
        raise UnreadableFile(workbook.name, _what_it_is(content))
    guard.check(workbook.name, content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" not in names and not any(n.startswith("xl/") for n in names):
            raise UnreadableFile(
                workbook.name,
                "is not an Excel workbook (.xlsx or .xlsm). Open it in Excel and save it as .xlsx.",
            )
        sheets = [archive.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
    uncalculated = sum(sheet.count(end) for sheet in sheets for end in _UNCALCULATED)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions we have no use for
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
            grids = tuple(_grid(workbook.name, sheet) for sheet in book.worksheets)
    except _BROKEN as error:
        raise UnreadableFile(
            workbook.name,
            "is damaged: its parts don't fit together. Open it in Excel, save it anew, and try again.",
        ) from error
    return Book(grids, tuple(s.title for s in book.chartsheets), uncalculated)


def _what_it_is(content: bytes) -> str:
    start = content[:512].lstrip().lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table")):
        return "is a web page saved with a workbook's name. Open it in Excel and save it as .xlsx."
    if start.startswith(b"%pdf"):
        return "is a PDF. The workbook it was printed from (.xlsx) was expected."
    if b"," in content[:2048] and b"\0" not in content[:2048]:
        return "is text, perhaps a CSV file. Open it in Excel and save it as .xlsx."
    return "is not an Excel workbook (.xlsx or .xlsm was expected). Open it in Excel and save it as .xlsx."


def _grid(file: str, sheet: Worksheet) -> Grid:
    """A sheet's filled cells, merged ones spread.

    Walks the cells that exist, never rows times columns: two cells a million rows
    apart would take minutes, and openpyxl has no public way to its cells alone.
    """
    cells: dict[tuple[int, int], Cell] = {}
    formats: dict[
        int, str
    ] = {}  # by the style's own number, since asking each cell costs as much as parsing it
    for key, cell in sheet._cells.items():
        value = cell.value
        if value is None or value == "":
            continue
        if isinstance(value, str):
            cells[key] = Cell(value)
            continue
        style = cell._style.numFmtId
        if style not in formats:
            formats[style] = cell.number_format
        cells[key] = Cell(value, formats[style])
    merges = tuple(sorted((r.min_row, r.min_col, r.max_row, r.max_col) for r in sheet.merged_cells.ranges))
    kept = tuple(m for m in merges if (m[2] - m[0] + 1) * (m[3] - m[1] + 1) <= _LARGEST_MERGE)
    for top, left, bottom, right in kept:
        first = cells.get((top, left))
        if first is None:
            continue
        copy = Cell(first.content, first.form, spread=True)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    cells[(row, column)] = copy
    hidden_rows = frozenset(n for n, d in sheet.row_dimensions.items() if d.hidden)
    hidden_columns = frozenset(
        n
        for d in sheet.column_dimensions.values()
        if d.hidden
        for n in range(d.min or 0, min(d.max or 0, guard.MOST_COLUMN) + 1)
    )
    return Grid(
        file, sheet.title, sheet.sheet_state != "visible", cells, rows_of(cells), hidden_rows, hidden_columns
    )
