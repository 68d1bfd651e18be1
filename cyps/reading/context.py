"""What the words around the tables say: whose workbook it is, which year it is about, how far it runs.

Nearest first: a sheet's own name and titles, then the cover and notes, then the file's
name (DESIGN §3). Today's date is never asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from cyps import catalogue
from cyps.reading import periods, spellings
from cyps.reading.grid import Grid
from cyps.reading.words import texts
from cyps.terms import Kind, Period

_TOP_ROWS = 12
_PARTS = (Kind.MONTH, Kind.QUARTER, Kind.SNAPSHOT, Kind.YEAR_TO_DATE)
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
# "Reading" is also a word; its council is meant only where the sheet says so.
_ALSO_WORDS = {"Reading": r"^Reading$|Reading (?:Borough|Council|BC)\b|Brighter Futures"}


@cache
def _councils() -> tuple[dict[str, str], re.Pattern[str]]:
    """Each council by the name people use, and one pattern that finds any of them, the longest first."""
    full = (r["name"] for r in catalogue.rows("councils.csv") if "(" not in r["name"])
    names = {name.split(",")[0]: name for name in full}
    plain = sorted(names.keys() - _ALSO_WORDS.keys(), key=lambda name: (-len(name), name))
    return names, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, plain))})(?![\w-])")


def council_in(texts: Iterable[str]) -> str | None:
    """The council most texts name, or None. Longer names win: North Yorkshire is not York."""
    names, pattern = _councils()
    found: Counter[str] = Counter()
    for text in texts:
        if match := pattern.search(text):
            found[names[match[0]]] += 1
        else:
            found.update(name for name, words in _ALSO_WORDS.items() if re.search(words, text))
    return found.most_common(1)[0][0] if found else None


@cache
def _aliases() -> tuple[dict[str, str], re.Pattern[str]]:
    """Each council by what else it is called, and one pattern that finds any of that, the longest first."""
    rows = catalogue.rows("councils.csv")
    called = {alias.strip(): r["name"] for r in rows for alias in r["aliases"].split(";") if alias.strip()}
    longest = sorted(called, key=lambda alias: (-len(alias), alias))
    return called, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")


def council_called(texts: Iterable[str]) -> str | None:
    """The one council the texts call by another name ("Hull", "BCP"); None for several.

    Asked of titles only: in a heading "Richmond" may be a town of the council's own.
    """
    called, pattern = _aliases()
    found = {called[match[0]] for text in texts for match in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else None


def council_named(files: Iterable[str], grids: Iterable[Grid]) -> str | None:
    """The council the titles name, else the file names, else either of them by what else it is called."""
    titles = [t for g in grids if not g.hidden for t in title_texts(g)]
    names = [name.replace("_", " ").replace("-", " ").title() for name in files]
    return council_in(titles) or council_in(names) or council_called(titles) or council_called(names)


def only_council_in(grids: Sequence[Grid]) -> str | None:
    """The one council the tops of the sheets name; None for several, there or further down its column."""
    found = {name for grid in grids for text in top_texts(grid) if (name := council_in([text]))}
    if len(found) != 1:
        return None
    others = (name for grid in grids for name in _councils_down(grid))
    return found.pop() if all(name in found for name in others) else None


def _councils_down(grid: Grid) -> Iterator[str]:
    """The councils that have cells of their own in a column where one stands near the top."""
    cells = [(key, cell.content) for key, cell in grid.cells.items() if isinstance(cell.content, str)]
    named = [(key, name) for key, text in cells if is_council(text.strip()) and (name := council_in([text]))]
    top = {column for (row, column), _ in named if row <= _TOP_ROWS}
    return (name for (_, column), name in named if column in top)


@cache
def _regions() -> dict[str, str]:
    return {r["name"].casefold(): r["region"] for r in catalogue.rows("councils.csv")}


def is_council(text: str) -> bool:
    """Whether a text is one council's name and nothing else."""
    return text.casefold() in _regions() or _bare(text.casefold()) in _regions()


_TITLES = re.compile(
    r"^(?:the )?(?:(?:london|royal|metropolitan) borough|city|county) of "
    r"| (?:(?:metropolitan|city|county|district|borough|unitary) )*(?:council|authority|[ml]?[bdc]c|borough)$"
)


def _bare(name: str) -> str:
    """A council's name without what kind of council it is: "Calderdale MBC", "London Borough of Barnet"."""
    return _TITLES.sub("", name)


def region_of(council: str) -> str:
    """The region a council lies in, "" for one that isn't known."""
    return _regions().get(council.casefold(), "").partition(" (")[0]


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
    """What a workbook says of itself: the year it is about, and the last day it says its figures run to."""

    year: Period | None
    until: date | None


def of_book(name: str, grids: Sequence[Grid]) -> Context:
    """The context of a whole workbook: from its titles and cover, then from the file's name."""
    titles = [t for g in grids if not g.hidden for t in title_texts(g)]
    stem = name.rsplit(".", 1)[0]
    stems = (stem, stem.replace("_", " "))
    years = Counter(periods.year_holding(p) for title in titles for p in _firm(title))
    named = next((p for stem in stems for p in _firm(stem)), None)
    year = periods.year_holding(named) if named else None
    if years:
        year = max(years, key=lambda p: (years[p], p.end))
    ends = [end for text in titles if (end := _runs_to(text, year))]
    for names in ([g.sheet for g in grids if not g.hidden], stems):
        ends = ends or [end for text in names if (end := _runs_to(text, year))]
    return Context(year, max(ends, default=None))


def _firm(text: str) -> list[Period]:
    """The periods a title is about; the day a report was made or met over is not one."""
    found = [m.period for m in spellings.find(text) if not m.vague]
    if texts()["made"].search(text):
        return [p for p in found if p.kind not in (Kind.MONTH, Kind.SNAPSHOT)]
    return found


def _runs_to(title: str, year: Period | None) -> date | None:
    """The last day of the part of a year that a title names ("As at Month End: March", "Q3 2015/16")."""
    if (found := texts()["runs_to"].search(title)) and (month := _MONTH.search(title, found.end())):
        number = periods.month_number(month[1])
        named = spellings.find(title[found.end() :])
        holding = next((periods.year_holding(m.period) for m in named if not m.vague), year)
        return periods.month_of(holding.end.year - (number > 3), number).end if holding else None
    if texts()["made"].search(title):
        return None
    parts = [p.end for p in _firm(title) if p.kind in _PARTS]
    lent = () if parts else spellings.find(title, year)
    parts += [m.period.end for m in lent if m.period.kind is Kind.QUARTER and not m.vague]
    return max(parts, default=None)


def year_of_sheet(grid: Grid, book: Context) -> Period | None:
    """The year a sheet is about: its titles, its name, then its workbook's."""
    mention = spellings.nearest((*title_texts(grid), grid.sheet), book.year)
    return periods.year_holding(mention.period) if mention else book.year
