"""A name as written, as plain words.

"* No. of CPPs open 24+ months (See Note 2)" and "Number of CPP open for two
years or more" come out all but the same. Marks, notes, years, plurals, number
words and lengths of time are dealt with here; what the words mean, in vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_MARKS = re.compile(r"[*†‡§^~¹²³⁰⁴-⁹]+")
_NOTE = re.compile(r"[(\[]\s*(?:(?:see )?(?:foot)?notes?\b[^)\]]*|\d|[a-z]|provisional|revised|prov)\s*[)\]]")
_NOTE_DIGIT = re.compile(r"([a-z]{4})(?<!attainment)(?<!progress)(?<!stage)\d(?![\w.])")
_REFERENCE = re.compile(
    r"""
    ^\W* (?:
        \d+(?:\.\d+)*[a-z]?          # "5.3 LAC reviews", but not "3 or more" or "45 working days"
        (?=[ ]+[-–][ ]+[a-z%*]       # "1.1 - LAC reviews"
           |[ ]+(?!or\b|plus\b|to\b|and\b|more\b|working|calendar|hour|hr|day|week|wk|month|year|yr
                |times|placement|move|social|mile|gcse)[a-z%*])
      | \d+(?:\.\d+)*[.):](?!\d)     # "1) Contacts"
      | (?!s47|s17|ks\d|a8|p8|a1\b|a2\b|a3\b|a10\b|u\d)
        [a-z]{1,6}[-_/]?\d+(?:\.\d+)*[a-z]?\b    # "CH01 Contacts", but not "S47 enquiries"
    ) [\s:.)–-]* (?=\S)
    | \b(?:ni|bvpi|paf|pi|kpi|lpi)[ ]?\d+[a-z]?\b    # "(NI 66)", anywhere
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\s*[-/–]\s*(?:20)?\d\d\b|\bq(?:uarter)?\s?[1-4]\b|\b\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}[\s-]+(?:20)?\d\d\b(?!\s*(?:working|day|week|month))|\b20[0-3]\d\b"
)
_EXCLUDING = re.compile(r"\b(?:excluding|excludes|excl|exc|not including|other than|apart from)\b[^)\]]*")
_RANGE = re.compile(r"(\d+)\s*(?:-|–|to)\s*(\d+)(?![-/\d])")
_DIGIT = re.compile(r"\d")
_SHARE = re.compile(r"(?<=\d)\s*%")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PLURAL_CODE = re.compile(r"(?<=\d)s\b")
_HOW_MANY = re.compile(r"\bno\.|\(no\)")
_POSSESSIVE = re.compile(r"'s?\b|'")
_WORD = re.compile(r"\ba(?:1|2|3|10)\b|\d+to\d+|\d+(?:\.\d+)?|[a-z]+|[%£<>≥≤+#|&]")
_HALF = {"two and a half": "2.5", "2 and a half": "2.5", "2 1/2": "2.5"}
_NUMBER = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "eighteen": "18",
    "twenty": "20",
}
_SPAN = {
    **dict.fromkeys(("hour", "hr", "h"), "hour"),
    **dict.fromkeys(("day", "wd", "d"), "day"),
    **dict.fromkeys(("week", "wk", "weekly", "w"), "week"),
    **dict.fromkeys(("month", "mth", "mnth", "monthly", "m"), "month"),
    **dict.fromkeys(("year", "yr", "y"), "year"),
}
_NO_PLURAL = {True: ("ss", "us", "is"), False: ("ss", "us")}  # "analysis" is one, "RHIs" several
_GROWN = 10  # "19-21 years" is how old, "1-2 years" how long
_KIND_OF_DAY = {"working", "calendar", "clear", "school"}


def is_number(token: str) -> bool:
    """Whether a meaning is a number, an age band or a length of time ("3", "16to17", "45d")."""
    return token[0].isdigit()


def without_reference(name: str) -> str:
    """A name without the number or code before it ("5.3", "CH01", "NI 66"), unless that is all of it."""
    line = " ".join(name.split())
    if not _DIGIT.search(line):
        return line
    return _REFERENCE.sub(" ", line).strip() or line


def words(name: str) -> tuple[str, ...]:
    """The plain words of a name: case, marks, notes, years and plurals gone, lengths of time as one word."""
    text = _plain(name)
    if "(" in text or "[" in text:
        text = _NOTE.sub(" ", text)
    if "no." in text or "(no)" in text:
        text = _HOW_MANY.sub(" number ", text)
    if "exc" in text or "other" in text or "apart" in text or "not inc" in text:
        text = _EXCLUDING.sub(" excluding ", text)
    if _DIGIT.search(text):
        text = _NOTE_DIGIT.sub(r"\1", _YEARS.sub(" ", text))
        text = _SHARE.sub(" pc ", _THOUSANDS.sub("", _PLURAL_CODE.sub("", text)))
        text = _RANGE.sub(r"\1to\2", text)
    found = tuple(map(_singular, _WORD.findall(text)))
    return tuple(_spans(found)) if any(word[0].isdigit() for word in found) else found


def _plain(name: str) -> str:
    """A name in small letters with footnote marks gone and "two and a half" as 2.5."""
    text = name
    if not name.isascii() or "*" in name or "^" in name or "~" in name:
        text = _MARKS.sub(" ", name)
        text = unicodedata.normalize("NFKC", text.replace("½", ".5").replace("’", "'").replace("‘", "'"))
    text = text.casefold()
    if "half" in text or "1/2" in text:
        for half, number in _HALF.items():
            text = text.replace(half, number)
    return _POSSESSIVE.sub("", text) if "'" in text else text


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    if word in ("children", "childrens"):
        return "child"
    if word == "&":
        return "and"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 2 and not word.endswith(_NO_PLURAL[len(word) > 4]):
        return _NUMBER.get(word[:-1], word[:-1])
    return _NUMBER.get(word, word)


def _spans(found: tuple[str, ...]) -> Iterator[str]:
    """The words with "45 working days" become "45d", "2+ years" "2y over" and "19-21 years" "19to21"."""
    at = 0
    while at < len(found):
        word = found[at]
        at += 1
        if not word[0].isdigit():
            yield word
            continue
        end, over = at, False
        if found[end : end + 1] in (("+",), ("plus",)):
            end, over = end + 1, True
        elif found[end : end + 2] in (("or", "more"), ("or", "over"), ("and", "over"), ("or", "longer")):
            end, over = end + 2, True
        end += found[end : end + 1] != () and found[end] in _KIND_OF_DAY
        unit = _SPAN.get(found[end]) if end < len(found) else None
        if unit is None or found[end + 1 : end + 2] == ("old",):
            yield word
            continue
        yield _span(word, unit)
        if over:
            yield "over"
        at = end + 1


def _span(number: str, unit: str) -> str:
    """One spelling for each length of time: 24 hours is a day, 4 weeks 28 days, 12 months a year."""
    first, _, last = number.partition("to")
    if last:
        return number if unit == "year" and int(first) >= _GROWN else number + unit[0]
    size = float(number)
    if unit == "hour" and size % 24 == 0:
        size, unit = size / 24, "day"
    if unit == "week" and size <= 6:
        size, unit = size * 7, "day"
    if unit == "month" and size % 6 == 0 and size >= 12:
        size, unit = size / 12, "year"
    return f"{size:g}{unit[0]}"
