"""What a bullet adds to its lead: the change, the target, others, the months. Each fact has a side."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from cyps.comparison import Comparison, Gap, Movement, Standing, Travel, bound_of, movement_of, travel_of
from cyps.judgement import beside_others, is_best
from cyps.terms import Polarity, Unit, Value
from cyps.wording.clause import IMPROVEMENT, NEUTRAL, STRENGTH, Clause, outturn_of, told
from cyps.wording.numbers import figure, telling_places
from cyps.wording.sentences import say
from cyps.wording.times import month, when

_PLACES = {Movement.UP: "above", Movement.DOWN: "below", Movement.LEVEL: "level"}
_SIDES = {Travel.BETTER: STRENGTH, Travel.WORSE: IMPROVEMENT}
_STANDINGS = {
    Standing.MET: STRENGTH,
    Standing.JUST_SHORT: STRENGTH,
    Standing.WITHIN_TOLERANCE: IMPROVEMENT,
    Standing.MISSED: IMPROVEMENT,
    Standing.AHEAD: STRENGTH,
    Standing.BEHIND: IMPROVEMENT,
}


def change_fact(comparison: Comparison) -> Clause | None:
    """Last year's figure, in a bullet that doesn't begin with the change.

    `apart` where it gives no verdict: then it only stands in brackets beside this year's.
    """
    change = comparison.change or comparison.long_run
    if change is None or comparison.doubts or change.doubt:
        return None
    side = _SIDES.get(change.travel, NEUTRAL) if change.counts else NEUTRAL
    phrase = f"{change.travel.value}_{change.movement.value}" if side else "compared"
    least = telling_places(change.before.value, change.now.value)
    before, looks_same = told(change.before, least), told(change.before, least) == told(change.now, least)
    phrase = "same" if looks_same or change.movement is Movement.LEVEL else phrase
    text = say("change", phrase, before=before, before_when=when(change.before.period))
    return Clause(text, side, (change.before.value,), apart=not side)


def target_fact(comparison: Comparison, kind: str) -> Clause | None:
    """The target and where the figure stands beside it, in a bullet on the side `kind`."""
    gap = comparison.target
    if gap is None:
        return None
    side = _STANDINGS.get(gap.standing, NEUTRAL)
    phrase = _target_phrase(gap)
    if side == IMPROVEMENT and kind == STRENGTH:
        phrase = "still_" + phrase.replace("outside_", "missed_")
    tolerance = figure(gap.tolerance) if gap.tolerance else ""
    shown = [gap.mark, *([gap.upper] if gap.upper else [])]
    if gap.tolerance and ("within" in phrase or "outside_" in phrase):
        shown.append(gap.tolerance)
    text = say("target", phrase, target=_aim(gap), tolerance=tolerance)
    return Clause(text, side, tuple(shown), apart=not side)


def _target_phrase(gap: Gap) -> str:
    way = "range" if gap.upper or gap.direction is Polarity.BAND else gap.direction.value
    match gap.standing:
        case Standing.MET:
            return _met_phrase(gap, way)
        case Standing.JUST_SHORT:
            near = "just_above" if gap.direction is Polarity.LOWER else "just_short"
            return "just_outside" if gap.upper else near
        case Standing.WITHIN_TOLERANCE:
            return f"within_{way}"
        case Standing.MISSED:
            return f"{'outside' if gap.tolerance else 'missed'}_{way}"
    return "no_verdict"


def _met_phrase(gap: Gap, way: str) -> str:
    number, mark = gap.outturn.value.number, gap.mark.number
    if gap.upper and gap.upper.number is not None and mark is not None and number is not None:
        return (
            "met_range"
            if min(mark, gap.upper.number) <= number <= max(mark, gap.upper.number)
            else "past_range"
        )
    return "equal" if number == mark or way == "range" else f"met_{way}"


def _aim(gap: Gap) -> str:
    """The target in words: "90%", "no more than 20%", "fewer than 85", "90% to 95%"."""
    mark = figure(gap.mark, telling_places(gap.mark, gap.outturn.value))
    if gap.whose:
        return say(
            "others", "dated", whose=say("others", _named(gap, gap.whose), mark=mark), label=gap.period.label
        )
    if gap.upper:
        return say("mark", "range", mark=mark, upper=figure(gap.upper))
    bound = bound_of(gap.mark.written)
    if gap.direction is Polarity.LOWER and gap.mark.number == 0:
        return say("mark", "none", mark=mark) if gap.mark.unit is Unit.COUNT else mark
    if gap.direction is Polarity.LOWER:
        if bound and bound.strict:
            return say("mark", "fewer_than" if gap.mark.unit is Unit.COUNT else "less_than", mark=mark)
        return say("mark", "at_most", mark=mark)
    if gap.direction is Polarity.HIGHER and bound and bound.strict:
        return say("mark", "more_than", mark=mark)
    return mark


def all_fact(comparison: Comparison) -> Clause | None:
    """That every child counts, for a measure marked so that falls short of all of them."""
    indicator = comparison.indicator
    if indicator.measures != "must_be_all" or comparison.doubts or is_best(comparison):
        return None
    if indicator.polarity is Polarity.HIGHER and indicator.unit is Unit.PERCENT:
        return Clause(say("target", "all_expected"), IMPROVEMENT, ())
    return (
        Clause(say("target", "none_expected"), IMPROVEMENT, ())
        if indicator.polarity is Polarity.LOWER
        else None
    )


def others_facts(comparison: Comparison, sides: Container[str]) -> Iterator[Clause]:
    """England's and the neighbours' figures that speak for one of `sides`, a clause for each side of ours."""
    grouped: dict[tuple[str, Movement], list[Gap]] = {}
    for gap in beside_others(comparison):
        side = _STANDINGS.get(gap.standing, NEUTRAL)
        if side in sides:
            grouped.setdefault((side, movement_of(gap.difference)), []).append(gap)
    for (side, movement), gaps in grouped.items():
        text = say("others", _PLACES[movement], whose=_whose(gaps))
        yield Clause(text, side, tuple(gap.mark for gap in gaps), figures=len(gaps))


def _whose(gaps: Sequence[Gap]) -> str:
    """Whose figures, the year said once where both are of one: "England's 24.2% for 2014/15"."""
    told_gaps = [
        say(
            "others",
            _named(gap, gap.group),
            mark=figure(gap.mark, telling_places(gap.mark, gap.outturn.value)),
        )
        for gap in gaps
    ]
    labels = [gap.period.label for gap in gaps]
    if len(set(labels)) == 1:
        return say("others", "dated", whose=" and ".join(told_gaps), label=labels[0])
    dated = (
        say("others", "dated", whose=whose, label=label)
        for whose, label in zip(told_gaps, labels, strict=True)
    )
    return " and ".join(dated)


def _named(gap: Gap, group: str) -> str:
    """A figure that isn't in the workbook is said to be published: nobody should look for its cell."""
    return f"{group}_published" if gap.origin == "published" else group


def month_fact(comparison: Comparison, kind: str, *, aside: bool) -> Clause | None:
    """The last month where it differs from the year by a change that counts."""
    last, year = comparison.month, outturn_of(comparison).value.number
    if last is None or last.value.number is None or year is None or not comparison.month_differs:
        return None
    travel = travel_of(movement_of(last.value.number - year), comparison.indicator.polarity)
    side = _SIDES.get(travel, NEUTRAL)
    opposed = bool(side) and side != kind
    phrase = "aside" if aside else "at" if opposed else "with"
    text = say("month", phrase, month=told(last), month_name=month(last.period))
    return Clause(text, side, (last.value,), apart=phrase == "with")


def run_fact(comparison: Comparison) -> Clause | None:
    """That a whole run of months stayed past a mark, where the last of them doesn't stand out by itself."""
    run = comparison.run
    if not run or comparison.month_differs:
        return None
    higher = comparison.indicator.polarity is Polarity.HIGHER
    worst = _furthest([o.value for o in run], lowest=higher)
    first, last = month(run[0].period), month(run[-1].period)
    text = say(
        "month",
        "run_lowest" if higher else "run_highest",
        first_month=first.split()[0] if first[-4:] == last[-4:] else first,
        month_name=last,
        worst=figure(worst),
    )
    return Clause(text, STRENGTH, (worst,), apart=True)


def _furthest(values: Sequence[Value], *, lowest: bool) -> Value:
    ordered = sorted(values, key=lambda value: value.number or 0)
    return ordered[0] if lowest else ordered[-1]
