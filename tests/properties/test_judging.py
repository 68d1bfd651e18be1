"""What must hold of any two figures, whatever they are: comparison, judgement and wording together."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from cyps.comparison import Comparison, Movement, Rung, Travel
from cyps.model import Indicator
from cyps.terms import Polarity
from cyps.wording import Bullet
from tests.building import MARKS, compared, drawn, reported

POLARITIES = st.sampled_from(["higher", "lower", "none", "band"])
UNITS = st.sampled_from(["%", "number", "days", "rate", "score"])
SHARES = st.decimals(min_value=0, max_value=100, places=1)
COUNTS = st.integers(min_value=0, max_value=5000)
MIRROR = {Movement.UP: Movement.DOWN, Movement.DOWN: Movement.UP, Movement.LEVEL: Movement.LEVEL}
FLIPPED = {Travel.BETTER: Travel.WORSE, Travel.WORSE: Travel.BETTER}


COUNTED = st.tuples(st.integers(0, 400), st.integers(1, 400)).map(
    lambda pair: f"{100 * min(pair) / max(pair):.1f}% ({min(pair)} of {max(pair)})"
)
HEADS = (
    "2013/14",
    "2014/15",
    "2016-03",
    "target 2015/16",
    "amber 2015/16",
    "england 2014/15",
    "england 2014a",
)


@st.composite
def drawings(draw: st.DrawFn) -> str:
    """An indicator with whatever a scorecard may give beside its figure."""
    unit, measures = draw(UNITS), draw(st.sampled_from(["process", "outcome", "must_be_all"]))
    figure = {"%": st.one_of(SHARES, COUNTED), "number": COUNTS}.get(unit, SHARES)
    heads = ["2015/16", *draw(st.sets(st.sampled_from(HEADS)))]
    lines = [f"LAC reviews | {unit} | {draw(POLARITIES)} | {measures}"]
    return "\n".join(lines + [f"{head} {draw(figure)}" for head in sorted(heads)])


@st.composite
def two_years(draw: st.DrawFn) -> Indicator:
    unit = draw(UNITS)
    number = COUNTS if unit == "number" else SHARES
    polarity = draw(POLARITIES)
    return drawn(f"Reviews | {unit} | {polarity}\n2014/15 {draw(number)}\n2015/16 {draw(number)}")


def swapped(indicator: Indicator) -> Indicator:
    before, now = indicator.observations
    return replace(
        indicator, observations=(replace(before, value=now.value), replace(now, value=before.value))
    )


def only(indicator: Indicator) -> Comparison:
    return compared(indicator)[0]


@given(two_years())
def test_swapping_the_years_flips_movement(indicator: Indicator):
    change, back = only(indicator).change, only(swapped(indicator)).change
    assert change
    assert back
    assert back.movement is MIRROR[change.movement]
    assert back.difference == -change.difference


@given(two_years())
def test_flipping_polarity_flips_travel_and_nothing_else(indicator: Indicator):
    assume(indicator.polarity in (Polarity.HIGHER, Polarity.LOWER))
    other = Polarity.LOWER if indicator.polarity is Polarity.HIGHER else Polarity.HIGHER
    change, flipped = only(indicator).change, only(replace(indicator, polarity=other)).change
    assert change
    assert flipped == replace(change, travel=FLIPPED.get(change.travel, change.travel))


@given(two_years())
def test_below_the_small_count_nothing_is_said_in_per_cent(indicator: Indicator):
    change = only(indicator).change
    assert change
    small = min(o.value.number or Decimal(0) for o in indicator.observations) < MARKS.small_count
    assert change.relative is None or not small


@given(two_years())
def test_a_change_that_does_not_count_makes_no_change_bullet(indicator: Indicator):
    change = only(indicator).change
    assert change
    rules = {bullet.rule for bullet in reported(indicator).bullets}
    if not change.counts:
        assert not rules & {"improved", "worsened", "to_zero", "from_zero"}
    if change.travel in (Travel.BETTER, Travel.WORSE):
        assert change.counts


@given(drawings())
def test_without_cases_nothing_is_tested(drawing: str):
    alone = re.sub(r"\(\d+ of \d+\)", "", drawing)
    assert {b.rung for b in reported(alone).bullets} <= {Rung.SIZE, Rung.NONE}


@given(drawings())
def test_every_number_in_a_text_is_in_its_evidence(drawing: str):
    report = reported(drawing)
    for bullet in report.bullets:
        known = evidence(report.comparisons[0], bullet)
        told = {Decimal(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", words(bullet))}
        assert told <= known, bullet.text


def words(bullet: Bullet) -> str:
    """A bullet's text without its periods, which are no figures, and without a unit that has one."""
    plain = re.sub(r"\d{4}/\d\d|(?:31 )?\b[A-Z][a-z]+ \d{4}\b|per 10,000", "", bullet.text)
    return plain.replace("the 100% expected", "").replace("under 1%", "")


def evidence(comparison: Comparison, bullet: Bullet) -> set[Decimal]:
    """Every figure whose cell the bullet names, the differences between them, and their ends as shown."""
    indicator = comparison.indicator
    values = [v for o in indicator.observations for v in (o.value, o.numerator, o.denominator) if v]
    values += [m.value for m in (*indicator.targets, *indicator.tolerances, *indicator.benchmarks)]
    numbers = {v.number for v in values if v.source in bullet.sources and v.number is not None}
    for change in (comparison.change, comparison.long_run):
        if change and {change.now.value.source, change.before.value.source} <= set(bullet.sources):
            numbers.add(abs(change.difference))
            if change.relative is not None:
                numbers.add((abs(change.relative) * 100).quantize(Decimal(1), "ROUND_HALF_UP"))
    return numbers


@given(drawings())
def test_the_same_drawing_gives_the_same_words(drawing: str):
    assert reported(drawing).bullets == reported(drawing).bullets


@given(drawings())
def test_every_indicator_is_spoken_of_or_says_why_not(drawing: str):
    report = reported(drawing)
    assert bool(report.bullets) is not bool(report.not_assessed)


@given(drawings())
def test_a_verdict_needs_a_direction(drawing: str):
    report = reported(drawing)
    if report.scorecard.indicators[0].polarity is Polarity.NONE:
        assert {b.kind for b in report.bullets} <= {"note"}
