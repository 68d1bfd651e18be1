"""Changes and gaps a draft claims: worked out from the workbook, and points told from per cent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cyps.claims.claim import Verdict
from cyps.claims.facts import Fact, at, of_role, year_of
from cyps.claims.figures import Figure
from cyps.claims.moments import whole_year
from cyps.claims.phrases import say
from cyps.claims.roles import MARKS, Role, Said
from cyps.claims.rooms import within
from cyps.claims.ruling import Ruling
from cyps.claims.told import whose
from cyps.terms import Source, Unit
from cyps.wording import amount, when
from cyps.wording import figure as worded

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Step:
    """From one fact to another: `moved` in the unit, `share` of the earlier figure in per cent or None."""

    before: Fact
    now: Fact
    moved: Decimal
    share: Decimal | None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The cells of both."""
        return (*self.now.sources, *self.before.sources)

    @property
    def told(self) -> dict[str, str]:
        """Both figures and their times in words, for a phrase."""
        return {
            "before": worded(self.before.value),
            "before_when": when(self.before.period),
            "now": worded(self.now.value),
            "when": when(self.now.period),
        }


def steps(known: Sequence[Fact], year: int, since: Iterable[int] = ()) -> tuple[Step, ...]:
    """The changes the workbook can tell up to the draft's year.

    From the years (by when they end) in `since` that the workbook has, or from the
    newest earlier one.
    """
    own = of_role(known, Role.OUTTURN)
    found = []
    for fact in at(own, whole_year(year)):
        back = [f for f in own if f.period.end < fact.period.end and f.period.kind is fact.period.kind]
        found += [_step(earlier, fact) for earlier in back]
    named = [step for step in found if year_of(step.before.period) in set(since)]
    return tuple(named or found[:1])


def _step(before: Fact, now: Fact) -> Step:
    earlier, later = before.value.number or Decimal(0), now.value.number or Decimal(0)
    share = (later - earlier) / earlier * 100 if earlier else None
    return Step(before, now, later - earlier, share)


def judged_change(said: Said, known: Sequence[Fact], year: int) -> Ruling:
    """A change held against the workbook's.

    "%" of a percentage is right where it is a true share of the earlier figure; where
    it is right as points, or nothing can tell, it is a slip.
    """
    possible = (*steps(known, year, said.years), *steps(known, year))
    for step in possible:
        if ruling := _told_by(said.figure, step):
            return ruling
    if possible:
        return _differs(said.figure, possible[0])
    now = at(of_role(known, Role.OUTTURN), whole_year(year))
    if now and now[0].value.unit is Unit.PERCENT and _is_share(said.figure):
        because = say("slip_unsure", now=worded(now[0].value), when=when(now[0].period))
        return Ruling(Verdict.SLIP, because, now[0].sources)
    return Ruling(Verdict.NOT_FOUND, say("no_figure"), ())


def judged_gap(said: Said, known: Sequence[Fact], year: int) -> Ruling:
    """How far the draft puts the council from a target or from others; failing that, how far it moved."""
    for now in at(of_role(known, Role.OUTTURN), whole_year(year))[:1]:
        for mark in of_role(known, *MARKS):
            gap = _step(mark, now)
            if within(said.figure, gap.moved):
                because = say("agrees_gap", **gap.told, whose=whose(mark), change=_amount(gap))
                return Ruling(Verdict.AGREES, because, gap.sources)
    return judged_change(said, known, year)


def _is_share(figure: Figure) -> bool:
    """Whether a change is written as a share: in "%", not in points."""
    return figure.unit is Unit.PERCENT and not figure.points


def _told_by(figure: Figure, step: Step) -> Ruling | None:
    """The verdict of one step on a change, or None where it says something else."""
    percentage = step.now.value.unit is Unit.PERCENT
    moved = within(figure, step.moved)
    share = step.share is not None and within(figure, step.share)
    if _is_share(figure):
        if share:
            return Ruling(
                Verdict.AGREES, say("agrees_change", **step.told, change=_share(step)), step.sources
            )
        return _slip("slip_points", figure, step) if moved and percentage else None
    if moved:
        return Ruling(Verdict.AGREES, say("agrees_change", **step.told, change=_amount(step)), step.sources)
    return _slip("slip_share", figure, step) if share and figure.points else None


def _slip(phrase: str, figure: Figure, step: Step) -> Ruling:
    slots = {"change": _amount(step), "share": _share(step), "written": f"{figure.number:f}%"}
    return Ruling(Verdict.SLIP, say(phrase, **step.told, **slots), step.sources)


def _differs(figure: Figure, step: Step) -> Ruling:
    as_share = _is_share(figure) and step.now.value.unit is not Unit.PERCENT and step.share is not None
    change = _share(step) if as_share else _amount(step)
    return Ruling(Verdict.DIFFERS, say("differs_change", **step.told, change=change), step.sources)


def _amount(step: Step) -> str:
    return amount(step.moved, step.now.value.unit)


def _share(step: Step) -> str:
    if step.share is None:
        return say("no_share")
    share = abs(step.share).quantize(_TENTH, ROUND_HALF_UP)
    return f"{share:f}".removesuffix(".0") + "%"
