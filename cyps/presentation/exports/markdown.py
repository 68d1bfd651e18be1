"""The brief as Markdown, in the shape of committee minutes.

Words from a workbook stay words: marks that Markdown would act on are escaped,
and anything it would turn into a link is shown as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cyps.presentation.exports.columns import figure_columns
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.paper import Block, Bullets, Heading, Paragraph, Table
from cyps.wording import Report

_MARKS = re.compile(r"[\\`*_\[\]<>|&~$#{}]")
_FIRST = re.compile(r"^(\d*)([-+=.)])(?=[-=\s]|$)")  # at the start of a line it would open a list or a rule
_LINK = re.compile(r"://|www\.|mailto:|xmpp:|\w@\w", re.IGNORECASE)


def make(report: Report) -> bytes:
    """The whole brief as UTF-8 Markdown (CommonMark with tables)."""
    brief = paper(report)
    blocks = [f"# {escaped(brief.title)}", *("\n".join(_drawn(block)) for block in brief.blocks)]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def escaped(words: str) -> str:
    """`words` as Markdown that shows exactly them, with no live link."""
    said = [_code(word) if _LINK.search(word) else _MARKS.sub(r"\\\g<0>", word) for word in words.split(" ")]
    return _FIRST.sub(r"\1\\\2", " ".join(said))


def _code(words: str) -> str:
    """Words nothing is read into; a pipe would still end a table's cell, and a backtick the code."""
    return "`" + words.replace("`", "'").replace("|", "¦") + "`"


def _drawn(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, words):
            yield f"{'#' * level} {escaped(words)}"
        case Paragraph(words):
            yield escaped(words)
        case Bullets(items, cells):
            for item, where in zip(items, cells, strict=True):
                yield f"- {escaped(item)}" + (f" ({escaped(where)})" if where else "")
        case Table(caption, header, rows):
            yield from (f"**{escaped(caption)}**", "", _row(header))
            yield _row_of(["---:" if figures else "---" for figures in figure_columns(block)])
            yield from map(_row, rows)


def _row(cells: tuple[str, ...]) -> str:
    return _row_of([escaped(words) for words in cells])


def _row_of(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


EXPORT = Export(
    id="markdown", name="Markdown", extension="md", media_type="text/markdown", is_text=True, make=make
)
