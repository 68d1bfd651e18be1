"""A symbol, a word and a colour for each verdict: never one of them alone.

Every table, card and chart takes them from here, so that a verdict looks the
same wherever it is shown. The colours stand at 3:1 or better on the light and
on the dark page (METHOD §7; tests/presentation/test_signs.py measures them);
they colour shapes only, never words.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyps.comparison import Standing, Travel

BLUE = "#2073BC"
ORANGE = "#F46A25"
GREY = "#7A7A7A"
TEAL = "#28A197"


@dataclass(frozen=True, slots=True)
class Sign:
    """How a verdict looks (`symbol`, `colour`) and reads (`word`)."""

    symbol: str
    word: str
    colour: str

    def __str__(self) -> str:
        return f"{self.symbol} {self.word}"


BETTER = Sign("▲", "better", BLUE)
STEADY = Sign("■", "steady", GREY)
WORSE = Sign("▼", "worse", ORANGE)
UNCLEAR = Sign("◇", "no verdict", GREY)
OFF_TARGET = Sign("✗", "off target", ORANGE)

TRAVELS = {
    Travel.BETTER: BETTER,
    Travel.STEADY: STEADY,
    Travel.WORSE: WORSE,
    Travel.UNCLEAR: UNCLEAR,
}

STANDINGS = {
    Standing.MET: Sign("✓", "met", BLUE),
    Standing.JUST_SHORT: Sign("✓", "just short", BLUE),
    Standing.WITHIN_TOLERANCE: Sign("◐", "within tolerance", ORANGE),
    Standing.MISSED: Sign("✗", "missed", ORANGE),
    Standing.AHEAD: Sign("▲", "ahead", BLUE),
    Standing.SIMILAR: Sign("■", "similar", GREY),
    Standing.BEHIND: Sign("▼", "behind", ORANGE),
    Standing.UNCLEAR: Sign("◇", "no verdict", GREY),
}

SHORT_OF_TARGET = (Standing.WITHIN_TOLERANCE, Standing.MISSED)
