"""The check page: a sheet with what each part was taken for laid over it, and ways to choose on it.

What is chosen is in the page's address as numbers only: `?sheet=3&row=9&column=8`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from cyps.reading import FileSeen, SheetSeen, Understood, letters
from cyps.screen import cached, clicks
from cyps.screen.overlay import COLUMNS, ROWS, key, outline, overlay
from cyps.screen.taken import in_words
from cyps.screen.text import plain

_PLACE = "the-sheet"
MOST_ROWS = 1000  # in a box to choose from
_LONGEST = 60  # characters of a row's words in the box to choose it from


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen on a sheet: a column, a row, or with both a cell; 0 for none."""

    row: int = 0
    column: int = 0


def which_sheet() -> tuple[FileSeen, SheetSeen]:
    """The sheet the address names by its number among all, with a box to choose another."""
    reading = cached.reading()
    tabs = [(file, sheet) for file in reading.files for sheet in file.sheets]
    number = _asked("sheet", range(len(tabs)))
    if number is None:
        number = next((n for n, (_, sheet) in enumerate(tabs) if sheet.lines), 0)
    several = len(reading.files) > 1
    _box("Sheet", "sheet", range(len(tabs)), number, lambda n: _tab(*tabs[n], several))
    return tabs[number]


def _tab(file: FileSeen, sheet: SheetSeen, several_files: bool) -> str:
    gave = f"{sheet.lines} indicators" if sheet.lines else sheet.note or "no indicators"
    return f"{sheet.name}: {gave}" + f" · {file.name}" * several_files


def choose(sheet: Understood) -> Chosen:
    """A column, a row or both, by boxes; a click on the sheet sets the same."""
    columns, rows = sheet.columns, sheet.rows
    now = Chosen(_asked("row", rows) or 0, _asked("column", columns) or 0)
    _box("Column", "column", columns, now.column or None, lambda n: _column_words(sheet, n))
    if len(rows) <= MOST_ROWS:
        _box("Row", "row", rows, now.row or None, lambda n: _row_words(sheet, n))
    else:
        _number(rows[-1], now.row or None)
    return now


def _column_words(sheet: Understood, column: int) -> str:
    labels = dict.fromkeys(in_words(over[column]) for over in sheet.over.values() if column in over)
    return " · ".join((letters(column), *list(labels)[:2]))


def _row_words(sheet: Understood, row: int) -> str:
    texts = (sheet.grid.text(row, column) for column in sheet.grid.rows.get(row, ()))
    words = " ".join(max(texts, key=len, default="").split())
    return " · ".join(filter(None, (str(row), words[:_LONGEST])))


def _asked(name: str, options: Sequence[int]) -> int | None:
    """The number the address gives, if it is one of `options`."""
    named = st.query_params.get(name, "")
    number = int(named) if named.isdecimal() and len(named) < 8 else None
    return number if number in options else None


def _box(label: str, name: str, options: Sequence[int], now: int | None, said: Callable[[int], str]) -> None:
    """A box to choose one of `options`; what is chosen goes into the address as `name`."""
    at = f"check-{name}"
    st.session_state[at] = now

    def follow() -> None:
        if name == "sheet":
            go(sheet=st.session_state[at])
        else:
            go(**{name: st.session_state[at]})

    first = None if name != "sheet" else 0
    st.selectbox(
        label, options, key=at, index=first, format_func=said, on_change=follow, placeholder="Choose …"
    )


def _number(last: int, now: int | None) -> None:
    """A row by its number: of thousands, none is found in a list."""
    at = "check-row"
    st.session_state[at] = now
    st.number_input(
        "Row", 1, last, None, key=at, on_change=lambda: go(row=st.session_state[at]), placeholder="Its number"
    )


def go(**numbers: int | None) -> None:
    """Choose another sheet, row or column, before the page runs again; None or 0 for no row or column."""
    kept = {} if "sheet" in numbers else st.query_params.to_dict()
    left_out = {name for name, number in numbers.items() if not number and name != "sheet"}
    wanted = kept | {name: str(number) for name, number in numbers.items()}
    st.query_params.from_dict({name: number for name, number in wanted.items() if name not in left_out})


def show(sheet: Understood, now: Chosen) -> None:
    """The sheet, a part at a time where it is large, what is chosen outlined; a click chooses."""
    rows = _part(sheet.rows, ROWS, now.row, "rows", str)
    columns = _part(sheet.columns, COLUMNS, now.column, "columns", letters)
    st.html(key(sheet, rows, columns))
    with st.container(key=_PLACE):
        st.html(overlay(sheet, rows, columns))
    st.html(outline(now.column, now.row) or "<style></style>")
    clicks.listen(_PLACE, now.row, now.column, lambda row, column: go(row=row, column=column))


def _part(
    numbers: Sequence[int], most: int, wanted: int, of: str, said: Callable[[int], str]
) -> Sequence[int]:
    """So many of a sheet's rows or columns, with a way to go on; those with what was just chosen."""
    pages = -(-len(numbers) // most)
    if pages < 2:
        return numbers
    first = numbers.index(wanted) // most + 1 if wanted in numbers else 1
    with st.container(horizontal=True, vertical_alignment="center"):
        number = st.pagination(pages, default=first, key=f"check-{of}-{len(numbers)}-{wanted}")
        shown = numbers[(number - 1) * most : number * most]
        st.markdown(
            plain(f"{of.capitalize()} {said(shown[0])} to {said(shown[-1])} of {said(numbers[-1])}"),
            width="content",
        )
    return shown
