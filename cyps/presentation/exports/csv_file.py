"""The tidy dataset as CSV, which Excel opens as it should: UTF-8 with its mark, and no live formula."""

from __future__ import annotations

import csv
import io

from cyps.presentation.exports.dataset import COLUMNS, Cell, rows
from cyps.presentation.exports.export import Export
from cyps.wording import Report

ACTIVE = tuple("=+-@＝＋－＠\t\r")
"""What a spreadsheet takes for the start of a formula, plain and full width."""


def make(report: Report) -> bytes:
    """The dataset with one header row; figures are unrounded, in their unit."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows(map(_cell, row) for row in rows(report))
    return written.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return f"{cell.normalize():f}"
    return f"'{cell}" if cell.startswith(ACTIVE) else cell


EXPORT = Export(
    id="csv", name="Dataset (CSV)", extension="csv", media_type="text/csv", is_text=True, make=make
)
