"""Formats openpyxl doesn't read: .xls, .xlsb, .ods, Strict Open XML, and CSV in any usual encoding.

None of these gives number formats, so percentages are told by their column (METHOD §6).
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from datetime import datetime
from typing import Any

from cyps.errors import UnreadableFile
from cyps.reading import apart
from cyps.reading.grid import Cell, Grid, rows_of, spread_out

_PLAIN = re.compile(r"^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$")
_MOST_ROWS = 200_000
_DAMAGED = (
    "could not be read: it is damaged, or of an unknown kind. Save it from Excel as .xlsx and try again."
)
_TOO_MUCH = "asks for more than a scorecard needs. Save only the sheets you present as a new .xlsx workbook."
_ENCODINGS = ("utf-8-sig", "cp1252")


def read_apart(name: str, content: bytes) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Every sheet of a workbook calamine knows, and the names of its chart sheets.

    Raises UnreadableFile for what can't be read within the limits of the child process.
    """
    command = [sys.executable, "-I", apart.__file__]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=apart.MOST_SECONDS + 5, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(name, _TOO_MUCH) from error
    if done.returncode == 0:
        told: dict[str, Any] = json.loads(done.stdout)
        return tuple(_grid(name, sheet) for sheet in told["sheets"]), tuple(told["charts"])
    reason = _DAMAGED if done.returncode == 3 else _TOO_MUCH
    raise UnreadableFile(name, reason)


def _grid(file: str, sheet: dict[str, Any]) -> Grid:
    cells = {(row, column): Cell(_content(value)) for row, column, value in sheet["cells"]}
    spread_out(cells, [tuple(area) for area in sheet["merges"]])
    return Grid(file, sheet["name"], sheet["hidden"], cells, rows_of(cells))


def _content(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        return datetime.fromisoformat(value["d"])
    return int(value) if isinstance(value, float) and value.is_integer() else value


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


def read_csv(name: str, text: str) -> Grid | None:
    """A CSV file as one sheet, or None when the text is no table."""
    start = "\n".join(text.splitlines()[:50])
    try:
        dialect: Any = csv.Sniffer().sniff(start, ",;\t|")
    except csv.Error:
        dialect = csv.excel
    cells: dict[tuple[int, int], Cell] = {}
    for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), dialect), start=1):
        if row > _MOST_ROWS:
            raise UnreadableFile(name, _TOO_MUCH)
        for column, value in enumerate(values, start=1):
            if stripped := value.strip():
                cells[(row, column)] = Cell(_number(stripped) if _PLAIN.match(stripped) else stripped)
    if max((column for _, column in cells), default=0) < 2:
        return None
    sheet = name.rsplit(".", 1)[0]
    return Grid(name, sheet, False, cells, rows_of(cells))


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
