"""What the words around the tables say: whose workbook it is, which year it is about, how far it runs.

Nearest first: a sheet's own name and titles, then the cover and notes, then the file's
name (DESIGN §3). Today's date is never asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from cyps import catalogue
from cyps.reading import periods, spellings
from cyps.reading.grid import Grid
from cyps.reading.words import texts
from cyps.terms import Kind, Period

_TOP_ROWS = 12
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
# "Reading" is also a word; its council is meant only where the sheet says so.
_ALSO_WORDS = {"Reading": r"^Reading$|Reading (?:Borough|Council|BC)\b|Brighter Futures"}


@cache
def _councils() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = catalogue.rows("councils.csv")
    names = sorted((r["name"] for r in rows if "(" not in r["name"]), key=len, reverse=True)
    return tuple(
        (n, re.compile(_ALSO_WORDS.get(n, rf"(?<![\w-]){re.escape(n.split(',')[0])}(?![\w-])")))
        for n in names
    )


def council_in(texts: Iterable[str]) -> str | None:
    """The council most texts name, or None. Longer names win: North Yorkshire is not York."""
    found: Counter[str] = Counter()
    for text in texts:
        for name, pattern in _councils():
            if pattern.search(text):
                found[name] += 1
                break
    return found.most_common(1)[0][0] if found else None


@cache
def _council_names() -> frozenset[str]:
    return frozenset(r["name"].casefold() for r in catalogue.rows("councils.csv"))


def is_council(text: str) -> bool:
    """Whether a text is one council's name and nothing else."""
    return text.casefold() in _council_names()


def top_texts(grid: Grid) -> list[str]:
    """The short texts in a sheet's first rows, in order."""
    rows = [r for r in grid.rows if r <= _TOP_ROWS]
    cells = (grid.cells[(r, c)] for r in rows for c in grid.rows[r])
    return [c.content for c in cells if isinstance(c.content, str) and not c.spread and len(c.content) <= 200]


def title_texts(grid: Grid) -> list[str]:
    """The texts that stand alone in a row at the top of a sheet, before anything else does."""
    found = []
    for row in grid.rows:
        if row > _TOP_ROWS or grid.span(row) > 2:
            break
        found += [
            c.content
            for column in grid.rows[row]
            if isinstance((c := grid.cells[(row, column)]).content, str) and not c.spread
        ]
    return found


@dataclass(frozen=True, slots=True)
class Context:
    """What a workbook says of itself: the year it is about, and the last month it holds (1 to 12)."""

    year: Period | None
    last_month: int | None


def of_book(name: str, grids: Sequence[Grid]) -> Context:
    """The context of a whole workbook: from its titles and cover, then from the file's name."""
    titles = [t for g in grids if not g.hidden for t in title_texts(g)]
    years: Counter[Period] = Counter()
    for title in titles:
        for mention in spellings.find(title):
            if not mention.vague:
                years[periods.year_holding(mention.period)] += 1
    stem = name.rsplit(".", 1)[0]
    named = spellings.nearest((stem, stem.replace("_", " ")))
    year = (
        max(years, key=lambda p: (years[p], p.end))
        if years
        else periods.year_holding(named.period)
        if named
        else None
    )
    return Context(year, _last_month(titles))


def _last_month(titles: Iterable[str]) -> int | None:
    """The month a report says it runs to ("As at Month End: March")."""
    for title in titles:
        if (found := texts()["runs_to"].search(title)) and (month := _MONTH.search(title, found.end())):
            return periods.month_number(month[1])
    return None


def year_of_sheet(grid: Grid, book: Context) -> Period | None:
    """The year a sheet is about: its titles, its name, then its workbook's."""
    mention = spellings.nearest((*title_texts(grid), grid.sheet), book.year)
    return periods.year_holding(mention.period) if mention else book.year


def whole_year(period: Period, last_month: int | None) -> Period:
    """A year to date that runs to March is the year; one that stops earlier ends where it stops."""
    if period.kind is not Kind.YEAR_TO_DATE or last_month is None:
        return Period(period.start, period.end, Kind.YEAR) if period.kind is Kind.YEAR_TO_DATE else period
    if last_month == period.end.month:
        return Period(period.start, period.end, Kind.YEAR)
    year = period.start.year + (last_month < period.start.month)
    return Period(period.start, periods.month_of(year, last_month).end, Kind.YEAR_TO_DATE)
