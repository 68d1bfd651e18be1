"""Published figures set beside the workbook's own: England's, the region's, the neighbours', the place.

A published figure belongs to its own year only and ends no later than the year judged.
Where none is published there is none: never a nought.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from cyps.benchmarks import published
from cyps.benchmarks.councils import authority_of
from cyps.benchmarks.measuring import measure_in
from cyps.benchmarks.published import Measure
from cyps.benchmarks.ranking import band_of, best_of, cut_points, rank_of
from cyps.benchmarks.years import newest_first, period_of
from cyps.model import Benchmark, Indicator, Other, Place, Publication, Scorecard
from cyps.terms import Kind, Period, Polarity, State, Unit, Value

ORIGIN = "published"
_GROUPS = {"england", "region", "statistical_neighbours"}
_AFTER = {Unit.PERCENT: "%"}
_SHOWN = Decimal("0.1")


def join(card: Scorecard, back: int) -> Scorecard:
    """The scorecard with published figures of the last `back` years up to the year judged; 0 for none.

    Nothing is joined where the council or the year isn't known. Raises CatalogueError
    where indicators.csv names a measure nobody publishes.
    """
    authority = authority_of(card.council)
    if authority is None or card.year is None:
        return card
    rows = Counter(indicator.entry for indicator in card.indicators)
    joined = tuple(
        _joined(indicator, authority, card.year, back, alone=rows[indicator.entry] == 1)
        for indicator in card.indicators
    )
    return replace(card, indicators=joined if back else card.indicators, authority=authority)


def _joined(indicator: Indicator, authority: str, year: Period, back: int, *, alone: bool) -> Indicator:
    measure = measure_in(indicator.entry, indicator.unit)
    if measure is None:
        return indicator
    beside, place = _beside(measure, authority, year, back, indicator.polarity)
    # Of several rows of one measure (districts, teams) nobody can say which is the whole council's.
    own = tuple(_own(measure, indicator, authority)) if alone else ()
    if not (beside or place or own):
        return indicator
    return replace(indicator, benchmarks=(*indicator.benchmarks, *beside), published=own, place=place)


@lru_cache(maxsize=4096)
def _beside(
    measure: Measure, authority: str, year: Period, back: int, polarity: Polarity
) -> tuple[tuple[Benchmark, ...], Place | None]:
    """Others' figures of a measure, each of its newest year, and the council's place; none of a tally."""
    if measure.is_tally:
        return (), None
    newest: dict[str, Benchmark] = {}
    place: Place | None = None
    for number, period in newest_first(measure, year, back):
        figures = published.figures(measure.code, number)
        for benchmark in _others(measure, figures, authority, period, polarity):
            newest.setdefault(benchmark.group, benchmark)
        place = place or _place(measure, figures, authority, period, polarity)
        if place and newest.keys() >= _GROUPS:
            break
    return tuple(newest.values()), place


def _others(
    measure: Measure, figures: Mapping[str, Decimal], authority: str, period: Period, polarity: Polarity
) -> Iterator[Benchmark]:
    """England's figure, the region's, the neighbours' average and best, and where the best quarter begins."""
    for group, area in (("england", published.ENGLAND), ("region", published.areas()[authority].region)):
        if area in figures:
            yield _benchmark(group, period, measure, figures[area], area)
    ten = published.neighbours().get(authority, ())
    near = {name: figures[name] for name in ten if name in figures}
    if near:
        many = "" if len(near) == len(ten) else f"{len(near)} of "
        mean = sum(near.values(), Decimal(0)) / len(near)
        whose = f"average of {many}the {len(ten)} statistical neighbours"
        yield _benchmark("statistical_neighbours", period, measure, mean, whose)
    best = best_of(near.values(), polarity)
    if best is not None:
        whose = " and ".join(name for name, figure in near.items() if figure == best)
        yield _benchmark("best_statistical_neighbour", period, measure, best, whose)
    if (cuts := _cuts(measure.code, period.end.year)) and polarity in (Polarity.HIGHER, Polarity.LOWER):
        begins = cuts[-1] if polarity is Polarity.HIGHER else cuts[0]
        yield _benchmark("england_top_quartile", period, measure, begins, "the best quarter of authorities")


def _place(
    measure: Measure, figures: Mapping[str, Decimal], authority: str, period: Period, polarity: Polarity
) -> Place | None:
    """Where the council's own published figure stands; None where it has none for this year."""
    number = figures.get(authority)
    if number is None:
        return None
    ten = published.neighbours().get(authority, ())
    near = [figures[name] for name in ten if name in figures]
    cuts = _cuts(measure.code, period.end.year)
    return Place(
        period=period,
        value=_value(number, measure),
        publication=Publication(measure.code, measure.name, authority),
        rank=rank_of(number, near, polarity) if near else None,
        of=len(near) + 1,
        band=band_of(number, cuts, polarity),
        cuts=cuts,
        authorities=len(_of_authorities(measure.code, period.end.year)),
        others=tuple(
            Other(name, _value(figures[name], measure), name == published.ENGLAND)
            for name in (published.ENGLAND, *ten)
            if name in figures
        ),
    )


@cache
def _cuts(code: str, year: int) -> tuple[Decimal, ...]:
    return cut_points(_of_authorities(code, year))


@cache
def _of_authorities(code: str, year: int) -> tuple[Decimal, ...]:
    figures = published.figures(code, year)
    return tuple(figures[name] for name in published.authorities() if name in figures)


def _own(measure: Measure, indicator: Indicator, authority: str) -> Iterator[Benchmark]:
    """What was published for the council itself, for each year of the workbook's figures."""
    for observation in indicator.observations:
        period, number = observation.period, observation.value.number
        if number is None or not period.is_annual or period.kind is Kind.SEVERAL_YEARS:
            continue
        theirs = period_of(measure, period.end.year)
        figure = published.figure(measure.code, period.end.year, authority)
        if theirs and theirs.end == period.end and figure is not None:
            yield _benchmark("council", theirs, measure, figure, authority)


def _benchmark(group: str, period: Period, measure: Measure, number: Decimal, area: str) -> Benchmark:
    publication = Publication(measure.code, measure.name, area)
    return Benchmark(group, period, _value(number, measure), ORIGIN, publication)


def _value(number: Decimal, measure: Measure) -> Value:
    """A published figure in the unit of its measure, in the places it is published with."""
    unit = measure.unit or Unit.COUNT
    exponent = number.as_tuple().exponent
    places = min(-exponent, 2) if isinstance(exponent, int) and exponent < 0 else 0
    shown = number.quantize(_SHOWN, ROUND_HALF_UP) if places > 1 else number
    return Value(number, unit, State.GIVEN, f"{shown}{_AFTER.get(unit, '')}", places, None)
