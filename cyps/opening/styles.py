"""How the numbers of a workbook are shown: the format of each style, and which formats show dates.

Excel stores a date as a number of days; only its format says that it is one. The rules
are openpyxl's, to which `tests/opening` holds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import Element

from cyps.opening.spelt import MAIN
from cyps.opening.told import Content, dated

# The formats a workbook uses by number without spelling them out.
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}
_NO_SIGNS = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_DATE_SIGN = re.compile(r"(?<![_\\])[dmhys]", re.I)
_DURATION = re.compile(r"\[hh?\]|\[mm?\]|\[ss?\]", re.I)
_DAY = 86400
_OUT_OF_RANGE = "#VALUE!"


class Style:
    """What a number format says: how a number is shown, and whether as a date or a duration."""

    def __init__(self, form: str) -> None:
        first = form.split(";")[0]
        self.form = form
        self.is_date = bool(_DATE_SIGN.search(_NO_SIGNS.sub("", first)))
        self.is_duration = bool(_DURATION.search(first))


def styles(sheet: Element | None) -> Iterator[Style]:
    """Every style of the workbook, in order of its number; General alone where there is no style sheet."""
    spelt: dict[int, str] = {}
    numbers = [0]
    if sheet is not None:
        found = sheet.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")
        spelt = {int(f.get("numFmtId") or 0): f.get("formatCode") or "" for f in found}
        numbers = [int(x.get("numFmtId") or 0) for x in sheet.iterfind(f"{MAIN}cellXfs/{MAIN}xf")] or [0]
    return (Style(spelt.get(number) or _BUILT_IN.get(number, "General")) for number in numbers)


def as_date(number: float, how: Style, epoch: datetime) -> Content:
    """A serial number as the date, time or duration it shows; one out of all range is an error cell."""
    try:
        if how.is_duration:
            return dated(_to_the_millisecond(timedelta(days=number)))
        day, part = divmod(number, 1)
        rest = timedelta(milliseconds=round(part * _DAY * 1000))
        if 0 <= number < 1 and not rest.days:
            return dated((epoch + rest).time())
        if 0 < number < 60 and epoch.year == 1899:
            day += 1  # Excel believes that 1900 had a 29 February
        return dated(epoch + timedelta(days=day) + rest)
    except (OverflowError, ValueError):
        return _OUT_OF_RANGE


def _to_the_millisecond(duration: timedelta) -> timedelta:
    return timedelta(
        days=duration.days, seconds=duration.seconds, microseconds=round(duration.microseconds, -3)
    )


def iso(written: str) -> Content:
    """A cell that is a date by its type, spelt as ISO 8601 has it; what isn't stays text."""
    text = written.removesuffix("Z")
    for kind in (date, time, datetime):
        try:
            return dated(kind.fromisoformat(text))
        except ValueError:
            continue
    return written
