"""Periods as councils spell them, from heading text, body cells, titles and file names.

`find` returns every period a text names; `nearest` picks the one a heading means.
What a text leaves out (the year of "Q4" or "Mar") comes from the context it is
given, never from today's date. Dates are UK order. Source: METHOD §8 and the
spellings councils really use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from cyps.reading.named import days_named, months_named, spelt_spans, years_named
from cyps.reading.periods import academic_year, calendar_year, month_number, month_of, quarter_of, snapshot
from cyps.reading.periodwords import (
    kinded,
    says_academic,
    says_as_at,
    says_calendar,
    says_financial,
    says_to_date,
)
from cyps.terms import Kind, Period, financial_year

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_QUARTER = re.compile(r"(?<![a-z])(?:q|qtr|quarter)\s*([1-4])\b", re.I)
_QUARTER_SAID = re.compile(
    r"\b(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth))[\s-]+(?:quarter|qtr)\b"
    r"|\bquarter (one|two|three|four)\b",
    re.I,
)
_ORDER = ("first", "second", "third", "fourth", "one", "two", "three", "four")
_QUARTERS = re.compile(
    r"\bq(?:tr|uarter)?s?\s*([1-4])\s*(?:-|–|to|&|and)\s*q?(?:tr|uarter)?\s*([1-4])\b", re.I
)
_BESIDE_MONTH = (
    r"(?:(?:in[\s-]?month|month(?:ly)?|only|actuals?|out-?turn|figures?|results?|performance|values?|ytd|year[\s-]to[\s-]date"
    r"|cumulative|mtd|data|target|position|as at|end|end of|to|up to)\W+)*"
)
_MONTH_ALONE = re.compile(rf"^\W*{_BESIDE_MONTH}{_MONTH}\W+{_BESIDE_MONTH}$", re.I)
_MONTH_NUMBER = re.compile(r"^\W*(?:month|mth|period|m)\s*(0?[1-9]|1[0-2])\W*$", re.I)
_BARE_YEAR = re.compile(rf"(?<![\d/.,£\-–]){'(' + _YEAR + ')'}(?![\d/.,%]|\s*[\-–]\s*\d)")
_YEAR_BEFORE = re.compile(
    r"\b(?:previous|prior|prev\.?|last) (?:financial )?(?:year|yr|annual|outturn)|\byear before\b", re.I
)
_YEAR_AFTER = re.compile(r"\b(?:next|coming|following) (?:financial )?year\b", re.I)
_THIS_YEAR = re.compile(
    r"\b(?:this|current|latest) (?:financial )?year|\bytd\b|year[\s-]+(?:to[\s-]+date|end)\b|\bfull year\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A period as a text names it; `vague` when only its spelling, not its calendar, is known ("2016")."""

    period: Period
    vague: bool = False


@lru_cache(maxsize=65536)
def find(text: str, context: Period | None = None) -> tuple[Mention, ...]:
    """Every period `text` names, in order of how firmly it is named; () when none.

    `context` lends the year to "Q4", "Mar" or "YTD" standing alone.
    """
    flat = _QUARTER_SAID.sub(_quarter_said, " ".join(text.split()))
    if len(flat) > 300 or not (any(c.isdigit() for c in flat) or len(flat) < 40):
        return ()
    if several := _QUARTERS.search(flat):
        return _quarters(several, flat, context)
    quarter = _QUARTER.search(flat)
    firm = spelt_spans(flat) or years_named(flat)
    if firm and quarter and not any(p.kind is Kind.QUARTER for p in firm):
        firm = [_to_quarter(p.end.year, int(quarter[1]), flat) for p in firm if p.end.month == 3] or firm
    elif firm and not quarter:
        firm = [kinded(p, flat) for p in firm]
    firm = firm or days_named(flat) or months_named(flat)
    if firm:
        return tuple(Mention(p) for p in dict.fromkeys(firm))
    return _loosely(flat, quarter, context)


def _quarter_said(found: re.Match[str]) -> str:
    """A quarter in words ("Fourth quarter") as the others are written."""
    word = found[2] or found[3]
    return f"Q{found[1] or _ORDER.index(word.lower()) % 4 + 1}"


def _quarters(found: re.Match[str], flat: str, context: Period | None) -> tuple[Mention, ...]:
    """A run of quarters ("Q1-Q3"): the part of the year they cover."""
    year = next((p for p in years_named(flat) if p.end.month == 3), context)
    if year is None or year.end.month != 3 or found[1] >= found[2]:
        return ()
    first, last = (quarter_of(year.end.year, int(found[n])) for n in (1, 2))
    return (Mention(Period(first.start, last.end, Kind.YEAR_TO_DATE)),)


def _loosely(flat: str, quarter: re.Match[str] | None, context: Period | None) -> tuple[Mention, ...]:
    """What is left: a year alone, or a quarter, month or "YTD" that needs its context's year."""
    if bare := _BARE_YEAR.search(flat):
        return _bare_year(int(bare[1]), flat, quarter)
    if context is None or context.end.month != 3:
        return ()
    before = _YEAR_BEFORE.search(flat)
    ending = context.end.year - bool(before)
    if quarter:
        return (Mention(_to_quarter(ending, int(quarter[1]), flat)),)
    if alone := _MONTH_ALONE.match(f"{_YEAR_BEFORE.sub('', flat)} "):
        month = month_number(alone[1])
        return (Mention(month_of(ending - (month > 3), month)),)
    if numbered := _MONTH_NUMBER.match(flat):
        month = (int(numbered[1]) + 2) % 12 + 1
        return (Mention(month_of(ending - (month > 3), month)),)
    if before:
        return (Mention(kinded(replace(context.year_before(), kind=Kind.YEAR), flat)),)
    if _YEAR_AFTER.search(flat):
        return (Mention(financial_year(context.end.year + 1)),)
    if _THIS_YEAR.search(flat):
        return (Mention(kinded(replace(context, kind=Kind.YEAR), flat)),)
    return ()


def _to_quarter(ending: int, number: int, flat: str) -> Period:
    """A quarter of a year, or the year as far as it where the words say so ("Q3 YTD")."""
    quarter = quarter_of(ending, number)
    if not says_to_date(flat):
        return quarter
    return Period(financial_year(ending).start, quarter.end, Kind.YEAR_TO_DATE)


def _bare_year(year: int, flat: str, quarter: re.Match[str] | None) -> tuple[Mention, ...]:
    """A year standing alone: of which calendar, only the words around it can say."""
    if quarter:
        return (Mention(quarter_of(year + 1, int(quarter[1])), vague=True),)
    if says_academic(flat):
        return (Mention(academic_year(year)),)
    if says_financial(flat) and not says_calendar(flat):
        return (Mention(kinded(financial_year(year), flat)),)
    if len(flat) <= 40:
        return (Mention(calendar_year(year), vague=not says_calendar(flat)),)
    return ()


def of_date(value: date | datetime, number_format: str, context_text: str = "") -> Period:
    """What a heading that is a true date means: a month ("mmm-yy", the 1st), or a day it was as at."""
    shows_day = "d" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.lower()).replace("red", "")
    if value.day == 1 and not (shows_day and says_as_at(context_text)):
        return month_of(value.year, value.month)
    if not shows_day and number_format != "General":
        return month_of(value.year, value.month)
    return snapshot(date(value.year, value.month, value.day))


def of_cell(content: object, number_format: str, heading: str, context: Period | None) -> Mention | None:
    """The period a body cell names, with its column's heading lending what a bare number leaves out."""
    if isinstance(content, datetime | date):
        return Mention(of_date(content, number_format, heading))
    if isinstance(content, int | float) and not isinstance(content, bool):
        content = _six_digits(int(content)) if content == int(content) else ""
    text = str(content or "")
    found = find(text, context)
    if found and not found[0].vague:
        return Mention(_as_headed(found[0].period, heading))
    return next(iter(find(f"{heading} {text}", context)), None) or (found[0] if found else None)


def _as_headed(period: Period, heading: str) -> Period:
    """A year as the words beside it have it: 2015/16 in a column of academic years is one."""
    academic = says_academic(heading) and period.kind is Kind.YEAR and period.end.month == 3
    return academic_year(period.end.year) if academic else period


def is_glued(number: int) -> bool:
    """Whether a number is a year as statistics write it: 201516."""
    first, last = divmod(number, 100)
    return 1990 <= first <= 2060 and last == (first + 1) % 100


def _six_digits(number: int) -> str:
    """A year as statistics write it, spelt as people do; any other number as it is."""
    return f"{number // 100}/{number % 100:02d}" if is_glued(number) else str(number)


def nearest(texts: tuple[str, ...], context: Period | None = None) -> Mention | None:
    """The period the first of `texts` that names one means; the longest-lived mention of that text."""
    for text in texts:
        if found := find(text, context):
            return found[0]
    return None
