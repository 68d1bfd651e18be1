"""What an officer chose and wrote, as records of a pack, and back."""

from __future__ import annotations

from decimal import Decimal

from cyps.choices import Action, Checked, Choices, Edits, OwnBullet
from cyps.keeping.fields import Fields
from cyps.keeping.told import correction_in, correction_out
from cyps.wording import KINDS, Run, Shown, Told


def choices_out(choices: Choices) -> dict[str, object]:
    """The choices as a record."""
    return {
        "year": choices.year,
        "council": choices.council,
        "thresholds": {name: number(value) for name, value in sorted(choices.thresholds)},
        "hidden_sheets": list(choices.hidden_sheets),
        "corrections": [correction_out(each) for each in choices.corrections],
    }


def choices_in(fields: Fields) -> Choices:
    """The choices of a record."""
    found = Choices(
        year=fields.text_or_none("year"),
        council=fields.text_or_none("council"),
        thresholds=fields.numbers("thresholds"),
        hidden_sheets=fields.path("hidden_sheets"),
        corrections=tuple(correction_in(each) for each in fields.records("corrections", "correction")),
    )
    fields.nothing_else()
    return found


def edits_out(edits: Edits) -> dict[str, object]:
    """The edits as a record."""
    checked = edits.checked
    return {
        "own": [{"id": o.id, "list": o.kind, "theme": o.theme, "text": o.text} for o in edits.own],
        "hidden": list(edits.hidden),
        "words": [list(pair) for pair in edits.words],
        "moved": [list(pair) for pair in edits.moved],
        "order": list(edits.order),
        "comments": [list(pair) for pair in edits.comments],
        "accepted": list(edits.accepted),
        "checked": {"by": checked.by, "on": f"{checked.on}", "digest": checked.digest} if checked else None,
        "actions": [_action_out(action) for action in edits.actions],
        "slides": list(edits.slides),
    }


def edits_in(fields: Fields) -> Edits:
    """The edits of a record."""
    checked = fields.record_or_none("checked")
    found = Edits(
        own=tuple(_own_in(each) for each in fields.records("own", "bullet")),
        hidden=fields.path("hidden"),
        words=fields.pairs("words"),
        moved=fields.pairs("moved"),
        order=fields.path("order"),
        comments=fields.pairs("comments"),
        accepted=fields.path("accepted"),
        checked=_checked_in(checked) if checked else None,
        actions=tuple(_action_in(each) for each in fields.records("actions", "action")),
        slides=fields.path("slides"),
    )
    fields.nothing_else()
    return found


def _own_in(fields: Fields) -> OwnBullet:
    found = OwnBullet(
        fields.text("id"), fields.word("list", KINDS), fields.text("theme"), fields.text("text")
    )
    fields.nothing_else()
    return found


def _checked_in(fields: Fields) -> Checked:
    by, on, digest = fields.text("by"), fields.day_or_none("on"), fields.text("digest")
    fields.nothing_else()
    if on is None:
        raise fields.wrong("on", "the day it was checked")
    return Checked(by, on, digest)


def _action_out(action: Action) -> dict[str, object]:
    return {
        "id": action.id,
        "words": action.words,
        "owner": action.owner,
        "due": f"{action.due}" if action.due else None,
        "theme": action.theme,
        "indicator": action.indicator,
        "done": action.done,
        "bullet": action.bullet,
        "about": action.about,
        "figure": action.figure,
        "period": action.period,
    }


def _action_in(fields: Fields) -> Action:
    found = Action(
        id=fields.text("id"),
        words=fields.text("words"),
        owner=fields.text("owner", ""),
        due=fields.day_or_none("due"),
        theme=fields.text("theme", ""),
        indicator=fields.text("indicator", ""),
        done=fields.flag("done"),
        bullet=fields.text("bullet", ""),
        about=fields.text("about", ""),
        figure=fields.text("figure", ""),
        period=fields.text("period", ""),
    )
    fields.nothing_else()
    return found


def run_out(run: Run) -> dict[str, object]:
    """The figures and bullets as they went out, as a record."""
    return {
        "figures": [[s.indicator, s.name, s.period, s.figure] for s in run.figures],
        "bullets": [[t.id, t.kind, t.text] for t in run.bullets],
    }


def run_in(fields: Fields) -> Run:
    """The figures and bullets of a record."""
    figures, bullets = fields.paths("figures"), fields.paths("bullets")
    fields.nothing_else()
    if any(len(each) != 4 for each in figures):
        raise fields.wrong("figures", "four texts each")
    if any(len(each) != 3 for each in bullets):
        raise fields.wrong("bullets", "three texts each")
    return Run(tuple(Shown(*each) for each in figures), tuple(Told(*each) for each in bullets))


def number(value: Decimal) -> int | float:
    """A threshold as JSON holds it."""
    return int(value) if value == int(value) else float(value)
