"""How the columns of a paper's table are set: which hold figures, and how wide each is."""

from __future__ import annotations

import re

from cyps.presentation.exports.paper import Table

_FIGURE = re.compile(r"[-−+±£]?\d")
NARROWEST = 7  # characters no column is squeezed below
LONGEST_WORD = 14  # a word longer than this may be broken to save a column
NAMES = 26  # characters the column of names keeps, where it needs them


def figure_columns(table: Table) -> tuple[bool, ...]:
    """Which columns are set to the right: those where most of what is said begins as a figure."""
    columns = ([row[i] for row in table.rows if row[i]] for i in range(len(table.header)))
    return tuple(
        place > 0 and sum(bool(_FIGURE.match(words)) for words in column) * 2 > len(column)
        for place, column in enumerate(columns)
    )


def column_widths(table: Table, room: int) -> list[int]:
    """Characters for each column: as wide as its words, then the widest give way until `room` holds all.

    A column gives way down to its longest word, and below that only when there is no
    other way, so many columns in little room are wider together than `room`.
    """
    columns = list(zip(table.header, *table.rows, strict=True))
    widths = [min(room, max(NARROWEST, *map(len, column))) for column in columns]
    floors = [
        min(width, _floor(column, place))
        for place, (column, width) in enumerate(zip(columns, widths, strict=True))
    ]
    for least in (floors, [NARROWEST] * len(widths)):
        while sum(widths) > room and (able := [i for i, width in enumerate(widths) if width > least[i]]):
            widths[max(able, key=lambda i: widths[i])] -= 1
    return widths


def _floor(column: tuple[str, ...], place: int) -> int:
    longest = max((len(word) for words in column for word in words.split()), default=0)
    return max(NARROWEST, min(longest, LONGEST_WORD), NAMES if place == 0 else 0)
