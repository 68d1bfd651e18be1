"""The words every room shares: period, unit, polarity, value, source, problem.

The floor of the house. Nothing here knows of workbooks, rules or screens, and
nothing here is ever changed after it is made. Numbers are `Decimal`, never
float, so 84.3 stays 84.3; a percentage is held in **points** (92.8), never as
a fraction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from cyps.frozen import by_the_thousand


class Word(StrEnum):
    """A word from a fixed list: equal to its spelling, and hashed like it, as an enum is not by itself."""

    __hash__ = str.__hash__


class Unit(Word):
    """What a value counts in. The words are those of the JSON contract."""

    PERCENT = "percent"
    COUNT = "count"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    PER_10_000 = "per_10_000"
    PER_1_000 = "per_1_000"
    PER_100_000 = "per_100_000"
    POUNDS = "pounds"
    RATIO = "ratio"
    SCORE = "score"


class Polarity(Word):
    """Which way is good. `BAND` means close to the target; `NONE`, neither way."""

    HIGHER = "higher"
    LOWER = "lower"
    BAND = "band"
    NONE = "none"


class State(Word):
    """Why a value has, or hasn't, a number."""

    GIVEN = "given"
    MISSING = "missing"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    NOT_DUE = "not_due"
    UNREADABLE = "unreadable"


class Kind(Word):
    """How a period's figure came about: a flow over it, or a count on its last day."""

    YEAR = "year"
    YEAR_TO_DATE = "year_to_date"
    SNAPSHOT = "snapshot"
    ROLLING = "rolling"
    SEVERAL_YEARS = "several_years"
    QUARTER = "quarter"
    MONTH = "month"


class Severity(Word):
    """How much a problem matters to whoever reads the brief."""

    LOSS = "loss"  # a figure on the sheet is not in the brief
    DOUBT = "doubt"  # it is, but could be misread
    NOTE = "note"  # worth knowing


@by_the_thousand
@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where something stood: file, sheet and cell address (a problem may name a range)."""

    file: str
    sheet: str
    cell: str


def _year_label(end: date) -> str:
    return f"{end.year - 1}/{end.year % 100:02d}"


@lru_cache(maxsize=4096)
def _label(start: date, end: date, kind: Kind) -> str:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if kind is Kind.MONTH or (kind is Kind.SNAPSHOT and (end.month, end.day) != (3, 31)):
        return f"{end.year}-{end.month:02d}"
    if kind is Kind.QUARTER:
        quarter = ((end.month - 4) % 12) // 3 + 1
        first = end.year if end.month >= 4 else end.year - 1
        return f"{first}/{(first + 1) % 100:02d} Q{quarter}"
    if months > 12:
        first_end = date(start.year + 1, end.month, 1)
        return f"{_year_label(first_end)} to {_year_label(end)}"
    if kind is Kind.YEAR_TO_DATE:
        first = start.year if start.month >= 4 else start.year - 1
        return f"{first}/{(first + 1) % 100:02d}"
    if end.month == 12:
        return str(end.year)
    if end.month in (7, 8):
        return f"{_year_label(end)} (academic)"
    return _year_label(end)


def _is_annual(end: date, kind: Kind) -> bool:
    if kind is Kind.SNAPSHOT:
        return (end.month, end.day) == (3, 31)
    return kind in (Kind.YEAR, Kind.ROLLING, Kind.SEVERAL_YEARS)


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure is about: its first and last day and its kind.

    The dates decide everything; `label` only shows them, in the contract's
    spelling (`2015/16`, `2016-03`, `2015/16 Q4`, `2015/16 (academic)`, `2016`).
    `is_annual`: it stands for a whole year (an outturn, a year-end snapshot, a rolling
    year). A snapshot on 31 March carries its financial year's dates and label.
    """

    start: date
    end: date
    kind: Kind
    label: str = field(init=False, repr=False, compare=False)
    is_annual: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", _label(self.start, self.end, self.kind))
        object.__setattr__(self, "is_annual", _is_annual(self.end, self.kind))

    def year_before(self) -> Period:
        """The same kind of period, twelve months earlier."""
        return self.years_before(1)

    def years_before(self, years: int) -> Period:
        """The same kind of period, `years` years earlier."""
        return Period(_back(self.start, years), _back(self.end, years), self.kind)


def _back(day: date, years: int) -> date:
    """The same day `years` earlier, keeping the last day of February the last."""
    following = day + timedelta(days=1)
    if following.day == 1:
        return date(following.year - years, following.month, 1) - timedelta(days=1)
    return date(day.year - years, day.month, day.day)


def financial_year(ending: int, kind: Kind = Kind.YEAR) -> Period:
    """The financial year that ends on 31 March of `ending` (2016 gives 2015/16)."""
    return Period(date(ending - 1, 4, 1), date(ending, 3, 31), kind)


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Value:
    """One figure: its number in its unit, or the reason it has none.

    `number` is None unless `state` is given; a percentage is in points. `written`
    is the cell as a person sees it; `places` the decimals shown there. `source`
    is None only for a figure we worked out ourselves.
    """

    number: Decimal | None
    unit: Unit
    state: State
    written: str
    places: int
    source: Source | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader of the brief should know, as data: never an exception.

    `code` is stable and short (`unreadable-figure`); `message` says what was
    seen, `hint` what to do about it. `indicator` is the id of the one it is about, ""
    where it is about a sheet or a file.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    source: Source | None = None
    indicator: str = ""
