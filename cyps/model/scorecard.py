"""The scorecard: what the council's workbooks say, understood, with no opinion of it."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.choices import Correction
from cyps.frozen import by_the_thousand
from cyps.model.publications import Place, Publication
from cyps.model.read_from import FileRead, Renamed
from cyps.terms import Kind, Period, Polarity, Problem, Source, Unit, Value

_MARCH = 3


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Observation:
    """The council's own figure for one period, with the counts behind it where the sheet gives them.

    `also` are the other cells that speak of the same period: the year's column and
    the last column of its trend. The first read is `value`; a problem says where
    they differ. `first_given` is what an older file or sheet gave for the period, where
    that isn't the same figure: it has been revised since.
    """

    period: Period
    value: Value
    numerator: Value | None = None
    denominator: Value | None = None
    provisional: bool = False
    also: tuple[Value, ...] = ()
    first_given: Value | None = None


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Target:
    """What the council set out to reach for a period.

    `value.number` is the mark itself; `upper` the far end where the target is a
    range ("90% to 95%"), else None. `also` are the other cells that set one for the
    same period; of a tolerance, where red ends as well as where amber begins. `group` is
    whose figure is the target where it is another's ("Above England"): then `value` has no number.
    """

    period: Period
    value: Value
    upper: Value | None = None
    also: tuple[Value, ...] = ()
    group: str = ""


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Benchmark:
    """Someone else's outturn. `group` and `origin` are the contract's words.

    A published one stands in no cell: its `publication` says where to look it up.
    """

    group: str
    period: Period
    value: Value
    origin: str
    publication: Publication | None = None


@dataclass(frozen=True, slots=True)
class Rag:
    """The colour the workbook itself gives: `written` as it stands, `colour` R, A, G or None."""

    written: str
    colour: str | None
    source: Source


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Indicator:
    """A thing measured, with everything the workbooks say of it.

    `id` is stable for the same file. `entry` is the catalogue's id or None.
    `measures` is the catalogue's word for what it is about: process, outcome,
    must_be_all, volume; "" when not recognised. `paired_with` is the catalogue
    id of the same measure held to another standard, or "". `observations` are in
    period order (end date, then kind); at most one a period and kind.
    `repeats` says that its months repeat one another: numbers on a day, rolling years.
    `doubts` are sentences that forbid a verdict ("not a percentage: 132%"); `breaks`
    those that only forbid comparing the year judged with an earlier one.
    `published` are the figures published later for the council itself, for the years the
    workbook has: never a correction, only a reason to look. `place` is where it stands by them.
    """

    id: str
    ref: str
    name: str
    entry: str | None
    entry_because: str
    theme: str
    section: str
    unit: Unit
    polarity: Polarity
    polarity_from: str
    measures: str
    paired_with: str
    window: str
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]
    tolerances: tuple[Target, ...]
    benchmarks: tuple[Benchmark, ...]
    rag: Rag | None
    source: Source
    doubts: tuple[str, ...] = ()
    repeats: bool = False
    breaks: tuple[str, ...] = ()
    published: tuple[Benchmark, ...] = ()
    place: Place | None = None

    def in_period(self, period: Period) -> Observation | None:
        """The annual observation that belongs to `period` and has a number, or None.

        An academic year belongs to the financial year of its own name; a calendar
        year to the financial year that began in it.
        """
        return next(
            (o for o in self.observations if o.value.number is not None and belongs(o.period, period)), None
        )


def belongs(period: Period, year: Period) -> bool:
    """Whether an annual period is told in `year`: the same year, or its academic or calendar fellow."""
    if not period.is_annual:
        return False
    if period.end == year.end or period.kind is Kind.SEVERAL_YEARS:
        return period.end == year.end
    if year.end.month != _MARCH:
        return False
    return period.start.year == year.start.year and period.end.month > _MARCH


@dataclass(frozen=True, slots=True)
class Theme:
    """A part of the year people meet about. `order` is its place in every list."""

    id: str
    name: str
    short: str
    order: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything read, joined with the catalogue.

    `year` is the year judged and `before` the year before it, or None when no
    sheet has a full year. `themes` are all themes of the catalogue, in order.
    `years` are the full years found, newest first. `corrections` are what an officer put
    right; a problem says which of them changed nothing. `authority` is the council as
    published figures know it, None where it isn't known and nothing stands beside.
    `renamed` are the indicators that go on, or may go on, under another name.
    """

    council: str | None
    year: Period | None
    before: Period | None
    years: tuple[Period, ...]
    files: tuple[FileRead, ...]
    themes: tuple[Theme, ...]
    indicators: tuple[Indicator, ...]
    problems: tuple[Problem, ...]
    catalogue: str
    corrections: tuple[Correction, ...] = ()
    authority: str | None = None
    renamed: tuple[Renamed, ...] = ()
