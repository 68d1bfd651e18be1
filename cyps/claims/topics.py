"""Which measure a figure is about: by the words round it, the nearest counting most.

A measure is known by its name, and by every way the catalogue has of writing it.
Words that few measures of the workbook share tell most. Where no measure is
clearly meant none is given: a figure "not found" is better than one called wrong.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cyps.claims.nearness import WHOLE
from cyps.model import Indicator, Scorecard, load_catalogue, meanings_in

ENOUGH = 550  # thousandths; the least part of a name, by weight, that must be said
NEAR = 850  # thousandths; of several measures, those that fit all but as well as the best
_MISSING_STANDARD = 300  # what of a standard ("in time", "within 45 days") counts that isn't said
_PART = 800  # "health" for "health assessment"
_SHORT = 3  # letters; "up", "to" and "re" are no parts of anything
_SETTING = 300  # a word of the sheet's or section's name
_STANDARD = re.compile(r"\d+[dwmyh]|\d+|over|under|in-time|up-to-date|as-at|including|a\d+")
_OPTIONAL = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well the words fit a measure (by its place), and how much of its name is said."""

    place: int
    score: int
    said: int


@dataclass(frozen=True, slots=True, eq=False)
class _Form:
    """One way of writing a measure: its words with their weights.

    `standards` are those that may go unsaid, `firm` what the others weigh together.
    """

    place: int
    weights: Mapping[str, int]
    standards: frozenset[str]
    firm: int


@dataclass(frozen=True, slots=True, eq=False)
class Topics:
    """Every measure of a scorecard by the words that name it.

    `postings` lead from a word to (form, meaning, share of it); `settings` are the
    words of a measure's section and sheet. `subjects` are the words that say whom
    anything of this kind is about, in this workbook or not.
    """

    indicators: tuple[Indicator, ...]
    forms: tuple[_Form, ...]
    postings: Mapping[str, tuple[tuple[int, str, int], ...]]
    settings: tuple[Mapping[str, int], ...]
    words: tuple[frozenset[str], ...]
    subjects: frozenset[str]


def topics(scorecard: Scorecard) -> Topics:
    """The words of a scorecard's measures, weighed."""
    ways = [tuple(dict.fromkeys(_ways(indicator))) for indicator in scorecard.indicators]
    spread = Counter(word for forms in ways for word in frozenset().union(*forms[:1]))
    total = len(ways)
    forms = tuple(
        _form(place, {word: _weight(word, spread, total) for word in form})
        for place, each in enumerate(ways)
        for form in each
    )
    settings = tuple(
        {word: _weight(word, spread, total) for word in meanings_in(f"{i.section} | {i.source.sheet}")}
        for i in scorecard.indicators
    )
    words = tuple(frozenset().union(*forms, setting) for forms, setting in zip(ways, settings, strict=True))
    subjects = load_catalogue().subjects
    return Topics(scorecard.indicators, forms, _postings(forms), settings, words, subjects)


def _form(place: int, weights: Mapping[str, int]) -> _Form:
    standards = frozenset(word for word in weights if _STANDARD.fullmatch(word))
    firm = sum(weight for word, weight in weights.items() if word not in standards)
    return _Form(place, weights, standards, firm)


def _postings(forms: tuple[_Form, ...]) -> dict[str, tuple[tuple[int, str, int], ...]]:
    postings: dict[str, list[tuple[int, str, int]]] = {}
    for number, form in enumerate(forms):
        for word in form.weights:
            postings.setdefault(word, []).append((number, word, WHOLE))
    for word in [word for word in postings if "-" in word]:
        for part in word.split("-"):
            if len(part) > _SHORT and part not in postings:  # "referral" is no half of a re-referral
                halves = [(number, meaning, _PART) for number, meaning, _ in postings[word]]
                postings.setdefault(f"~{part}", []).extend(halves)
    return {word: tuple(of) for word, of in postings.items()}


def _weight(word: str, spread: Mapping[str, int], total: int) -> int:
    return round(WHOLE * math.log(1 + (total + 1) / (1 + spread.get(word, 0))))


def _ways(indicator: Indicator) -> Iterator[frozenset[str]]:
    entry = load_catalogue().entry(indicator.entry) if indicator.entry else None
    written = (indicator.name, *((entry.name, entry.spoken, *entry.aliases) if entry else ()))
    yield from filter(None, (meanings_in(_OPTIONAL.sub(" ", name)) for name in written))


def candidates(known: Topics, near: Mapping[str, int], fits: Callable[[Indicator], bool]) -> list[Indicator]:
    """The measures the words may mean, the likeliest first; none where none is clearly meant.

    `near` weighs the words in reach of a figure, `fits` says which measures can have such a figure.
    """
    heard: dict[int, dict[str, int]] = {}
    allowed = [fits(indicator) for indicator in known.indicators]
    for word, nearness in near.items():
        for number, meaning, share in known.postings.get(word, ()):
            if allowed[known.forms[number].place]:
                of = heard.setdefault(number, {})
                of[meaning] = max(of.get(meaning, 0), nearness * share // WHOLE)
    best: dict[int, _Fit] = {}
    for number, of in heard.items():
        fit = _fit(known, known.forms[number], of, near)
        if fit.place not in best or fit.score > best[fit.place].score:
            best[fit.place] = fit
    own = {word for word, nearness in near.items() if nearness == WHOLE}
    clear = [fit for fit in best.values() if fit.said >= ENOUGH and not _of_others(known, fit.place, own)]
    least = NEAR * max((fit.score for fit in clear), default=0) // WHOLE
    ranked = sorted(clear, key=lambda fit: (-fit.score, fit.place))
    return [known.indicators[fit.place] for fit in ranked if fit.score >= least]


def _of_others(known: Topics, place: int, own: set[str]) -> bool:
    """Whether the figure's own clause is about others: "and 14% of foster carers", said of reviews."""
    words = known.words[place]
    return bool(own & known.subjects - words) and not any(
        w in own for w in words if not _STANDARD.fullmatch(w)
    )


def _fit(known: Topics, form: _Form, heard: Mapping[str, int], near: Mapping[str, int]) -> _Fit:
    """How well a name fits: what is heard of it, squared, by its length, so that long names win nothing."""
    setting = sum(weight * near[word] for word, weight in known.settings[form.place].items() if word in near)
    found = sum(form.weights[word] * nearness for word, nearness in heard.items())
    found = (found + _SETTING * setting // WHOLE) // WHOLE
    said = sum(form.weights[word] for word in heard if word not in form.standards)
    standards = sum(
        form.weights[word] if word in heard else form.weights[word] * _MISSING_STANDARD // WHOLE
        for word in form.standards
    )
    return _Fit(form.place, found * found // (form.firm + standards or 1), said * WHOLE // (form.firm or 1))
