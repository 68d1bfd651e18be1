"""The years behind an outturn, where each of them is known: how long it has gone one way (METHOD §3b).

Two to four years are never called a trend; five and more are tested for one where the
counts of each are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cyps.comparison.counts import Counts, counts_behind
from cyps.comparison.movement import Movement
from cyps.comparison.years import year_before
from cyps.frozen import by_the_thousand
from cyps.model import Indicator, Observation
from cyps.terms import Period, Unit

FEWEST = 3  # years that can go one way
TESTED = 5  # years, the newest, that a test for a trend looks at
_CHI_95 = Decimal("3.841459")


@by_the_thousand
@dataclass(frozen=True, slots=True)
class History:
    """An outturn's unbroken years, oldest first, the outturn last.

    `since` is the first year of the moves in one direction that end with the outturn,
    None where these aren't at least two; `way` is that direction. `highest` and `lowest`
    say that no other of the years is as high, or as low. `trend` is the direction that
    the counts of the newest five years show beyond chance, None without such counts.
    """

    years: tuple[Observation, ...]
    since: Period | None
    way: Movement
    highest: bool
    lowest: bool
    trend: Movement | None


def history(indicator: Indicator, outturn: Observation, extreme_years: int) -> History | None:
    """The years up to `outturn` with none missing between; None for fewer than three.

    Of fewer than `extreme_years` none is called the highest or the lowest.
    """
    years = [outturn]
    while (before := year_before(indicator, years[-1])) and before.value.unit is outturn.value.unit:
        years.append(before)
    if len(years) < FEWEST:
        return None
    years.reverse()
    numbers = [o.value.number or Decimal(0) for o in years]
    first, way = _since(numbers)
    moved = way is not Movement.LEVEL and len(numbers) - first >= FEWEST
    others = numbers[:-1] if len(numbers) >= extreme_years else []
    return History(
        years=tuple(years),
        since=years[first].period if moved else None,
        way=way if moved else Movement.LEVEL,
        highest=bool(others) and numbers[-1] > max(others),
        lowest=bool(others) and numbers[-1] < min(others),
        trend=_trend(years),
    )


def _since(numbers: Sequence[Decimal]) -> tuple[int, Movement]:
    """Where the moves of one direction that end the series begin, and which direction."""
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    up, down = steps[-1] > 0, steps[-1] < 0
    first = len(steps) - 1
    while first > 0 and ((up and steps[first - 1] > 0) or (down and steps[first - 1] < 0)):
        first -= 1
    return first, Movement.UP if up else Movement.DOWN if down else Movement.LEVEL


def _trend(years: Sequence[Observation]) -> Movement | None:
    newest = years[-TESTED:]
    counted = [counts_behind(o) for o in newest]
    given = [counts for counts in counted if counts is not None]
    if len(given) < TESTED or newest[-1].value.unit is not Unit.PERCENT:
        return None
    return Movement.LEVEL if (found := armitage(given)) is None or found[0] <= _CHI_95 else found[1]


def armitage(counted: Sequence[Counts]) -> tuple[Decimal, Movement] | None:
    """Armitage's chi-squared for a trend in shares (1 degree of freedom), and its direction (METHOD §3b).

    The shares are taken as equally far apart in time. None where all shares are 0 or 1:
    nothing varies.
    """
    cases = sum((c.cases for c in counted), Decimal(0))
    share = sum((c.events for c in counted), Decimal(0)) / cases
    total = sum((t * (c.events - c.cases * share) for t, c in enumerate(counted)), Decimal(0))
    first = sum((t * c.cases for t, c in enumerate(counted)), Decimal(0))
    second = sum((t * t * c.cases for t, c in enumerate(counted)), Decimal(0))
    variance = share * (1 - share) * (second - first * first / cases)
    if variance == 0:
        return None
    return total * total / variance, Movement.UP if total > 0 else Movement.DOWN
