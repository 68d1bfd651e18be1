"""An .xlsx or .xlsm workbook from its parts: its sheets in order, styles, shared strings and calendar.

Read here rather than by openpyxl, which takes longer to load than a whole scorecard to
read, and longer over a sheet's cells than all the understanding after them.
`tests/opening` holds what is read to openpyxl's own answer, cell by cell.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from cyps.opening import guard
from cyps.opening.sheet_xml import SheetReader
from cyps.opening.spelt import MAIN, text_of
from cyps.opening.styles import styles
from cyps.opening.told import Sheet, Told, end, start

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SINCE_1900, _SINCE_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
# How writers end a formula cell that holds no result; counted, since a pattern takes ten times as long.
_UNCALCULATED = (b"</f></c>", b"</f><v></v></c>", b"</f><v/></c>", b"</f><v /></c>")


class Workbook:
    """One workbook in its archive. Anything its parts contradict one another in is a KeyError or the like."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self._name = name
        self._archive = archive
        self._parts = frozenset(archive.namelist())
        self._path = self._related("", "/officeDocument")[""]

    def told(self) -> Iterator[Told]:
        """The lines of the workbook, each sheet as soon as it is read."""
        root = self._xml(self._path)
        properties = root.find(f"{MAIN}workbookPr")
        since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        sheets, others = self._related(self._path, "/worksheet"), self._related(self._path, "/chartsheet")
        shown = tuple(styles(self._one("/styles")))
        texts = self._texts()
        yield start((style.form for style in shown), texts)
        reader = SheetReader(self._name, shown, texts, _SINCE_1904 if since_1904 else _SINCE_1900)
        charts, uncalculated = [], 0
        for about in root.iterfind(f"{MAIN}sheets/{MAIN}sheet"):
            title, at = about.get("name") or "", about.get(_ID) or ""
            if at in others:
                charts.append(title)
            elif sheets.get(at) in self._parts:
                xml = self._bytes(sheets[at])
                uncalculated += sum(map(xml.count, _UNCALCULATED))
                sheet = Sheet(title, about.get("state", "visible") != "visible")
                reader.read(xml, sheet)
                yield sheet.told()
        yield end(charts, uncalculated)

    def _bytes(self, part: str) -> bytes:
        return guard.no_entities(self._name, part, self._archive.read(part))

    def _xml(self, part: str) -> Element:
        return ElementTree.fromstring(self._bytes(part))  # noqa: S314 - without entities, in a child with limits

    def _related(self, part: str, kind: str) -> dict[str, str]:
        """The parts of one kind that a part names, by their ids; under "" the first of them."""
        folder, base = posixpath.split(part)
        found: dict[str, str] = {}
        for one in self._xml(posixpath.join(folder, "_rels", f"{base}.rels")).iter(_RELATIONSHIP):
            if (one.get("Type") or "").endswith(kind) and one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target") or ""))[1:]
                found.setdefault("", target)
                found[one.get("Id") or ""] = target
        return found

    def _one(self, kind: str) -> Element | None:
        """The only part of its kind, or None where the workbook has none."""
        part = self._related(self._path, kind).get("", "")
        return self._xml(part) if part in self._parts else None

    def _texts(self) -> list[str]:
        """The strings its sheets share; what openpyxl takes out of them is taken out."""
        table = self._one("/sharedStrings")
        found = table.iterfind(f"{MAIN}si") if table is not None else ()
        return [text_of(one).replace("x005F_", "") for one in found]
