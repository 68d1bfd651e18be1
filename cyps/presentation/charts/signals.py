"""Months that are more than the usual to and fro: a shape that points the way, and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import altair as alt

from cyps.comparison import Comparison, ControlChart, Movement, Signal, Travel, movement_of, travel_of
from cyps.model import Observation
from cyps.presentation.charts.axes import Axis
from cyps.presentation.charts.chart import Row, haloed, rows, short
from cyps.presentation.signs import TRAVELS, Sign

WORDS = {
    (Signal.OUTSIDE, Movement.UP): "above the limit",
    (Signal.OUTSIDE, Movement.DOWN): "below the limit",
    (Signal.RUN, Movement.UP): "rising",
    (Signal.RUN, Movement.DOWN): "falling",
    (Signal.TWO_OF_THREE, Movement.UP): "near the upper limit",
    (Signal.TWO_OF_THREE, Movement.DOWN): "near the lower limit",
    (Signal.SHIFT, Movement.UP): "above the middle",
    (Signal.SHIFT, Movement.DOWN): "below the middle",
}
SHAPES = {Movement.UP: "triangle-up", Movement.DOWN: "triangle-down", Movement.LEVEL: "diamond"}
_APART = 0.5  # of a chart: names nearer than this stand one over the other
_STEP = 22
_LANES = 2  # more would stand outside the picture: then the shape says it, and the table
ABOVE = 44  # pixels kept free at the top for words


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months next to each other that point one way; `words` are of all of them, with the verdict."""

    months: tuple[Observation, ...]
    signals: tuple[Signal, ...]
    way: Movement
    sign: Sign
    words: str

    def of_month(self, month: Observation) -> str:
        """What one of its months is by itself, with the verdict; "" of a month that isn't one of them."""
        return next(
            (
                _judged(WORDS[signal, self.way], self.sign)
                for each, signal in zip(self.months, self.signals, strict=True)
                if each is month
            ),
            "",
        )


def stretches(comparison: Comparison) -> tuple[Stretch, ...]:
    """The signalled months of a control chart, in order."""
    chart = comparison.chart
    if chart is None:
        return ()
    both = list(zip(comparison.charted, chart.signals, strict=True))
    found = []
    for way, those in groupby(both, key=lambda each: each[1] and each[1][1]):
        if way:
            months, signals = zip(*((month, signal[0]) for month, signal in those if signal), strict=True)
            sign = TRAVELS[travel_of(way, comparison.indicator.polarity)]
            words = _judged(_words_of(chart, months, signals, way), sign)
            found.append(Stretch(months, signals, way, sign, words))
    return tuple(found)


def _words_of(
    chart: ControlChart, months: Sequence[Observation], signals: Sequence[Signal], way: Movement
) -> str:
    """Of many months on one side that is what is said; of others the first that holds."""
    sides = {movement_of((month.value.number or chart.centre) - chart.centre) for month in months}
    if len(months) >= chart.run and sides == {way}:
        return f"{len(months)} months {WORDS[Signal.SHIFT, way]}"
    if Signal.RUN in signals:
        return f"{len(months)} months {WORDS[Signal.RUN, way]}"
    return WORDS[next(s for s in Signal if s in signals), way]


def _judged(words: str, sign: Sign) -> str:
    return f"{words}: {sign.word}" if sign in (TRAVELS[Travel.BETTER], TRAVELS[Travel.WORSE]) else words


def signal_layers(found: Sequence[Stretch], names: Sequence[str], axis: Axis) -> list[alt.Chart]:
    """A larger mark on each month, and the words once, at the last of its stretch."""
    if not found:
        return []
    base = alt.Chart(rows([_mark(stretch, month) for stretch in found for month in stretch.months]))
    marks = base.mark_point(filled=True, opacity=1, size=260, aria=False).encode(
        x=axis.across(names),
        y=axis.up(),
        color=alt.Color("colour:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
    )
    return [marks, *(layer for row in _named(found, names) for layer in _words(row, names, axis))]


def _mark(stretch: Stretch, month: Observation) -> Row:
    return {
        "period": f"{month.period.start:%b %Y}",
        "value": float(month.value.number or 0),
        "label": short(month.value),
        "colour": stretch.sign.colour,
        "shape": SHAPES[stretch.way],
    }


def _named(found: Sequence[Stretch], names: Sequence[str]) -> list[tuple[Row, int, bool]]:
    """The last month of each stretch with its words, their line, whether above the point."""
    placed: list[tuple[Row, int, bool]] = []
    for stretch in reversed(found):
        row = _mark(stretch, stretch.months[-1]) | {"words": stretch.words}
        at = names.index(str(row["period"]))
        near = [
            lane
            for other, lane, up in placed
            if up == (stretch.way is Movement.UP)
            and abs(names.index(str(other["period"])) - at) < _APART * len(names)
        ]
        if (lane := max(near, default=-1) + 1) < _LANES:
            placed.append((row, lane, stretch.way is Movement.UP))
    return placed


def _words(named: tuple[Row, int, bool], names: Sequence[str], axis: Axis) -> list[alt.Chart]:
    row, lane, above = named
    part = names.index(str(row["period"])) / len(names)
    align = "left" if part < 0.3 else "right" if part > 0.6 else "center"
    away = (38 if part > 0.9 else 20) + lane * _STEP
    base = alt.Chart(rows([row])).encode(x=axis.across(names), y=axis.up())
    return haloed(base, "words:N", dy=-away if above else away, align=align)
