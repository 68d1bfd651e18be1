"""Words on a sheet that say a row's years are not alike: "new definition from 2015/16", "series break".

They stand in a row's name, in its comments, over a column, or in a footnote that a mark
on a name or a figure leads to. A footnote that leads nowhere is said as a problem, since
nobody can tell which rows it is about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cyps.reading import spellings
from cyps.reading.grid import Grid, corners
from cyps.reading.lines import Line, Remark, Table
from cyps.reading.words import Role, redefines
from cyps.terms import Kind, Period, Problem, Severity, Source

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")
_MARK = re.compile(r"^\W*?([*†‡^~]+)")
_NUMBERED = re.compile(r"^\W*(?:(?:foot)?note\s*)?[(\[]?(\d{1,2})[)\].:]?\s+(?=[A-Za-z])", re.I)
_WITH = re.compile(r"\bcompar\w+ (?:with|to|against)\b(?P<whom>.*)", re.I | re.S)
_LONGEST = 120


def with_remarks(
    grid: Grid, tables: Sequence[Table], lines: Sequence[Line]
) -> tuple[list[Line], list[Problem]]:
    """The lines with what the sheet says of their years, and a note for each remark that is nobody's."""
    said = {key: text for key, text in _texts(grid) if redefines(text)}
    if not said:
        return list(lines), []
    found: dict[int, list[Remark]] = defaultdict(list)
    problems = []
    rows = _by_row(grid, lines)
    headed = {place: column for table in tables for place, column in _headed(table).items()}
    for key, text in said.items():
        remark = Remark(_shortened(text), _since(text), grid.source(*key))
        owners = _owners(key, text, remark, lines, rows, headed)
        for at, one in owners:
            found[at].append(one)
        if not owners:
            problems.append(_nobodys(remark))
    return [
        replace(line, remarks=tuple(found[at])) if at in found else line for at, line in enumerate(lines)
    ], problems


def _texts(grid: Grid) -> Iterator[tuple[tuple[int, int], str]]:
    for key, cell in grid.cells.items():
        if type(cell.content) is str and not cell.spread:
            yield key, cell.content


def _shortened(text: str) -> str:
    """The sentence of a longer text that says it."""
    sentence = next((s for s in _SENTENCE.split(text) if redefines(s)), text)
    flat = " ".join(sentence.split()).strip(" *†‡^~")
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"


def _since(text: str) -> Period | None:
    """The period from which a remark's years are unlike those before; None where it names none.

    "Not comparable with 2013/14" is of the year after it.
    """
    against = _WITH.search(text)
    named = [m.period for m in spellings.find(against["whom"] if against else text) if not m.vague]
    annual = [p for p in named if p.is_annual or p.kind in (Kind.MONTH, Kind.QUARTER)]
    newest = max(annual, key=lambda p: p.end, default=None)
    return newest.years_before(-1) if newest and against else newest


def _by_row(grid: Grid, lines: Sequence[Line]) -> Mapping[int, set[int]]:
    """Which lines have anything in each row of the grid (of a turned one, in each column of the sheet)."""
    rows: dict[int, set[int]] = defaultdict(set)
    for at, line in enumerate(lines):
        for source in (line.source, *(e.source for e in line.entries)):
            row, column, *_ = corners(source.cell)
            rows[column if grid.turned else row].add(at)
    return rows


def _headed(table: Table) -> dict[tuple[int, int], tuple[str, Period | None]]:
    """The cells of a table's headings, each with the place and period of the column it heads."""
    rows = range(table.band[0], table.band[1] + 1)
    return {
        (row, c.column): (table.grid.address(0, c.column), c.period)
        for row in rows
        for c in table.columns
        if c.role is Role.OUTTURN
    }


def _owners(
    key: tuple[int, int],
    text: str,
    remark: Remark,
    lines: Sequence[Line],
    rows: Mapping[int, set[int]],
    headed: Mapping[tuple[int, int], tuple[str, Period | None]],
) -> list[tuple[int, Remark]]:
    """The lines a remark is about, each with the remark as it is meant there."""
    if key in headed:
        period = headed[key][1]
        since = remark.since or period
        return [(at, replace(remark, since=since)) for at, line in enumerate(lines) if _has(line, period)]
    if len(rows.get(key[0], ())) == 1:
        return [(at, remark) for at in rows[key[0]]]
    return list(_marked(text, remark, lines))


def _has(line: Line, period: Period | None) -> bool:
    return any(e.role is Role.OUTTURN and e.period == period for e in line.entries)


def _marked(text: str, remark: Remark, lines: Sequence[Line]) -> Iterator[tuple[int, Remark]]:
    """The lines whose name or figures carry the mark that a footnote begins with."""
    mark, number = _MARK.match(text), _NUMBERED.match(text)
    if mark:
        pattern = re.compile(rf"(?<![*†‡^~]){re.escape(mark[1])}(?![*†‡^~])")
    elif number:
        pattern = re.compile(rf"[(\[]\s*(?:see\s+)?(?:(?:foot)?note\s*)?{number[1]}\s*[)\]]", re.I)
    else:
        return
    for at, line in enumerate(lines):
        figures = [
            e.period for e in line.entries if e.role is Role.OUTTURN and pattern.search(e.figure.written)
        ]
        if figures:
            yield at, replace(remark, since=remark.since or figures[-1])
        elif pattern.search(line.name):
            yield at, remark


def _nobodys(remark: Remark) -> Problem:
    return Problem(
        "definition-said",
        Severity.NOTE,
        f"The sheet says “{remark.text}”, but not of which rows.",
        "Check which indicators it is about before comparing their years.",
        Source(remark.source.file, remark.source.sheet, remark.source.cell),
    )
