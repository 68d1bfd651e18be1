"""One line's figures as one series: what kind of period they cover, said once for the whole line."""

from __future__ import annotations

from dataclasses import replace

from cyps.reading import marks, periods, periodwords
from cyps.reading.calendars import Reach
from cyps.reading.lines import Entry, Line
from cyps.reading.words import Role
from cyps.terms import Kind, Period

_KINDS = {"rolling": Kind.ROLLING, "snapshot": Kind.SNAPSHOT}


def settle(line: Line, reach: Reach) -> Line:
    """The line with its periods settled: whole years to date, the window noted beside it, one kind."""
    entries = [_within(e, reach) for e in line.entries]
    kind = _kind_of(line, entries)
    academic = marks.load().window.get(line.window.casefold()) == "academic" or periodwords.says_academic(
        line.window
    )
    return replace(line, entries=tuple([_as(e, kind, academic) for e in entries]))


def _within(entry: Entry, reach: Reach) -> Entry:
    """The entry with its period as far as the report runs; nearly always the one it has."""
    whole = reach.whole(entry.period) if entry.period else None
    return entry if whole is entry.period else replace(entry, period=whole)


def _kind_of(line: Line, entries: list[Entry]) -> Kind:
    """What the window note says, else the one special kind among its years ("as at 31 March 2016")."""
    said = _KINDS.get(marks.load().window.get(line.window.casefold(), ""))
    if said is None and line.window:
        said = (
            Kind.ROLLING
            if periodwords.says_rolling(line.window)
            else Kind.SNAPSHOT
            if periodwords.says_as_at(line.window)
            else None
        )
    if said is not None:
        return said
    special = {
        e.period.kind for e in entries if e.role is Role.OUTTURN and e.period and e.period.is_annual
    } - {Kind.YEAR, Kind.SEVERAL_YEARS}
    return special.pop() if len(special) == 1 else Kind.YEAR


def _as(entry: Entry, kind: Kind, academic: bool) -> Entry:
    period = entry.period
    if period is None or period.kind not in (Kind.YEAR, Kind.ROLLING, Kind.SNAPSHOT) or not period.is_annual:
        return entry
    if academic and period.end.month == 3:
        return replace(entry, period=periods.academic_year(period.end.year))
    if period.end.month != 3 or period.kind is kind:
        return entry
    return replace(entry, period=Period(period.start, period.end, kind))
