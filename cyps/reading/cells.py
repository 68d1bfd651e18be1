"""Grids from what the opening room tells of a workbook, every shape of it checked on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from cyps.errors import UnreadableFile
from cyps.opening import MOST_CELLS, TOO_MUCH
from cyps.reading import apart
from cyps.reading.grid import Cell, Grid, rows_of, spread_out
from cyps.reading.values import CellContent

_PLAIN = frozenset({str, int, float, bool})
_DATES: dict[str, Callable[[Any], CellContent]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda parts: timedelta(*parts),
}


class Cells:
    """The cells of one workbook, sheet by sheet; a mistake in what is told is a ValueError or the like."""

    def __init__(self, file: str) -> None:
        self.grids: list[Grid] = []
        self._file = file
        self._forms: list[str] = []
        self._texts: list[Cell] = []
        self._made = 0

    def begin(self, told: apart.Line) -> None:
        """Forgets what was told before, and learns the formats and strings of all sheets."""
        self.grids.clear()
        self._forms = [str(form) for form in told["forms"]]
        self._texts = [Cell(str(text)) for text in told["texts"]]

    def add(self, told: apart.Line) -> None:
        """One sheet. Cells of one shared string are one object: text is most of a sheet."""
        cells: dict[tuple[int, int], Cell] = {}
        forms, texts = self._forms, self._texts
        rows = told["rows"]
        _whole(row[0] for row in rows)
        for row, columns, contents, places in rows:
            self._made += len(columns)
            if self._made > MOST_CELLS:
                raise UnreadableFile(self._file, TOO_MUCH)
            for column, content, place in zip(_whole(columns), contents, places, strict=True):
                if place < 0:
                    cells[(row, column)] = texts[content]
                elif type(content) in _PLAIN:
                    cells[(row, column)] = Cell(content, forms[place])
                else:
                    cells[(row, column)] = Cell(_dated(content), forms[place])
        spread_out(cells, [_area(area) for area in told["merged"]])
        hidden_rows, hidden_columns = (frozenset(_whole(told[k])) for k in ("hidden_rows", "hidden_columns"))
        name, hidden = str(told["sheet"]), bool(told["hidden"])
        self.grids.append(Grid(self._file, name, hidden, cells, rows_of(cells), hidden_rows, hidden_columns))


def _whole(numbers: Iterable[Any]) -> tuple[int, ...]:
    """Numbers of rows and columns, or a TypeError."""
    found = tuple(numbers)
    if found and set(map(type, found)) != {int}:
        raise TypeError("a row or column is no whole number")
    return found


def _area(told: Iterable[Any]) -> tuple[int, int, int, int]:
    top, left, bottom, right = _whole(told)
    return top, left, bottom, right


def _dated(told: Any) -> CellContent:  # noqa: ANN401 - whatever JSON holds
    """A date, time or duration, or a ValueError or the like."""
    ((kind, spelt),) = told.items()
    return _DATES[kind](spelt)
