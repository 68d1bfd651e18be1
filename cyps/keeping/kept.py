"""What is kept for next year: corrections, settings, and the shape of the workbooks they were made for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from cyps.choices import Choices, Correction, Use
from cyps.reading import FileSeen, Reading, Table, title_of

Headings = tuple[tuple[str, ...], ...]
"""The words over each column of a table, from the left, each path from the top down."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table by its tab, its title and its headings, as written; `year_ends` is when its year does."""

    sheet: str
    title: str
    year_ends: int | None
    headings: Headings


@dataclass(frozen=True, slots=True)
class WorkbookShape:
    """A workbook by its tables."""

    file: str
    tables: tuple[TableShape, ...]

    @property
    def year_ends(self) -> int | None:
        """When the year ends that most of its tables are about."""
        years = Counter(table.year_ends for table in self.tables if table.year_ends)
        return max(years, key=lambda year: (years[year], year), default=None)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file of corrections holds. What is not the council's own (a year to judge) is not kept."""

    corrections: tuple[Correction, ...] = ()
    council: str | None = None
    thresholds: tuple[tuple[str, Decimal], ...] = ()
    workbooks: tuple[WorkbookShape, ...] = ()


def kept_of(choices: Choices, reading: Reading) -> Kept:
    """What to keep of a session: its choices, and the shape of what it read."""
    return Kept(choices.corrections, choices.council, choices.thresholds, shapes_of(reading))


def shapes_of(reading: Reading) -> tuple[WorkbookShape, ...]:
    """The shape of each workbook read."""
    return tuple(_shape(file) for file in reading.files)


def _shape(file: FileSeen) -> WorkbookShape:
    return WorkbookShape(
        file.name,
        tuple(
            TableShape(
                sheet.name,
                title_of(table),
                _year_ends(table),
                tuple(column.path for column in table.columns),
            )
            for sheet in file.sheets
            for table in sheet.tables
            if not _is_forced(table)
        ),
    )


def _year_ends(table: Table) -> int | None:
    """When the year ends that a table is about: by the words around it, else the newest its headings name."""
    named = [c.period.end.year for c in table.columns if c.period and not c.exact]
    return table.year.end.year if table.year else max(named, default=None)


def _is_forced(table: Table) -> bool:
    """Whether only an officer's word made a table of it, so that another reading won't find it unasked."""
    first, last = table.band
    return any(table.uses.get(row) is Use.HEADINGS for row in range(first, last + 1))
