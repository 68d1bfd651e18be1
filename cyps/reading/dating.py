"""When a column is about: its own heading first, then what the headings over it lend or narrow.

A heading rarely says all of it. "Q4" takes its year from the group above it, a year
under "Quarter 4" is that quarter of it, and months under "Cumulative" run from April.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from cyps.reading import periods, periodwords, spellings
from cyps.reading.spellings import Mention
from cyps.terms import Kind, Period

_PARTS = frozenset({Kind.MONTH, Kind.QUARTER})


def of_path(path: tuple[str, ...], context: Period | None) -> Mention | None:
    """The period that headings name together, `path` running from the top down; None when they name none."""
    said = tuple(reversed(path))
    firm = next((m.period for text in said if (m := _firm(text))), None)
    lent = periods.year_holding(firm) if firm else context
    named = spellings.nearest(said, lent)
    if named is None:
        return None
    period = named.period
    if period.is_annual and not named.vague:
        year = periods.year_holding(period)
        period = next((p for text in said if (p := part_of(text, year))), period)
    if period.kind is Kind.YEAR_TO_DATE and firm and firm.kind in _PARTS and firm.end < period.end:
        period = replace(period, end=firm.end)
    return replace(named, period=kinded(period, said))


def is_firm(text: str) -> bool:
    """Whether a heading names its period by itself."""
    return _firm(text) is not None


def _firm(text: str) -> Mention | None:
    """The first period a text names without help from its context."""
    return next((m for m in spellings.find(text) if not m.vague), None)


def part_of(text: str, year: Period) -> Period | None:
    """The month or quarter of a known year that a text names and leaves undated ("Quarter 4", "March")."""
    if spellings.find(text):
        return None
    return next((m.period for m in spellings.find(text, year) if m.period.kind in _PARTS), None)


def kinded(period: Period, said: Sequence[str]) -> Period:
    """The period with the kind that any of the headings over a column gives it: to date, rolling, as at."""
    words = " ".join(said)
    if period.kind is Kind.MONTH and periodwords.says_to_date(words):
        return Period(periods.year_holding(period).start, period.end, Kind.YEAR_TO_DATE)
    if period.kind is Kind.MONTH and periodwords.says_rolling(words):
        return Period(period.year_before().end + timedelta(days=1), period.end, Kind.ROLLING)
    return periodwords.kinded(period, words)


def year_shown(paths: Iterable[tuple[str, ...]]) -> Period | None:
    """The newest year whose months or quarters stand in headings: the year "YTD" beside them means."""
    found = (m.period for path in paths for text in path if (m := _firm(text)))
    years = (periods.year_holding(p) for p in found if p.kind in _PARTS)
    return max(years, key=lambda p: p.end, default=None)
