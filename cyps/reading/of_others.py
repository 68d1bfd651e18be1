"""Tables that are somebody else's by their title: "… England, 2014 to 2022", a sheet called "England".

With no column of places to say so, the title does. Their figures are benchmarks of the
indicators the council has figures for, and of no one's else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyps.reading.context import council_in, title_texts
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.words import Role, says_more, texts, words_of
from cyps.terms import Problem, Severity


def whose(table: Table) -> str:
    """Whose a table is by its titles or its sheet's name: a group of benchmarks, "" for the council's own."""
    if any(c.role in (Role.GEOGRAPHY, Role.BENCHMARK) for c in table.columns):
        return ""
    said = (*table.titles, *title_texts(table.grid), table.grid.sheet)
    if council_in(said) or any(table.council and table.council in text for text in said):
        return ""
    return next((group for text in said if (group := _group(text))), "")


def _group(text: str) -> str:
    if texts()["compares"].search(text) or texts()["ranks"].search(text):
        return ""
    if texts()["of_england"].search(text):
        return "england"
    words = words_of(text)
    if words is None or words.role is not Role.BENCHMARK or words.group == "other" or says_more(text):
        return ""
    return words.group


def as_benchmarks(lines: Sequence[Line], group: str) -> list[Line]:
    """The lines of somebody else's table: their outturns are benchmarks, and nothing else of them counts.

    Its titles say whose it is and no part of the service, so the council's own line gives that.
    """
    return [
        replace(line, entries=_theirs(line, group), of=group, sections=(), sheet="", polarity=None, rag=None)
        for line in lines
    ]


def _theirs(line: Line, group: str) -> tuple[Entry, ...]:
    own = (e for e in line.entries if e.role is Role.OUTTURN and e.figure.number is not None)
    return tuple(replace(e, role=Role.BENCHMARK, group=group) for e in own)


def beside_own(lines: Sequence[Line]) -> tuple[list[Line], list[Problem]]:
    """The lines without those of others that stand alone, and a note a sheet for these."""
    own = {" ".join(line.name.casefold().split()) for line in lines if not line.of}
    kept: list[Line] = []
    alone: dict[tuple[str, str, str], list[Line]] = {}
    for line in lines:
        if line.of and " ".join(line.name.casefold().split()) not in own:
            alone.setdefault((line.source.file, line.source.sheet, line.of), []).append(line)
        else:
            kept.append(line)
    return kept, [_note(found) for found in alone.values()]


def _note(lines: Sequence[Line]) -> Problem:
    first, group = lines[0].source, lines[0].of
    whom = {"england": "England"}.get(group, group.replace("_", " "))
    indicators = "1 indicator" if len(lines) == 1 else f"{len(lines)} indicators"
    return Problem(
        "table-of-others",
        Severity.NOTE,
        f"A table on “{first.sheet}” is about {whom} by its title: its {indicators} were left out, "
        "for the council has no figures of that name.",
        "If the figures are the council's own, correct the title.",
        first,
    )
