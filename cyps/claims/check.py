"""A draft held against the workbook: every figure in it, one verdict each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cyps.claims.claim import Claim, Draft, Verdict
from cyps.claims.directions import contradicted
from cyps.claims.facts import Fact, facts
from cyps.claims.figures import DURATIONS, figures
from cyps.claims.judging import judged
from cyps.claims.moments import dated, moments
from cyps.claims.nearness import nearness
from cyps.claims.phrases import say
from cyps.claims.roles import MARKS, Role, Said, said
from cyps.claims.ruling import Ruling
from cyps.claims.sentences import Sentence, sentences
from cyps.claims.topics import Topics, candidates, topics
from cyps.model import Indicator, Scorecard
from cyps.terms import Unit

# Measures whose figures are written without their unit often enough.
_BARE = frozenset(Unit) - {Unit.PERCENT, Unit.POUNDS}
_RATES = frozenset({Unit.PER_1_000, Unit.PER_10_000, Unit.PER_100_000})


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """What a draft is held against: the measures by their words, their facts, and the draft's year."""

    topics: Topics
    facts: Mapping[str, tuple[Fact, ...]]
    year: int


def check(text: str, scorecard: Scorecard) -> Draft:
    """Every figure of a draft with what the workbook says of it. The same draft gives the same claims."""
    held = _Held(
        topics(scorecard),
        {indicator.id: facts(indicator) for indicator in scorecard.indicators},
        _year_of(text, scorecard),
    )
    claims = [claim for sentence in sentences(text) for claim in _claims(sentence, held)]
    return Draft(text, tuple(sorted(claims, key=lambda claim: claim.start)))


def _year_of(text: str, scorecard: Scorecard) -> int:
    """The year a draft is about, by when it ends: the newest it names that the workbook has.

    Failing that the year judged; so last year's minutes are held against last year.
    """
    judged_year = scorecard.year.end.year if scorecard.year else 0
    had = {period.end.year for period in scorecard.years}
    return max((year for year in dated(text) if year in had), default=judged_year)


def _claims(sentence: Sentence, held: _Held) -> Iterator[Claim]:
    text = sentence.text
    found = figures(text, begins_line=not sentence.before)
    if not found:
        return
    times = moments(text, held.year)
    found = tuple(f for f in found if not any(t.start < f.end and f.start < t.end for t in times))
    near = nearness(sentence, found, times)
    spoken: list[tuple[Said, Indicator]] = []
    for each in said(text, found, times, held.year):
        ruling, indicator = _ruled(each, near.of(each.figure), held)
        if indicator:
            spoken.append((each, indicator))
        if ruling:
            yield _claim(sentence, each.figure.start, each.figure.end, ruling, indicator)
    for start, end, ruling, indicator in contradicted(text, spoken, held.facts, held.year):
        yield _claim(sentence, start, end, ruling, indicator)


def _claim(sentence: Sentence, start: int, end: int, ruling: Ruling, indicator: Indicator | None) -> Claim:
    return Claim(
        start=sentence.start + start,
        end=sentence.start + end,
        written=sentence.text[start:end],
        sentence=" ".join(sentence.text.split()),
        verdict=ruling.verdict,
        because=ruling.because,
        indicator=indicator.id if indicator else None,
        sources=tuple(dict.fromkeys(ruling.sources)),
    )


def _ruled(each: Said, near: Mapping[str, int], held: _Held) -> tuple[Ruling | None, Indicator | None]:
    """The verdict on one figure and the measure it was held against; no verdict where nothing is claimed.

    Where several measures may be meant, one that agrees is the one.
    """
    likely = candidates(held.topics, near, lambda indicator: _fits(each, indicator, near))
    if _says_nothing(each, likely) or _is_of_a_name(each, near, held):
        return None, None
    rulings = [(judged(each, held.facts[i.id], held.year), i) for i in likely]
    for ruling, indicator in rulings:
        if ruling.verdict is Verdict.AGREES:
            return ruling, indicator
    if each.figure.word and (not rulings or rulings[0][0].verdict is Verdict.NOT_FOUND):
        return None, None
    return rulings[0] if rulings else (Ruling(Verdict.NOT_FOUND, say("no_indicator"), ()), None)


def _says_nothing(each: Said, likely: Sequence[Indicator]) -> bool:
    """Whether a number claims nothing: it is a length of time, and no measure is about one."""
    figure = each.figure
    if figure.unit in DURATIONS:
        return not likely
    return figure.unit is None and not figure.bare and not figure.word


def _is_of_a_name(each: Said, near: Mapping[str, int], held: _Held) -> bool:
    """Whether a bare number stands in the name of the measure meant: the 3 of "3+ placements"."""
    if not each.figure.bare or each.figure.places:
        return False
    number = f"{each.figure.number:f}"
    return any(number in _numbers_of(i) for i in candidates(held.topics, near, lambda _: True)[:1])


def _numbers_of(indicator: Indicator) -> frozenset[str]:
    """The numbers of a measure's name."""
    return frozenset(word.strip("()+.,:;%") for word in indicator.name.split())


def _fits(each: Said, indicator: Indicator, near: Mapping[str, int]) -> bool:
    """Whether a measure can have such a figure: a percentage a percentage, a length of time one."""
    figure = each.figure
    if figure.word:
        return indicator.unit in (Unit.COUNT, Unit.PERCENT)
    if each.role in (Role.CHANGE, Role.GAP):
        if figure.points:
            return indicator.unit is Unit.PERCENT
        return figure.unit in (Unit.PERCENT, indicator.unit) or figure.bare
    if figure.unit is None:
        counted = any(o.numerator or o.denominator for o in indicator.observations)
        if counted or indicator.unit is Unit.COUNT:
            return True
        as_rate = figure.places > 0 or each.role in MARKS or "~rate" in near
        return not figure.counts and indicator.unit in _BARE and (as_rate or indicator.unit not in _RATES)
    return figure.unit is indicator.unit
