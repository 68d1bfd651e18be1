"""Indicators drawn as text, so that a test shows the figures it is about.

    LAC reviews in time | % | higher | process
    2014/15   94.9%
    2015/16   83.3%
    2016-03   84.0%
    target    2015/16 >=95%
    amber     2015/16 85%
    england   2014/15 93.7%

The first line is the name, its unit, its polarity and what it measures; further
words there are `theme:…`, `entry:…`, `pair:…` and `doubt:…`. Each other line is a
period and a figure: "75.0% (75 of 100)" gives its counts, "83.3% (of 600)" its
cases only, "p" after it makes it provisional, "c" is suppressed. A period may carry
its kind: "2015/16 snapshot". Every figure's cell is its line: A2, A3 …
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from cyps.choices import Edits
from cyps.comparison import Comparison, Thresholds, compare
from cyps.judgement import Finding, NotAssessed, judge
from cyps.model import Benchmark, Indicator, Observation, Rag, Scorecard, Target, Theme
from cyps.terms import Kind, Period, Polarity, Problem, Source, State, Unit, Value, financial_year
from cyps.wording import Report, write

MARKS = Thresholds.load()
UNITS = {
    "%": Unit.PERCENT,
    "number": Unit.COUNT,
    "days": Unit.DAYS,
    "rate": Unit.PER_10_000,
    "£": Unit.POUNDS,
}
UNITS |= {unit.value: unit for unit in Unit}
GROUPS = {"england": "england", "neighbours": "statistical_neighbours", "region": "region"}
KINDS = {kind.value: kind for kind in Kind} | {"ytd": Kind.YEAR_TO_DATE}
THEMES = tuple(
    Theme(id, id, id, order)
    for order, id in enumerate(("front-door", "assessment", "child-protection", "looked-after", "other"))
)
_FIGURE = re.compile(r"^(?P<figure>.*?)(?:\s*\((?:(?P<above>\d+) )?of (?P<below>\d+)\))?(?P<p>\s+p)?$")


def drawn(text: str, row: int = 0) -> Indicator:
    """The indicator a drawing shows; `row` moves its cells and its id."""
    first, *lines = [line.strip() for line in text.strip().splitlines()]
    name, unit_word, polarity, *words = [part.strip() for part in first.split("|")]
    unit = UNITS[unit_word]
    marked = dict(word.split(":", 1) for word in words if ":" in word)
    parts: dict[str, list[object]] = {
        "observation": [],
        "target": [],
        "amber": [],
        "benchmark": [],
        "rag": [],
    }
    for place, line in enumerate(lines, start=2):
        role, part = _line(line, unit, Source("test.xlsx", "Sheet", f"{'ABCDEFGH'[row % 8]}{place}"))
        parts[role].append(part)
    return Indicator(
        id=f"i{row}",
        ref="",
        name=name,
        entry=marked.get("entry"),
        entry_because="",
        theme=marked.get("theme", "other"),
        section="",
        unit=unit,
        polarity=Polarity(polarity),
        polarity_from="workbook",
        measures=next((word for word in words if ":" not in word), ""),
        paired_with=marked.get("pair", ""),
        window="",
        observations=tuple(sorted(parts["observation"], key=lambda o: (o.period.end, o.period.kind))),
        targets=tuple(parts["target"]),
        tolerances=tuple(parts["amber"]),
        benchmarks=tuple(parts["benchmark"]),
        rag=parts["rag"][0] if parts["rag"] else None,
        source=Source("test.xlsx", "Sheet", "A1"),
        doubts=(marked["doubt"].strip(),) if "doubt" in marked else (),
    )


def _line(line: str, unit: Unit, source: Source) -> tuple[str, object]:
    role, _, rest = line.partition(" ")
    if role == "rag":
        return "rag", Rag(rest.strip(), rest.strip(), source)
    if role not in ("target", "amber", *GROUPS):
        period, rest = _period(line)
        return "observation", _observation(period, rest, unit, source)
    period, rest = _period(rest.strip())
    if role in GROUPS:
        origin = "published" if rest.endswith("published") else "workbook"
        return "benchmark", Benchmark(
            GROUPS[role], period, value(rest.removesuffix("published"), unit, source), origin
        )
    low, _, high = rest.partition(" to ")
    upper = value(high, unit, source) if high else None
    return role, Target(period, value(low, unit, source, written=rest), upper)


def _period(text: str) -> tuple[Period, str]:
    label, _, rest = text.partition(" ")
    word, _, figure = rest.strip().partition(" ")
    kind = KINDS.get(word) or (Kind.MONTH if re.fullmatch(r"\d{4}-\d\d", label) else Kind.YEAR)
    return period(label, kind), (figure if word in KINDS else rest).strip()


def period(label: str, kind: Kind = Kind.YEAR) -> Period:
    """A period from its label: "2015/16", "2016-03", "2015a" for the academic year that starts in 2015."""
    if kind is Kind.MONTH:
        start = date(int(label[:4]), int(label[5:]), 1)
        following = (start + timedelta(days=31)).replace(day=1)
        return Period(start, following - timedelta(days=1), kind)
    start = int(label[:4])
    if label.endswith("a"):
        return Period(date(start, 9, 1), date(start + 1, 8, 31), kind)
    if kind is Kind.SEVERAL_YEARS:
        return Period(date(start - 2, 4, 1), date(start + 1, 3, 31), kind)
    return financial_year(start + 1, kind)


def _observation(when: Period, text: str, unit: Unit, source: Source) -> Observation:
    found = _FIGURE.match(text)
    assert found
    counts = [value(found[g], Unit.COUNT, source) if found[g] else None for g in ("above", "below")]
    return Observation(when, value(found["figure"], unit, source), *counts, provisional=bool(found["p"]))


def value(text: str, unit: Unit, source: Source | None, written: str = "") -> Value:
    """A value from its figure as written: "92.8%", ">=90%", "1,234", "c"."""
    text = text.strip()
    found = re.search(r"-?[\d,]+(?:\.(\d+))?", text)
    if not found:
        state = State.SUPPRESSED if text == "c" else State.MISSING
        return Value(None, unit, state, text, 0, source)
    number = Decimal(found[0].replace(",", ""))
    return Value(number, unit, State.GIVEN, written or text, len(found[1] or ""), source)


def scorecard(*drawings: str | Indicator, year: str | None = "2015/16") -> Scorecard:
    """A scorecard of drawn indicators, one under the other."""
    indicators = tuple(
        drawn(drawing, row) if isinstance(drawing, str) else drawing for row, drawing in enumerate(drawings)
    )
    judged = period(year) if year else None
    before = judged.year_before() if judged else None
    years = (judged, before) if judged and before else ()
    return Scorecard("Test", judged, before, years, (), THEMES, indicators, (), "sha256:test")


def compared(
    *drawings: str | Indicator, year: str = "2015/16", marks: Thresholds = MARKS
) -> tuple[Comparison, ...]:
    return compare(scorecard(*drawings, year=year), marks)


def found_in(
    *drawings: str | Indicator, year: str = "2015/16", marks: Thresholds = MARKS
) -> tuple[Finding, ...]:
    return judged_in(*drawings, year=year, marks=marks)[0]


def judged_in(
    *drawings: str | Indicator, year: str | None = "2015/16", marks: Thresholds = MARKS
) -> tuple[tuple[Finding, ...], tuple[NotAssessed, ...], tuple[Problem, ...]]:
    card = scorecard(*drawings, year=year)
    return judge(card, compare(card, marks), marks)


def reported(
    *drawings: str | Indicator,
    year: str | None = "2015/16",
    marks: Thresholds = MARKS,
    edits: Edits | None = None,
) -> Report:
    """The whole walk from a drawing to its bullets."""
    card = scorecard(*drawings, year=year)
    comparisons = compare(card, marks)
    findings, silent, problems = judge(card, comparisons, marks)
    return write(card, comparisons, findings, silent, problems, marks, edits or Edits())


def bullets(*drawings: str | Indicator, year: str = "2015/16", marks: Thresholds = MARKS) -> tuple[str, ...]:
    """Each bullet as "kind rule: text", the way rule cases are written."""
    report = reported(*drawings, year=year, marks=marks)
    return tuple(f"{b.kind} {b.rule}: {b.text}" for b in report.bullets)
