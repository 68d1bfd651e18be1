"""What is refused before a parser runs, or stops one: archives that unpack to monsters, cells far out.

Measured on real hostile files: a 1.5 KB workbook with cells in A1 and XFD1048576
hangs or aborts every reader, and a 12 MB one can hold 5 GB. Sizes are the archive's
own declaration, which the standard library checks when it unpacks.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from cyps.errors import UnreadableFile

MOST_UNPACKED = 300 << 20
MOST_PARTS = 2000
MOST_ROW = 200_000
MOST_COLUMN = 2_000
_STEP = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d+)"')
_SHEET = re.compile(r"^xl/worksheets/[^/]+\.xml$")


@lru_cache(maxsize=4096)
def column_number(letters: str) -> int:
    """A column's number from 1: A, Z, AA. Raises ValueError for what no column is called."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(f"{letters} is no column")
        number = number * 26 + ord(letter) - 64
    return number


def no_entities(name: str, part: str, xml: bytes) -> bytes:
    """The same bytes; raises UnreadableFile where they declare entities, which can be made to explode."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise UnreadableFile(
            name, f"declares document entities in {part}, which no workbook needs. It was not opened."
        )
    return xml


@contextmanager
def unpacking(name: str) -> Iterator[None]:
    """What goes wrong while an archive is unpacked, as UnreadableFile."""
    try:
        yield
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise UnreadableFile(
            name,
            "is damaged: its archive can't be unpacked. Open it in Excel, save it again, and try once more.",
        ) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise UnreadableFile(
            name,
            "is damaged: part of it can't be unpacked. Open it in Excel, save it again, and try once more.",
        ) from error


def check(name: str, content: bytes) -> None:
    """Raises UnreadableFile when the archive would unpack to more than a scorecard can be."""
    with unpacking(name), zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)
        if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
            raise UnreadableFile(
                name,
                f"unpacks to {size / 2**20:,.0f} MB in {len(parts):,} parts; "
                f"at most {MOST_UNPACKED >> 20} MB in {MOST_PARTS:,} was expected. "
                "Save only the sheets you present as a new workbook and try again.",
            )


def check_sheets(name: str, archive: zipfile.ZipFile) -> None:
    """Refuses sheets whose cells lie further out than any scorecard's do, for a reader that can't say no."""
    for part in archive.namelist():
        if not _SHEET.match(part):
            continue
        tail = b""
        with unpacking(name), archive.open(part) as stream:
            while chunk := stream.read(_STEP):
                block = no_entities(name, part, tail + chunk)
                for cell in _CELL.finditer(block):
                    if int(cell[2]) > MOST_ROW or column_number(cell[1].decode()) > MOST_COLUMN:
                        raise too_far(name, (cell[1] + cell[2]).decode())
                tail = block[-64:]


def too_far(name: str, where: str) -> UnreadableFile:
    """The refusal of a cell far beyond any table."""
    return UnreadableFile(
        name,
        f"has a cell as far out as {where}; "
        f"at most {MOST_ROW:,} rows and {MOST_COLUMN:,} columns were expected. "
        "Delete the empty rows and columns beyond the table, save, and try again.",
    )
