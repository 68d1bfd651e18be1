"""Corrections as an officer makes them, for tests of every room."""

from __future__ import annotations

from cyps.choices import About, Correction, Says, Use
from cyps.terms import Period, financial_year

BOOK, SHEET = "scorecard.xlsx", "Sheet1"


def of_column(
    heading: str,
    role: str,
    period: Period | int | None = None,
    *,
    under: str = "",
    nth: int = 1,
    group: str = "",
) -> Correction:
    """ "2015/16 / Odd" is of a role; a whole number is the year in which a financial year ends."""
    path = tuple(part.strip() for part in heading.split(" / "))
    when = financial_year(period) if isinstance(period, int) else period
    return Correction(About.COLUMN, BOOK, SHEET, Says.ROLE, role, path, under, nth, period=when, group=group)


def of_row(name: str, use: Use, *, nth: int = 1) -> Correction:
    return Correction(About.ROW, BOOK, SHEET, Says.USE, use, name=name, nth=nth)


def of_cell(name: str, heading: str, written: str) -> Correction:
    path = tuple(part.strip() for part in heading.split(" / "))
    return Correction(About.CELL, BOOK, SHEET, Says.USE, Use.NOT_A_FIGURE, path, name, written=written)


def of_indicator(name: str, says: Says, value: str, *, nth: int = 1) -> Correction:
    return Correction(About.INDICATOR, BOOK, SHEET, says, value, name=name, nth=nth)
