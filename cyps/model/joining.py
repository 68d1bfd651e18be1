"""Which lines are one indicator: the same name in one part of the service, years that don't quarrel.

A sheet a year, a file a year, a summary that repeats a section's lines: all give
several lines for one indicator. District pages give several indicators with one name.
The figures tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from cyps.reading import Line, Role

_MARKS = re.compile(r"^[\s*†‡^~•¹²³⁰⁴-⁹]+|[\s*†‡^~¹²³⁰⁴-⁹]+$|(?<=[A-Za-z][a-z]{3})\d$")
_NOTE = re.compile(r"\s*[\(\[]\s*(?:see\s+)?(?:foot)?notes?\s*[\w,& ]*[\)\]]", re.I)
_HYPHENATED = re.compile(r"\s*[\r\n]+\s*")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=8192)
def as_shown(name: str) -> str:
    """An indicator's name as people say it: line breaks, note references and footnote marks removed."""
    return _MARKS.sub("", " ".join(_NOTE.sub("", _HYPHENATED.sub(" ", name)).split()))


class _Group:
    """The lines gathered for one indicator so far, and what they agree on."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.figures: dict[tuple[str, str], Decimal] = {}
        self.sections: set[str] = set()

    def add(self, line: Line, figures: dict[tuple[str, str], Decimal]) -> None:
        self.lines.append(line)
        self.figures = figures | self.figures
        self.sections |= {_section(line)} - {""}


def _figures(line: Line) -> dict[tuple[str, str], Decimal]:
    """Own outturns by period and kind: what two lines of one indicator must agree on."""
    return {
        (e.period.label, e.period.kind): e.figure.number
        for e in line.entries
        if e.role is Role.OUTTURN and e.period is not None and e.figure.number is not None
    }


def _fits(group: _Group, line: Line, figures: dict[tuple[str, str], Decimal]) -> bool:
    """Whether a line can be more of the same indicator.

    Lines of one sheet never disagree about a year; lines of different sheets or files
    may, in a minority of their years (a figure revised since), and are then shown both.
    """
    shared = group.figures.keys() & figures.keys()
    same = sum(group.figures[k] == figures[k] for k in shared)
    first = group.lines[0]
    if any(
        (known.source.file, known.source.sheet) == (line.source.file, line.source.sheet)
        for known in group.lines
    ):
        at_home = bool(shared) or _section(line) in group.sections | {""}
        return same == len(shared) and at_home and first.window.casefold() == line.window.casefold()
    if not shared:
        at_home = not group.sections or _section(line) in group.sections | {""}
        return at_home or line.source.file != first.source.file
    return same * 2 >= len(shared)


def _section(line: Line) -> str:
    return line.sections[0].casefold() if line.sections else ""


def join(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines of each indicator, in order of their first line."""
    by_name: dict[str, list[_Group]] = {}
    order: list[_Group] = []
    for line in lines:
        key = _NOT_ALNUM.sub(" ", as_shown(line.name).lower()).strip()
        figures = _figures(line)
        groups = by_name.setdefault(key, [])
        group = next((g for g in groups if _fits(g, line, figures)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            order.append(group)
        group.add(line, figures)
    return [tuple(g.lines) for g in order]
