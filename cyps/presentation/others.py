"""Others' figures in words: England's, the region's, the neighbours', and the council's place among them.

The workbook's own stand first, published ones beside them; each has its year and
where it can be looked up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from cyps import catalogue
from cyps.comparison import Comparison, Gap
from cyps.model import Benchmark, Publication
from cyps.presentation.placing import QUARTERS, ordinal, when_said
from cyps.presentation.signs import STANDINGS, Sign
from cyps.presentation.tables import GROUPS
from cyps.terms import Source
from cyps.wording import Report, figure


@dataclass(frozen=True, slots=True)
class OtherRow:
    """Someone else's figure: whose, when, where it stands, and how the council stands beside it."""

    whose: str
    figure: str
    when: str
    where: str
    verdict: Sign | None


@dataclass(frozen=True, slots=True)
class AboutPublished:
    """What is said of the published figures: `taken` "November 2026", the `oldest` and `newest` year."""

    statement: str
    taken: str
    oldest: str
    newest: str


def other_rows(comparison: Comparison) -> tuple[OtherRow, ...]:
    """The workbook's benchmarks, the published ones, and what was published for the council itself."""
    gaps = {id(gap.mark): gap for gap in comparison.benchmarks}
    beside = sorted(comparison.indicator.benchmarks, key=lambda b: b.origin == "published")
    rows = [_row(benchmark, gaps.get(id(benchmark.value))) for benchmark in beside]
    if place := comparison.indicator.place:
        where = published_as(place.publication)
        rows.append(
            OtherRow(
                "The council itself, published", figure(place.value), when_said(place.period), where, None
            )
        )
    return tuple(rows)


def _row(benchmark: Benchmark, gap: Gap | None) -> OtherRow:
    """One figure; a verdict only on the one that was compared, the newest of its group."""
    return OtherRow(
        whose=GROUPS.get(benchmark.group, benchmark.group)
        + ", published" * (benchmark.origin == "published"),
        figure=figure(benchmark.value),
        when=when_said(benchmark.period),
        where=_where(benchmark.value.source, benchmark.publication),
        verdict=STANDINGS[gap.standing] if gap else None,
    )


def _where(source: Source | None, publication: Publication | None) -> str:
    if source:
        return f"{source.sheet}, cell {source.cell}"
    return published_as(publication) if publication else ""


def published_as(publication: Publication) -> str:
    """Where a published figure can be looked up: whose it is, the measure's name and code."""
    return f"Published: {publication.area}; {publication.measure} ({publication.code})"


def place_told(report: Report, comparison: Comparison) -> str:
    """Where the council stands by its own published figure, in a sentence; "" where nothing says."""
    place, authority = comparison.indicator.place, report.scorecard.authority
    if place is None or authority is None or not (place.rank or place.band):
        return ""
    ranked = f"{ordinal(place.rank)} of {place.of} among its statistical neighbours" if place.rank else ""
    quarter = f"in the {QUARTERS[place.band]} of {place.authorities} authorities" if place.band else ""
    stands = " and ".join(filter(None, (ranked, quarter)))
    own = figure(place.value)
    return f"By the figures published for {when_said(place.period)}, {authority} ({own}) is {stands}."


@cache
def about_published() -> AboutPublished:
    """What must be said wherever a published figure is shown."""
    told = catalogue.toml("published.toml")
    taken = date.fromisoformat(f"{told['taken']}-01")
    oldest, newest = (f"{told[end] - 1}/{told[end] % 100:02d}" for end in ("first", "last"))
    return AboutPublished(told["statement"], f"{taken:%B %Y}", oldest, newest)


def sourced(report: Report) -> str:
    """The publisher's statement, with how old the figures are; "" where the report shows none."""
    shown = any(
        indicator.place or any(b.publication for b in indicator.benchmarks)
        for indicator in report.scorecard.indicators
    )
    about = about_published()
    return f"Published figures: {about.statement}. Taken in {about.taken}." if shown else ""
