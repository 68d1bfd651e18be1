"""What a comparison is: movement, direction of travel, gap. No opinion, no words for people."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison.control_chart import ControlChart
from cyps.comparison.history import History
from cyps.comparison.movement import Movement, Travel
from cyps.frozen import by_the_thousand
from cyps.model import Indicator, Observation
from cyps.terms import Period, Polarity, Value, Word


class Rung(Word):
    """How sure a comparison is (METHOD §3a), the words shown to people."""

    TESTED = "tested"
    DERIVED = "derived counts"
    CONTROL_CHART = "control chart"
    SIZE = "size of change"
    NONE = "none"


class Standing(Word):
    """Where an outturn stands against a mark.

    For targets: met, just_short, within_tolerance, missed. For benchmarks: ahead,
    similar, behind. Unclear where polarity or the figures don't allow a verdict.
    """

    MET = "met"
    JUST_SHORT = "just_short"
    WITHIN_TOLERANCE = "within_tolerance"
    MISSED = "missed"
    AHEAD = "ahead"
    SIMILAR = "similar"
    BEHIND = "behind"
    UNCLEAR = "unclear"


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Change:
    """One indicator between two periods of one kind.

    `difference` is now minus before, unrounded, in the unit (points for
    percentages). `relative` is difference / before, None unless both are 20 or
    more and the unit is not percent. `counts` says it passes its threshold
    (§3a); when it doesn't, travel is steady. `because` is the reason in plain
    words. `interval` is the 95% interval of the difference where counts exist;
    `firm` says that the 99.8% one leaves out no change as well.
    `times_threshold` is |difference| / threshold, for ordering. `doubt` is why the two
    figures may not be compared at all, "" where they may.
    """

    now: Observation
    before: Observation
    difference: Decimal
    relative: Decimal | None
    movement: Movement
    travel: Travel
    counts: bool
    small: bool
    rung: Rung
    because: str
    times_threshold: Decimal
    interval: tuple[Decimal, Decimal] | None = None
    firm: bool = False
    doubt: str = ""


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Gap:
    """An outturn beside a target or a benchmark.

    `group` is "target" or the benchmark's group; `origin` workbook or published.
    `difference` is outturn minus mark. `tolerance` is where amber begins.
    `direction` is the way this mark was judged: the polarity, or what the
    target's own sign says where there is none; NONE where there is no verdict.
    `whose` is the group whose figure the target is, "" for a target of the council's own.
    `more` is how many more cases would have met a missed target (fewer, where lower is
    better), of the outturn's own number of cases; None where that isn't known.
    """

    outturn: Observation
    mark: Value
    period: Period
    group: str
    origin: str
    difference: Decimal
    standing: Standing
    rung: Rung
    because: str
    times_threshold: Decimal
    tolerance: Value | None = None
    upper: Value | None = None
    direction: Polarity = Polarity.NONE
    more: Decimal | None = None
    whose: str = ""


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Comparison:
    """All comparisons of one indicator in the year judged.

    `outturn` is its figure for the year, or None. `change` is against the year
    before; `long_run` against the newest earlier year when the year before has
    no figure. `month` is the last month of the year where months are given;
    `month_differs` says it differs from the year by a change that counts.
    `run` are the months of the year, in order, when every one of them is on the
    good side of its mark. `doubts` are the reasons that forbid any verdict.
    `unlike` is last year's figure of another kind, when it has none of this one.
    `history` are the unbroken years up to the outturn; `chart` is the control chart of
    `charted`, the single months up to the last of the year, where there are enough.
    """

    indicator: Indicator
    outturn: Observation | None
    change: Change | None
    long_run: Change | None
    target: Gap | None
    benchmarks: tuple[Gap, ...]
    month: Observation | None
    month_differs: bool
    run: tuple[Observation, ...] = ()
    doubts: tuple[str, ...] = ()
    unlike: Observation | None = None
    history: History | None = None
    chart: ControlChart | None = None
    charted: tuple[Observation, ...] = ()
