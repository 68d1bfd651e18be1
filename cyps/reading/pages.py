"""Pages of a workbook that repeat the same indicators for districts or teams, beside the page of the whole.

They share the names and the periods of the whole and disagree on most figures. A page of
a part is never judged as the council's, nor beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from cyps.reading.lines import Line
from cyps.reading.words import Role, plain, texts
from cyps.terms import Problem, Severity, Source

_FEWEST = 3  # indicators two pages share
_MOST = 0.5

_Figures = dict[tuple[str, str, str], Decimal]
_Page = tuple[str, str]


def of_the_whole(lines: Sequence[Line], council: str) -> tuple[list[Line], list[Problem]]:
    """The lines without those of pages of parts, and a note a page for these."""
    named = {(line.source.file, line.source.sheet) for line in lines}
    if not any(_is_whole(sheet, council) for _, sheet in named):
        return list(lines), []
    figures: dict[_Page, _Figures] = defaultdict(dict)
    for line in lines:
        if not line.of:
            figures[(line.source.file, line.source.sheet)].update(_figures(line))
    parts: dict[_Page, _Page] = {}
    for page in (p for p in figures if _is_whole(p[1], council)):
        others = (p for p in figures if not _is_whole(p[1], council))
        parts |= {p: page for p in others if _quarrel(figures[page], figures[p])}
    kept = [line for line in lines if (line.source.file, line.source.sheet) not in parts]
    return kept, [_note(page, whole) for page, whole in parts.items()]


def _is_whole(sheet: str, council: str) -> bool:
    """Whether a sheet's name says that it is about all of the service or the council."""
    flat = plain(sheet)
    return bool(texts()["of_the_whole"].search(flat)) or bool(council and council.casefold() in flat)


def _figures(line: Line) -> _Figures:
    """The outturns of a line by its name and period."""
    name = " ".join(line.name.casefold().split())
    own = (e for e in line.entries if e.role is Role.OUTTURN and e.period is not None)
    return {
        (name, e.period.label, e.period.kind): e.figure.number
        for e in own
        if e.period is not None and e.figure.number is not None
    }


def _quarrel(whole: _Figures, page: _Figures) -> bool:
    """Whether a page has the whole's indicators and years, and other figures for most of them."""
    shared = whole.keys() & page.keys()
    names = {name for name, _, _ in shared}
    differ = sum(whole[key] != page[key] for key in shared)
    return len(names) >= _FEWEST and 2 * len(shared) >= len(page) and differ > _MOST * len(shared)


def _note(page: _Page, whole: _Page) -> Problem:
    file, sheet = page
    return Problem(
        "page-of-a-part",
        Severity.NOTE,
        f"The sheet “{sheet}” has the indicators of “{whole[1]}” with other figures, as a district's or a "
        "team's page does: it was left out.",
        "To judge a part of the service, upload its page as a workbook of its own.",
        Source(file, sheet, ""),
    )
