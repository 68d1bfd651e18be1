"""Rows of counts behind a share, by their names: "Re-referrals - Numerator", or "Denominator" alone under it.

The share's own row may say what it is too ("Re-referrals - %"). A count whose share is
nowhere in the table stays an indicator of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cyps.reading import marks
from cyps.reading.lines import Entry, Line
from cyps.reading.words import Role

_PART = re.compile(r"^(?P<name>.*?)[\s\-–—:,(\[/]*(?<![a-z])(?P<part>[a-z]{3,}\.?|%)[\s)\]:]*$", re.I | re.S)
_DASH = re.compile(r"\s[-–—]\s|:")
_SPELT = 3  # letters of a word for counts in a title
_COUNTS = {"numerator": Role.NUMERATOR, "denominator": Role.DENOMINATOR}
_SHARES = ("%", "percentage", "percent", "rate", "value", "result", "outturn")
_NOT_ALONE = (
    "count",
    "total",
    "cohort",
    "value",
    "result",
    "outturn",
)  # words names end with for other reasons


def with_counts(lines: Sequence[Line]) -> list[Line]:
    """The lines with those that are counts put behind the line whose share they make."""
    said = [_said(line.name) for line in lines]
    if not any(role for _, role in said):
        return list(lines)
    behind: dict[int, list[Entry]] = {}
    moved: set[int] = set()
    for at, (_, role) in enumerate(said):
        owner = _owner(said, at, lines) if role else None
        if role and owner is not None:
            taken = (replace(e, role=role) for e in lines[at].entries if e.role is Role.OUTTURN)
            behind.setdefault(owner, []).extend(taken)
            moved.add(at)
    return [
        replace(line, name=_bare(line.name), entries=(*line.entries, *behind[at])) if at in behind else line
        for at, line in enumerate(lines)
        if at not in moved
    ]


def of_one_line(lines: Sequence[Line], titles: Sequence[str]) -> list[Line]:
    """The lines of a table that is all numerators or all denominators by its title or its sheet's name."""
    words = (w.strip().casefold() for title in titles for w in (title, *_DASH.split(title)[-1:]))
    known = marks.load().line
    spelt = (
        w for w in words if len(w) >= _SPELT and w not in _NOT_ALONE
    )  # a sheet "D" or "Total" is no such
    role = next((r for word in spelt if (r := _COUNTS.get(known.get(word, "")))), None)
    if role is None:
        return list(lines)
    return [
        replace(line, entries=tuple(_as_count(e, role) for e in line.entries), sections=(), sheet="")
        for line in lines
    ]


def _as_count(entry: Entry, role: Role) -> Entry:
    return replace(entry, role=role) if entry.role is Role.OUTTURN else entry


@lru_cache(maxsize=4096)
def _said(name: str) -> tuple[str, Role | None]:
    """A row's name without the word for its part, and which count that is."""
    found = _PART.match(" ".join(name.split()))
    word = found["part"].casefold() if found else ""
    role = _COUNTS.get(marks.load().line.get(word, ""))
    if found is None or role is None or word in _NOT_ALONE:
        return _bare(name).casefold(), None
    return found["name"].strip().casefold(), role


def _bare(name: str) -> str:
    """The name of a share without the word that says so, where a mark parts them ("Re-referrals - %")."""
    flat = " ".join(name.split())
    found = _PART.match(flat)
    if (
        found
        and found["name"]
        and found["part"].casefold() in _SHARES
        and flat[found.end("name") :][:2].strip() in _MARKS
    ):
        return found["name"].strip()
    return flat


_MARKS = ("-", "–", "—", ":", "(", "[", "/")


def _owner(said: Sequence[tuple[str, Role | None]], at: int, lines: Sequence[Line]) -> int | None:
    """The row a count belongs to: the one of its name, or the nearest above a bare "Numerator"."""
    name = said[at][0]
    if not name:
        return next((k for k in range(at - 1, -1, -1) if said[k][1] is None), None)
    same = (k for k, (other, role) in enumerate(said) if role is None and other == name)
    return next((k for k in same if lines[k].sections == lines[at].sections), None)
