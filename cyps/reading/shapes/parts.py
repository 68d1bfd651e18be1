"""Rows that are parts of another row: by age, gender or ethnicity, beside the row of them all.

A part is never the whole. Where a column breaks figures down, only its rows of totals
("Total", "All children") are read, and the others are left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cyps.reading import marks
from cyps.reading.lines import Table
from cyps.reading.words import Role, texts
from cyps.terms import Problem, Severity, Source

_BROKEN_DOWN = re.compile(r"\s*(?:[-–—:,(]\s*)?\b(?:broken down |breakdown )?by\s+(.+)$", re.I)


def parts_of(table: Table) -> frozenset[int]:
    """The rows about a part of the children; left of the names a part reaches down to the next."""
    names = table.column_of(Role.NAME)
    found: set[int] = set()
    for column in (c.column for c in table.columns if c.role is Role.BREAKDOWN):
        reaches, word = names is not None and column < names.column, ""
        for row in table.body:
            cell = table.grid.cells.get((row, column))
            word = str(cell.content) if cell else word if reaches else ""
            if word and not is_whole(word, table.council):
                found.add(row)
    return frozenset(found)


def is_whole(word: str, council: str = "") -> bool:
    """Whether a word in a breakdown stands for all of it: "Total", "All teams", the council's own name."""
    flat = " ".join(word.split())
    own = flat.casefold() in marks.load().own or bool(council and council.casefold() in flat.casefold())
    return own or bool(texts()["all_of_them"].search(flat))


def without_breakdown(title: str) -> str:
    """A title without the words that say how its figures are broken down: what its total is about."""
    found = _BROKEN_DOWN.search(title)
    return title[: found.start()] if found and texts()["broken_by"].search(found[1]) else title


def left_out(table: Table, rows: Sequence[int]) -> list[Problem]:
    """One note for the parts of a table that has totals; a loss where it has nothing else."""
    if not rows:
        return []
    whole = set(table.body) - parts_of(table)
    columns = " and ".join(f"“{c.heading}”" for c in table.columns if c.role is Role.BREAKDOWN)
    first, last = table.columns[0].column, table.columns[-1].column
    said = "only its rows for all of them were read" if whole else "and it has no row for all of them"
    return [
        Problem(
            "breakdown-left-out",
            Severity.NOTE if whole else Severity.LOSS,
            f"{len(rows)} rows of “{table.grid.sheet}” are parts by {columns}; {said}.",
            "Parts are not judged as the whole. Give a part a row with a name of its own if it should be.",
            Source(table.grid.file, table.grid.sheet, table.grid.area((min(rows), first), (max(rows), last))),
        )
    ]
