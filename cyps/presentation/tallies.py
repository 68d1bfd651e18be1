"""How many indicators improved, held and fell: of a theme, and of the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cyps.comparison import Comparison, Travel
from cyps.model import Theme
from cyps.presentation.signs import SHORT_OF_TARGET
from cyps.wording import Report


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over a set of indicators.

    `unclear` are those compared without a verdict, `alone` those with no figure
    to compare with; `off_target` are the ones of `targeted` that fell short by
    more than a near miss, amber included.
    """

    indicators: int
    better: int
    steady: int
    worse: int
    unclear: int
    alone: int
    targeted: int
    off_target: int

    @property
    def judged(self) -> int:
        """Those with a direction of travel."""
        return self.better + self.steady + self.worse


def tally(comparisons: Iterable[Comparison]) -> Tally:
    """Counts over `comparisons`."""
    those = tuple(comparisons)
    travels = Counter(c.change.travel for c in those if c.change)
    targets = [c.target.standing for c in those if c.target]
    return Tally(
        indicators=len(those),
        better=travels[Travel.BETTER],
        steady=travels[Travel.STEADY],
        worse=travels[Travel.WORSE],
        unclear=travels[Travel.UNCLEAR],
        alone=sum(not c.change for c in those),
        targeted=len(targets),
        off_target=sum(standing in SHORT_OF_TARGET for standing in targets),
    )


def themes_present(report: Report) -> tuple[Theme, ...]:
    """The themes something is said about, in their order: an indicator, or a bullet of one's own."""
    spoken = {i.theme for i in report.scorecard.indicators} | {b.theme for b in report.bullets}
    return tuple(theme for theme in report.scorecard.themes if theme.id in spoken)


def of_theme(report: Report, theme: str) -> tuple[Comparison, ...]:
    """The comparisons of one theme, in the order of the sheet."""
    return tuple(c for c in report.comparisons if c.indicator.theme == theme)


def finding(counts: Tally, before: str | None) -> str:
    """The sentence a heading says about `counts`, `before` being the label of the year before."""
    if not counts.indicators:
        return "No indicators"
    if counts.unclear and not counts.judged:
        return f"{counts.unclear} compared, without a verdict"
    if not counts.judged:
        return f"{counted(counts.indicators, 'indicator')}, none compared with {before or 'a year before'}"
    ways = ((counts.better, "improved"), (counts.worse, "got worse"), (counts.steady, "held steady"))
    (first, how), *others = (way for way in ways if way[0])
    said = [f"{first} of {counts.judged} {how}"]
    said += [f"{number} {how}" for number, how in others if how != "held steady"]
    if counts.off_target:
        said.append(f"{counts.off_target} off target")
    return ", ".join(said)


def counted(number: int, thing: str) -> str:
    """`3 indicators`, `1 indicator`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
