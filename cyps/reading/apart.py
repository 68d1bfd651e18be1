"""Reads a workbook's values with calamine, in a process of its own with limits on memory and time.

Run as a script of its own: bytes on standard input, one JSON object on
standard output. A native reader can end its whole process on a hostile file (two
cells a million rows apart did), so it never runs inside the server's.
"""

from __future__ import annotations

import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

MOST_MEMORY = 1 << 30
MOST_SECONDS = 20
MOST_CELLS = 4_000_000


def _told(value: object) -> object:
    """A cell as JSON holds it: dates as {"d": …}, durations as nothing we read figures from."""
    if isinstance(value, datetime | date):
        return {"d": value.isoformat()}
    if isinstance(value, time | timedelta):
        return str(value)
    return value


def _sheet(book: Any, name: str, hidden: bool) -> dict[str, object]:  # noqa: ANN401 - calamine has no stubs
    """One sheet: its filled cells as [row, column, value], its merged areas."""
    sheet = book.get_sheet_by_name(name)
    if sheet.height * sheet.width > MOST_CELLS:
        raise ValueError(f"sheet {name} spans {sheet.height} rows and {sheet.width} columns")
    cells = [
        [row, column, _told(value)]
        for row, values in enumerate(sheet.to_python(skip_empty_area=False), start=1)
        for column, value in enumerate(values, start=1)
        if value is not None and value != ""
    ]
    merges = [[a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1] for a, b in sheet.merged_cell_ranges or []]
    return {"name": name, "hidden": hidden, "cells": cells, "merges": merges}


def main() -> int:
    """Limits itself, reads standard input, writes what it read; exit 3 and a line for what it can't."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))
        sheets, charts = [], []
        for sheet in book.sheets_metadata:
            if sheet.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = sheet.visible != calamine.SheetVisibleEnum.Visible
                sheets.append(_sheet(book, sheet.name, hidden))
            else:
                charts.append(sheet.name)
    except (calamine.CalamineError, ValueError, OSError, MemoryError) as error:
        sys.stderr.write(f"{type(error).__name__}\n")
        return 3
    json.dump({"sheets": sheets, "charts": charts}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
