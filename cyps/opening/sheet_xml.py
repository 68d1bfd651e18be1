"""The cells, merged areas and hidden rows and columns of one .xlsx sheet, straight from its XML.

It is read piece by piece, so that memory stays bounded: rows as `plain_rows` finds them
where it can, and all the rest by a parser, to which a sheet without those rows is a
sheet like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree.ElementTree import Element, XMLPullParser

from cyps.opening import PLAIN_TEXT, SHARED
from cyps.opening.guard import MOST_COLUMN, MOST_ROW, column_number, too_far
from cyps.opening.plain_rows import Found, pieces
from cyps.opening.spelt import MAIN, area, number, text_of, unescaped
from cyps.opening.styles import Style, as_date, iso
from cyps.opening.told import Content, Sheet

_ROW, _VALUE, _INLINE = f"{MAIN}row", f"{MAIN}v", f"{MAIN}is"
_COLUMN, _MERGE = f"{MAIN}col", f"{MAIN}mergeCell"
_TRUE = ("1", "true")
_NUMBERS = frozenset({b"", b"n"})
_TEXTS = frozenset({b"str", b"e", b"inlineStr"})


class SheetReader:
    """Reads the sheets of one workbook, whose styles, shared strings and first day they share."""

    def __init__(self, name: str, shown: Sequence[Style], texts: Sequence[str], epoch: datetime) -> None:
        self._name = name
        self._shown = shown
        self._epoch = epoch
        self._forms = {b"": 1} | {b"%d" % number: number + 1 for number in range(len(shown))}
        self._dates = frozenset(number + 1 for number, style in enumerate(shown) if style.is_date)
        self._texts = [number if text else None for number, text in enumerate(texts)]
        self._columns: dict[bytes, int] = {}
        self._row = 0

    def read(self, xml: bytes, sheet: Sheet) -> None:
        """Fills a sheet; raises what the parser raises for XML that is broken."""
        parser: XMLPullParser[Element] = XMLPullParser(("end",))
        self._row = 0
        for piece, found in pieces(xml):
            if found:
                self._plain(found, sheet)
            else:
                parser.feed(piece)
                self._parsed(parser, sheet)
        parser.close()
        self._parsed(parser, sheet)
        sheet.merged.sort()

    def _plain(self, found: Sequence[Found], sheet: Sheet) -> None:
        """The rows of a piece that is plainly written."""
        texts, numbered, dates, known = self._texts, self._forms, self._dates, self._columns
        columns: list[int] = []
        contents: list[Content] = []
        forms: list[int] = []
        for row, about, letters, style, kind, written in found:
            if row:
                sheet.add(self._row, columns, contents, forms)
                columns, contents, forms = [], [], []
                self._row = int(row)
                known = self._columns if self._row <= MOST_ROW else {}
                if b' hidden="1"' in about or b' hidden="true"' in about:
                    sheet.hidden_rows.append(self._row)
                continue
            if not written:
                continue
            content: Content | None
            if kind == b"s":
                content, form = texts[int(written)], SHARED
                if content is None:
                    continue
            elif kind in _NUMBERS:
                content, form = number(written), numbered[style]
                if form in dates:
                    content = as_date(number(written), self._shown[form - 1], self._epoch)
            else:
                content, form = self._content(kind, style, unescaped(written))
            columns.append(known.get(letters) or self._column(letters))
            contents.append(content)
            forms.append(form)
        sheet.add(self._row, columns, contents, forms)

    def _parsed(self, parser: XMLPullParser[Element], sheet: Sheet) -> None:
        """What the parser has made of all that it was fed."""
        for element in (event[-1] for event in parser.read_events()):
            if not isinstance(element, Element):
                continue
            if element.tag == _ROW:
                self._row = int(element.get("r") or self._row + 1)
                if element.get("hidden") in _TRUE:
                    sheet.hidden_rows.append(self._row)
                self._cells(element, sheet)
                element.clear()
            elif element.tag == _MERGE:
                sheet.merged.append(area(element.get("ref") or ""))
            elif element.tag == _COLUMN and element.get("hidden") in _TRUE:
                last = min(int(element.get("max") or 0), MOST_COLUMN)
                sheet.hidden_columns += range(int(element.get("min") or 1), last + 1)

    def _cells(self, row: Element, sheet: Sheet) -> None:
        """The filled cells of one row, however they are written."""
        columns: list[int] = []
        contents: list[Content] = []
        forms: list[int] = []
        column = 0
        for cell in row:
            letters = (cell.get("r") or "").rstrip("0123456789")
            column = column_number(letters) if letters else column + 1
            kind, inline = (cell.get("t") or "n").encode(), cell.find(_INLINE)
            written = cell.findtext(_VALUE) or ""
            if kind == b"inlineStr":
                written = text_of(inline) if inline is not None else ""
            if not written:
                continue
            content, form = self._content(kind, (cell.get("s") or "").encode(), written)
            if content != "":
                self._no_further(letters, column)
                columns.append(column)
                contents.append(content)
                forms.append(form)
        sheet.add(self._row, columns, contents, forms)

    def _content(self, kind: bytes, style: bytes, written: str) -> tuple[Content, int]:
        """A cell's content and the place of its form, "" for the place of an empty string."""
        if kind == b"s":
            place = self._texts[int(written)]
            return ("", PLAIN_TEXT) if place is None else (place, SHARED)
        if kind in _TEXTS:
            return written, PLAIN_TEXT
        form = self._forms[style]
        if kind == b"b":
            return bool(int(written)), form
        if kind == b"d":
            return iso(written), form
        stored = number(written.encode())
        if form in self._dates:
            return as_date(stored, self._shown[form - 1], self._epoch), form
        return stored, form

    def _column(self, letters: bytes) -> int:
        """The number of a column not met before, or of any where no cell should be."""
        found = column_number(letters.decode())
        self._no_further(letters.decode(), found)
        self._columns[letters] = found
        return found

    def _no_further(self, letters: str, column: int) -> None:
        if column > MOST_COLUMN or self._row > MOST_ROW:
            raise too_far(self._name, f"{letters}{self._row}")
