"""One cell to one figure: the only place where text and fractions become numbers.

A percentage leaves here in **points**. Excel's 0.928 counts as 92.8 only when the
section of the number format that applies holds an unquoted, unescaped percent sign
(METHOD §6); a fraction with no such format stays as it is until `in_points`, which
the model calls once the whole column has been weighed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from cyps.reading.figures import Figure, trimmed, without_number
from cyps.reading.written import of_text
from cyps.terms import State, Unit

CellContent = str | int | float | bool | date | datetime | time | timedelta | Decimal | None

_LONGEST = 60  # characters in a cell that holds a figure
_NUMBERS = frozenset({int, float, Decimal})
_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(7))
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")


def shows_percent(number_format: str, number: float = 1.0) -> bool:
    """Whether Excel shows `number` times a hundred with a sign: by the format's own section for it."""
    sections = number_format.split(";")
    section = sections[0]
    if number < 0 and len(sections) > 1:
        section = sections[1]
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    return "%" in section and "%" in _QUOTED.sub("", section)


def _decimals(number_format: str) -> int | None:
    """How many decimals a number format shows; None for General."""
    if number_format in ("", "General", "@"):
        return None
    found = _DECIMALS.search(_QUOTED.sub("", number_format.split(";")[0]))
    return len(found[1]) if found else 0


def _shown(number: Decimal, written: int, places: int) -> str:
    """A number of `written` decimals as Excel shows it: halves away from zero, commas from a thousand."""
    if written > places:
        number = number.quantize(_STEPS[places], ROUND_HALF_UP)
    return f"{number:,.{places}f}"


@lru_cache(maxsize=1024)
def _format(number_format: str, sign: int) -> tuple[bool, bool, int | None, str]:
    """What a format does to numbers of one sign: has a percent sign, scales, decimals, currency."""
    percent = "%" in number_format  # a quoted sign is only shown: the number is in points already
    scales = percent and shows_percent(number_format, sign)
    return percent, scales, _decimals(number_format), "£" if "£" in number_format else ""


@lru_cache(maxsize=65536)
def of_number(value: float, number_format: str) -> Figure:
    """A numeric cell as a figure: `value` as stored, in the format it is shown by."""
    percent, scales, places, currency = _format(number_format, (value > 0) - (value < 0))
    # Excel keeps fifteen digits; more are the noise of binary fractions.
    text = f"{value * 100 if scales else value:.14g}"
    number = Decimal(text)
    decimals = len(text.partition(".")[2]) if "e" not in text else 6
    if places is None:
        places = decimals
    written = f"{currency}{_shown(number, decimals, min(places, 6))}{'%' if percent else ''}"
    unit = Unit.PERCENT if percent else Unit.POUNDS if currency else None
    return Figure(number, percent, State.GIVEN, written, places, unit=unit)


def figure_in(value: CellContent, number_format: str = "General") -> Figure | None:
    """What a cell says as a figure; None when it isn't one and isn't a known mark either.

    Dates and true/false are never figures: Excel turns "3/12" into a date, and a
    person has to say what was meant.
    """
    kind = type(value)
    if kind is str:
        return of_text(value) if len(value) <= _LONGEST else None  # type: ignore[arg-type]
    if kind in _NUMBERS:
        return of_number(float(value), number_format)  # type: ignore[arg-type]
    return without_number(State.MISSING, "") if value is None else None


def in_points(figure: Figure, fraction: bool) -> Figure:
    """The same figure as a percentage in points; `fraction` says that its column holds shares of one.

    A figure already shown or written with a percent sign is returned as it is.
    """
    if figure.percent or figure.number is None:
        return figure
    if not fraction:
        return replace(figure, percent=True)
    return replace(
        figure, number=trimmed(figure.number * _HUNDRED), percent=True, places=max(0, figure.places - 2)
    )
