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
    part = theme = said = ""
    for block in brief.body:
        match block:
            case Heading(2, words):
                part, theme = words, ""
            case Heading(_, words):
                theme = words
            case Paragraph(words):
                said = words.removesuffix(".")
            case Bullets():
                yield from _lists(f"{part}: {theme}" if theme else part, block)
            case Bars():
                yield from _pictures(f"{theme}: {said}", block)
            case Table():
                yield from _tables(f"{theme}: {said}", block)


def _portions(length: int, most: int) -> Iterator[slice]:
    return (slice(start, start + most) for start in range(0, length, most))


def _lists(title: str, bullets: Bullets) -> Iterator[Slide]:
    for part in _portions(len(bullets.items), BULLETS_A_SLIDE):
        pairs = zip(bullets.items[part], bullets.cells[part], strict=True)
        yield Slide(title, bullets.items[part], tuple(f"{item} [{where}]" for item, where in pairs if where))


def _pictures(title: str, bars: Bars) -> Iterator[Slide]:
    for part in _portions(len(bars.names), BARS_A_SLIDE):
        shown = replace(bars, names=bars.names[part], before=bars.before[part], now=bars.now[part])
        yield Slide(title, shown, (bars.caption, *shown.names))


def _tables(title: str, table: Table) -> Iterator[Slide]:
    for part in _portions(len(table.rows), ROWS_A_SLIDE):
        yield Slide(title, replace(table, rows=table.rows[part]), (table.caption,))
