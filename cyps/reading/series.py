"""One line's figures as one series: what kind of period they cover, said once for the whole line."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from cyps.reading import marks, periods, periodwords
from cyps.reading.calendars import Reach
from cyps.reading.lines import Entry, Line
from cyps.reading.words import Role
from cyps.terms import Kind, Period

_OWN = frozenset({Role.OUTTURN, Role.NUMERATOR, Role.DENOMINATOR})
_AT_MARCH = {"rolling": Kind.ROLLING, "snapshot": Kind.SNAPSHOT, "year_to_date": Kind.YEAR}
_PLAIN = frozenset({Kind.YEAR, Kind.QUARTER, Kind.MONTH})
_KINDS = {"rolling": Kind.ROLLING, "snapshot": Kind.SNAPSHOT}


_Keys = frozenset[tuple[int, int]]


def settle(line: Line, reach: Reach, exact: _Keys = frozenset()) -> Line:
    """The line with its periods settled: whole years to date, the window noted beside it, one kind.

    A line that gives both a year and the twelve months to its end keeps each as it is. A
    period that an officer gave a column (`exact`) stays that: only the row's own note can
    say how its year is counted.
    """
    if not exact and _says_nothing(line.window) and all(map(_is_plain, line.entries)):
        return line
    entries = [e if e.column in exact else _within(e, reach) for e in line.entries]
    noted = _noted(line.window)
    kind = _kind_of(noted, [e for e in entries if e.column not in exact])
    academic = marks.load().window.get(line.window.casefold()) == "academic" or periodwords.says_academic(
        line.window
    )
    entries = [
        _settled(e, noted if e.column in exact else kind, e.column in exact, academic) for e in entries
    ]
    return replace(
        line, entries=(*entries, *_ended(line.window, [e for e in entries if e.column not in exact]))
    )


def _is_plain(entry: Entry) -> bool:
    """Whether a figure is of a year, a month or a quarter, of which there is nothing more to say."""
    return entry.period is None or entry.period.kind in _PLAIN


@lru_cache(maxsize=1024)
def _says_nothing(window: str) -> bool:
    """Whether a row's own note leaves its periods as they are."""
    known = marks.load().window.get(window.casefold(), "")
    return known not in {*_AT_MARCH, "academic"} and not (_noted(window) or periodwords.says_academic(window))


def _settled(entry: Entry, kind: Kind | None, is_exact: bool, academic: bool) -> Entry:
    """An entry in the kind of its line; of what an officer dated only a plain year can be of another."""
    if kind is None or (is_exact and entry.period and entry.period.kind is not Kind.YEAR):
        return entry
    return _as(entry, kind, academic and not is_exact)


def _ended(window: str, entries: list[Entry]) -> list[Entry]:
    """The March figures of months that each run a year or stand for one ("R12M", "YTD", "MS"), as the years'.

    Only for years that the line gives no figure of their own.
    """
    kind = _AT_MARCH.get(marks.load().window.get(window.casefold(), ""))
    given = {e.period.label for e in entries if e.role is Role.OUTTURN and e.period}
    return [
        replace(e, period=replace(year, kind=kind))
        for e in entries
        if kind and e.role in _OWN and e.period and e.period.kind is Kind.MONTH and e.period.end.month == 3
        if (year := periods.year_holding(e.period)).label not in given
    ]


def _within(entry: Entry, reach: Reach) -> Entry:
    """The entry with its period as far as the report runs; nearly always the one it has."""
    whole = reach.whole(entry.period) if entry.period else None
    return entry if whole is entry.period else replace(entry, period=whole)


def _kind_of(noted: Kind | None, entries: list[Entry]) -> Kind | None:
    """What the window note says, else the one special kind among its years ("as at 31 March 2016").

    None where one year is given in two kinds.
    """
    annual = {e.period for e in entries if e.role is Role.OUTTURN and e.period and e.period.is_annual}
    if len({(p.start, p.end) for p in annual}) < len(annual):
        return None
    if noted is not None:
        return noted
    special = {p.kind for p in annual} - {Kind.YEAR, Kind.SEVERAL_YEARS}
    return special.pop() if len(special) == 1 else Kind.YEAR


def _noted(window: str) -> Kind | None:
    """How a row's own note says its years are counted, None where it doesn't."""
    said = _KINDS.get(marks.load().window.get(window.casefold(), ""))
    if said is not None or not window:
        return said
    if periodwords.says_rolling(window):
        return Kind.ROLLING
    return Kind.SNAPSHOT if periodwords.says_as_at(window) else None


def _as(entry: Entry, kind: Kind, academic: bool) -> Entry:
    period = entry.period
    if period is None or period.kind not in (Kind.YEAR, Kind.ROLLING, Kind.SNAPSHOT) or not period.is_annual:
        return entry
    if academic and period.end.month == 3:
        return replace(entry, period=periods.academic_year(period.end.year))
    if period.end.month != 3 or period.kind is kind:
        return entry
    return replace(entry, period=Period(period.start, period.end, kind))
