"""What an officer chose and wrote, apart from the workbooks themselves.

Both travel through the walk unchanged; each room picks what is its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Choices:
    """How the workbooks are to be read and judged.

    `year` is a label ("2015/16") or None for the newest full year; `council` a
    name or None to guess; `thresholds` overrides of judgement.toml by name;
    `polarities` (indicator id, "higher"…) an officer's own; `hidden_sheets` the
    hidden sheets to include.
    """

    year: str | None = None
    council: str | None = None
    thresholds: tuple[tuple[str, Decimal], ...] = ()
    polarities: tuple[tuple[str, str], ...] = ()
    hidden_sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnBullet:
    """A bullet an officer wrote: for what no figure says. `kind` is strength, improvement or note."""

    id: str
    kind: str
    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class Edits:
    """What an officer did to the bullets: `own` those added, `hidden` ids left out, `words` (id, words)."""

    own: tuple[OwnBullet, ...] = ()
    hidden: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
