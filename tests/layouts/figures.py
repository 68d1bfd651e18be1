# ruff: noqa: ARG001 - every style of figure has one signature
"""How councils write a figure, a polarity and a unit into a cell."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tests.layouts.known import Known
from tests.layouts.paper import Shown

Style = Callable[[Known, "Decimal | str | None", str], object]
"""A figure of an indicator in a year as the cell that holds it."""

UNITS = {
    "percent": "Percentage",
    "count": "Number",
    "per_10_000": "Rate per 10,000",
    "days": "Days",
    "score": "Score",
}
HIGH_LOW = {"higher": "High", "lower": "Low", "none": "Info"}
LETTERS = {"higher": "H", "lower": "L", "none": "I"}
BIGGER = {"higher": "Bigger is better", "lower": "Smaller is better", "none": "Measure for information"}
AIMS = {"higher": "Aim to maximise", "lower": "Aim to minimise", "none": "No polarity"}
VALUES = {"higher": "Higher values are best", "lower": "Lower values are best", "none": "Neither"}


def bare(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """A plain number: 92.8, 9876."""
    return figure


def shown(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """As Excel holds it best: 0.928 shown as 92.8%, other numbers with their decimals."""
    if not isinstance(figure, Decimal):
        return figure
    return (
        Shown(figure / 100, "0.0%") if known.is_share else Shown(figure, "#,##0.0" if figure % 1 else "#,##0")
    )


def typed(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """As text: "92.8%", "9,876"."""
    if not isinstance(figure, Decimal):
        return figure
    return f"{figure}%" if known.is_share else f"{figure:,}"


def fraction(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """Shares of one with nothing to show it: 0.928."""
    return figure / 100 if known.is_share and isinstance(figure, Decimal) else figure


def dashed(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """Typed, with a dash where there is none."""
    return "-" if figure is None else typed(known, figure)


def provisional(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """Typed, with the mark of figures not yet published."""
    return f"{typed(known, figure)} (p)" if isinstance(figure, Decimal) else figure


def counted(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """ "497 of 2,424" where the counts are known."""
    behind = known.count(year)
    return f"{behind[0]:,} of {behind[1]:,}" if behind else typed(known, figure)


def count_and_share(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """ "32 (9.6%)" where the counts are known."""
    behind = known.count(year)
    return f"{behind[0]:,} ({figure}%)" if behind else typed(known, figure)


def share_and_counts(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """ "9.6% (32/333)" where the counts are known."""
    behind = known.count(year)
    return f"{figure}% ({behind[0]}/{behind[1]})" if behind else typed(known, figure)


def colour(known: Known, figure: Decimal | str | None) -> str:
    """The workbook's own colour for a figure of the newest year."""
    if not isinstance(figure, Decimal) or known.target is None or known.tolerance is None:
        return ""
    sign = 1 if known.polarity == "higher" else -1
    if (figure - known.target) * sign >= 0:
        return "GREEN"
    return "AMBER" if (figure - known.tolerance) * sign >= 0 else "RED"


def coloured(known: Known, figure: Decimal | str | None, year: str = "") -> object:
    """ "84.6% RED": the colour glued to the figure."""
    return (
        f"{typed(known, figure)} {colour(known, figure)}".strip() if isinstance(figure, Decimal) else figure
    )


def arrow(known: Known, now: Decimal | str | None, before: Decimal | str | None) -> str:
    if not isinstance(now, Decimal) or not isinstance(before, Decimal):
        return ""
    return "▲" if now > before else "▼" if now < before else "►"
