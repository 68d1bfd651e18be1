"""Which year each file is about, by its own figures: the order of upload decides nothing.

Last year's workbook beside this year's, a file a year, a dataset in parts: the newest
file wins names, polarity, unit and targets, and is read first whoever chose it first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cyps.reading import Entry, Line, Reading, Role
from cyps.terms import Period, Source

_MARCH = 3


def told_year(period: Period) -> int:
    """The year in which the financial year ends that a period is told in (2016 for 2015/16).

    An academic year is told in the financial year of its own name, a calendar year in
    the one that began in it.
    """
    end = period.end
    if period.is_annual and end.month > _MARCH:
        return period.start.year + 1
    return end.year + (end.month > _MARCH)


def outturns(lines: Iterable[Line]) -> Iterator[tuple[Period, Entry]]:
    """The dated outturns of some lines that have a number, each with its period."""
    for line in lines:
        for entry in line.entries:
            if entry.role is Role.OUTTURN and entry.period is not None and entry.figure.number is not None:
                yield entry.period, entry


def line_year(line: Line) -> int:
    """The newest year a line has an outturn for; nought where it has none."""
    return max((told_year(period) for period, _ in outturns([line])), default=0)


@dataclass(frozen=True, slots=True)
class Editions:
    """The files with figures, newest first, and their sheets (file, sheet): each with its year."""

    years: tuple[tuple[str, int], ...]
    sheets: tuple[tuple[tuple[str, str], int], ...] = ()

    def year_of(self, file: str) -> int:
        """The year a file is about, nought where it has no figures."""
        return dict(self.years).get(file, 0)

    def place_of(self, file: str) -> int:
        """A file's place, the newest file's first; those without figures come last."""
        files = [name for name, _ in self.years]
        return files.index(file) if file in files else len(files)

    def called(self, source: Source) -> str:
        """What an officer would call the file a figure stands in: "last year's workbook", or its name."""
        newest = self.years[0][1] if self.years else 0
        year = self.year_of(source.file)
        alone = Counter(year for _, year in self.years)[year] == 1
        if alone and len(self.years) > 1 and year in (newest, newest - 1):
            return "this year's workbook" if year == newest else "last year's workbook"
        return source.file


def editions_of(lines: Sequence[Line]) -> Editions:
    """The files of these lines by the newest year that at least half as many lines have as the fullest.

    Of two reports of one year the one with the later last day is the newer. A sheet is an
    edition of its file's year where files are of several years, else of its own.
    """
    sheets: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    last_days: dict[str, int] = {}
    for line in lines:
        file = line.source.file
        periods = [period for period, _ in outturns([line])]
        sheets[(file, line.source.sheet)].update({told_year(period) for period in periods})
        last_days[file] = max(last_days.get(file, 0), *(p.end.toordinal() for p in periods), 0)
    files: dict[str, Counter[int]] = defaultdict(Counter)
    for (file, _), count in sheets.items():
        files[file].update(count)
    years = {file: _most(count) for file, count in files.items()}
    ordered = sorted(years, key=lambda file: (-years[file], -last_days[file], file))
    several = len(set(years.values())) > 1
    return Editions(
        tuple((file, years[file]) for file in ordered),
        tuple((sheet, years[sheet[0]] if several else _most(count)) for sheet, count in sheets.items()),
    )


def _most(counts: Counter[int]) -> int:
    fullest = max(counts.values(), default=0)
    return max((year for year, count in counts.items() if count * 2 >= fullest), default=0)


def newest_first(reading: Reading, editions: Editions) -> Reading:
    """The same reading with its files, lines and problems from the newest file to the oldest."""
    if len(reading.files) < 2:
        return reading

    def place(file: str) -> tuple[int, str]:
        return editions.place_of(file), file

    return replace(
        reading,
        files=tuple(sorted(reading.files, key=lambda f: place(f.name))),
        lines=tuple(sorted(reading.lines, key=lambda line: place(line.source.file))),
        problems=tuple(sorted(reading.problems, key=lambda p: place(p.source.file if p.source else ""))),
    )


def by_age(lines: Iterable[Line], editions: Editions) -> tuple[Line, ...]:
    """One indicator's lines, the newest first: the newest file's, then those with the newest figures."""
    several = tuple(lines)
    if len(several) < 2:
        return several
    return tuple(sorted(several, key=lambda line: (editions.place_of(line.source.file), -line_year(line))))
