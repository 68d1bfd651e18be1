"""The brief to read in a terminal: plain words, 100 columns, tables drawn with spaces."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from cyps.presentation.exports.columns import column_widths, figure_columns
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.paper import Bars, Block, Bullets, Heading, Paragraph, Table
from cyps.wording import Report

WIDTH = 100
BETWEEN = 2  # spaces from one column to the next


def make(report: Report) -> bytes:
    """The whole brief as UTF-8 text."""
    brief = paper(report)
    lines = [*_wrapped(brief.title.upper()), "=" * WIDTH]
    for block in brief.blocks:
        if not isinstance(block, Bars):  # the table after it says the same
            lines += ["", *_drawn(block)]
    return ("\n".join(lines) + "\n").encode()


def _drawn(block: Block) -> Iterator[str]:
    match block:
        case Heading(2, words):
            yield from (*_wrapped(words.upper()), "-" * WIDTH)
        case Heading(_, words) | Paragraph(words):
            yield from _wrapped(words)
        case Bullets(items, cells):
            for item, where in zip(items, cells, strict=True):
                yield from _wrapped(f"{item} [{where}]" if where else item, "• ")
        case Table():
            yield from _table(block)


def _wrapped(words: str, mark: str = "") -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark)) or [""]


def _table(table: Table) -> Iterator[str]:
    yield from _wrapped(table.caption)
    widths = column_widths(table, WIDTH - BETWEEN * (len(table.header) - 1))
    right = figure_columns(table)
    yield from _row(table.header, widths, right)
    yield (" " * BETWEEN).join("-" * width for width in widths)
    for row in table.rows:
        yield from _row(row, widths, right)


def _row(row: tuple[str, ...], widths: list[int], right: tuple[bool, ...]) -> Iterator[str]:
    """The lines one row takes, each cell wrapped in its own column."""
    cells = [textwrap.wrap(words, width) or [""] for words, width in zip(row, widths, strict=True)]
    for place in range(max(map(len, cells))):
        line = (cell[place] if place < len(cell) else "" for cell in cells)
        set_out = (
            words.rjust(width) if to_the_right else words.ljust(width)
            for words, width, to_the_right in zip(line, widths, right, strict=True)
        )
        yield (" " * BETWEEN).join(set_out).rstrip()


EXPORT = Export(
    id="text", name="Plain text", extension="txt", media_type="text/plain", is_text=True, make=make
)
