"""The same words some years on: what next year's workbook calls its columns, sheets and titles."""

from __future__ import annotations

import re

from cyps.reading import spellings

_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_YEARS = re.compile(
    rf"""
      # 2015/16, 2015-2016; 15/16; 201516; FY16, Mar-16, 31/03/16; 2016
      (?<!\d)(?P<first>(?:19|20)\d\d)(?P<to>\s*[/\-–—]\s*)(?P<last>(?:(?:19|20)\d\d|\d\d))(?!\d)
    | (?<![\d/.\-])(?P<short>\d\d)(?P<by>\s*[/\-–—]\s*)(?P<next>\d\d)(?![\d/.\-])
    | (?<!\d)(?P<six>(?:19|20)\d\d\d\d)(?!\d)
    | (?P<before>\b(?:fy|{_MONTHS})[a-z]*[\s\-'’]*|\b\d\d?[/.]\d\d?[/.])(?P<two>\d\d)(?!\d)
    | (?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)
    """,
    re.I | re.X,
)


def years_on(text: str, years: int) -> str:
    """A text with the years it names moved on, spelt as they were: "Q4 2015/16" a year on is "Q4 2016/17".

    A text that names no period stays as it is, whatever numbers it has.
    """
    if not years or not spellings.find(text):
        return text
    return _YEARS.sub(lambda found: _moved(found, years), text)


def _moved(found: re.Match[str], years: int) -> str:
    if first := found["first"]:
        last = found["last"]
        if len(last) == 2 and int(last) <= 12 and int(last) != (int(first) + 1) % 100:
            return f"{int(first) + years}{found['to']}{last}"  # 2016-03 is a month
        moved = int(last) + years
        return f"{int(first) + years}{found['to']}{moved if len(last) == 4 else f'{moved % 100:02d}'}"
    if short := found["short"]:
        if (int(short) + 1) % 100 != int(found["next"]):
            return found[0]
        return f"{(int(short) + years) % 100:02d}{found['by']}{(int(short) + 1 + years) % 100:02d}"
    if six := found["six"]:
        first_year, last_year = divmod(int(six), 100)
        return f"{first_year + years}{(last_year + years) % 100:02d}"
    if two := found["two"]:
        return f"{found['before']}{(int(two) + years) % 100:02d}"
    return str(int(found["year"]) + years)
