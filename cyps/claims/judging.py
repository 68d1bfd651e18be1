"""One figure held against one measure: agrees, differs, or not found, with the reason and the cells."""

from __future__ import annotations

from collections.abc import Sequence

from cyps.claims.changes import judged_change, judged_gap
from cyps.claims.claim import Verdict
from cyps.claims.facts import Fact, at, is_last_month, of_role, year_of
from cyps.claims.figures import Figure
from cyps.claims.moments import whole_year
from cyps.claims.phrases import say
from cyps.claims.roles import MARKS, Role, Said
from cyps.claims.rooms import allowed, reads_as, rounded
from cyps.claims.ruling import Ruling
from cyps.claims.told import told
from cyps.terms import Unit
from cyps.wording import figure as worded
from cyps.wording import when

_FINEST = 6  # places; beyond that a cell's number is noise of its arithmetic


def judged(said: Said, known: Sequence[Fact], year: int) -> Ruling:
    """The verdict on a figure, taken to be about the measure whose facts these are.

    `year` is the one the draft is about, by when it ends.
    """
    if said.role is Role.CHANGE:
        return judged_change(said, known, year)
    if said.role is Role.GAP:
        return judged_gap(said, known, year)
    meant = _meant(said, known, year)
    for fact in (*meant, *_as_well(said, known, year)):
        if _holds(said.figure, fact, known):
            return _agrees(fact)
    elsewhere = next((fact for fact in known if _is(said.figure, fact)), None)
    if meant:
        return _differs(meant[0], elsewhere)
    if elsewhere and said.role is elsewhere.role is Role.OUTTURN:
        because = say("only_elsewhere", written=worded(elsewhere.value), written_when=when(elsewhere.period))
        return Ruling(Verdict.DIFFERS, because, elsewhere.sources)
    return Ruling(Verdict.NOT_FOUND, say("no_figure"), ())


def _meant(said: Said, known: Sequence[Fact], year: int) -> tuple[Fact, ...]:
    """The facts a figure should be, the likeliest first."""
    of = [f for f in of_role(known, said.role) if f.group == said.group]
    if said.role in MARKS:
        return (at(of, said.moment) if said.moment else ()) or tuple(of)
    return at(of, said.moment or whole_year(year))


def _as_well(said: Said, known: Sequence[Fact], year: int) -> tuple[Fact, ...]:
    """Facts a figure may be just as well, though nobody would say it should be."""
    own, counts = of_role(known, Role.OUTTURN), of_role(known, Role.COUNT)
    moment = said.moment or whole_year(year)
    if said.role in MARKS:
        return at(own, moment) if said.beside else ()
    if not said.earlier:
        last = tuple(f for f in own if is_last_month(f.period, year)) if said.moment is None else ()
        return (*last, *at(counts, moment))
    marks = of_role(known, *MARKS) if said.beside else ()
    if not moment.loose:
        return marks
    within = (f for f in own if not f.period.is_annual and year_of(f.period) <= year)
    return (*marks, *(f for f in within if not is_last_month(f.period, year)))


def _equal(figure: Figure, fact: Fact) -> bool:
    """Whether a figure is a fact's number, or the number its cell shows, rounded to the places written."""
    number = fact.value.number
    if number is None or (figure.unit is Unit.PERCENT) != (fact.value.unit is Unit.PERCENT):
        return False
    shown = rounded(number, min(fact.value.places, _FINEST))
    return any(reads_as(figure.number, figure.places, each) for each in (number, shown))


def _is(figure: Figure, fact: Fact) -> bool:
    """Whether a figure is a fact's as its cell shows it, so that it was surely meant."""
    number = fact.value.number
    if figure.word or number is None or not _equal(figure, fact):
        return False
    return figure.number == rounded(number, min(fact.value.places, _FINEST))


def _holds(figure: Figure, fact: Fact, known: Sequence[Fact]) -> bool:
    if _equal(figure, fact):
        return True
    marked = figure.hedge != "" and any(_equal(figure, mark) for mark in of_role(known, *MARKS))
    return fact.value.number is not None and allowed(figure, fact.value.number, marked=marked)


def _agrees(fact: Fact) -> Ruling:
    phrase = "agrees" if fact.role is Role.OUTTURN else "agrees_mark"
    return Ruling(Verdict.AGREES, say(phrase, **told(fact)), fact.sources)


def _differs(meant: Fact, elsewhere: Fact | None) -> Ruling:
    own = meant.role is Role.OUTTURN
    if elsewhere is None:
        because = say("differs" if own else "differs_mark", **told(meant))
        return Ruling(Verdict.DIFFERS, because, meant.sources)
    there = {f"written_{slot}": words for slot, words in told(elsewhere).items()}
    phrase = "other_period" if own and elsewhere.role is Role.OUTTURN else "other_mark"
    because = say(phrase, written=worded(elsewhere.value), **told(meant), **there)
    return Ruling(Verdict.DIFFERS, because, (*meant.sources, *elsewhere.sources))
