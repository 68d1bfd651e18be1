"""What parts of a sheet were taken for, in the words shown over it."""

from __future__ import annotations

from cyps.presentation import GROUPS
from cyps.reading import Part, Role, Row, Taken
from cyps.terms import Kind, Period

PARTS = {
    Part.THIS_YEAR: "outturns of this year",
    Part.EARLIER: "outturns of earlier years",
    Part.WITHIN: "months and quarters",
    Part.COUNT: "counts behind percentages",
    Part.TARGET: "targets and tolerances",
    Part.BENCHMARK: "benchmarks",
    Part.NAME: "names",
    Part.HEADING: "headings",
    Part.SECTION: "sections and themes",
    Part.NOTE: "which way is good, unit, period, reference",
    Part.COLOUR: "RAG and direction",
    Part.COMMENTARY: "commentary and notes",
    Part.UNUSED: "not used",
    Part.LOST: "not understood",
}
"""Each part, in the order of the key to the sheet."""

_ROLES = {
    Role.REFERENCE: "Reference",
    Role.NAME: "Indicator",
    Role.THEME: "Theme",
    Role.POLARITY: "Good is",
    Role.UNIT: "Unit",
    Role.WINDOW: "Kind of period",
    Role.LINE: "Which line",
    Role.GEOGRAPHY: "Whose",
    Role.BREAKDOWN: "Part of the total",
    Role.PERIOD: "Period",
    Role.NUMERATOR: "Counted",
    Role.DENOMINATOR: "Out of",
    Role.TARGET: "Target",
    Role.TOLERANCE: "Amber from",
    Role.TOLERANCE_RED: "Red",
    Role.DIRECTION: "Direction",
    Role.RAG: "RAG",
    Role.COMMENTARY: "Commentary",
    Role.DERIVED: "Left out",
}
_ROWS = {
    Row.HEADINGS: "Headings",
    Row.INDICATOR: "Indicator",
    Row.FIGURES: "Figures",
    Row.SECTION: "Section",
    Row.NOTE: "Note",
    Row.UNUSED: "Not used",
}


def in_words(label: Taken | Row) -> str:
    """What a column or a row was taken for: "Outturn 2015/16", "England 2014/15", "Section"."""
    if isinstance(label, Row):
        return _ROWS[label]
    if label.role is Role.OUTTURN:
        words = "Outturn"
    elif label.role is Role.BENCHMARK:
        words = GROUPS.get(label.group, label.group)
    elif label.part is Part.LOST:
        return "Not understood"
    else:
        words = _ROLES.get(label.role, "Not used")
    return f"{words} {_when(label.period)}" if label.period else words


def _when(period: Period) -> str:
    return f"{period.end:%b %Y}" if period.kind is Kind.MONTH else period.label
