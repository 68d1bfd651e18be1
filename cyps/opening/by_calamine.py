"""Formats we have no reader of our own for: .xls, .xlsb, .ods, Strict Open XML, and damaged workbooks.

None gives number formats, so percentages are told by their column (METHOD §6).
calamine is native code that can end its whole process on a hostile file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import python_calamine as calamine

from cyps.opening import MOST_CELLS
from cyps.opening.told import Content, Sheet, Told, TooManyCells, dated, end, start


def workbook(content: bytes) -> Iterator[Told]:
    """The lines of a workbook calamine knows; raises ValueError for one it doesn't."""
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        yield start()
        charts = []
        for about in book.sheets_metadata:
            if about.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = about.visible != calamine.SheetVisibleEnum.Visible
                yield _sheet(book.get_sheet_by_name(about.name), about.name, hidden).told()
            else:
                charts.append(about.name)
        yield end(charts)
    except calamine.CalamineError as error:
        raise ValueError(str(error)) from error


def _sheet(found: Any, name: str, hidden: bool) -> Sheet:  # noqa: ANN401 - calamine has no stubs
    if found.height * found.width > 2 * MOST_CELLS:  # empty ones are made, too
        raise TooManyCells
    sheet = Sheet(name, hidden)
    for row, values in enumerate(found.to_python(skip_empty_area=False), start=1):
        sheet.add_without_forms(row, map(_content, values))
    sheet.merged = [(a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1) for a, b in found.merged_cell_ranges or []]
    return sheet


def _content(value: Any) -> Content:  # noqa: ANN401 - whatever calamine makes of a cell
    """A value as it goes over: whole numbers whole, days as dates, durations as text, which is no figure."""
    if isinstance(value, date):
        whole = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
        return dated(whole)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    found: Content = value
    return found
