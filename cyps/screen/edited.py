"""What an officer does to a session's bullets, actions and slides: each a verb, each by its id.

A part of `cyps.screen.state`, and like it the only place where these are changed.
"""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Action, Checked, OwnBullet
from cyps.screen.state import edit, edits


def add_bullet(own: OwnBullet) -> None:
    """Put a bullet of the officer's own into the brief."""
    edit(replace(edits(), own=(*edits().own, own)))


def drop_bullet(own_id: str) -> None:
    """Take an officer's own bullet out again."""
    edit(replace(edits(), own=tuple(own for own in edits().own if own.id != own_id)))


def hide(bullet_id: str) -> None:
    """Leave a bullet out of the brief."""
    edit(replace(edits(), hidden=(*_without(bullet_id), bullet_id)))


def show(bullet_id: str) -> None:
    """Put a hidden bullet back."""
    edit(replace(edits(), hidden=_without(bullet_id)))


def reword(bullet_id: str, words: str) -> None:
    """Say a bullet in the officer's own words; no words at all bring the machine's back."""
    kept = tuple(pair for pair in edits().words if pair[0] != bullet_id)
    edit(replace(edits(), words=(*kept, (bullet_id, words.strip())) if words.strip() else kept))


def accept(bullet_id: str, accepted: bool) -> None:
    """Note that an officer has looked at a bullet, or that they want to look again."""
    rest = tuple(each for each in edits().accepted if each != bullet_id)
    edit(replace(edits(), accepted=(*rest, bullet_id) if accepted else rest))


def move(bullet_id: str, kind: str) -> None:
    """Put a bullet into another list; its own list is no move."""
    rest = tuple(pair for pair in edits().moved if pair[0] != bullet_id)
    edit(replace(edits(), moved=(*rest, (bullet_id, kind))))


def put_in_order(ids: tuple[str, ...]) -> None:
    """Have the bullets of one list in this order."""
    others = tuple(each for each in edits().order if each not in ids)
    edit(replace(edits(), order=(*others, *ids)))


def comment(bullet_id: str, words: str) -> None:
    """Keep what an officer knows beside a bullet; no words at all take it away."""
    rest = tuple(pair for pair in edits().comments if pair[0] != bullet_id)
    edit(replace(edits(), comments=(*rest, (bullet_id, words.strip())) if words.strip() else rest))


def check(checked: Checked | None) -> None:
    """A second reader's word on the brief as it is now, or its end."""
    edit(replace(edits(), checked=checked))


def agree(action: Action) -> None:
    """Write down an action, or write one down anew: by its id there is one of each."""
    kept = tuple(action if each.id == action.id else each for each in edits().actions)
    edit(replace(edits(), actions=kept if action in kept else (*kept, action)))


def drop_action(action_id: str) -> None:
    """Take an action off the list."""
    edit(replace(edits(), actions=tuple(each for each in edits().actions if each.id != action_id)))


def put_slides(ids: tuple[str, ...]) -> None:
    """Present these slides in this order; none at all: every slide in its own."""
    edit(replace(edits(), slides=ids))


def _without(bullet_id: str) -> tuple[str, ...]:
    return tuple(hidden for hidden in edits().hidden if hidden != bullet_id)
