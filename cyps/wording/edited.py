"""An officer's own words held against the figures: a number that is none of the indicator's is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cyps.comparison import Comparison
from cyps.terms import Value
from cyps.wording.numbers import rounded_to

_NUMBER = re.compile(r"(?<![\w.,/-])£?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w/]|\.\d)")
# What is no figure of the indicator's: a period, a day, an age, how long something may take.
_NO_FIGURE = re.compile(
    r"\b(?:19|20)\d\d\b(?:\s*(?:/|to|-|\u2013)\s*\d{2,4}\b)?"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b|\b(?:aged?|section|stage|phase|tier|level|Q)\s*\d+\b"
    r"|\b\d[\d,]*(?:\s*(?:to|-)\s*\d+)?[\s-]+(?:(?:working|calendar)\s+)?(?:day|week|month|year|hour)s?\b",
    re.I,
)
_PERIOD_OR_PER = re.compile(r"\b(?:19|20)\d\d/\d\d(?:\d\d)?\b|per [\d,]+")


def odd_numbers(text: str, comparison: Comparison) -> tuple[str, ...]:
    """The numbers of `text`, as written, that no figure, difference or count of the indicator rounds to.

    Periods, days of the month, ages and spans of time are left alone, unless the measure
    itself is of time.
    """
    known = tuple(_known(comparison))
    unit = comparison.indicator.unit.value
    plain = text if unit in ("days", "weeks", "months") else _NO_FIGURE.sub(" ", text)
    plain = re.sub(
        r"\b(?:19|20)\d\d/\d\d(?:\d\d)?\b|per [\d,]+", " ", plain.replace(comparison.indicator.name, " ")
    )
    return tuple(found[0] for found in _NUMBER.finditer(plain) if not _agrees(found[1], known))


def _agrees(written: str, known: tuple[Decimal, ...]) -> bool:
    digits = written.replace(",", "")
    number, places = Decimal(digits), len(digits.partition(".")[2])
    return any(_rounded(each, places) == number for each in known)


def _rounded(number: Decimal, places: int) -> Decimal:
    return rounded_to(abs(number), places) if places <= 2 else abs(number)


def _known(comparison: Comparison) -> Iterator[Decimal]:
    """Every figure the workbook gives of the indicator, and the differences between them."""
    indicator = comparison.indicator
    outturn = comparison.outturn.value.number if comparison.outturn else None
    for observation in indicator.observations:
        yield from _numbers(observation.value, observation.numerator, observation.denominator)
        if outturn is not None and observation.value.number is not None:
            yield outturn - observation.value.number
    marks = (*indicator.targets, *indicator.tolerances)
    yield from _numbers(*(mark.value for mark in marks), *(mark.upper for mark in marks))
    yield from _numbers(*(benchmark.value for benchmark in indicator.benchmarks))
    for change in filter(None, (comparison.change, comparison.long_run)):
        yield (change.relative or Decimal(0)) * 100
    for gap in filter(None, (comparison.target, *comparison.benchmarks)):
        yield gap.difference
        yield gap.more or Decimal(0)


def _numbers(*values: Value | None) -> Iterator[Decimal]:
    yield from (value.number for value in values if value is not None and value.number is not None)
