"""How the XML of a workbook spells numbers, texts and areas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from cyps.opening.guard import column_number
from cyps.opening.told import Area

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TEXT, _PHONETIC = f"{MAIN}t", f"{MAIN}rPh"
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$")


def number(written: bytes) -> float:
    """A number as it is stored: whole unless it has a point or an exponent."""
    return float(written) if b"." in written or b"E" in written or b"e" in written else int(written)


def unescaped(written: bytes) -> str:
    """Text without the marks XML writes some characters with."""
    if b"&" in written or b"\r" in written:
        return fromstring(b"<v>%s</v>" % written).text or ""  # noqa: S314 - no entities are left
    return written.decode()


def area(written: str) -> Area:
    """The corners of a merged area ("B2:D3"); raises ValueError for anything else."""
    found = _AREA.match(written)
    if found is None:
        raise ValueError(f"{written} is no area")
    top, left = int(found[2]), column_number(found[1])
    return (top, left, int(found[4]), column_number(found[3])) if found[3] else (top, left, top, left)


def text_of(element: Element) -> str:
    """The text of a string, its runs joined, without the reading aid of East Asian text."""
    return "".join(_runs(element))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag != _PHONETIC:
            yield from _runs(child)
