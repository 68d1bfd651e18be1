"""A place among others, and the year of a figure, in words."""

from __future__ import annotations

from cyps.model import Place
from cyps.terms import Kind, Period

QUARTERS = {
    "A": "best quarter",
    "B": "second best quarter",
    "C": "second worst quarter",
    "D": "worst quarter",
}
_ACADEMIC = " (academic)"
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def place_words(place: Place) -> str:
    """Rank among the neighbours and quarter of all authorities: "3rd of 11, best quarter"."""
    ranked = f"{ordinal(place.rank)} of {place.of}" if place.rank else ""
    return ", ".join(filter(None, (ranked, QUARTERS.get(place.band, ""))))


def ordinal(number: int) -> str:
    """1st, 2nd, 11th."""
    return f"{number}{'th' if 10 < number % 100 < 14 else _ENDINGS.get(number % 10, 'th')}"


def when_said(period: Period) -> str:
    """A period's label, without brackets; the day itself where a census is of another day than 31 March."""
    if period.kind is Kind.SNAPSHOT and not period.is_annual:
        return f"{period.end.day} {period.end:%B %Y}"
    year = period.label.removesuffix(_ACADEMIC)
    return f"academic year {year}" if year != period.label else year
