"""What was agreed, as rows: about what, and how its figure stands now beside what it was then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cyps.choices import Action
from cyps.comparison import Change, Comparison, Travel
from cyps.presentation.signs import TRAVELS, Sign
from cyps.wording import Bullet, Report, figure, written_out


class Stage(StrEnum):
    """How far an action is, in words: colour never says it."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: `then` is its indicator's figure when it was agreed, `now` the newer one beside it.

    `direction` is which way that went since then; None where nobody can say.
    """

    id: str
    words: str
    owner: str
    due: str
    about: str
    stage: Stage
    then: str
    now: str
    direction: Sign | None

    @property
    def by_when(self) -> str:
        """The day it is due, and whether it is done or overdue."""
        said = "" if self.stage is Stage.OPEN else self.stage.value
        return ", ".join(filter(None, (self.due, said)))

    @property
    def since(self) -> str:
        """The newer figure with its direction of travel."""
        return " ".join(filter(None, (self.now, str(self.direction or ""))))


def action_rows(report: Report, today: date | None = None) -> tuple[ActionRow, ...]:
    """Every action, open ones first, those due soonest first.

    Without `today` none is overdue: a paper says the same on any day.
    """
    return tuple(_row(report, action, today) for action in report.actions)


def _row(report: Report, action: Action, today: date | None) -> ActionRow:
    comparison = _comparison(report, action.indicator)
    now, direction = _since(action, comparison)
    late = bool(today and action.due and action.due < today)
    return ActionRow(
        id=action.id,
        words=action.words,
        owner=action.owner,
        due=written_out(action.due) if action.due else "",
        about=action.about or _theme(report, action.theme),
        stage=Stage.DONE if action.done else Stage.OVERDUE if late else Stage.OPEN,
        then=f"{action.figure} in {action.period}" if action.figure and action.period else action.figure,
        now=now,
        direction=direction,
    )


def _since(action: Action, comparison: Comparison | None) -> tuple[str, Sign | None]:
    """The outturn that came after the action, and its direction since then.

    A figure of the same year is only told where it has been revised. Which way it went is said
    only where the year then and the year now were compared with each other.
    """
    if not action.period:
        return "", None
    if comparison is None:
        return "not in this workbook", None
    outturn = comparison.outturn
    if outturn is None:
        return "no figure for the year yet", None
    shown, label = figure(outturn.value), outturn.period.label
    if label == action.period:
        return (f"revised to {shown}", None) if shown != action.figure else ("", None)
    if label < action.period:  # labels of years sort as their years do
        return "", None
    moved = _moved(comparison, action.period)
    if moved is None or moved.doubt:
        return f"{shown} in {label}", None
    was = figure(moved.before.value)
    revised = f" (revised from {action.figure} to {was} for {action.period})" if was != action.figure else ""
    return f"{shown} in {label}{revised}", TRAVELS[
        moved.travel
    ] if moved.travel is not Travel.UNCLEAR else None


def _moved(comparison: Comparison, since: str) -> Change | None:
    both = (comparison.change, comparison.long_run)
    return next((moved for moved in both if moved and moved.before.period.label == since), None)


def subjects(report: Report) -> tuple[tuple[str, str], ...]:
    """What an action may be about, each with its name: "theme:id", "bullet:id" or "indicator:id"."""
    return tuple(_subjects(report))


def _subjects(report: Report) -> Iterator[tuple[str, str]]:
    used = {b.theme for b in report.bullets} | {c.indicator.theme for c in report.comparisons}
    yield from ((f"theme:{t.id}", t.name) for t in report.scorecard.themes if t.id in used)
    yield from ((f"bullet:{b.id}", b.text) for b in report.bullets)
    yield from ((f"indicator:{c.indicator.id}", c.indicator.name) for c in report.comparisons)


def subject_of(action: Action) -> str:
    """What an action is about, as `subjects` names it; "" for nothing in particular."""
    known = (("bullet", action.bullet), ("indicator", action.indicator), ("theme", action.theme))
    return next((f"{kind}:{which}" for kind, which in known if which), "")


def about(report: Report, action: Action, subject: str) -> Action:
    """The action tied to `subject`, with what that was called and its figure as they are shown now."""
    kind, _, which = subject.partition(":")
    bullet = next((b for b in report.bullets if kind == "bullet" and b.id == which), None)
    indicator = which if kind == "indicator" else (bullet.indicator or "") if bullet else ""
    comparison = _comparison(report, indicator)
    outturn = comparison.outturn if comparison else None
    return replace(
        action,
        theme=which if kind == "theme" else _home(bullet, comparison),
        indicator=indicator,
        bullet=bullet.id if bullet else "",
        about=comparison.indicator.name if comparison else bullet.text if bullet else "",
        figure=figure(outturn.value) if outturn else "",
        period=outturn.period.label if outturn else "",
    )


def _home(bullet: Bullet | None, comparison: Comparison | None) -> str:
    return comparison.indicator.theme if comparison else bullet.theme if bullet else ""


def _comparison(report: Report, indicator: str) -> Comparison | None:
    return next((c for c in report.comparisons if indicator and c.indicator.id == indicator), None)


def _theme(report: Report, theme: str) -> str:
    return next((t.name for t in report.scorecard.themes if t.id == theme), "")
