"""A cell as people see it in their workbook: 0.928 as "92.8%", a date as "Mar-16"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from cyps.reading.grid import Cell
from cyps.reading.values import of_number

_PIECES = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|([0#?][0#?,.]*)')
_DATE_PIECES = re.compile(
    r'"([^"]*)"|\\(.)|\[[^\]]*\]|([_*].)|(y+|m+|d+|h+|s+(?:\.0+)?|am/pm|a/p)|(.)', re.I | re.S
)
# Excel shows these two as the reader's own country writes dates; in England that is the day first.
_OF_THE_COUNTRY = {"mm-dd-yy": "dd/mm/yyyy", "m/d/yy h:mm": "dd/mm/yyyy hh:mm"}
_DAY, _DAY_AND_TIME = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
_WRITTEN = {
    "yy": "%y", "yyyy": "%Y", "mm": "%m", "mmm": "%b", "mmmm": "%B", "dd": "%d", "ddd": "%a", "dddd": "%A",
    "hh": "%H", "ss": "%S", "am/pm": "%p",
}  # fmt: skip


def shown(cell: Cell) -> str:
    """What stands in a cell as its number format shows it, "" for nothing. Line breaks are kept."""
    content = cell.content
    if content is None or isinstance(content, str):
        return content or ""
    if isinstance(content, bool):
        return str(content).upper()
    if isinstance(content, int | float | Decimal):
        return _number(float(content), cell.form)
    if isinstance(content, timedelta):
        minutes = int(content.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    return _date(content, cell.form)


@lru_cache(maxsize=16384)
def _number(value: float, form: str) -> str:
    before, number, after = _around(form)
    written = of_number(value, form).written
    return before + (written if "," in number else written.replace(",", "")) + after


@lru_cache(maxsize=1024)
def _around(form: str) -> tuple[str, str, str]:
    """A number format as the words before the number, the number's own pattern, the words after it."""
    number, words = "", ["", ""]
    for quoted, escaped, pattern in _PIECES.findall(form.split(";")[0]):
        number = number or pattern
        words[bool(number)] += (quoted or escaped).translate({ord("%"): None, ord("£"): None})
    return words[0], number, words[1]


def _date(when: date | time, form: str) -> str:
    if isinstance(when, time):
        return f"{when:%H:%M}"
    if form in ("General", "@", ""):
        form = _DAY_AND_TIME if isinstance(when, datetime) and when.time() != time() else _DAY
    form = _OF_THE_COUNTRY.get(form, form).split(";")[0]
    said, after_hours = "", False
    for quoted, escaped, _, piece, other in _DATE_PIECES.findall(form):
        said += quoted or escaped or (_piece(when, piece.lower(), after_hours) if piece else other)
        if piece:
            after_hours = piece[0] in "hH"
    return said


def _piece(when: date, piece: str, after_hours: bool) -> str:
    """One piece of a date: "mm" is a month, but minutes where it follows hours."""
    if after_hours and piece in ("m", "mm"):
        return f"{when:%M}"
    if piece == "m":
        return str(when.month)
    if piece == "d":
        return str(when.day)
    return f"{when:{_WRITTEN.get(piece, '%Y' if piece[0] == 'y' else '%H')}}"
