"""Several rows an indicator: a row a year, a row a place, or a row each for numerator, denominator and share.

Fires on `Indicator | Geography | Year | Value`, on a block headed with its indicator's
name and places down the side, and on `Indicator | Line | 2014/15 | 2015/16` with the
name only on the first of three lines; not on a row an indicator, which is `wide`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cyps.reading import evidence, marks
from cyps.reading.bands import lone_text, unnumbered
from cyps.reading.bounds import Bound
from cyps.reading.lines import Entry, Line, Table
from cyps.reading.places import Place, is_target, place_of, place_word, places_in
from cyps.reading.shapes.indicators_across import indicator_columns
from cyps.reading.shapes.left_out import line_left_out
from cyps.reading.shapes.parts import without_breakdown
from cyps.reading.shapes.rows import Rows
from cyps.reading.shapes.subtotals import heads
from cyps.reading.shapes.unread import council_not_chosen, no_period, other_councils
from cyps.reading.shapes.when import row_period
from cyps.reading.words import FIGURES, Role, says_more, texts, words_of
from cyps.terms import Period, Problem

ID = "several rows"
_SAYS = frozenset({Role.GEOGRAPHY, Role.PERIOD, Role.LINE, Role.BREAKDOWN})


def claims(table: Table) -> bool:
    """Figures, a column that says whose, when or which line a row is, and names in a column or the title."""
    roles = {c.role for c in table.columns}
    named = Role.NAME in roles or ((_title(table) or _has_names(table)) and not indicator_columns(table))
    if not roles & _SAYS or not named:
        return False
    figures = [c.column for c in table.columns if c.role in FIGURES]
    cells = (table.grid.cells.get((row, column)) for row in table.body for column in figures)
    return any(cell is not None and evidence.is_figure(cell) for cell in cells)


def _has_names(table: Table) -> bool:
    """Whether a text stands alone over the table's first row, to name what is below."""
    first, left, right = table.body[0], table.columns[0].column, table.columns[-1].column
    return heads(lone_text(table.grid, first, left, right))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of all its figures: whose, when, which line of its indicator.

    A line worked out from others ("Variance", "Rank") is left out.
    """

    place: Place
    period: Period | None
    line: str
    is_left_out: bool = False


def read(table: Table) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """One line an indicator, gathered over its rows, and what could not be read."""
    own = places_in(table)
    if own is None:
        return (), (council_not_chosen(table),)
    rows = Rows(table)
    found: dict[tuple[str, tuple[str, ...]], Line] = {}
    others: list[int] = []
    undated: list[int] = []
    for row, name, sections in _carried(rows):
        said = _said(rows, row, own)
        if said.place.is_other:
            others.append(row)
            continue
        if said.is_left_out:
            rows.problems += line_left_out(table, row, rows.word(row, Role.LINE))
            continue
        line = rows.line(row, name, sections)
        undated += [row] if said.period is None and rows.plan.others.get(Role.PERIOD) else []
        told = replace(line, unit=_unit(said.line) or line.unit, entries=tuple(_told(line.entries, said)))
        known = found.get((name, line.sections))
        found[(name, line.sections)] = told if known is None else _joined(known, told)
    problems = (
        *rows.unread(),
        *other_councils(table, others),
        *no_period(table, undated),
    )
    return tuple(map(_counted, found.values())), problems


def _counted(line: Line) -> Line:
    """A line whose only figures are numbers: they are what it measures, and stand behind no share."""
    roles = {e.role for e in line.entries}
    if Role.NUMERATOR not in roles or roles & {Role.OUTTURN, Role.DENOMINATOR}:
        return line
    entries = (replace(e, role=Role.OUTTURN) if e.role is Role.NUMERATOR else e for e in line.entries)
    return replace(line, entries=tuple(entries))


def _unit(line: str) -> str:
    """What a line's word says of its unit; a target's says nothing."""
    return "" if is_target(line) else line


def _carried(rows: Rows) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each row with its name: its own, the one above it where only that has one, or the title's.

    Where no column has names, a text alone in a row names the places or years under it.
    """
    title = _title(rows.table) if rows.plan.name is None else ""
    last: tuple[str, tuple[str, ...]] = (title, ())
    for row, name, sections in rows.named():
        if name:
            last = (name, sections)
        elif rows.plan.name is None and rows.alone:
            last = (unnumbered(rows.alone), tuple(s for s in sections if s not in (rows.alone, rows.section)))
        elif title:
            last = (title, tuple(s for s in sections if s != title))
        if last[0]:
            yield row, *last


def _title(table: Table) -> str:
    """What a block is about: the heading of its places where that is no word for places, else its title."""
    places = table.column_of(Role.GEOGRAPHY)
    if places and says_more(places.path[-1], table.council):
        return places.path[-1]
    about = (t for t in table.titles if not texts()["of_the_report"].search(t))
    title = next(about, table.titles[0] if table.titles else "")
    return without_breakdown(unnumbered(title))


def _said(rows: Rows, row: int, own: frozenset[str]) -> _Said:
    where = place_word(rows.table, row)
    place = place_of(where, own, rows.table.council)
    word = where if is_target(where) else rows.word(row, Role.LINE)
    known = is_target(where) or marks.load().line.get(word.casefold())
    if word and not known and texts()["count"].search(word):
        word = known = "numerator"
    words = words_of(word, rows.table.council) if word and not known else None
    if words and words.role is Role.BENCHMARK and place == Place():
        place = place_of(word, own, rows.table.council)
    is_own = words is None or words.role in (Role.BENCHMARK, Role.OUTTURN)
    return _Said(place, row_period(rows.table, row), word if known else "", is_left_out=not is_own)


def _told(entries: tuple[Entry, ...], said: _Said) -> Iterator[Entry]:
    """A row's entries as the row has them: others' are benchmarks, counts stand behind shares."""
    part = "target" if is_target(said.line) else marks.load().line.get(said.line.casefold(), "outturn")
    for entry in entries:
        role, group = entry.role, entry.group
        if role is Role.OUTTURN and part != "outturn":
            role = Role(part)
        if said.place.group:
            if role is not Role.OUTTURN:
                continue
            role, group = Role.BENCHMARK, said.place.group
        bound = Bound(entry.figure, None, "", "") if role is Role.TARGET else None
        yield replace(entry, role=role, group=group, bound=entry.bound or bound)


def _joined(first: Line, more: Line) -> Line:
    """Two rows of one indicator: the words of the first that has them, the figures of both."""
    counts = ("numerator", "denominator")
    unit = first.unit if marks.load().line.get(first.unit.casefold()) not in counts else more.unit
    return replace(
        first,
        unit=unit or more.unit,
        window=first.window or more.window,
        polarity=first.polarity if first.polarity is not None else more.polarity,
        rag=first.rag or more.rag,
        entries=first.entries + more.entries,
    )
