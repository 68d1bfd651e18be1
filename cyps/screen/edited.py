"""What an officer does to the bullets of a session: each a verb, each by the bullet's id.

A part of `cyps.screen.state`, and like it the only place where these are changed.
"""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Checked, OwnBullet
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


def _without(bullet_id: str) -> tuple[str, ...]:
    return tuple(hidden for hidden in edits().hidden if hidden != bullet_id)
