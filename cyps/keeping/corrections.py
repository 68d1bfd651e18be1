"""The file of corrections: small JSON that a person can read, checked hard when it comes back.

    {"schema": "cyps-corrections/1", "council": …, "thresholds": {…}, "workbooks": […], "corrections": […]}

The same corrections give the same bytes. What a file doesn't say is as if nobody had said
it; what it says wrongly, or that this app doesn't know, refuses the whole file with one
sentence, so that nothing is half used.
"""

from __future__ import annotations

import json
from decimal import Decimal

from cyps.choices import Correction
from cyps.errors import UnreadableCorrections
from cyps.keeping.fields import Fields, Wrong, one_of_each
from cyps.keeping.kept import Kept, TableShape, WorkbookShape
from cyps.keeping.told import correction_in, correction_out
from cyps.keeping.work import number

SCHEMA = "cyps-corrections/1"
ENDING = ".corrections.json"
MEDIA_TYPE = "application/json"
_LARGEST = 4_000_000  # bytes


def written(kept: Kept) -> bytes:
    """The file that holds `kept`, as UTF-8 JSON ended by a newline."""
    said = {
        "schema": SCHEMA,
        "council": kept.council,
        "thresholds": {name: number(value) for name, value in sorted(kept.thresholds)},
        "workbooks": [_shape_out(shape) for shape in kept.workbooks],
        "corrections": [correction_out(c) for c in sorted(kept.corrections, key=_order)],
    }
    text = json.dumps(said, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "surrogatepass")


def read_corrections(name: str, content: bytes) -> Kept:
    """What a file of corrections holds; `name` is what to call it.

    Raises UnreadableCorrections for a file that is no such file, or isn't whole.
    """
    if len(content) > _LARGEST:
        raise UnreadableCorrections(name, "it is too large for a file of corrections")
    try:
        raw = json.loads(content.decode("utf-8-sig"), parse_float=Decimal, object_pairs_hook=one_of_each)
    except (ValueError, RecursionError) as error:  # no text, no JSON, a number of thousands of digits
        raise UnreadableCorrections(name, "it is not a file of corrections saved by this app") from error
    except Wrong as error:
        raise UnreadableCorrections(name, str(error)) from error
    try:
        return _kept(raw)
    except Wrong as error:
        raise UnreadableCorrections(name, str(error)) from error


def _kept(raw: object) -> Kept:
    if not isinstance(raw, dict) or not str(raw.get("schema", "")).startswith("cyps-corrections/"):
        raise Wrong("it is not a file of corrections saved by this app")
    if raw["schema"] != SCHEMA:
        raise Wrong(f"it was saved as {raw['schema']}, and this version of the app reads {SCHEMA}")
    fields = Fields(raw, "the file")
    fields.text("schema")
    found = Kept(
        corrections=tuple(correction_in(each) for each in fields.records("corrections", "correction")),
        council=fields.text_or_none("council"),
        thresholds=fields.numbers("thresholds"),
        workbooks=tuple(_shape_in(each) for each in fields.records("workbooks", "workbook")),
    )
    fields.nothing_else()
    return found


def _order(said: Correction) -> tuple[object, ...]:
    return said.file, said.sheet, said.about, said.name, said.heading, said.nth, said.says, said.written


def _shape_out(shape: WorkbookShape) -> dict[str, object]:
    return {"file": shape.file, "tables": [_table_out(table) for table in shape.tables]}


def _table_out(table: TableShape) -> dict[str, object]:
    headings = [*map(list, table.headings)]
    return {"sheet": table.sheet, "title": table.title, "year_ends": table.year_ends, "headings": headings}


def _shape_in(fields: Fields) -> WorkbookShape:
    found = WorkbookShape(
        fields.text("file"),
        tuple(_table_in(each) for each in fields.records("tables", "table")),
    )
    fields.nothing_else()
    return found


def _table_in(fields: Fields) -> TableShape:
    sheet, title = fields.text("sheet"), fields.text("title", "")
    found = TableShape(sheet, title, fields.year_or_none("year_ends"), fields.paths("headings"))
    fields.nothing_else()
    return found
