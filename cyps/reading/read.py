"""The front of the reading room: workbooks in, lines of figures out, problems riding along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cyps.choices import Choices
from cyps.reading import calendars, context, evidence, of_others, pages, people, put_right
from cyps.reading.accounts import unaccounted
from cyps.reading.ahead import Opened
from cyps.reading.calendars import Reach
from cyps.reading.grid import Grid
from cyps.reading.labelled import tables_and_cards
from cyps.reading.lines import FileSeen, Line, Reading, SheetSeen, Table
from cyps.reading.put_right import PutRight
from cyps.reading.remarks import with_remarks
from cyps.reading.series import settle
from cyps.reading.shapes import SHAPES
from cyps.reading.shapes.unread import councils_not_chosen_once
from cyps.reading.workbook import Book, Workbook
from cyps.terms import Problem, Severity, Source

_LONGEST_DOWN = 1_000  # rows of a sheet that is read sideways where nothing else reads it


def read(workbooks: Sequence[Workbook], choices: Choices) -> Reading:
    """Reads every sheet of every workbook, in the order of their names: that of upload means nothing.

    Hidden sheets are read but give no lines unless chosen; a note says so. Raises
    UnreadableFile (or PasswordNeeded) for a file that can't be opened at all.
    """
    opened = [Opened(w, choices) for w in _told_apart(workbooks)]
    council = choices.council or _council(opened)
    files: list[FileSeen] = []
    lines: list[Line] = []
    problems: list[Problem] = []
    for one in opened:
        workbook, book = one.workbook, one.book
        about = context.of_book(workbook.name, book.grids)
        asked = [put_right.of_sheet(choices.corrections, grid) for grid in book.grids]
        tabled = [(p, one.tables(at, p, about, council or "")) for at, p in enumerate(asked)]
        visible = (t for put, tables in tabled if not put.sheet.hidden for t in tables)
        reach = calendars.reach(about.until, visible)
        sheets = []
        for put, tables in tabled:
            seen, found, said = _sheet(put, tables, about, reach, choices, council or "")
            sheets.append(seen)
            lines += found
            problems += said
        sheets += [
            SheetSeen(name, False, 0, "a chart sheet, with no cells to read", ())
            for name in book.without_cells
        ]
        files.append(FileSeen(workbook.name, workbook.sha256, tuple(sheets)))
        problems += _uncalculated(workbook.name, book)
    problems += put_right.elsewhere(choices.corrections, files)
    lines, problems = _together(lines, problems, files, council or "")
    return Reading(tuple(files), tuple(lines), council, tuple(problems))


def _together(
    lines: list[Line], problems: list[Problem], files: Sequence[FileSeen], council: str
) -> tuple[list[Line], list[Problem]]:
    """What only all sheets together say: whose tables and pages stand beside the council's own."""
    tables = [t for f in files for s in f.sheets for t in s.tables]
    problems = councils_not_chosen_once(problems, tables)
    lines, alone = of_others.beside_own(lines)
    lines, parts = pages.of_the_whole(lines, council)
    return lines, [*problems, *alone, *parts]


def _told_apart(workbooks: Sequence[Workbook]) -> list[Workbook]:
    """The workbooks by name; of several with one name, the second and further ones are numbered."""
    ordered = sorted(workbooks, key=lambda w: (w.name, w.sha256))
    taken: Counter[str] = Counter()
    for at, workbook in enumerate(ordered):
        taken[workbook.name] += 1
        if (number := taken[workbook.name]) > 1:
            stem, dot, ending = workbook.name.rpartition(".")
            ordered[at] = replace(workbook, name=f"{stem or ending} ({number}){dot}{ending if stem else ''}")
    return ordered


def _council(opened: Sequence[Opened]) -> str | None:
    """The council the titles or file names name, else the only one named on top of the sheets."""
    grids = [grid for one in opened for grid in one.book.grids]
    named = context.council_named([one.workbook.name for one in opened], grids)
    return named or context.only_council_in([g for g in grids if not g.hidden])


def _sheet(
    put: PutRight, tables: list[Table], about: context.Context, reach: Reach, choices: Choices, council: str
) -> tuple[SheetSeen, list[Line], list[Problem]]:
    """One tab: its lines and problems, and how it was seen."""
    grid = put.sheet
    if not grid.cells:
        return SheetSeen(grid.sheet, grid.hidden, 0, "empty", (), grid), [], []
    if grid.hidden and grid.sheet not in choices.hidden_sheets:
        seen = SheetSeen(grid.sheet, True, 0, "hidden, so not judged", tuple(tables), grid)
        return seen, [], [_hidden(grid)]
    if said := people.listed(grid):
        return (
            SheetSeen(grid.sheet, grid.hidden, 0, "a list of single children: not read", (), grid),
            [],
            [said],
        )
    lines, problems, shaped = _all(put, tables, reach)
    if not lines and not any(t.shape for t in shaped) and len(grid.rows) <= _LONGEST_DOWN:
        sideways = put.turned()
        tables_across = tables_and_cards(sideways, context.year_of_sheet(grid, about), council)
        found = _all(sideways, tables_across, reach)
        lines, problems, shaped = found if found[0] else (lines, problems, shaped)
    problems = [*problems, *put.unplaced(shaped)]
    note = None
    if not lines:
        lost = any(p.severity is Severity.LOSS for p in problems)
        note = "its figures were not understood" if lost else "no table of indicators found: taken for notes"
    return SheetSeen(grid.sheet, grid.hidden, len(lines), note, tuple(shaped), grid), lines, problems


def _all(put: PutRight, tables: list[Table], reach: Reach) -> tuple[list[Line], list[Problem], list[Table]]:
    """Every table of a sheet read by its shape, and what no table accounts for."""
    lines: list[Line] = []
    problems: list[Problem] = []
    shaped: list[Table] = []
    for table in (calendars.within(t, reach) for t in tables):
        shape, found, said = _table(table)
        shaped.append(replace(table, shape=shape))
        exact = frozenset((table.number, c.column) for c in table.columns if c.exact)
        lines += [settle(line, reach, exact) for line in found]
        problems += said
    counted, lines, problems = put.read(shaped, lines, problems)
    lines, remarks = with_remarks(counted, shaped, lines)
    said = [*problems, *put.notes(shaped), *remarks]
    return lines, [*said, *unaccounted(counted, shaped, lines, said)], shaped


def _table(table: Table) -> tuple[str, list[Line], list[Problem]]:
    """A table read by the one shape that claims it; none or two are a problem."""
    claiming = [s for s in SHAPES if s.claims(table)]
    if len(claiming) == 1:
        lines, problems = claiming[0].read(table)
        group = of_others.whose(table)
        return claiming[0].id, of_others.as_benchmarks(lines, group) if group else list(lines), list(problems)
    if not any(
        evidence.is_figure(c)
        for r in table.body
        for k in table.grid.rows[r]
        if (c := table.grid.cells[(r, k)])
    ):
        return "", [], []
    names = " and ".join(s.id for s in claiming)
    seen = ", ".join(f"“{c.heading}” ({c.role.value})" for c in table.columns[:8])
    said = f"could be read as {names}" if claiming else f"was not understood; its headings are {seen}"
    message = f"The table headed in row {table.band[0]} of “{table.grid.sheet}” {said}."
    hint = "A column of indicator names and columns headed with their year were expected."
    return (
        names,
        [],
        [
            Problem(
                "table-not-understood",
                Severity.LOSS,
                message,
                hint,
                Source(table.grid.file, table.grid.sheet, _area(table)),
            )
        ],
    )


def _area(table: Table) -> str:
    last = table.body[-1] if table.body else table.band[1]
    return table.grid.area((table.band[0], table.columns[0].column), (last, table.columns[-1].column))


def _hidden(grid: Grid) -> Problem:
    rows, columns = list(grid.rows), [c for _, c in grid.cells]
    cells = grid.area((rows[0], min(columns)), (rows[-1], max(columns)))
    message = f"The sheet “{grid.sheet}” is hidden in the workbook. It was read but not judged."
    hint = "Unhide it in Excel and upload again if its figures belong in the brief."
    return Problem("hidden-sheet", Severity.NOTE, message, hint, Source(grid.file, grid.sheet, cells))


def _uncalculated(name: str, book: Book) -> list[Problem]:
    if not book.uncalculated:
        return []
    message = (
        f"{name} has {book.uncalculated} formulas that were never calculated, so their cells look empty."
    )
    hint = "Open the workbook in Excel, let it calculate, save it, and upload it again."
    return [Problem("formulas-not-calculated", Severity.LOSS, message, hint, Source(name, "", ""))]
