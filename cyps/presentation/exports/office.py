"""What Office files share: no date of making, so the same brief gives the same bytes on any day."""

from __future__ import annotations

import io
import re
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNDATED = datetime(2000, 1, 1)
"""When every paper says it was made."""

WORDS_ONLY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""How xlsxwriter is to write: a word stays a word, whatever it begins with."""

_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


def undated(content: bytes) -> bytes:
    """The same Office file with every date in it and in its embedded workbooks set to `UNDATED`."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as given, ZipFile(written, "w", ZIP_DEFLATED) as made:
        for entry in given.infolist():
            part = given.read(entry)
            if entry.filename.endswith(".xlsx"):
                part = undated(part)
            elif entry.filename == "docProps/core.xml":
                part = _STAMP.sub(f"{UNDATED:%Y-%m-%dT%H:%M:%SZ}".encode(), part)
            named = ZipInfo(entry.filename, _FIRST_DAY)
            named.compress_type = ZIP_DEFLATED
            made.writestr(named, part)
    return written.getvalue()
