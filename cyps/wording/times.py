"""Periods as sentences say them: "in 2015/16", "at 31 March 2016", "in the 12 months to March 2016"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from cyps.terms import Kind, Period
from cyps.wording.sentences import say

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ACADEMIC = " (academic)"


@lru_cache(maxsize=1024)
def when(period: Period) -> str:
    """A period with its preposition: a flow is "in" its year, a snapshot "at" its day."""
    phrase, label = period.kind.value, period.label
    if period.kind is Kind.YEAR and label.endswith(_ACADEMIC):
        phrase, label = "academic", label.removesuffix(_ACADEMIC)
    return say("when", phrase, label=label, day=day(period), month_name=month(period))


def month(period: Period) -> str:
    """The last month of a period: "March 2016"."""
    return f"{_MONTHS[period.end.month - 1]} {period.end.year}"


def day(period: Period) -> str:
    """The last day of a period: "31 March 2016"."""
    return written_out(period.end)


def written_out(on: date) -> str:
    """A day as people write it: "31 March 2016"."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
