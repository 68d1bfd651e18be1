"""Reports made by hand from the nouns alone, for tests of what is right of wording.

`made_report()` is a small year with one of everything a page must show;
`many_indicators()` a council that measures hundreds of things with long names.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import cycle, islice

from cyps.comparison import Change, Comparison, Gap, Movement, Rung, Standing, Travel
from cyps.judgement import NotAssessed
from cyps.model import Benchmark, FileRead, Indicator, Observation, Scorecard, SheetRead, Target, Theme
from cyps.terms import (
    Kind,
    Period,
    Polarity,
    Problem,
    Severity,
    Source,
    State,
    Unit,
    Value,
    financial_year,
)
from cyps.wording import Bullet, Report

THIS, LAST = financial_year(2016), financial_year(2015)
THEMES = (
    Theme("front-door", "Front door", "Front door", 1),
    Theme("looked-after", "Looked after children", "Looked after", 2),
    Theme("care-leavers", "Care leavers", "Care leavers", 3),
    Theme("quality", "Quality of practice", "Quality", 4),
)
FILE = "year-end.xlsx"


def value(number: str | None, unit: Unit = Unit.PERCENT, cell: str = "A1", sheet: str = "LAC") -> Value:
    places = len(number.partition(".")[2]) if number else 0
    written = (f"{number}%" if unit is Unit.PERCENT else number) if number else "-"
    return Value(
        number=Decimal(number) if number else None,
        unit=unit,
        state=State.GIVEN if number else State.MISSING,
        written=written,
        places=places,
        source=Source(FILE, sheet, cell),
    )


def indicator(
    name: str,
    figures: dict[Period, str],
    row: int = 5,
    *,
    theme: str = "looked-after",
    unit: Unit = Unit.PERCENT,
    polarity: Polarity = Polarity.HIGHER,
    target: str | None = None,
    benchmarks: dict[tuple[str, Period], str] | None = None,
) -> Indicator:
    """An indicator whose figures stand in one row, a column a figure."""
    columns = iter("HGFEDCIJKLMNOPQRSTUVWXYZ")
    return Indicator(
        id=f"{theme}-{row}",
        ref=f"{row}.1",
        name=name,
        entry=None,
        entry_because="no name in the catalogue is like it",
        theme=theme,
        section="",
        unit=unit,
        polarity=polarity,
        polarity_from="workbook",
        measures="process",
        paired_with="",
        window="Financial year",
        observations=tuple(
            Observation(period, value(number, unit, f"{next(columns)}{row}"))
            for period, number in sorted(figures.items(), key=lambda item: item[0].end)
        ),
        targets=(Target(THIS, value(target, unit, f"W{row}")),) if target else (),
        tolerances=(),
        benchmarks=tuple(
            Benchmark(group, period, value(number, unit, f"{next(columns)}{row}"), "workbook")
            for (group, period), number in (benchmarks or {}).items()
        ),
        rag=None,
        source=Source(FILE, "LAC", f"B{row}"),
    )


def compared(
    of: Indicator, travel: Travel | None = Travel.BETTER, standing: Standing | None = None
) -> Comparison:
    """`of` in the year judged, with the verdicts given rather than worked out."""
    now, before = of.in_period(THIS), of.in_period(LAST)
    change = None
    if now and before and travel:
        difference = _number(now.value) - _number(before.value)
        change = Change(
            now=now,
            before=before,
            difference=difference,
            relative=None,
            movement=Movement.UP if difference > 0 else Movement.DOWN if difference < 0 else Movement.LEVEL,
            travel=travel,
            counts=travel in (Travel.BETTER, Travel.WORSE),
            small=False,
            rung=Rung.SIZE,
            because="it moved by more than 2 points",
            times_threshold=abs(difference) / 2,
        )
    return Comparison(
        indicator=of,
        outturn=now,
        change=change,
        long_run=None,
        target=_gap(now, of.targets[0].value, THIS, "target", standing) if now and standing else None,
        benchmarks=tuple(
            _gap(now, b.value, b.period, b.group, Standing.BEHIND) for b in of.benchmarks if now
        ),
        month=None,
        month_differs=False,
    )  # fmt: skip


def _gap(now: Observation, mark: Value, period: Period, group: str, standing: Standing) -> Gap:
    return Gap(
        outturn=now,
        mark=mark,
        period=period,
        group=group,
        origin="workbook",
        difference=_number(now.value) - _number(mark),
        standing=standing,
        rung=Rung.NONE,
        because="",
        times_threshold=Decimal(1),
    )


def _number(of: Value) -> Decimal:
    assert of.number is not None
    return of.number


def bullet(of: Comparison, kind: str, text: str, order: int = 1, *, headline: bool = True) -> Bullet:
    now = of.outturn
    sources = tuple(o.value.source for o in of.indicator.observations[-2:] if o.value.source)
    return Bullet(
        id=f"{kind}|{of.indicator.id}|{now.period.label if now else ''}",
        kind=kind,
        indicator=of.indicator.id,
        theme=of.indicator.theme,
        rule="improved" if kind == "strength" else "worsened",
        text=text,
        basis="change",
        rung=Rung.SIZE,
        rung_words="By size: the change passes its threshold.",
        sources=sources,
        order=order,
        headline=headline,
    )


def made_report() -> Report:
    """Rotherham's year in small: better, worse, steady, off target, a rate, days, and nothing known."""
    reviews = compared(
        indicator(
            "LAC reviews in time",
            {financial_year(2014): "98.6", LAST: "94.9", THIS: "83.3"},
            5,
            target="95",
            benchmarks={("england", LAST): "93.7", ("statistical_neighbours", LAST): "95.1"},
        ),
        Travel.WORSE,
        Standing.MISSED,
    )
    dental = compared(
        indicator("Dental checks up to date", {LAST: "58.8", THIS: "94.5"}, 6, target="95"),
        Travel.BETTER,
        Standing.JUST_SHORT,
    )
    visits = compared(indicator("Visits on time", {LAST: "96.0", THIS: "96.5"}, 7), Travel.STEADY)
    adoption = compared(
        indicator(
            "Days from becoming looked after to adoption",
            {financial_year(2014): "661", THIS: "338.5"},
            8,
            unit=Unit.DAYS,
            polarity=Polarity.LOWER,
        )
    )
    referrals = compared(
        indicator(
            "Re-referrals in 12 months",
            {LAST: "24.2", THIS: "30.9"},
            9,
            theme="front-door",
            polarity=Polarity.LOWER,
        ),
        Travel.WORSE,
    )
    enquiries = compared(
        indicator(
            "Section 47 enquiries per 10,000",
            {LAST: "120.4", THIS: "187.1"},
            10,
            theme="front-door",
            unit=Unit.PER_10_000,
            polarity=Polarity.NONE,
        ),
        Travel.UNCLEAR,
    )
    unknown = compared(indicator("Pathway plans", {LAST: "69.8"}, 11, theme="care-leavers"))
    comparisons = (referrals, enquiries, reviews, dental, visits, adoption, unknown)
    return _report(
        comparisons,
        (
            bullet(dental, "strength", "Dental checks up to date improved from 58.8% in 2014/15 to 94.5%."),
            bullet(reviews, "improvement", "LAC reviews in time dropped from 94.9% in 2014/15 to 83.3%."),
            bullet(referrals, "improvement", "Re-referrals in 12 months rose from 24.2% to 30.9%.", 2),
            bullet(enquiries, "note", "For context: Section 47 enquiries rose from 120.4 to 187.1."),
        ),
        (NotAssessed(unknown.indicator.id, "it has no figure for 2015/16"),),
    )


def _report(
    comparisons: tuple[Comparison, ...], bullets: tuple[Bullet, ...], not_assessed: tuple[NotAssessed, ...]
) -> Report:
    sheets = (
        SheetRead("Cover", False, 0, "no figures"),
        SheetRead("LAC", False, len(comparisons), None),
        SheetRead("Lookups", True, 0, "hidden: read, not judged"),
    )
    problems = (
        Problem("hidden-sheet", Severity.NOTE, "Lookups is hidden.", "Include it if it holds figures."),
        Problem(
            "unreadable-figure",
            Severity.LOSS,
            'H14 holds "tbc", which is no figure.',
            "Put the figure in.",
            Source(FILE, "LAC", "H14"),
        ),
    )
    scorecard = Scorecard(
        council="Rotherham",
        year=THIS,
        before=LAST,
        years=(THIS, LAST, financial_year(2014)),
        files=(FileRead(FILE, "ab" * 32, sheets),),
        themes=THEMES,
        indicators=tuple(c.indicator for c in comparisons),
        problems=problems,
        catalogue="sha256:" + "cd" * 32,
    )
    return Report(
        scorecard, comparisons, bullets, not_assessed, problems, (("percentage_points", Decimal(2)),)
    )


def empty_report() -> Report:
    """What a workbook without figures gives: nothing but a problem."""
    full = made_report()
    nothing = Problem("no-figures", Severity.LOSS, "No figures were found.", "Upload the year-end scorecard.")
    scorecard = replace(
        full.scorecard, council=None, year=None, before=None, years=(), indicators=(), problems=(nothing,)
    )
    return Report(scorecard, (), (), (), (nothing,), full.thresholds)


def many_indicators(count: int = 300) -> Report:
    """A council that measures `count` things, each with a name that fills a line or two."""
    travels = cycle((Travel.BETTER, Travel.WORSE, Travel.STEADY, Travel.BETTER, Travel.UNCLEAR))
    standings = cycle((Standing.MET, Standing.MISSED, Standing.WITHIN_TOLERANCE, Standing.JUST_SHORT))
    comparisons = tuple(
        compared(
            indicator(
                f"Percentage of children and young people of group {row} whose plan was reviewed and signed"
                " off by a manager within the statutory timescale in the twelve months to 31 March",
                {LAST: f"{50 + row * 7 % 40}.{row % 10}", THIS: f"{55 + row * 11 % 44}.{row % 9}"},
                row,
                theme=THEMES[row % len(THEMES)].id,
                target="90",
            ),
            travel,
            standing,
        )
        for row, travel, standing in zip(range(count), travels, standings, strict=False)
    )
    kinds = cycle(("strength", "improvement", "strength"))
    bullets = tuple(
        bullet(c, kind, f"{c.indicator.name} moved by a good deal over the year.", order, headline=order <= 6)
        for order, (c, kind) in enumerate(zip(comparisons, kinds, strict=False), start=1)
    )
    order = {"strength": 0, "improvement": 1, "note": 2}
    return _report(comparisons, tuple(sorted(bullets, key=lambda b: order[b.kind])), ())


def monthly(of: Indicator, figures: tuple[str, ...]) -> Indicator:
    """`of` with its figures for the months of the year judged, from April on."""
    months = islice(((m, 2015) if m > 3 else (m, 2016) for m in (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)), 12)
    added = tuple(
        Observation(_month(year, month), value(number, of.unit, f"A{month}{of.source.cell[1:]}"))
        for (month, year), number in zip(months, figures, strict=False)
    )
    return replace(of, observations=of.observations + added)


def _month(year: int, month: int) -> Period:
    from calendar import monthrange
    from datetime import date

    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Kind.MONTH)
