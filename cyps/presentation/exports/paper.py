"""What a paper is made of: a title and blocks in reading order.

Every format that people read draws these and nothing else; `layout` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

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


@dataclass(frozen=True, slots=True)
class Bars:
    """Percentages of two years in points, a pair a name: the picture of the table that follows.

    None where a year has no figure. A format that can't draw leaves it to the table.
    """

    caption: str
    names: tuple[str, ...]
    years: tuple[str, str]
    before: tuple[Decimal | None, ...]
    now: tuple[Decimal | None, ...]


Block = Heading | Paragraph | Bullets | Bars | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A title, the brief itself and what to know about its figures.

    Every string is plain: one line, no control characters.
    """

    title: str
    body: tuple[Block, ...]
    about: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything under the title, in reading order."""
        return self.body + self.about

    @property
    def opening(self) -> tuple[str, ...]:
        """The sentences before the first heading."""
        before = takewhile(lambda block: isinstance(block, Paragraph), self.body)
        return tuple(block.words for block in before if isinstance(block, Paragraph))


def made_plain(block: Block) -> Block:
    """The same block with every string of it made plain: the one gate all words of a paper pass."""
    match block:
        case Heading(level, words):
            return Heading(level, plain(words))
        case Paragraph(words):
            return Paragraph(plain(words))
        case Bullets(items, cells):
            return Bullets(tuple(map(plain, items)), tuple(map(plain, cells)))
        case Bars(caption, names):
            return replace(block, caption=plain(caption), names=tuple(map(plain, names)))
        case Table(caption, header, rows):
            return Table(
                plain(caption), tuple(map(plain, header)), tuple(tuple(map(plain, row)) for row in rows)
            )
