"""CSV in any usual encoding, with any usual mark between its cells."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from cyps.errors import UnreadableFile
from cyps.opening import TOO_MUCH
from cyps.opening.guard import MOST_ROW
from cyps.opening.told import Content, Sheet

_PLAIN = re.compile(r"^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$")
_ENCODINGS = ("utf-8-sig", "cp1252")


def decoded(content: bytes) -> str | None:
    """Text in any usual encoding, or None for bytes that are no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content[:4096]:
        return None
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def text_sheet(name: str, text: str) -> Sheet | None:
    """A CSV file as one sheet, or None when the text is no table."""
    start = "\n".join(text.splitlines()[:50])
    try:
        dialect: Any = csv.Sniffer().sniff(start, ",;\t|")
    except csv.Error:
        dialect = csv.excel
    sheet = Sheet(name.rsplit(".", 1)[0], hidden=False)
    for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), dialect), start=1):
        if row > MOST_ROW:
            raise UnreadableFile(name, TOO_MUCH)
        sheet.add_without_forms(row, map(_content, values))
    return sheet if any(columns[-1] > 1 for _, columns, _, _ in sheet.rows) else None


def _content(written: str) -> Content:
    """A number where it is written as one, else the text without the space around it."""
    text = written.strip()
    if not _PLAIN.match(text):
        return text
    return float(text) if "." in text else int(text)
