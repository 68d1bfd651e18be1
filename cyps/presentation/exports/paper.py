"""What a paper is made of: a title and blocks in reading order.

Every format that people read draws these and nothing else; `layout` makes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cyps.presentation.exports.plain import plain


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading under the title: `level` 2 for a part of the paper, 3 for one within it."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few."""

    words: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, in its order; `cells` says for each item where its figures stand, or ""."""

    items: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table; each row is as long as `header`, and its first cell names it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A title and what follows it. Every string is plain: one line, no control characters."""

    title: str
    blocks: tuple[Block, ...]


def made_plain(block: Block) -> Block:
    """The same block with every string of it made plain: the one gate all words of a paper pass."""
    match block:
        case Heading(level, words):
            return Heading(level, plain(words))
        case Paragraph(words):
            return Paragraph(plain(words))
        case Bullets(items, cells):
            return Bullets(tuple(map(plain, items)), tuple(map(plain, cells)))
        case Table(caption, header, rows):
            return Table(
                plain(caption), tuple(map(plain, header)), tuple(tuple(map(plain, row)) for row in rows)
            )


_FIGURE = re.compile(r"[-−+±£]?\d")


def figure_columns(table: Table) -> tuple[bool, ...]:
    """Which columns are set to the right: those where most of what is said begins as a figure."""
    columns = ([row[i] for row in table.rows if row[i]] for i in range(len(table.header)))
    return tuple(
        place > 0 and sum(bool(_FIGURE.match(words)) for words in column) * 2 > len(column)
        for place, column in enumerate(columns)
    )
