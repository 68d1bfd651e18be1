"""The front of the model room: a Reading becomes the Scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyps import catalogue as rules
from cyps.choices import Choices
from cyps.errors import UnknownChoice
from cyps.model import put_right, scale
from cyps.model.build import by_column, indicator, know
from cyps.model.catalogue import Catalogue, load
from cyps.model.drift import watched
from cyps.model.editions import Editions, by_age, editions_of, newest_first
from cyps.model.evident import Shares
from cyps.model.figures import Known
from cyps.model.joining import join
from cyps.model.read_from import FileRead, Renamed, SheetRead
from cyps.model.renaming import continued
from cyps.model.scorecard import Indicator, Scorecard, belongs
from cyps.reading import Line, Reading
from cyps.terms import Kind, Period, Problem, Severity, Source, Unit, financial_year

_MARCH = 3
_SAY_WHY = frozenset({"several-councils", "list-of-children"})  # problems that explain an empty brief alone


def assemble(reading: Reading, choices: Choices) -> Scorecard:
    """Everything read, joined with the catalogue.

    Raises UnknownChoice when the year chosen has no figures. An empty reading gives an
    empty scorecard with a problem that says so.
    """
    catalogue = load()
    editions = editions_of(reading.lines)
    reading = newest_first(reading, editions)
    known, renamed, said = _known(reading, choices, catalogue, editions)
    scales = scale.weigh(by_column(known)[Unit.PERCENT])
    made = [indicator(one, scales, catalogue) for one in known]
    kept = [(i, one.lines) for (i, _), one in zip(made, known, strict=True) if _holds_anything(i)]
    years = _years([i for i, _ in kept])
    year = _chosen(years, choices) if choices.year else _newest([i for i, _ in kept], years)
    seen = [watched(i, lines, year, editions) if year else (i, []) for i, lines in kept]
    indicators = tuple(i for i, _ in seen)
    problems = [*reading.problems, *said, *(p for _, found in (*made, *seen) for p in found)]
    problems += _nothing(reading) if not indicators and not any(p.code in _SAY_WHY for p in problems) else []
    return Scorecard(
        council=reading.council,
        year=year,
        before=year.year_before() if year else None,
        years=years,
        files=_files(reading, [lines for _, lines in kept]),
        themes=catalogue.themes,
        indicators=indicators,
        problems=tuple(problems),
        catalogue=rules.digest(),
        corrections=choices.corrections,
        renamed=renamed,
    )


def _known(
    reading: Reading, choices: Choices, catalogue: Catalogue, editions: Editions
) -> tuple[list[Known], tuple[Renamed, ...], list[Problem]]:
    """The indicators: by name, by an officer's word, and those that go on under another name."""
    shares = Shares(reading.lines)
    put = put_right.of_lines(reading.lines, choices.corrections, catalogue)

    def of(groups: Iterable[tuple[Line, ...]]) -> list[Known]:
        taken: Counter[str] = Counter()
        aged = (by_age(lines, editions) for lines in groups)
        return [know(lines, put.of(lines), catalogue, taken, shares) for lines in aged]

    named = of(join(reading.lines, put.called))
    goes_on = continued(named, editions)
    known = of(goes_on.groups) if goes_on.renamed else named
    return known, goes_on.renamed, [*put.problems, *goes_on.problems]


def _holds_anything(indicator: Indicator) -> bool:
    return bool(indicator.observations or indicator.targets or indicator.tolerances or indicator.benchmarks)


def _told_in(period: Period) -> Period | None:
    """The year an annual figure is told in: academic and calendar years keep their financial fellow."""
    if not period.is_annual:
        return None
    if period.end.month == _MARCH:
        return financial_year(period.end.year)
    if period.end.month < _MARCH or period.start.month < _MARCH:
        return Period(period.start, period.end, Kind.YEAR)
    return financial_year(period.start.year + 1)


def _years(indicators: Sequence[Indicator]) -> tuple[Period, ...]:
    """The whole years that have figures, newest first; other calendars only where none is financial."""
    told = {o.period for i in indicators for o in i.observations if o.value.number is not None}
    if not any(p.is_annual and p.end.month == _MARCH for p in told):
        others = {replace(p, kind=Kind.YEAR) for p in told if p.is_annual}
        return tuple(sorted(others, key=lambda y: y.end, reverse=True))
    found = {year for period in told if (year := _told_in(period))}
    financial = {y for y in found if y.end.month == _MARCH}
    return tuple(sorted(financial or found, key=lambda y: y.end, reverse=True))


def _newest(indicators: Sequence[Indicator], years: Sequence[Period]) -> Period | None:
    """The newest year with outturns for at least half as many indicators as the fullest year."""
    counts = {
        y: sum(
            any(o.value.number is not None and belongs(o.period, y) for o in i.observations)
            for i in indicators
        )
        for y in years
    }
    fullest = max(counts.values(), default=0)
    return next((y for y in years if counts[y] * 2 >= fullest), None)


def _chosen(years: Sequence[Period], choices: Choices) -> Period:
    for year in years:
        if year.label == choices.year:
            return year
    known = ", ".join(y.label for y in years) or "none at all"
    raise UnknownChoice(
        f"there are no figures for the year {choices.year}; the years with figures are {known}"
    )


def _files(reading: Reading, kept: Iterable[tuple[Line, ...]]) -> tuple[FileRead, ...]:
    """The files, with how many indicators have a line on each sheet, last year's among them."""
    counts = Counter(place for lines in kept for place in {(n.source.file, n.source.sheet) for n in lines})
    return tuple(
        FileRead(
            f.name,
            f.sha256,
            tuple(SheetRead(s.name, s.hidden, counts[(f.name, s.name)] or s.lines, s.note) for s in f.sheets),
        )
        for f in reading.files
    )


def _nothing(reading: Reading) -> list[Problem]:
    """What an empty brief says for each file."""
    hint = (
        "Expected: a sheet with a column of indicator names and columns of figures headed with their year. "
        "Check that this is the scorecard."
    )
    return [
        Problem(
            "no-figures",
            Severity.LOSS,
            f"No table of indicators was found in {f.name}.",
            hint,
            Source(f.name, "", ""),
        )
        for f in reading.files
    ]
