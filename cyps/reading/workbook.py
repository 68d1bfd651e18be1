"""A file as it came, and as a book of grids; what it is made of is the opening room's business."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from cyps.errors import UnreadableFile
from cyps.reading import apart
from cyps.reading.cells import Cells
from cyps.reading.grid import Grid

_DAMAGED = (
    "could not be read: it is damaged, or of an unknown kind. Save it from Excel as .xlsx and try again."
)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as it came: its name, its bytes, and the password to open it with."""

    name: str
    content: bytes
    password: str | None = None

    @property
    def sha256(self) -> str:
        """The fingerprint of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Book:
    """An opened workbook: its sheets, its tabs without cells, and its formulas never calculated."""

    grids: tuple[Grid, ...]
    without_cells: tuple[str, ...]
    uncalculated: int


def opening(workbook: Workbook) -> Iterator[Book]:
    """A workbook as far as it has come in, after each of its sheets, and last of all whole.

    Its format is told by its content and never by its name. Raises UnreadableFile
    (PasswordNeeded) with a sentence for the officer.
    """
    cells = Cells(workbook.name)
    without_cells: tuple[str, ...] = ()
    uncalculated = 0
    try:
        for line in apart.told(workbook.name, workbook.content, workbook.password):
            if "forms" in line:
                cells.begin(line)
            elif "sheet" in line:
                cells.add(line)
                yield Book(tuple(cells.grids), (), 0)
            else:
                without_cells = tuple(map(str, line["without_cells"]))
                uncalculated = int(line["uncalculated"])
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise UnreadableFile(workbook.name, _DAMAGED) from error
    yield Book(tuple(cells.grids), without_cells, uncalculated)
