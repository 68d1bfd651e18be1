"""Why no rule spoke of an indicator, in plain words."""

from __future__ import annotations

from cyps.comparison import Change, Comparison, Standing
from cyps.judgement.rule import beside_others
from cyps.model import Indicator
from cyps.terms import Kind, Period, Polarity, State, Unit

_STATES = {
    State.MISSING: "there is no figure for {year}",
    State.SUPPRESSED: "the figure for {year} is suppressed",
    State.NOT_APPLICABLE: "the workbook says a figure for {year} does not apply",
    State.NOT_DUE: "the figure for {year} is not due yet",
    State.UNREADABLE: "the figure for {year} could not be read",
}
_NO_DIRECTION = "nothing says whether higher or lower is better"


def reason(comparison: Comparison, year: Period | None) -> str:
    """Why nothing is said of this indicator."""
    if year is None:
        return "no full year was found to judge"
    if comparison.outturn is None:
        return _no_figure(comparison.indicator, year)
    change = comparison.change or comparison.long_run
    if change and change.doubt:
        return f"it is not compared with {change.before.period.label}: {change.doubt}"
    if comparison.indicator.polarity in (Polarity.NONE, Polarity.BAND):
        known = comparison.indicator.polarity_from != "none"
        which = "neither higher nor lower is better here" if known else _NO_DIRECTION
        return f"{which}{_and_change(change)}"
    near = _others(comparison)
    if change:
        return f"the change is too small to count, with no target for {year.label} and {near}"
    return f"no earlier year to compare with, no target for {year.label} and {near}{_and_level(comparison)}"


def _others(comparison: Comparison) -> str:
    gaps = beside_others(comparison)
    if not gaps:
        return "no benchmark of England or the neighbours"
    if all(gap.standing is Standing.UNCLEAR for gap in gaps):
        return f"no verdict beside others: {gaps[0].because}"
    return "others too near to tell apart"


def _no_figure(indicator: Indicator, year: Period) -> str:
    of_year = [o for o in indicator.observations if o.period.label == year.label]
    running = [o for o in of_year if o.period.kind is Kind.YEAR_TO_DATE and o.value.number is not None]
    if any(o.value.unit is Unit.COUNT for o in running):
        return f"the figure for {year.label} is a count so far, which may not cover the whole year"
    states = [o.value.state for o in of_year if o.value.state is not State.GIVEN]
    if not states and indicator.observations:
        return f"it has figures, but none for the whole of {year.label}"
    return _STATES[states[0] if states else State.MISSING].format(year=year.label)


def _and_change(change: Change | None) -> str:
    return ", and the change is too small to note" if change else ", and there is nothing to compare it with"


def _and_level(comparison: Comparison) -> str:
    if beside_others(comparison):
        return ""
    process = comparison.indicator.measures == "process"
    return "; its level alone is neither high nor low" if process else "; its level alone says nothing"
