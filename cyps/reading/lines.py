"""What reading hands on: lines of figures with the words around them, and how each sheet was seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cyps.choices import Use
from cyps.frozen import by_the_thousand
from cyps.reading.bounds import Bound
from cyps.reading.figures import Figure
from cyps.reading.grid import Grid
from cyps.reading.headings import Column
from cyps.reading.words import Role
from cyps.terms import Period, Polarity, Problem, Source


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Entry:
    """One figure in one cell, with its role. `group` is whose benchmark.

    `bound` stands in place of a plain figure for targets and tolerances. `column`
    is the key of the cells weighed with it when percent or fraction is decided.
    """

    role: Role
    period: Period | None
    group: str
    figure: Figure
    bound: Bound | None
    column: tuple[int, int]
    source: Source


@dataclass(frozen=True, slots=True)
class Remark:
    """Words that say a row's years are not alike: from `since` on, None where they don't say when."""

    text: str
    since: Period | None
    source: Source


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Line:
    """One indicator's line in one table, as written.

    `sections` are the headings it stands under, nearest first, `sheet` its tab's name
    ("" where that names the whole service). `polarity` is None
    where the sheet says nothing a mark explains. `unit` and `window` are as written,
    "" where there are none. `rag` is the workbook's own colour, (written, letter, source).
    `of` is the group of the others whose table it stands in, "" for the council's own.
    `remarks` are words on the sheet that say its years are not alike.
    """

    name: str
    ref: str
    sections: tuple[str, ...]
    sheet: str
    polarity: Polarity | None
    unit: str
    window: str
    rag: tuple[str, str, Source] | None
    entries: tuple[Entry, ...]
    source: Source
    of: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it was understood: the answer to "what did you see?".

    `band` is its first and last heading row, `body` the rows under it in order.
    `titles` are the lone texts above it, nearest first; `year` the year it is about.
    `said` are labelled facts over the table that are of all its rows (its theme, its unit);
    `uses` what an officer said some of the sheet's rows are.
    """

    grid: Grid
    band: tuple[int, int]
    body: tuple[int, ...]
    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    year: Period | None
    number: int
    council: str = ""
    shape: str = ""
    said: tuple[tuple[Role, str], ...] = ()
    uses: Mapping[int, Use] = field(default_factory=dict)

    def column_of(self, role: Role) -> Column | None:
        """The first column with a role, or None."""
        return next((c for c in self.columns if c.role is role), None)


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """One tab: how many lines it gave, its tables, and a plain word when it gave none.

    `grid` is the sheet as people see it, also where a table was read sideways; None
    for a tab without cells.
    """

    name: str
    hidden: bool
    lines: int
    note: str | None
    tables: tuple[Table, ...]
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class FileSeen:
    """One workbook: its name, fingerprint and tabs in order."""

    name: str
    sha256: str
    sheets: tuple[SheetSeen, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the workbooks say, before anyone asks which indicator is which."""

    files: tuple[FileSeen, ...]
    lines: tuple[Line, ...]
    council: str | None
    problems: tuple[Problem, ...]
