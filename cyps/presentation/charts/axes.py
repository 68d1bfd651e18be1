"""The axis of figures, shared by every chart of one indicator: its ends, its ticks, its room.

On a wide chart the names of lines stand in a column to the right; on a narrow one they
stand over it, a line each, and it begins below them. Which it is, the browser knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import altair as alt

from cyps.presentation.charts.chart import INK, Row, rows
from cyps.terms import Unit

NARROW = 520  # pixels of a chart below which names of lines stand over it
LINE = 24  # pixels of a name over the chart
_TICKS = 5
_YEAR = 74  # pixels that 2015/16 needs along the axis
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, in the unit. `room` are the pixels to the right for names, `lines` the names.

    `above` are pixels kept free at the top, `narrow` when a chart is one (NARROW).
    """

    low: Decimal
    high: Decimal
    unit: Unit
    room: int = 0
    lines: int = 0
    above: int = 0
    narrow: int = NARROW

    @property
    def right(self) -> str:
        """Where the part drawn on ends, as an expression the browser works out."""
        return f"(width < {self.narrow} ? width : width - {self.room})"

    def across(self, names: Sequence[str], larger: float = 1, at: float = 0.5) -> alt.X:
        """The axis of periods, a band each, in the order given; a year is 15/16 where 2015/16 doesn't fit."""
        tight = f"{self.right} / {len(names)} < {round(_YEAR * larger)} && length(datum.label) == 7"
        return alt.X(
            "period:O",
            title=None,
            sort=None,
            bandPosition=at,
            scale=alt.Scale(
                type="band", domain=list(names), range=[0, alt.ExprRef(self.right)], paddingInner=0
            ),
            axis=alt.Axis(
                labelAngle=0,
                labelFlush=False,
                labelOverlap="greedy",
                labelExpr=f"{tight} ? slice(datum.label, 2) : datum.label",
            ),
        )

    def up(self, field: str = "value:Q") -> alt.Y:
        """The axis of figures."""
        top = f"(width < {self.narrow} ? {LINE * self.lines + 8 * bool(self.lines)} : 0) + {self.above}"
        return alt.Y(
            field,
            title=None,
            scale=alt.Scale(
                domain=[float(self.low), float(self.high)],
                range=[alt.ExprRef("height"), alt.ExprRef(top)],
                nice=False,
                zero=False,
            ),
            axis=alt.Axis(
                grid=False,
                labelFlush=False,
                labelBound=False,
                values=[float(tick) for tick in self.ticks()],
                labelExpr=self.labels(),
            ),
        )

    def labels(self) -> str:
        """A tick in words, as an expression the browser works out."""
        return "format(datum.value, ',~f')" + (" + '%'" if self.unit is Unit.PERCENT else "")

    def ticks(self) -> list[Decimal]:
        """Round figures between the ends, about five."""
        span = self.high - self.low
        size = Decimal(10) ** (span / _TICKS).adjusted()
        step = next(size * each for each in _STEPS if size * each * _TICKS >= span)
        first = int((self.low / step).to_integral_value(ROUND_CEILING))
        last = int((self.high / step).to_integral_value(ROUND_FLOOR))
        return [step * place for place in range(first, last + 1)]

    def grid(self) -> alt.Chart:
        """A faint line at each tick, as far as the part drawn on."""
        values: list[Row] = [{"value": float(tick)} for tick in self.ticks()]
        lines: alt.Chart = (
            alt.Chart(rows(values))
            .mark_rule(color=INK, opacity=0.16, x=0, x2=alt.ExprRef(self.right), aria=False)
            .encode(y=self.up())
        )
        return lines


def ends(numbers: Sequence[Decimal], unit: Unit, *, from_nought: bool) -> tuple[Decimal, Decimal]:
    """Bars stand on nought; a line may start near its lowest figure. A share ends near 0% or 100%."""
    low, high = min(numbers), max(numbers)
    margin = (high - low) / 5 or abs(high) / 10 or Decimal(1)
    bottom = low - margin
    if (from_nought or bottom < 0) and low >= 0:
        bottom = Decimal(0)
    top = high + margin
    if unit is Unit.PERCENT and high <= _HUNDRED < top:
        top = max(_HUNDRED, high + margin / 2)
    return bottom, top
