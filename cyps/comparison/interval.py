"""How wide chance makes a figure: intervals for shares, their differences and ratios of rates.

Shares are proportions here (0 to 1), not points. Formulas: METHOD §1 and §3.
"""

from __future__ import annotations

from decimal import Decimal

Z95 = Decimal("1.959964")
Z998 = Decimal("3.090232")
Interval = tuple[Decimal, Decimal]


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
