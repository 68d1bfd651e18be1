"""Bytes to grids. The only place that knows file formats; everything else sees cells."""

from __future__ import annotations

import hashlib
import io
import warnings
import zipfile
import zlib
from dataclasses import dataclass

import openpyxl

from cyps.errors import UnreadableFile
from cyps.reading import guard, locked
from cyps.reading.grid import Grid
from cyps.reading.other_formats import decoded, read_apart, read_csv
from cyps.reading.sheet_xml import SheetReader

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_STRICT = b"http://purl.oclc.org/ooxml/"
_NO_TABLES = (b"%PDF", b"{\\rtf")
_WEB_PAGES = ("<html", "<!doctype html", "<table", "<?xml")
_NOT_KNOWN = (
    "is not a workbook this app can open; .xlsx, .xlsm, .xlsb, .xls, .ods or .csv was expected. "
    "Open it in Excel and save it as .xlsx."
)
# How writers end a formula cell that holds no result; counted, since a pattern takes ten times as long.
_UNCALCULATED = (b"</f></c>", b"</f><v></v></c>", b"</f><v/></c>", b"</f><v /></c>")
# What openpyxl lets through from a workbook whose parts contradict one another.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    SyntaxError,
    AssertionError,
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


def open_book(workbook: Workbook) -> Book:
    """Every sheet of a workbook as a grid, its format told by its content and never by its name.

    Raises UnreadableFile with a sentence for the officer.
    """
    name, content = workbook.name, workbook.content
    if not content:
        raise UnreadableFile(name, "is empty (0 bytes). Save it again from Excel and try once more.")
    if content.startswith(_OLE):
        opened = locked.unlocked(name, content, workbook.password)
        if opened is None:
            return Book(*read_apart(name, content), 0)
        content = opened
    if content.startswith(_ZIP):
        return _zipped(name, content)
    text = None if content.startswith(_NO_TABLES) else decoded(content)
    grid = read_csv(name, text) if text and not text.lstrip().lower().startswith(_WEB_PAGES) else None
    if grid is None:
        raise UnreadableFile(name, _what_it_is(content))
    return Book((grid,), (), 0)


def _zipped(name: str, content: bytes) -> Book:
    """A workbook in a zip archive: .xlsx and .xlsm here; .xlsb, .ods and Strict Open XML by calamine."""
    guard.check(name, content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "xl/workbook.bin" in names or "content.xml" in names:
            return Book(*read_apart(name, content), 0)
        if not any(n.startswith("xl/") for n in names):
            raise UnreadableFile(name, _NOT_KNOWN)
        parts = {n: archive.read(n) for n in names if n.startswith("xl/worksheets/")}
        strict = _STRICT in archive.read("xl/workbook.xml") if "xl/workbook.xml" in names else False
    if strict:
        return Book(*read_apart(name, content), 0)
    uncalculated = sum(part.count(end) for part in parts.values() for end in _UNCALCULATED)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions we have no use for
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            reader = SheetReader(book)
            grids = tuple(
                reader.grid(
                    name, sheet.title, sheet.sheet_state != "visible", parts[path], sheet._shared_strings
                )
                for sheet in book.worksheets
                if (path := sheet._worksheet_path) in parts
            )
    except _BROKEN:
        return Book(*read_apart(name, content), uncalculated)  # calamine forgives much that openpyxl doesn't
    return Book(grids, tuple(s.title for s in book.chartsheets), uncalculated)


def _what_it_is(content: bytes) -> str:
    start = content[:512].lstrip().lower()
    if start.startswith(b"%pdf"):
        return "is a PDF. The workbook it was printed from (.xlsx) was expected."
    if start.decode("latin-1").startswith(_WEB_PAGES):
        return "is a web page saved with a workbook's name. Open it in Excel and save it as .xlsx."
    return _NOT_KNOWN
