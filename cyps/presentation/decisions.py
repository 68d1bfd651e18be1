"""What was decided about an indicator, step by step, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyps.comparison import Comparison, Gap, Rung
from cyps.model import Indicator, load_catalogue
from cyps.presentation.placing import when_said
from cyps.presentation.signs import STANDINGS, TRAVELS
from cyps.presentation.tables import GROUPS, unit_words
from cyps.terms import Polarity
from cyps.wording import Report, reach, reading

POLARITIES = {
    Polarity.HIGHER: "Higher is better",
    Polarity.LOWER: "Lower is better",
    Polarity.BAND: "Close to the target is better",
    Polarity.NONE: "Neither way is better",
}
FROM = {
    "workbook": "the workbook says so",
    "catalogue": "the catalogue says so",
    "officer": "an officer chose it",
    "none": "nothing says which way is good",
}


# Whose published figures make a verdict; the others are only shown.
VERDICTS_BY = ("england", "statistical_neighbours")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One step: what was asked, what was decided, and why."""

    what: str
    decided: str
    why: str


def decision_rows(report: Report, comparison: Comparison) -> tuple[DecisionRow, ...]:
    """Everything decided about one indicator, from its name to its bullets."""
    return (
        *_understood(report, comparison.indicator),
        *_compared(comparison),
        *_listed(report, comparison.indicator),
    )


def _understood(report: Report, indicator: Indicator) -> Iterator[DecisionRow]:
    known = (e.name for e in load_catalogue().entries if e.id == indicator.entry)
    yield DecisionRow("Recognised as", next(known, "not in the catalogue"), indicator.entry_because)
    theme = next((t.name for t in report.scorecard.themes if t.id == indicator.theme), indicator.theme)
    yield DecisionRow("Theme", theme, indicator.section and f"it stands under “{indicator.section}”")
    yield DecisionRow("Unit", unit_words(indicator).capitalize(), "")
    yield DecisionRow("Which way is good", POLARITIES[indicator.polarity], FROM[indicator.polarity_from])
    for doubt in indicator.doubts:
        yield DecisionRow("Not judged", "No verdict", doubt)


def _compared(comparison: Comparison) -> Iterator[DecisionRow]:
    if change := comparison.change:
        against = f"Against {change.before.period.label}"
        yield DecisionRow(against, str(TRAVELS[change.travel]), _sure(change.because, change.rung))
    others = (g for g in comparison.benchmarks if g.origin == "workbook" or g.group in VERDICTS_BY)
    gaps = (comparison.target, *others)
    yield from (_gap_row(gap) for gap in gaps if gap)
    if taken := reach(comparison):
        yield DecisionRow("To meet the target", taken, "worked out from the counts of the year")
    if months := reading(comparison):
        because = "a control chart of single months: middle, and 2.66 times their mean moving range"
        yield DecisionRow("Month by month", months, because)


def _gap_row(gap: Gap) -> DecisionRow:
    whose = "the target" if gap.group == "target" else GROUPS.get(gap.group, gap.group)
    if gap.origin == "published":
        whose += " as published"
    return DecisionRow(
        f"Against {whose}, {when_said(gap.period)}",
        str(STANDINGS[gap.standing]),
        _sure(gap.because, gap.rung),
    )


def _sure(because: str, rung: Rung) -> str:
    sure = "" if rung is Rung.NONE else f"how sure: {rung.value}"
    return "; ".join(filter(None, (because, sure)))


def _listed(report: Report, indicator: Indicator) -> Iterator[DecisionRow]:
    for bullet in report.bullets:
        if bullet.indicator == indicator.id:
            rule = bullet.rule.replace("_", " ").capitalize()
            basis = bullet.basis.replace("_", " ")
            yield DecisionRow("Bullet", rule, f"It rests on {basis}. {bullet.rung_words}")
    for left in report.not_assessed:
        if left.indicator == indicator.id:
            yield DecisionRow("Bullet", "None", left.reason)
