"""What an officer chose and wrote, apart from the workbooks themselves.

Both travel through the walk unchanged; each room picks what is its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cyps.terms import Period


class About(StrEnum):
    """What a correction is about."""

    COLUMN = "column"
    ROW = "row"
    CELL = "cell"
    INDICATOR = "indicator"


class Says(StrEnum):
    """What a correction says of it; `value` says which.

    Of a column `ROLE`, a word of reading's `Role`; of a row and a cell `USE`; of an indicator
    the others: a theme's id, a `Polarity`, a `Unit`, a catalogue entry's id ("" for none
    of them), the name of the indicator it continues.
    """

    ROLE = "role"
    USE = "use"
    THEME = "theme"
    POLARITY = "polarity"
    UNIT = "unit"
    ENTRY = "entry"
    JOINS = "joins"


class Use(StrEnum):
    """What `Says.USE` may say: the last of a cell, the others of a row."""

    NOT_USED = "not_used"
    HEADINGS = "headings"
    SECTION = "section"
    INDICATOR = "indicator"
    NOT_A_FIGURE = "not_a_figure"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing an officer put right. It beats words, evidence and catalogue.

    Its place is found again by the words around it, never by an address: `heading` is the column's
    whole path of words, `name` the words of the row (or the indicator's name as written), `nth` which
    of several with the same words on that sheet, from 1. `written` is what a cell showed: another
    figure there is not what was put right. `period` and `group` complete the role of a column.
    """

    about: About
    file: str
    sheet: str
    says: Says
    value: str
    heading: tuple[str, ...] = ()
    name: str = ""
    nth: int = 1
    written: str = ""
    period: Period | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """How the workbooks are to be read and judged.

    `year` is a label ("2015/16") or None for the newest full year; `council` a
    name or None to guess; `thresholds` overrides of judgement.toml by name;
    `hidden_sheets` the hidden sheets to include; `corrections` what was put right in
    the reading.
    """

    year: str | None = None
    council: str | None = None
    thresholds: tuple[tuple[str, Decimal], ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnBullet:
    """A bullet an officer wrote: for what no figure says. `kind` is strength, improvement or note."""

    id: str
    kind: str
    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """What a meeting agreed to do: by whom, until when, about which theme, indicator or bullet ("" for none).

    `about` names that as it was called then; `figure` is the indicator's outturn as it was shown
    then and `period` its label, so that next time the new one can stand beside it.
    """

    id: str
    words: str
    owner: str = ""
    due: date | None = None
    theme: str = ""
    indicator: str = ""
    done: bool = False
    bullet: str = ""
    about: str = ""
    figure: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A second reader's word that a brief is right: who, when, and the fingerprint of what they read."""

    by: str
    on: date
    digest: str


@dataclass(frozen=True, slots=True)
class Edits:
    """What an officer did to the bullets, each by its id, which survives a re-read.

    `own` are those added, `hidden` those left out, `words` (id, words) those put in other words,
    `moved` (id, list) those put in another list, `order` the ids an officer put in order, `comments`
    (id, words) what they know of it that no figure says, `accepted` those they have looked at.
    `checked` is whether a second reader has. `actions` are what was agreed; `slides` the ids of the
    slides to present, in order, where an officer chose them (none: all of them).
    """

    own: tuple[OwnBullet, ...] = ()
    hidden: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()
    accepted: tuple[str, ...] = ()
    checked: Checked | None = None
    actions: tuple[Action, ...] = ()
    slides: tuple[str, ...] = ()
