"""What a file is, told by its content and never by its name, and who reads it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from cyps.errors import PasswordNeeded, UnreadableFile
from cyps.opening import TOO_MUCH, guard
from cyps.opening.told import Told, TooManyCells, end, start
from cyps.opening.workbook_xml import Workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_STRICT = b"http://purl.oclc.org/ooxml/"
_NO_TABLES = (b"%PDF", b"{\\rtf")
_WEB_PAGES = ("<html", "<!doctype html", "<table", "<?xml")
_NOT_KNOWN = (
    "is not a workbook this app can open; .xlsx, .xlsm, .xlsb, .xls, .ods or .csv was expected. "
    "Open it in Excel and save it as .xlsx."
)
_DAMAGED = (
    "could not be read: it is damaged, or of an unknown kind. Save it from Excel as .xlsx and try again."
)
# What a workbook whose parts contradict one another makes of a reader that believes them.
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
    RuntimeError,
    SyntaxError,
)


def opened(name: str, content: bytes, password: str | None) -> Iterator[Told]:
    """A file as the lines of `cyps.opening`, the last of them its end or why it was refused."""
    try:
        yield from _opened(name, content, password)
    except PasswordNeeded as error:
        yield {"refused": error.reason, "locked": True}
    except UnreadableFile as error:
        yield {"refused": error.reason}
    except (TooManyCells, MemoryError):
        yield {"refused": TOO_MUCH}
    except _BROKEN:
        yield {"refused": _DAMAGED}


def _opened(name: str, content: bytes, password: str | None) -> Iterator[Told]:
    if not content:
        raise UnreadableFile(name, "is empty (0 bytes). Save it again from Excel and try once more.")
    if content.startswith(_OLE):
        from cyps.opening.locked import unlocked

        within = unlocked(name, content, password)
        if within is None:
            yield from _by_calamine(content)
            return
        content = within
    if content.startswith(_ZIP):
        yield from _zipped(name, content)
        return
    from cyps.opening.plain_text import decoded, text_sheet

    text = None if content.startswith(_NO_TABLES) else decoded(content)
    sheet = text_sheet(name, text) if text and not text.lstrip().lower().startswith(_WEB_PAGES) else None
    if sheet is None:
        raise UnreadableFile(name, _what_it_is(content))
    yield start()
    yield sheet.told()
    yield end()


def _zipped(name: str, content: bytes) -> Iterator[Told]:
    """A workbook in a zip archive: .xlsx and .xlsm here; .xlsb, .ods and Strict Open XML by calamine."""
    guard.check(name, content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "xl/workbook.bin" in names or "content.xml" in names:
            yield from _by_calamine(content)
            return
        if not any(n.startswith("xl/") for n in names):
            raise UnreadableFile(name, _NOT_KNOWN)
        if not ("xl/workbook.xml" in names and _STRICT in archive.read("xl/workbook.xml")):
            try:
                yield from Workbook(name, archive).told()
                return
            except _BROKEN:  # calamine forgives much, and what went over of this workbook is forgotten
                pass
        guard.check_sheets(name, archive)
    yield from _by_calamine(content)


def _by_calamine(content: bytes) -> Iterator[Told]:
    from cyps.opening.by_calamine import workbook

    return workbook(content)


def _what_it_is(content: bytes) -> str:
    start = content[:512].lstrip().lower()
    if start.startswith(b"%pdf"):
        return "is a PDF. The workbook it was printed from (.xlsx) was expected."
    if start.decode("latin-1").startswith(_WEB_PAGES):
        return "is a web page saved with a workbook's name. Open it in Excel and save it as .xlsx."
    return _NOT_KNOWN
