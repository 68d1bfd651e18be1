"""How wide chance makes a figure: intervals for shares, their differences and ratios of rates.

Shares are proportions here (0 to 1), not points. Formulas: METHOD §1 to §3.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

Z95 = Decimal("1.959964")
Z998 = Decimal("3.090232")
Interval = tuple[Decimal, Decimal]

_FEW = 10  # events below which Byar's formula gives way to the exact one
_TAILS = {Z95: Decimal("0.025"), Z998: Decimal("0.001")}
_HALVINGS = 60  # of the range a limit lies in: far below the last place anybody shows


def wilson(events: Decimal, cases: Decimal, z: Decimal = Z95) -> Interval:
    """The Wilson score interval of a share (METHOD §1); right near 0% and 100% too.

    Refuses, with ValueError, no cases at all and events outside 0 to `cases`.
    """
    if cases <= 0 or not 0 <= events <= cases:
        raise ValueError(f"{events} of {cases} is not a share")
    square = z * z
    middle = 2 * events + square
    spread = z * (square + 4 * events * (1 - events / cases)).sqrt()
    whole = 2 * (cases + square)
    return max(Decimal(0), (middle - spread) / whole), min(Decimal(1), (middle + spread) / whole)


def newcombe(
    events: Decimal, cases: Decimal, later_events: Decimal, later_cases: Decimal, z: Decimal = Z95
) -> Interval:
    """The interval of a difference of two shares, later minus earlier: Newcombe's method 10 (METHOD §3).

    Refuses what `wilson` refuses.
    """
    low1, high1 = wilson(events, cases, z)
    low2, high2 = wilson(later_events, later_cases, z)
    share1, share2 = events / cases, later_events / later_cases
    difference = share2 - share1
    down = ((share2 - low2) ** 2 + (high1 - share1) ** 2).sqrt()
    up = ((high2 - share2) ** 2 + (share1 - low1) ** 2).sqrt()
    return difference - down, difference + up


def ratio_of_rates(
    events: Decimal, cases: Decimal, later_events: Decimal, later_cases: Decimal, z: Decimal = Z95
) -> Interval:
    """The interval of later rate over earlier rate, by logarithms (METHOD §3).

    Refuses, with ValueError, fewer than ten events on either side: too few for the formula.
    """
    if min(events, later_events) < 10 or min(cases, later_cases) <= 0:
        raise ValueError(f"{events} and {later_events} events are too few for a ratio")
    ratio = (later_events / later_cases) / (events / cases)
    reach = (z * (1 / events + 1 / later_events).sqrt()).exp()
    return ratio / reach, ratio * reach


@lru_cache(maxsize=4096)
def count_interval(events: Decimal, z: Decimal = Z95) -> Interval:
    """The interval of a count of events: Byar's from ten events, exact Poisson below (METHOD §2).

    Divided by the population and times 10,000 it is the interval of a rate. Refuses,
    with ValueError, what is no count and, below ten, a `z` other than Z95 and Z998.
    """
    if events < 0 or events != events.to_integral_value():
        raise ValueError(f"{events} is not a count of events")
    if events >= _FEW:
        return _byar(events, -z), _byar(events + 1, z)
    if z not in _TAILS:
        raise ValueError(f"exact limits are known for {', '.join(map(str, _TAILS))}, not {z}")
    return _exact(int(events), _TAILS[z])


def _byar(events: Decimal, z: Decimal) -> Decimal:
    return events * (1 - 1 / (9 * events) + z / (3 * events.sqrt())) ** 3


def _exact(events: int, tail: Decimal) -> Interval:
    """The means at which so many events or more, and so many or fewer, are as rare as `tail`."""
    low = _where(lambda mean: 1 - _at_most(events - 1, mean) < tail) if events else Decimal(0)
    return low, _where(lambda mean: _at_most(events, mean) > tail)


def _where(below: Callable[[Decimal], bool]) -> Decimal:
    """The mean at which `below` stops being true, for counts under ten."""
    low, high = Decimal(0), Decimal(4 * _FEW)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return low


def _at_most(events: int, mean: Decimal) -> Decimal:
    """The chance of at most so many events where `mean` are expected (Poisson)."""
    term = (-mean).exp()
    total = term
    for number in range(1, events + 1):
        term = term * mean / number
        total += term
    return total
