"""What the columns of a table are when they are seen together: what no heading can say alone.

One column has the names. Of several columns for one year the one whose heading
explains it is the outturn, and the rest are nobody's. A column that is refused here is
`UNKNOWN`, so its figures become a problem and never a verdict.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from cyps.reading import evidence, marks, periodwords, spellings
from cyps.reading.beside import counts_beside_shares, lines_by_unit, one_target_a_period, without_spans
from cyps.reading.context import council_in
from cyps.reading.differences import without_differences
from cyps.reading.grid import Cell, Grid
from cyps.reading.headings import Column
from cyps.reading.parted import with_parts, without_ages
from cyps.reading.values import figure_in
from cyps.reading.words import FIGURES, Role, says_more, texts, words_of
from cyps.terms import Period

_UNEXPLAINED = "another column is of its year, and no word of its own heading is known"
_ANOTHER = "its heading names another council"
_HIDDEN = "it is hidden, and a visible column is of its year"
_CODES = 0.6


def settled(
    columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...], context: Period | None, council: str
) -> tuple[Column, ...]:
    """The columns of a table with their roles settled among one another."""
    columns = _without_tallies(_one_of_polarity(_one_of_names(without_ages(columns), grid, body)))
    columns = with_parts(columns, grid, body)
    columns = lines_by_unit(columns, grid, body)
    columns = one_target_a_period(counts_beside_shares(columns, grid, body))
    columns = without_spans(columns)
    columns = _one_a_period(columns, grid, context, council)
    columns = _undated(columns, context, grid, body)
    return without_differences(columns, grid, body)


def _one_of_names(columns: tuple[Column, ...], grid: Grid, body: tuple[int, ...]) -> tuple[Column, ...]:
    """One name column: of several, the first that isn't codes; with none, the wordiest column left over."""

    def words(column: Column) -> list[str]:
        said = (grid.text(row, column.column).strip() for row in body)
        return [text for text in said if text and figure_in(text) is None]

    def filled(column: Column) -> int:
        return sum((row, column.column) in grid.cells for row in body)

    kept: Column | None = None
    found = {}
    named = [c for c in columns if c.role is Role.NAME]
    for column in named:
        said = words(column)
        if len(named) > 1 and said and sum(evidence.is_code(Cell(t)) for t in said) >= _CODES * len(said):
            found[column.column] = replace(column, role=Role.REFERENCE, because="its cells are codes")
        elif kept is None:
            kept = column
        else:
            because = f"names are read from “{kept.heading}”"
            found[column.column] = replace(column, role=Role.COMMENTARY, because=because)
    if kept is None:
        known = (Role.UNKNOWN, Role.COMMENTARY, Role.THEME)
        loose = [c for c in columns if c.role in known and not c.put_right and 2 * len(words(c)) > filled(c)]
        loose.sort(key=lambda c: -sum(len(t) for t in set(words(c))))
        dated = any(c.role in (Role.OUTTURN, Role.TARGET) for c in columns)
        if loose and dated and not _name_themselves(columns):
            found[loose[0].column] = _headed_otherwise(loose[0])
    return tuple(found.get(c.column, c) for c in columns)


def _name_themselves(columns: tuple[Column, ...]) -> bool:
    """Whether rows are years and places, and columns are the indicators."""
    roles = {c.role for c in columns}
    figures = (c for c in columns if c.role in (Role.OUTTURN, Role.UNKNOWN) and not c.period)
    return {Role.PERIOD, Role.GEOGRAPHY} <= roles and any(says_more(c.path[-1]) for c in figures)


def _one_of_polarity(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column headed as polarity is believed before one whose cells only look like it."""
    headed = {
        c.column
        for c in columns
        if c.role is Role.POLARITY and any((w := words_of(t)) and w.role is Role.POLARITY for t in c.path)
    }
    return tuple(
        replace(c, role=Role.COMMENTARY, because="another column is headed as polarity")
        if headed and c.role is Role.POLARITY and c.column not in headed
        else c
        for c in columns
    )


def _without_tallies(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Colours with a total and no figures beside them count indicators ("Red | Green | Total")."""
    colours = {marks.load().rag.get(" ".join(c.path[-1].split()).casefold()) for c in columns} - {None}
    own = [c for c in columns if c.role is Role.OUTTURN]
    if len(colours) < 2 or not own or not all(texts()["total"].search(c.path[-1]) for c in own):
        return columns
    because = "indicators counted by their colour"
    return tuple(replace(c, role=Role.DERIVED, because=because) if c.role in FIGURES else c for c in columns)


def _headed_otherwise(column: Column) -> Column:
    """A name column whose heading is no word for names: what it says is the section of the rows below."""
    section = "" if column.role is Role.THEME else " ".join(column.path[-1].split())
    because = "the column with most words, and none is headed as names"
    return replace(column, role=Role.NAME, because=because, section=section)


def _one_a_period(
    columns: tuple[Column, ...], grid: Grid, context: Period | None, council: str
) -> tuple[Column, ...]:
    """Of several columns of one role for one period, those that something speaks against are nobody's.

    That is a heading that says nothing known ("Ceiling", the name of one neighbour), or that
    the column is hidden; and, also where it stands alone, the name of another council.
    """
    held = [c for c in columns if c.role in (Role.OUTTURN, Role.BENCHMARK) and c.period]
    several = Counter((c.role, c.group, c.period) for c in held)
    refused = {}
    for column in held:
        alone = several[(column.role, column.group, column.period)] == 1
        because = _against(column, grid, context, council)
        if because and (not alone or because == _ANOTHER):
            refused[column.column] = replace(column, role=Role.UNKNOWN, because=because)
    seen = {(c.role, c.group, c.period) for c in held if c.column not in refused}
    for column in held:
        found = refused.get(column.column)
        if found and found.because == _HIDDEN and (column.role, column.group, column.period) not in seen:
            del refused[column.column]
    return tuple(refused.get(c.column, c) for c in columns)


def _against(column: Column, grid: Grid, context: Period | None, council: str) -> str:
    """What speaks against a column that isn't alone in its role, "" for nothing."""
    if _is_unexplained(column.path[-1], context, council):
        named = council_in(column.path[-1:]) if council and column.role is Role.OUTTURN else None
        return _ANOTHER if named and named != council else _UNEXPLAINED
    return _HIDDEN if column.column in grid.hidden_columns else ""


def _is_unexplained(text: str, context: Period | None, council: str) -> bool:
    """Whether a heading says nothing known, or adds something unknown to its period."""
    if words_of(text, council) is not None:
        return False
    return not spellings.find(text, context) or says_more(text, council)


def _undated(
    columns: tuple[Column, ...], context: Period | None, grid: Grid, body: tuple[int, ...]
) -> tuple[Column, ...]:
    """An outturn column without a year beside one that has it: more of the same figures, or nobody's."""
    by_rows = any(c.role is Role.PERIOD for c in columns)
    dated = [
        c
        for c in columns
        if c.role is Role.OUTTURN and c.period and c.period.is_annual and not (by_rows and c.exact)
    ]
    loose = [c for c in columns if c.role is Role.OUTTURN and c.period is None]
    loose = [c for c in loose if not periodwords.part_spoken_of(c.path[-1])]
    if not dated or not loose:
        return columns
    newest = context or max((c.period for c in dated if c.period), key=lambda p: p.end)
    refused = set()
    for column in loose:
        year = newest.year_before() if any(map(periodwords.says_previous, column.path)) else newest
        twin = next((c for c in dated if c.period and c.period.label == year.label), None)
        if twin and not _mostly_same(grid, body, column, twin):
            refused.add(column.column)
    because = "its heading names no year, and its figures are not those of the column that does"
    return tuple(
        replace(c, role=Role.UNKNOWN, because=because) if c.column in refused else c for c in columns
    )


def _mostly_same(grid: Grid, body: tuple[int, ...], one: Column, other: Column) -> bool:
    """Whether at least half of the figures of two columns are the same."""
    pairs = [
        (a.content, b.content)
        for row in body
        if (a := grid.cells.get((row, one.column))) and (b := grid.cells.get((row, other.column)))
        if evidence.is_figure(a) and evidence.is_figure(b)
    ]
    return sum(a == b for a, b in pairs) * 2 >= len(pairs)
