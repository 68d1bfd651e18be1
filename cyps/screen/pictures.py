"""Show me the cell: parts of a sheet as HTML, the cells in question outlined and named.

They are part of the page from the start, in a `<details>` or in a native popover, so
that opening one takes no rerun, works by keyboard, and costs about two kilobytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from cyps.reading import Edge, Picture, Reading, Square, excerpts
from cyps.terms import Source

CUT = 70  # characters of a cell that are shown; the rest is said when one points at it
_NAMED = 6  # cells a caption names one by one


@dataclass(frozen=True, slots=True)
class Panel:
    """What a button opens over the page: its name and its HTML, both "" where there is nothing to open."""

    name: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where cells are looked up: the sheets as they were read."""

    reading: Reading

    def of(self, sources: Sequence[Source]) -> str:
        """The rows and columns around some cells; "" where none of them stands on a known sheet."""
        several = len(self.reading.files) > 1
        return "".join(drawn(picture, several) for picture in excerpts(self.reading, sources))

    def panel(self, name: str, title: str, sources: Sequence[Source]) -> Panel:
        """The same, to be opened over the page by the `opener` of `name`, which is the page's own."""
        content = self.of(sources)
        return Panel(name, panel(name, title, content)) if content else Panel()


NOWHERE = Surroundings(Reading((), (), None, ()))


def drawn(picture: Picture, several_files: bool) -> str:
    """A part of a sheet as a table with its column letters and row numbers, in a place that scrolls."""
    marked = [square.address for squares in picture.squares for square in squares if square.marked]
    where = f"{picture.file}, " * several_files + f"sheet “{picture.sheet}”"
    caption = escape(f"{where[0].upper()}{where[1:]}: {_listed(marked)}")
    columns = "".join(f"<col{_apart(each)}>" for each in picture.columns)
    letters = "".join(f'<th scope="col">{edge(each)}</th>' for each in picture.columns)
    body = "".join(
        f'<tr{_apart(each)}><th scope="row">{edge(each)}</th>{"".join(cells)}</tr>'
        for each, cells in zip(picture.rows, (map(square, row) for row in picture.squares), strict=True)
    )
    return (
        f'<div class="sheet" role="region" tabindex="0" aria-label="{caption}">'
        f"<table><caption>{caption}</caption><colgroup><col>{columns}</colgroup>"
        f"<thead><tr><td></td>{letters}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _listed(addresses: Sequence[str]) -> str:
    first, more = addresses[:_NAMED], len(addresses) - _NAMED
    if more > 0:
        return f"cells {', '.join(first)} and {more} more"
    if len(first) < 2:
        return f"cell {''.join(first)}"
    return f"cells {', '.join(first[:-1])} and {first[-1]}"


def edge(shown: Edge) -> str:
    """A row's number or a column's letters, and that it is hidden in the workbook."""
    return f"{shown.label} <small>hidden</small>" if shown.hidden else shown.label


def square(one: Square, looks: str = "", says: str = "") -> str:
    """One cell: outlined where it is meant, and then said to be that for who can't see it.

    `looks` are more classes, `says` words only heard.
    """
    words = " ".join(one.text.split())
    spans = f' colspan="{one.across}"' * (one.across > 1) + f' rowspan="{one.down}"' * (one.down > 1)
    classes = " ".join(filter(None, ("n" * one.number, "here" * one.marked, looks.strip())))
    attributes = f' class="{classes}"' * bool(classes) + spans
    if len(words) > CUT:
        attributes += f' title="{escape(words)}"'
        words = f"{words[: CUT - 1].rstrip()}…"
    heard = f"Cell {one.address}: " if one.marked else says
    said = f'<span class="unseen">{heard}</span>{escape(words)}' if heard else escape(words)
    if one.heading and words:
        return f'<th scope="col{"group" * (one.across > 1)}"{attributes}>{said}</th>'
    return f"<td{attributes}>{said}</td>"


def _apart(shown: Edge) -> str:
    return ' class="apart"' if shown.apart else ""


def opener(figure: str, name: str, *, said: bool = True) -> str:
    """A figure (HTML) as the button that opens the panel of that name; `said` adds what it does."""
    unseen = '<span class="unseen"> show its cell</span>' * said
    return f'<button class="cell" popovertarget="{name}">{figure}{unseen}</button>'


def panel(name: str, title: str, content: str) -> str:
    """What a button opens over the page: `title` is text, `content` HTML.

    Escape closes it, as does a click beside it. `name` is its own on the page.
    """
    said = escape(title)
    return (
        f'<div id="{name}" class="panel" popover role="dialog" aria-label="{said}"><p>{said}</p>{content}'
        f'<button popovertarget="{name}" popovertargetaction="hide">Close</button></div>'
    )
