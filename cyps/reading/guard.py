"""What is refused before any parser runs: archives that unpack to monsters.

Measured on real hostile files: a 1.5 KB workbook with cells in A1 and XFD1048576
hangs or aborts every reader, and a 12 MB one can hold 5 GB. Sizes are the archive's
own declaration, which the standard library checks when it unpacks.
"""

from __future__ import annotations

import io
import re
import zipfile

from cyps.errors import UnreadableFile

MOST_UNPACKED = 300 << 20
MOST_PARTS = 2000
MOST_ROW = 200_000
MOST_COLUMN = 2_000
_STEP = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d+)"')
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_SHEET = re.compile(r"^xl/worksheets/[^/]+\.xml$")


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


def _check_sheet(name: str, archive: zipfile.ZipFile, part: str) -> None:
    """Refuses a sheet whose cells lie further out than any scorecard's do."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_STEP):
            block = tail + chunk
            if _ENTITY.search(block):
                raise UnreadableFile(
                    name,
                    f"declares document entities in {part}, which no workbook needs. It was not opened.",
                )
            last = None
            for last in _CELL.finditer(block):
                if len(last[1]) > 2 and _column(last[1]) > MOST_COLUMN:
                    _too_far(name, last)
            if last is not None and int(last[2]) > MOST_ROW:
                _too_far(name, last)
            tail = block[-64:]


def _too_far(name: str, cell: re.Match[bytes]) -> None:
    where = (cell[1] + cell[2]).decode()
    raise UnreadableFile(
        name,
        f"has a cell as far out as {where}; "
        f"at most {MOST_ROW:,} rows and {MOST_COLUMN:,} columns were expected. "
        "Delete the empty rows and columns beyond the table, save, and try again.",
    )


def check(name: str, content: bytes) -> None:
    """Raises UnreadableFile when the archive would unpack to more than a scorecard can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
                raise UnreadableFile(
                    name,
                    f"unpacks to {size / 2**20:,.0f} MB in {len(parts):,} parts; "
                    f"at most {MOST_UNPACKED >> 20} MB in {MOST_PARTS:,} was expected. "
                    "Save only the sheets you present as a new workbook and try again.",
                )
            for part in parts:
                if _SHEET.match(part.filename):
                    _check_sheet(name, archive, part.filename)
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
