"""Which lines are one indicator: the same name in one part of the service, years that don't quarrel.

A sheet a year, a file a year, a summary that repeats a section's lines: all give
several lines for one indicator. District pages give several indicators with one name.
The figures tell them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache

from cyps.model.editions import line_year
from cyps.reading import Figure, Line, Role
from cyps.terms import Source

_MARKS = re.compile(r"^[\s*†‡^~•¹²³⁰⁴-⁹]+|[\s*†‡^~¹²³⁰⁴-⁹]+$|(?<=[A-Za-z][a-z]{3})\d$")
_NOTE = re.compile(r"\s*[\(\[]\s*(?:see\s+)?(?:foot)?notes?\s*[\w,& ]*[\)\]]", re.I)
_HYPHENATED = re.compile(r"\s*[\r\n]+\s*")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=8192)
def as_shown(name: str) -> str:
    """An indicator's name as people say it: line breaks, note references and footnote marks removed."""
    return _MARKS.sub("", " ".join(_NOTE.sub("", _HYPHENATED.sub(" ", name)).split()))


Figures = dict[tuple[str, str], Figure]


def own_figures(line: Line) -> Figures:
    """Own outturns by period and kind: what two lines of one indicator must agree on."""
    return {
        (e.period.label, e.period.kind): e.figure
        for e in line.entries
        if e.role is Role.OUTTURN and e.period is not None and e.figure.number is not None
    }


def agree(one: Figure, other: Figure) -> bool:
    """Whether two cells may give one figure: to more or fewer places, as a fraction or as a percentage."""
    a, b = one.number, other.number
    if a is None or b is None or a == b:
        return a == b
    if one.percent is not other.percent and max(abs(a), abs(b)) > 1:
        a, b = (n * 100 if abs(n) <= 1 and not f.percent else n for n, f in ((a, one), (b, other)))
    step = Decimal(1).scaleb(-min(one.places, other.places))
    return a.quantize(step, ROUND_HALF_UP) == b.quantize(step, ROUND_HALF_UP)


def _near(one: Figure, other: Figure) -> bool:
    """Whether two figures are as near as a figure and its correction mostly are: within a tenth."""
    a, b = (abs(f.number or Decimal(0)) for f in (one, other))
    return agree(one, other) or abs(a - b) * 10 <= max(a, b)


class _Group:
    """The lines gathered for one indicator so far, and what they agree on.

    `is_called` while all its lines continue others by an officer's word.
    """

    def __init__(self, *, is_called: bool) -> None:
        self.is_called = is_called
        self.lines: list[Line] = []
        self.sections: set[str] = set()
        self._figures: Figures = {}
        self._looked_at = 0

    def add(self, line: Line) -> None:
        self.lines.append(line)
        if section := section_of(line):
            self.sections.add(section)

    @property
    def figures(self) -> Figures:
        """Of two figures for one period the first line's; asked only of a name that stands twice."""
        for line in self.lines[self._looked_at :]:
            self._figures = own_figures(line) | self._figures
        self._looked_at = len(self.lines)
        return self._figures


class _Names:
    """How often each name stands in each file and sheet: what stands there once can be one thing only."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def _files(self) -> Counter[tuple[str, str]]:
        return Counter((plain(line.name), line.source.file) for line in self._lines)

    @cached_property
    def _sheets(self) -> Counter[tuple[str, str, str]]:
        return Counter((plain(line.name), line.source.file, line.source.sheet) for line in self._lines)

    def alone(self, line: Line, *, in_file: bool) -> bool:
        """Whether a line's name stands once in its file, or in its sheet."""
        name, file, sheet = plain(line.name), line.source.file, line.source.sheet
        return self._files[(name, file)] == 1 if in_file else self._sheets[(name, file, sheet)] == 1


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """A name by which lines are gathered: letters and digits only, in lower case."""
    return _NOT_ALNUM.sub(" ", as_shown(name).lower()).strip()


def _fits(group: _Group, line: Line, names: _Names) -> bool:
    """Whether a line can be more of the same indicator.

    Lines of one sheet never disagree about a year; lines of different sheets or files
    may, in a minority of their years (a figure revised since), and are then shown both.
    """
    known, figures = group.figures, own_figures(line)
    shared = known.keys() & figures.keys()
    same = sum(agree(known[k], figures[k]) for k in shared)
    first = group.lines[0]
    if any(
        (one.source.file, one.source.sheet) == (line.source.file, line.source.sheet) for one in group.lines
    ):
        at_home = bool(shared) or section_of(line) in group.sections | {""}
        return same == len(shared) and at_home and first.window.casefold() == line.window.casefold()
    if not shared:
        at_home = not group.sections or section_of(line) in group.sections | {""}
        return at_home or line.source.file != first.source.file
    near = len(shared) == 1 or all(_near(known[k], figures[k]) for k in shared)
    return same * 2 >= len(shared) or (near and _revised_since(group, line, names))


def _revised_since(group: _Group, line: Line, names: _Names) -> bool:
    """Whether years that two lines share may differ because the newer of them has them revised.

    Only between years, and where no second line of the name could be the one that is meant.
    """
    year = line_year(line)
    return all(
        line_year(known) != year
        and all(names.alone(one, in_file=known.source.file != line.source.file) for one in (known, line))
        for known in group.lines
    )


def section_of(line: Line) -> str:
    """The heading a line stands under, in small letters; "" for none."""
    return line.sections[0].casefold() if line.sections else ""


def join(lines: Sequence[Line], called: Mapping[Source, str]) -> list[tuple[Line, ...]]:
    """The lines of each indicator, in order of their first line.

    `called` are the names of the indicators that some lines continue by an officer's word:
    these are joined also where their figures disagree, and the disagreement is said.
    """
    by_name: dict[str, list[_Group]] = {}
    order: list[_Group] = []
    also = {plain(line.name): plain(called[line.source]) for line in lines if line.source in called}
    names = _Names(lines)
    for line in lines:
        is_called = line.source in called
        name = plain(line.name)
        groups = by_name.setdefault(also.get(name, name), [])
        group = next((g for g in groups if is_called or g.is_called or _fits(g, line, names)), None)
        if group is None:
            group = _Group(is_called=is_called)
            groups.append(group)
            order.append(group)
        group.add(line)
        group.is_called = group.is_called and is_called
    return [tuple(g.lines) for g in order]
