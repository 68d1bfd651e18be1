"""Periods named in full: spelt-out ranges, pairs of years, days and months. UK order."""

from __future__ import annotations

import re
from datetime import date

from cyps.reading.periods import academic_year, month_number, month_of, snapshot, span
from cyps.reading.periodwords import kinded, says_academic, says_ending, says_rolling
from cyps.terms import Kind, Period, financial_year

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SEP = r"\s*[/\-–—_]\s*"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_LONG_DATE = rf"{_DAY}[\s\-]*(?:of\s+)?{_MONTH}\.?,?[\s\-]*({_YEAR}|\d\d)"
_SHORT_DATE = rf"(\d{{1,2}})[/.\-](\d{{1,2}})[/.\-]({_YEAR}|\d\d)"
_TO = r"\s*(?:-|–|—|to|until)\s*"
_SPAN_LONG = re.compile(rf"\b{_LONG_DATE}{_TO}{_LONG_DATE}", re.I)
_SPAN_SHORT = re.compile(rf"\b{_SHORT_DATE}{_TO}{_SHORT_DATE}", re.I)
_SPAN_MONTHS = re.compile(
    rf"\b{_MONTH}\.?[\s\-]*'?({_YEAR}|\d\d)?{_TO}{_MONTH}\.?[\s\-]*'?({_YEAR}|\d\d)\b", re.I
)
_DATE_LONG = re.compile(rf"\b{_LONG_DATE}\b", re.I)
_DATE_SHORT = re.compile(rf"(?<![\d/]){_SHORT_DATE}(?![\d/])")
_ISO = re.compile(rf"\b({_YEAR})-(\d\d)-(\d\d)\b")
_YEARS_RANGE = re.compile(
    rf"(?<!\d)({_YEAR})[/\-–](?:\d\d|{_YEAR}){_TO}({_YEAR})[/\-–](\d\d|{_YEAR})(?!\d)", re.I
)
_TWO_YEARS = re.compile(rf"(?<![\d/])({_YEAR})(?:{_SEP}|\s+to\s+)({_YEAR}|\d\d)(?![\d/])", re.I)
_GLUED_YEARS = re.compile(r"(?<!\d)20(\d\d)(\d\d)(?!\d)")
_SHORT_YEARS = re.compile(
    r"(?<![\d/.,])(?<!\baged )(?<!\bages )(?<!\bage )['‘’]?(\d\d)/['‘’]?(\d\d)(?![\d/.,%])", re.I
)
# "14-15" inside a sentence is an age: as a year it stands alone, or among words that only headings have.
_BESIDE = (
    r"(?:\W|out-?turn|actuals?|fy|y/?e|yr|final|prov(?:isional)?|target|result"
    r"|england|eng|national|nat|sn|year|end|ytd|average|ave?|q[1-4])*"
)
_HYPHEN_YEARS = re.compile(rf"{_BESIDE}(\d\d)\s*-\s*(\d\d){_BESIDE}", re.I)
_CLOSE_YEARS = re.compile(
    rf"{_BESIDE}(?!2021)([0-4]\d)([0-4]\d){_BESIDE}", re.I
)  # "1516"; but 2021 is a year
_ONE_DIGIT = re.compile(rf"(?<![\d/])({_YEAR})/(\d)(?![\d/])")  # "2015/6"
_FY = re.compile(rf"\bfye?\s*'?({_YEAR}|\d\d)(?:{_SEP}({_YEAR}|\d\d))?\b", re.I)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\.?[\s\-–/,']*({_YEAR}|\d\d)(?!\d|[/.]\d)", re.I)
_MONTH_DIGITS = re.compile(
    rf"^\W*(?:({_YEAR})[-/]?(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])/({_YEAR}))\W*$"
)  # "2016-03", "201603", "03/2016", and nothing else in the heading


def _full(year: str) -> int:
    number = int(year)
    return number if number > 99 else (2000 + number if number < 70 else 1900 + number)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(first: int, last_written: str, text: str) -> Period | None:
    last = _full(last_written) if len(last_written) == 4 else first // 100 * 100 + int(last_written)
    if last < first:
        last += 100
    if last == first + 1:
        return academic_year(last) if says_academic(text) else financial_year(last)
    if first + 1 < last <= first + 10:
        return Period(date(first, 4, 1), date(last, 3, 31), Kind.SEVERAL_YEARS)
    return None


def spelt_spans(text: str) -> list[Period]:
    """Ranges of days or months: "1 April 2016 - 31 March 2017", "Apr-Jun 2017"."""
    found: list[Period] = []
    for m in _SPAN_LONG.finditer(text):
        first, last = (_day(_full(m[i + 2]), month_number(m[i + 1]), int(m[i])) for i in (1, 4))
        found += [span(first, last)] if first and last and first < last else []
    for m in _SPAN_SHORT.finditer(text):
        first, last = (_day(_full(m[i + 2]), int(m[i + 1]), int(m[i])) for i in (1, 4))
        found += [span(first, last)] if first and last and first < last else []
    for m in _SPAN_MONTHS.finditer(text):
        end_year, start_month, end_month = _full(m[4]), month_number(m[1]), month_number(m[3])
        start_year = _full(m[2]) if m[2] else end_year - (start_month > end_month)
        start, end = date(start_year, start_month, 1), month_of(end_year, end_month).end
        found += [span(start, end)] if start < end else []
    return found


def years_named(text: str) -> list[Period]:
    """Years by their two ends: "2015/16", "2015-2016", "15/16", "FY16", and several: "2013-16"."""
    found: list[Period] = []
    for m in _YEARS_RANGE.finditer(text):
        last = _full(m[3]) if len(m[3]) == 4 else _full(m[2]) + 1
        found.append(Period(date(int(m[1]), 4, 1), date(last, 3, 31), Kind.SEVERAL_YEARS))
    if found:
        return found
    for m in _TWO_YEARS.finditer(text):
        years = _years(int(m[1]), m[2], text)
        found += [years] if years else []
    hyphened = _HYPHEN_YEARS.fullmatch(text) or _CLOSE_YEARS.fullmatch(text)
    alone = [(hyphened[1], hyphened[2])] if hyphened else []
    for first, last in (*_GLUED_YEARS.findall(text), *_SHORT_YEARS.findall(text), *alone):
        if (int(first) + 1) % 100 == int(last):
            years = _years(_full(first), last, text)
            found += [years] if years else []
    found += [
        years
        for m in _ONE_DIGIT.finditer(text)
        if int(m[2]) == (int(m[1]) + 1) % 10 and (years := _years(int(m[1]), str(int(m[1]) + 1), text))
    ]
    for m in _FY.finditer(text):
        if m[2] is None:
            found.append(financial_year(_full(m[1])))
        elif years := _years(_full(m[1]), m[2], text):
            found.append(years)
    return found


def days_named(text: str) -> list[Period]:
    """Single days: "as at 31 March 2016", "31/03/2016", or the year ending then."""
    days = [_day(_full(m[3]), month_number(m[2]), int(m[1])) for m in _DATE_LONG.finditer(text)]
    days += [_day(_full(m[3]), int(m[2]), int(m[1])) for m in _DATE_SHORT.finditer(text)]
    days += [_day(int(m[1]), int(m[2]), int(m[3])) for m in _ISO.finditer(text)]
    return [_ended(day, text) if says_ending(text) else snapshot(day) for day in days if day]


def _ended(day: date, text: str) -> Period:
    """The year that ends on `day` ("year ending 31 March 2016")."""
    start = date(day.year - 1, day.month % 12 + 1, 1) if day.month < 12 else date(day.year, 1, 1)
    return kinded(Period(start, month_of(day.year, day.month).end, Kind.YEAR), text)


def months_named(text: str) -> list[Period]:
    """Single months: "Mar-16", "March 2016", or the year ending then."""
    found = [month_of(int(m[1] or m[4]), int(m[2] or m[3])) for m in _MONTH_DIGITS.finditer(text)]
    for m in _MONTH_YEAR.finditer(text):
        month = month_of(_full(m[2]), month_number(m[1]))
        found.append(_ended(month.end, text) if says_ending(text) or says_rolling(text) else month)
    return found
