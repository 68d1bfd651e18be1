"""The cells of one .xlsx sheet straight from its XML, in a third of the time openpyxl takes.

openpyxl opens the workbook (sheets, styles, shared strings, dates); only the cells,
merged areas and hidden rows and columns are read here, a row at a time, so that memory
stays bounded. `tests/reading/test_sheet_xml.py` holds it to openpyxl's own answer,
cell by cell. Entities never get here: `guard` refuses them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import from_excel, from_ISO8601

from cyps.reading.grid import Cell, Grid, rows_of, spread_out
from cyps.reading.guard import MOST_COLUMN
from cyps.reading.values import CellContent

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook as Opened

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _VALUE, _INLINE, _TEXT = f"{_MAIN}row", f"{_MAIN}v", f"{_MAIN}is", f"{_MAIN}t"
_COLUMN, _MERGE, _PHONETIC = f"{_MAIN}col", f"{_MAIN}mergeCell", f"{_MAIN}rPh"


@dataclass(frozen=True, slots=True)
class _Style:
    """What a cell's style says of its number: how it is shown, and whether it is a date or a duration."""

    form: str
    is_date: bool
    is_duration: bool


@lru_cache(maxsize=4096)
def _column(letters: str) -> int:
    return int(column_index_from_string(letters))


def _styles(book: Opened) -> tuple[_Style, ...]:
    """Every style of the workbook by its number."""

    def form(number: int) -> str:
        if number < BUILTIN_FORMATS_MAX_SIZE:
            return str(BUILTIN_FORMATS.get(number, "General"))
        return str(book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE])

    return tuple(
        _Style(form(style.numFmtId), index in book._date_formats, index in book._timedelta_formats)
        for index, style in enumerate(book._cell_styles)
    )


class SheetReader:
    """Reads the sheets of one workbook that openpyxl has opened read-only."""

    def __init__(self, book: Opened) -> None:
        self._epoch = book.epoch
        self._styles = _styles(book)
        self._shared: tuple[list[str], list[Cell | None]] = ([], [])

    def _texts(self, strings: list[str]) -> list[Cell | None]:
        """The workbook's shared strings as cells, None for an empty one; made once for all its sheets."""
        if self._shared[0] is not strings:
            self._shared = (strings, [Cell(text) if text else None for text in strings])
        return self._shared[1]

    def grid(self, file: str, sheet: str, hidden: bool, xml: bytes, strings: list[str]) -> Grid:
        """One sheet as a grid; raises what lxml raises for XML that is broken."""
        cells: dict[tuple[int, int], Cell] = {}
        areas: list[tuple[int, int, int, int]] = []
        hidden_rows: set[int] = set()
        hidden_columns: set[int] = set()
        number, texts = 0, self._texts(strings)
        for _, element in etree.iterparse(
            io.BytesIO(xml),
            events=("end",),
            tag=(_ROW, _COLUMN, _MERGE),
            resolve_entities=False,
            no_network=True,
        ):
            if element.tag == _ROW:
                number = int(element.get("r") or number + 1)
                if element.get("hidden") in ("1", "true"):
                    hidden_rows.add(number)
                self._row(element, number, texts, cells)
                element.clear()
            elif element.tag == _MERGE:
                left, top, right, bottom = range_boundaries(element.get("ref"))
                areas.append((top, left, bottom, right))
            elif element.get("hidden") in ("1", "true"):
                last = min(int(element.get("max")), MOST_COLUMN)
                hidden_columns.update(range(int(element.get("min")), last + 1))
        spread_out(cells, sorted(areas))
        return Grid(
            file, sheet, hidden, cells, rows_of(cells), frozenset(hidden_rows), frozenset(hidden_columns)
        )

    def _row(
        self, row: etree._Element, number: int, strings: list[Cell | None], cells: dict[tuple[int, int], Cell]
    ) -> None:
        """The filled cells of one row. Cells of one shared string are one object: text is most of a sheet."""
        column = 0
        for cell in row:
            place = cell.get("r")
            column = _column(place.rstrip("0123456789")) if place else column + 1
            kind = cell.get("t")
            found = _inline(cell) if kind == "inlineStr" else _value(cell)
            if not found:
                continue
            if kind == "s":
                text = strings[int(found)]
                if text is not None:
                    cells[(number, column)] = text
            elif kind in ("str", "e", "inlineStr"):
                cells[(number, column)] = Cell(found)
            else:
                style = self._styles[int(cell.get("s") or 0)]
                cells[(number, column)] = Cell(self._content(found, kind, style), style.form)

    def _content(self, written: str, kind: str | None, style: _Style) -> CellContent:
        """A stored number as what it is: a number, a date where its style shows one, true or false."""
        if kind == "b":
            return bool(int(written))
        if kind == "d":
            iso: CellContent = from_ISO8601(written)
            return iso
        number = float(written) if "." in written or "E" in written or "e" in written else int(written)
        if not style.is_date:
            return number
        return _as_date(number, style, self._epoch)


def _as_date(number: float, style: _Style, epoch: datetime) -> CellContent:
    """A date's serial number as the date it shows; one out of all range stays what openpyxl makes of it."""
    try:
        shown: CellContent = from_excel(number, epoch, timedelta=style.is_duration)
    except (OverflowError, ValueError):
        return "#VALUE!"
    return shown


def _value(cell: etree._Element) -> str:
    """What stands in a cell's <v>, which is nearly always its last child."""
    if not len(cell):
        return ""
    last = cell[-1]
    if last.tag == _VALUE:
        return last.text or ""
    return next((child.text or "" for child in cell if child.tag == _VALUE), "")


def _inline(cell: etree._Element) -> str:
    """Text held in the cell itself, its runs joined, without the reading aid of East Asian text."""
    for child in cell:
        if child.tag == _INLINE:
            return "".join(_runs(child))
    return ""


def _runs(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag != _PHONETIC:
            yield from _runs(child)
