"""Last year's workbook beside this year's, drawn; and what the whole walk says of the two."""

from __future__ import annotations

from cyps.choices import Choices
from cyps.reading import Workbook
from cyps.walk import report
from cyps.wording import Report
from tests.reading.books import book

LAST, THIS = "Scorecard 2014-15.xlsx", "Scorecard 2015-16.xlsx"


def pair(last: str, this: str) -> tuple[Workbook, Workbook]:
    """Two workbooks of one sheet each."""
    return book({"LAC": last}, LAST), book({"LAC": this}, THIS)


def told(*books: Workbook, choices: Choices | None = None) -> Report:
    """The brief of these workbooks, the same whichever is uploaded first."""
    brief, other = report(books, choices), report(books[::-1], choices)
    assert brief == other
    return brief


def warnings(brief: Report) -> list[str]:
    """The problems of a brief as "code severity: message"."""
    return [f"{p.code} {p.severity}: {p.message}" for p in brief.problems]


def bullets(brief: Report) -> list[str]:
    """The bullets of a brief as "kind rule: text"."""
    return [f"{b.kind} {b.rule}: {b.text}" for b in brief.bullets]
