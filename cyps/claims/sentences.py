"""A draft cut into sentences and clauses that remember where they stood.

Lines are paragraphs, save where a long line was only broken to fit a page. Line
breaks inside become spaces, so that every place stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyps.claims.phrases import pattern

_WRAPPED = 50  # a line shorter than this was ended by its writer
_CLOSE = 12  # characters
_LONGEST = 800  # characters of a sentence
_ABBREVIATED = 20  # characters before a full stop that may be an abbreviation or a number of a list
_QUOTES = "\"'”’)"
_HEADING_WORDS = 10
_END = re.compile(r"(?<=[.!?])[\"'”’)]?\s+(?=[\"'“‘(]?[A-Z0-9£])")
_NO_END = re.compile(
    r"(?:\b(?:no|nos|e\.g|i\.e|vs|approx|cllr|dr|mr|mrs|ms|fig|para|c)|^\W*\d{1,3}(?:\.\d+)*)\.$", re.I
)
_BULLET = re.compile(r"\s*(?:[•·●○▪■*–—-]|o\s|\(?[a-z0-9]{1,3}[.)]\s|\d+(?:\.\d+)+\s)", re.I)
_BREAK = re.compile(r"[;:()\[\]•]|,(?!\d{3}\b)|\s[–—-]\s")
_LINE_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_CLOSED = (".", ":", ";", "!", "?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `start` is where its text begins in the draft.

    `before` is the sentence before it in its paragraph ("" for the first) and
    `heading` the last line above that reads as one.
    """

    start: int
    text: str
    before: str
    heading: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a draft, in order."""
    heading = ""
    for start, paragraph in _paragraphs(text):
        parts = list(_parts(paragraph))
        if len(parts) == 1 and _is_heading(paragraph):
            heading = paragraph.strip()
        before = ""
        for at, part in parts:
            yield Sentence(start + at, part, before, heading)
            before = part


def clauses(sentence: str, figures: Sequence[int]) -> list[int]:
    """Where each clause of a sentence begins; `figures` are where its figures stand.

    "and" and "with" part two clauses only where both have a figure, or one follows at once.
    """
    cuts = {found.end() for found in _BREAK.finditer(sentence)}
    cuts |= {found.start() for found in pattern("clause.words").finditer(sentence)}
    cuts -= {cut for cut in cuts if cut <= 0 or cut >= len(sentence)}
    edges = sorted({0, *cuts})
    for found in pattern("clause.and").finditer(sentence):
        low = max(edge for edge in edges if edge <= found.start())
        high = min((edge for edge in edges if edge > found.start()), default=len(sentence))
        before = any(low <= at < found.start() for at in figures)
        after = [at - found.end() for at in figures if found.end() <= at < high]
        if after and (before or after[0] <= _CLOSE):
            cuts.add(found.start())
    return sorted({0, *cuts})


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start, at, held, last = 0, 0, "", ""
    for line in text.splitlines(keepends=True):
        if held and not _goes_on(last, line):
            yield start, held
            start, held = at, ""
        held += _LINE_BREAK.sub(" ", line)
        last = line
        at += len(line)
    if held:
        yield start, held


def _goes_on(last: str, line: str) -> bool:
    """Whether a line only continues the one before it."""
    before = last.strip()
    if len(before) < _WRAPPED or before.endswith(_CLOSED):
        return False
    return bool(line.strip()) and not _BULLET.match(line)


def _parts(paragraph: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph; one that never seems to end is cut, so that none is dear to read."""
    start = 0
    for found in _END.finditer(paragraph):
        if not _NO_END.search(
            paragraph[max(start, found.start() - _ABBREVIATED) : found.start()].rstrip(_QUOTES)
        ):
            yield from _cut(start, paragraph[start : found.end()])
            start = found.end()
    yield from _cut(start, paragraph[start:])


def _cut(start: int, part: str) -> Iterator[tuple[int, str]]:
    while len(part) > _LONGEST:
        at = part.rfind(" ", _LONGEST // 2, _LONGEST) + 1 or _LONGEST
        yield start, part[:at]
        start, part = start + at, part[at:]
    if part.strip():
        yield start, part


def _is_heading(paragraph: str) -> bool:
    line = paragraph.strip()
    return (
        bool(line)
        and len(line.split()) <= _HEADING_WORDS
        and not line.endswith(".")
        and not re.search(r"\d%", line)
    )
