"""Whether a workbook has the shape that corrections were made for, and where they belong in it.

Next year's workbook has next year's columns: its headings are those of this year with the
years moved on. How far is told by the headings themselves, and where these name no year, by
the years the tables are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cyps.choices import About, Choices, Correction, Says
from cyps.keeping.kept import Kept, TableShape, WorkbookShape, shapes_of
from cyps.reading import Reading, years_on

_BACK, _ON = 5, 15  # years between two editions of a workbook, at most
_SAME = 0.75  # of a table's headings, to be the same table
_ALIKE = 0.5  # of a workbook's tables, to be the same workbook


@dataclass(frozen=True, slots=True)
class Recognised:
    """How well the workbooks fit, and the corrections as they belong in them.

    `found` of `tables` tables have the same headings. `years` says how far each workbook
    is from the one its corrections were made for, by its name. `corrections` has all of
    them: those that belong nowhere as they were.
    """

    found: int
    tables: int
    years: tuple[tuple[str, int], ...]
    corrections: tuple[Correction, ...]

    @property
    def is_alike(self) -> bool:
        """Whether it may be offered as the same workbook, or next year's."""
        return self.found > 0 and self.found >= _ALIKE * self.tables


@dataclass(frozen=True, slots=True)
class _Fit:
    """A workbook as an edition of one that was kept: `years` on, with so many tables and headings of it."""

    was: WorkbookShape
    years: int
    tables: int
    headings: int

    @property
    def share(self) -> float:
        return self.tables / len(self.was.tables) if self.was.tables else 0.0


def recognised(kept: Kept, reading: Reading) -> Recognised:
    """How the workbooks of a reading fit what was kept. One alone is taken for the one that was meant."""
    shapes = shapes_of(reading)
    fits = {now.file: fit for now in shapes if (fit := _best(kept, now))}
    fits = {file: fit for file, fit in fits.items() if fit.share >= _ALIKE or len(shapes) == 1}
    moved = [c for now in shapes if now.file in fits for c in _moved(kept, fits[now.file], now)]
    used = {fit.was.file for fit in fits.values()}
    left = [c for c in kept.corrections if c.file not in used]
    meant = {fit.was.file: len(fit.was.tables) for fit in fits.values()} or {
        was.file: len(was.tables) for was in kept.workbooks
    }
    return Recognised(
        sum(fit.tables for fit in fits.values()),
        sum(len(fit.was.tables) for fit in fits.values()) or sum(meant.values()),
        tuple((file, fit.years) for file, fit in fits.items()),
        tuple(dict.fromkeys((*moved, *left))),
    )


def with_kept(asked: Choices, kept: Kept, reading: Reading) -> Choices:
    """The choices with what was kept: corrections where they belong, settings where none were chosen."""
    return replace(
        asked,
        council=asked.council or kept.council,
        thresholds=tuple({**dict(kept.thresholds), **dict(asked.thresholds)}.items()),
        corrections=recognised(kept, reading).corrections,
    )


def _best(kept: Kept, now: WorkbookShape) -> _Fit | None:
    """The kept workbook that this one is most like, and how many years on."""
    fits = [_fit(was, now, years) for was in _made_for(kept) for years in range(-_BACK, _ON + 1)]

    def likeness(fit: _Fit) -> tuple[float, ...]:
        is_told = fit.was.year_ends is not None and fit.was.year_ends + fit.years == now.year_ends
        by_name = years_on(fit.was.file, fit.years) == now.file
        alike = fit.share >= _ALIKE
        is_same = fit.was.file == now.file
        return alike, fit.share, fit.headings, is_told, by_name, is_same, -abs(fit.years)

    return max(fits, key=likeness, default=None)


def _made_for(kept: Kept) -> tuple[WorkbookShape, ...]:
    """The workbooks kept, and those that only a correction names."""
    known = {was.file for was in kept.workbooks}
    named = dict.fromkeys(c.file for c in kept.corrections if c.file not in known)
    return (*kept.workbooks, *(WorkbookShape(file, ()) for file in named))


def _fit(was: WorkbookShape, now: WorkbookShape, years: int) -> _Fit:
    tables = headings = 0
    for table in was.tables:
        wanted = {_flat(years_on(text, years) for text in path) for path in table.headings}
        sheet = _flat([years_on(table.sheet, years)])
        same = max((len(wanted & _paths(t)) for t in now.tables if _flat([t.sheet]) == sheet), default=0)
        tables += same >= _SAME * len(wanted)
        headings += same
    return _Fit(was, years, tables, headings)


def _paths(table: TableShape) -> set[tuple[str, ...]]:
    return {_flat(path) for path in table.headings}


def _flat(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).casefold() for text in texts)


def _moved(kept: Kept, fit: _Fit, now: WorkbookShape) -> Iterator[Correction]:
    """The corrections of a kept workbook as they belong in this one.

    What was said of a year's own column is still true of it where it stands in the new
    workbook too, unless that has now the place of another column.
    """
    mine = [c for c in kept.corrections if c.file == fit.was.file]
    moved = [_dated(_on(c, fit.years, now), c, fit, now) for c in mine]
    yield from moved
    taken = {_where(c) for c in moved}
    there = {(_flat([t.sheet]), path) for t in now.tables for path in _paths(t)}
    for said in mine:
        where = _where(said)
        if said.about is About.COLUMN and where not in taken and where[:2] in there:
            yield replace(said, file=now.file)


def _where(said: Correction) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    return _flat([said.sheet]), _flat(said.heading), said.nth


def _dated(moved: Correction, said: Correction, fit: _Fit, now: WorkbookShape) -> Correction:
    """A correction with the period that is meant in the new workbook.

    A heading with a year in it has moved with its period. One without is of the same
    year as its table, as it was: how far that has moved on, the tables know.
    """
    if said.period is None or moved.heading != said.heading:
        return moved
    before, after = _year_over(said, fit.was), _year_over(moved, now)
    if before is None or after is None:
        return moved
    return replace(moved, period=said.period.years_before(before - after))


def _year_over(said: Correction, shape: WorkbookShape) -> int | None:
    """The year of the table whose column a correction is about: the one of its title, or the only one."""
    tables = [t for t in shape.tables if _flat([t.sheet]) == _flat([said.sheet])]
    tables = [t for t in tables if _flat(said.heading) in _paths(t)]
    years = {t.year_ends for t in tables if _flat([t.title]) == _flat([said.name])}
    years = years or {t.year_ends for t in tables}
    return years.pop() if len(years) == 1 else None


def _on(said: Correction, years: int, now: WorkbookShape) -> Correction:
    """A correction some years on. A cell keeps its year: it is one figure, which may stand there again."""
    if said.about is About.CELL:
        is_there = said.sheet in {table.sheet for table in now.tables}
        return replace(said, file=now.file, sheet=said.sheet if is_there else years_on(said.sheet, years))
    return replace(
        said,
        file=now.file,
        sheet=years_on(said.sheet, years),
        heading=tuple(years_on(text, years) for text in said.heading),
        name=years_on(said.name, years),
        value=years_on(said.value, years) if said.says is Says.JOINS else said.value,
        period=said.period.years_before(-years) if said.period else None,
    )
