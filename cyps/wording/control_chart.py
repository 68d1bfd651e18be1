"""A control chart in plain words: whether the last month is more than the usual to and fro."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cyps.comparison import Comparison, ControlChart, Gap
from cyps.terms import Unit, Value
from cyps.wording.numbers import figure
from cyps.wording.sentences import say
from cyps.wording.times import month


def reading(comparison: Comparison) -> str:
    """What the months say, and what they say of the target; "" where no chart may be drawn."""
    chart = comparison.chart
    if chart is None:
        return ""
    last = comparison.charted[-1]
    signal = chart.latest
    said = say(
        "process",
        f"{signal[0].value}_{signal[1].value}" if signal else "usual",
        month_name=month(last.period),
        low=figure(_limit(last.value, chart.lower)),
        high=figure(_limit(last.value, chart.upper)),
        points=str(chart.run),
    )
    return " ".join(filter(None, (said, _of_target(chart, comparison.target), _trial(chart))))


def _limit(like: Value, limit: Decimal) -> Value:
    """A limit as a figure like the months': the calculation isn't cut at 0% or 100%, what is shown is."""
    if like.unit is Unit.PERCENT:
        limit = min(Decimal(100), limit)
    return replace(like, number=max(Decimal(0), limit), places=max(1, like.places))


def _of_target(chart: ControlChart, gap: Gap | None) -> str:
    if gap is None or gap.mark.number is None or gap.upper is not None:
        return ""
    assured = chart.assurance(gap.mark.number, gap.direction)
    return say("process", assured.value, target=figure(gap.mark)) if assured else ""


def _trial(chart: ControlChart) -> str:
    return say("process", "trial") if chart.trial else ""
