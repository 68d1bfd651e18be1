"""Sheets drawn as text: a row a line, cells between bars, so a test shows what it reads.

`{0.928:0.0%}` is a number with a format, a bare number a number, `@2016-03-01` a date shown
as mmm-yy, `<` merged with the cell to its left and `^` with the one above; anything else is text.
"""

from __future__ import annotations

import re
from datetime import datetime

from cyps.reading.grid import Cell, Grid, rows_of

_FORMATTED = re.compile(r"^\{(-?[\d.]+):(.+)\}$")
_NUMBER = re.compile(r"^-?\d+(?:\.\d+)?$")


def _cell(text: str) -> Cell:
    if found := _FORMATTED.match(text):
        return Cell(float(found[1]), found[2])
    if _NUMBER.match(text):
        return Cell(float(text) if "." in text else int(text))
    if text.startswith("@"):
        return Cell(datetime.fromisoformat(text[1:]), "mmm-yy")
    return Cell(text.replace("\\n", "\n"))


def drawn(picture: str, sheet: str = "Sheet1", file: str = "drawn.xlsx", hidden: bool = False) -> Grid:
    """The grid a drawing shows; its first line is row 1, its first cell column A."""
    cells: dict[tuple[int, int], Cell] = {}
    for row, line in enumerate(picture.strip("\n").splitlines(), start=1):
        for column, text in enumerate((part.strip() for part in line.strip().strip("|").split("|")), start=1):
            if text in ("<", "^"):
                near = cells.get((row, column - 1) if text == "<" else (row - 1, column))
                if near is not None:
                    cells[(row, column)] = Cell(near.content, near.form, spread=True)
            elif text:
                cells[(row, column)] = _cell(text)
    return Grid(file, sheet, hidden, cells, rows_of(cells))
