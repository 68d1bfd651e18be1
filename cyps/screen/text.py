"""Words from a workbook, made harmless: Streamlit reads most text as Markdown.

A cell that holds `![](http://somewhere)` would make the officer's browser call
that place. Every part of the screen that shows a word not written by us passes
it through `plain` (for Markdown) or `html.escape` (for our own HTML).
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$<>&:^=\"'@/])")
_DASHES = re.compile(r"(?<=-)(?=\\?[->])|(?<=<)(?=\\?-)")
_JOINER = "\u2060"  # keeps -- from becoming a dash, and -> an arrow


def plain(words: str) -> str:
    """`words` as Markdown that shows them exactly as they stand, line breaks included."""
    escaped = _MARKS.sub(r"\\\1", words)
    return _DASHES.sub(_JOINER, escaped).replace("\n", "  \n")
