"""The outturn beside someone else's: England's, the neighbours' (METHOD §3 and §9)."""

from __future__ import annotations

from decimal import Decimal

from cyps.comparison.compared import Gap, Rung, Standing
from cyps.comparison.counts import PER, Counts, counts_behind
from cyps.comparison.interval import Interval, count_interval, wilson
from cyps.comparison.thresholds import Thresholds
from cyps.comparison.verdict import Verdict, unclear
from cyps.model import Benchmark, Indicator, Observation
from cyps.terms import Polarity, Unit, Value

_ZERO = Decimal(0)
_ONE = Decimal(1)


def benchmark_gap(
    outturn: Observation, benchmark: Benchmark, polarity: Polarity, marks: Thresholds, doubt: str = ""
) -> Gap | None:
    """The outturn beside someone else's; None where either has no number."""
    number, theirs = outturn.value.number, benchmark.value.number
    if number is None or theirs is None:
        return None
    obstacle = doubt or _unlike(outturn, benchmark)
    verdict = unclear(obstacle) if obstacle else _against_others(outturn, benchmark.value, polarity, marks)
    standing, rung, because, times = verdict
    return Gap(
        outturn=outturn,
        mark=benchmark.value,
        period=benchmark.period,
        group=benchmark.group,
        origin=benchmark.origin,
        difference=number - theirs,
        standing=standing,
        rung=rung,
        because=because,
        times_threshold=times,
        direction=polarity if standing is not Standing.UNCLEAR else Polarity.NONE,
    )


def newest(indicator: Indicator, outturn: Observation) -> list[Benchmark]:
    """The newest figure of each group and origin not after the outturn, the workbook's own first."""
    found: dict[tuple[str, str], Benchmark] = {}
    for benchmark in indicator.benchmarks:
        key = (benchmark.group, benchmark.origin)
        held = found.get(key)
        usable = benchmark.value.number is not None and benchmark.period.end <= outturn.period.end
        if usable and (held is None or benchmark.period.end > held.period.end):
            found[key] = benchmark
    return [b for _, b in sorted(found.items(), key=lambda item: item[0][1] != "workbook")]


def _unlike(outturn: Observation, benchmark: Benchmark) -> str:
    """Why the two can't be compared, or ""."""
    ours, theirs = outturn.period.end, benchmark.period.end
    if outturn.value.unit is not benchmark.value.unit:
        return "the benchmark and the figure are in different units"
    if outturn.value.unit is Unit.COUNT:
        return "counts depend on the size of the area"
    if (ours.month, ours.day) != (theirs.month, theirs.day):
        return "the benchmark's year is another kind of year"
    return ""


def clear_distance(benchmark: Value, marks: Thresholds) -> Decimal:
    """How far from a benchmark is clearly better or worse, where no counts allow a test."""
    if benchmark.unit is Unit.PERCENT:
        return marks.benchmark_percent
    return abs(benchmark.number or _ZERO) * marks.benchmark_other / 100


def far_distance(benchmark: Value, marks: Thresholds) -> Decimal:
    """How far from a benchmark is worth a note for a measure with no good direction."""
    if benchmark.unit is Unit.PERCENT:
        return marks.far_percent
    return abs(benchmark.number or _ZERO) * marks.far_other / 100


def _against_others(outturn: Observation, theirs: Value, polarity: Polarity, marks: Thresholds) -> Verdict:
    difference = (outturn.value.number or _ZERO) - (theirs.number or _ZERO)
    distance = clear_distance(theirs, marks)
    times = abs(difference) / (distance or _ONE)
    clear, rung = abs(difference) >= distance > 0, Rung.SIZE
    counts = counts_behind(outturn)
    if counts:
        low, high = _interval(counts, outturn.value.unit)
        mark, blur = theirs.number or _ZERO, Decimal(5).scaleb(-theirs.places - 1)
        # A published 93% may be anything from 92.5 to 93.5.
        clear = mark + blur < low or mark - blur > high
        rung = Rung.DERIVED if counts.derived else Rung.TESTED
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return (Standing.UNCLEAR, rung, "no direction is the good one", times)
    if not clear:
        return (Standing.SIMILAR, rung, "too near to tell apart", times)
    ahead = (difference > 0) is (polarity is Polarity.HIGHER)
    return (Standing.AHEAD if ahead else Standing.BEHIND, rung, "clearly apart", times)


def _interval(counts: Counts, unit: Unit) -> Interval:
    """The range chance gives the council's own figure, in its unit: a share's, or a rate's."""
    if unit is Unit.PERCENT:
        low, high = wilson(counts.events, counts.cases)
        return low * 100, high * 100
    low, high = count_interval(counts.events)
    return low / counts.cases * PER[unit], high / counts.cases * PER[unit]
