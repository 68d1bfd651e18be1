"""What the slides say, before any is drawn: the paper in portions that fit a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cyps.presentation.exports.paper import Bars, Bullets, Heading, Paper, Paragraph, Table

BULLETS_A_SLIDE = 5
BARS_A_SLIDE = 6
ROWS_A_SLIDE = 8


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `notes` are the sentences or the cells behind it, for whoever speaks."""

    title: str
    body: tuple[str, ...] | Bars | Table
    notes: tuple[str, ...]


def slides(brief: Paper) -> Iterator[Slide]:
    """The paper's own running order, without what it says about its figures."""
    yield Slide(brief.title, brief.opening, ())
    part, theme, said, listed = "", "", "", Bullets((), ())
    for block in brief.body:
        match block:
            case Heading(2, words):
                yield from _lists(part, listed)
                part, listed, theme, said = words, Bullets((), ()), "", ""
            case Heading(_, words):
                theme = words
            case Paragraph(words):
                said = words.removesuffix(".")
            case Bullets(items, cells):
                listed = Bullets(listed.items + items, listed.cells + cells)
            case Bars():
                yield from _pictures(f"{theme}: {said}", block)
            case Table():
                yield from _tables(f"{theme}: {said}" if theme else part, block)
    yield from _lists(part, listed)


def _portions(length: int, most: int) -> Iterator[tuple[slice, str]]:
    """Even slices of at most `most`, each with its place in words where there are several."""
    several = -(-length // most)
    for place in range(several):
        said = f" ({place + 1} of {several})" if several > 1 else ""
        yield slice(place * length // several, (place + 1) * length // several), said


def _lists(title: str, bullets: Bullets) -> Iterator[Slide]:
    for part, place in _portions(len(bullets.items), BULLETS_A_SLIDE):
        pairs = zip(bullets.items[part], bullets.cells[part], strict=True)
        notes = tuple(f"{item} [{where}]" for item, where in pairs if where)
        yield Slide(title + place, bullets.items[part], notes)


def _pictures(title: str, bars: Bars) -> Iterator[Slide]:
    for part, place in _portions(len(bars.names), BARS_A_SLIDE):
        shown = replace(bars, names=bars.names[part], before=bars.before[part], now=bars.now[part])
        yield Slide(title + place, shown, (bars.caption, *shown.names))


def _tables(title: str, table: Table) -> Iterator[Slide]:
    for part, place in _portions(len(table.rows), ROWS_A_SLIDE):
        yield Slide(title + place, replace(table, rows=table.rows[part]), (table.caption,))
