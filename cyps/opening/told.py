"""What goes over to the parent: a sheet as rows of primitives, and the lines around the sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from cyps.opening import MOST_CELLS, PLAIN_TEXT

Told = Mapping[str, object]
"""One line of what is told, as JSON holds it."""

Content = str | int | float | bool | dict[str, object]
Area = tuple[int, int, int, int]  # top, left, bottom, right


class TooManyCells(Exception):
    """A workbook with more cells than any scorecard has."""


class Sheet:
    """One sheet, row by row."""

    def __init__(self, name: str, hidden: bool) -> None:
        self.name = name
        self.hidden = hidden
        self.rows: list[tuple[int, list[int], list[Content], list[int]]] = []
        self.merged: list[Area] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self._cells = 0

    def add(self, row: int, columns: list[int], contents: list[Content], forms: list[int]) -> None:
        """A row's filled cells; raises TooManyCells."""
        if columns:
            self._cells += len(columns)
            if self._cells > MOST_CELLS:
                raise TooManyCells
            self.rows.append((row, columns, contents, forms))

    def add_without_forms(self, row: int, contents: Iterable[Content | None]) -> None:
        """A row of a format that keeps no number formats, from column 1; None and "" are empty cells."""
        filled = [(c, v) for c, v in enumerate(contents, start=1) if v is not None and v != ""]
        self.add(row, [c for c, _ in filled], [v for _, v in filled], [PLAIN_TEXT] * len(filled))

    def told(self) -> Told:
        """The sheet as one line."""
        return {
            "sheet": self.name,
            "hidden": self.hidden,
            "rows": self.rows,
            "merged": self.merged,
            "hidden_rows": self.hidden_rows,
            "hidden_columns": self.hidden_columns,
        }


def start(forms: Iterable[str] = (), texts: Iterable[str] = ()) -> Told:
    """The first line: number formats after General, and the strings that sheets share."""
    return {"forms": ["General", *forms], "texts": [*texts]}


def end(without_cells: Iterable[str] = (), uncalculated: int = 0) -> Told:
    """The last line, without which nothing before it counts."""
    return {"without_cells": [*without_cells], "uncalculated": uncalculated}


def dated(value: date | time | timedelta) -> Content:
    """A date, a time or a duration, by its kind."""
    if isinstance(value, timedelta):
        return {"timedelta": [value.days, value.seconds, value.microseconds]}
    kind = "datetime" if isinstance(value, datetime) else "date" if isinstance(value, date) else "time"
    return {kind: value.isoformat()}
