"""The change between two figures of one kind, and whether it counts (METHOD §3 and §3a)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cyps.comparison.compared import Change, Rung
from cyps.comparison.counts import PER, Counts, counts_behind
from cyps.comparison.interval import Z95, Z998, Interval, newcombe, ratio_of_rates
from cyps.comparison.movement import Movement, Travel, movement_of, travel_of
from cyps.comparison.thresholds import Thresholds
from cyps.model import Observation
from cyps.terms import Polarity, Unit

_CHANCE = Decimal("1.96")
_ZERO = Decimal(0)
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Size:
    """How a move measures against its threshold. `said` is the reason, without words of good or bad."""

    threshold: Decimal
    passes: bool
    small: bool
    said: str


def sized(before: Decimal, now: Decimal, unit: Unit, marks: Thresholds) -> Size:
    """The move from `before` to `now` against the threshold of its unit (METHOD §3a)."""
    if unit is Unit.PERCENT:
        return _sized_points(before, now, marks)
    if unit is Unit.COUNT and _is_tally(before) and _is_tally(now):
        return _sized_tally(before, now, marks)
    threshold = abs(before) * marks.change_other / 100
    if before == 0:
        return Size(
            threshold, False, False, "the earlier figure is nought, so there is no share of it to judge by"
        )
    return _against(abs(now - before), threshold, f"{marks.change_other}% of the earlier figure")


def _sized_points(before: Decimal, now: Decimal, marks: Thresholds) -> Size:
    room = min(before, 100 - before)
    threshold = marks.change_percent
    if room < marks.near_end:
        near_end = max(marks.change_percent_near_end, room / marks.near_end_part)
        threshold = min(threshold, near_end)
    return _against(abs(now - before), threshold, f"{_short(threshold)} points")


def _sized_tally(before: Decimal, now: Decimal, marks: Thresholds) -> Size:
    moved, other = abs(now - before), max(before, now)
    if min(before, now) == 0 and other > 0:
        passes = other >= marks.zero_other
        said = f"{'to' if now == 0 else 'from'} none, and the other count is {_short(other)}"
        return Size(marks.zero_other, passes, not passes, f"{said}; {marks.zero_other} or more counts")
    if other < marks.small_count:
        return Size(max(moved, Decimal(1)), False, True, f"both counts are under {marks.small_count}")
    share = before * marks.change_count / 100
    chance = _CHANCE * (before + now).sqrt()
    if chance >= share:
        passes = moved > chance
        said = f"{'more' if passes else 'no more'} than the {_short(chance)} that chance moves such counts"
        return Size(chance, passes, False, f"{_short(moved)}, {said}")
    return _against(moved, share, f"{marks.change_count}% of the earlier count")


def _against(moved: Decimal, threshold: Decimal, words: str) -> Size:
    passes = moved >= threshold and moved > 0
    return Size(threshold, passes, False, f"{_short(moved)}, {'at or past' if passes else 'under'} {words}")


def change(
    before: Observation, now: Observation, polarity: Polarity, marks: Thresholds, doubt: str = ""
) -> Change:
    """The change from `before` to `now`, which must both have a number, one unit and one kind.

    ValueError for anything else: a month beside a year is never a change. A
    `doubt` forbids a verdict and becomes the reason.
    """
    earlier, later, unit = before.value.number, now.value.number, now.value.unit
    if earlier is None or later is None or before.value.unit is not unit:
        raise ValueError("a change needs two numbers of one unit")
    if before.period.kind is not now.period.kind:
        raise ValueError(f"{before.period.kind} and {now.period.kind} are not one kind of period")
    size = sized(earlier, later, unit, marks)
    rung, interval, wider = _tested(before, now)
    wide = size.passes and interval is not None and interval[0] <= 0 <= interval[1]
    counts = size.passes and not wide and not doubt
    movement = movement_of(later - earlier)
    return Change(
        now=now,
        before=before,
        difference=later - earlier,
        relative=_relative(earlier, later, unit, marks),
        movement=movement,
        travel=_travel(movement, polarity, counts, doubt=bool(doubt), unsure=wide or size.small),
        counts=counts,
        small=size.small,
        rung=rung,
        because=doubt or (f"{size.said}, but chance alone could explain it" if wide else size.said),
        times_threshold=abs(later - earlier) / size.threshold if size.threshold else abs(later - earlier),
        interval=interval,
        firm=counts and wider is not None and not wider[0] <= 0 <= wider[1],
        doubt=doubt,
    )


def _travel(movement: Movement, polarity: Polarity, counts: bool, *, doubt: bool, unsure: bool) -> Travel:
    if doubt or (unsure and movement is not Movement.LEVEL):
        return Travel.UNCLEAR
    return travel_of(movement, polarity) if counts else Travel.STEADY


def _relative(before: Decimal, now: Decimal, unit: Unit, marks: Thresholds) -> Decimal | None:
    if unit is Unit.PERCENT or min(before, now) < marks.small_count or before == 0:
        return None
    return (now - before) / before


def _tested(before: Observation, now: Observation) -> tuple[Rung, Interval | None, Interval | None]:
    """The rung the counts of both years allow; the 95% and 99.8% intervals of the difference, in the unit."""
    earlier, later = counts_behind(before), counts_behind(now)
    if earlier is None or later is None:
        return Rung.SIZE, None, None
    rung = Rung.DERIVED if earlier.derived or later.derived else Rung.TESTED
    if now.value.unit is Unit.PERCENT:
        return rung, _of_shares(earlier, later, Z95), _of_shares(earlier, later, Z998)
    if min(earlier.events, later.events) < 10:
        return Rung.SIZE, None, None
    per = PER[now.value.unit]
    return Rung.TESTED, _of_rates(earlier, later, per, Z95), _of_rates(earlier, later, per, Z998)


def _of_shares(earlier: Counts, later: Counts, z: Decimal) -> Interval:
    low, high = newcombe(earlier.events, earlier.cases, later.events, later.cases, z)
    return low * 100, high * 100


def _of_rates(earlier: Counts, later: Counts, per: Decimal, z: Decimal) -> Interval:
    low, high = ratio_of_rates(earlier.events, earlier.cases, later.events, later.cases, z)
    base = earlier.events / earlier.cases * per
    return base * (low - 1), base * (high - 1)


def _is_tally(number: Decimal) -> bool:
    """A number of things: an average caseload of 18.2 is held as a count too, but is none."""
    return number >= 0 and number == number.to_integral_value()


def _short(number: Decimal) -> Decimal:
    """At most one decimal, and none that is nought."""
    rounded = number.quantize(_TENTH, ROUND_HALF_UP)
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded
