"""What a scorecard was read from: its files, their tabs, and names that changed between them."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.terms import Source


@dataclass(frozen=True, slots=True)
class Renamed:
    """An indicator that goes on under another name, by `why`.

    `joined` where that is sure, and its years are one indicator's; else it is offered, and
    only a person's word (`choices.Says.JOINS`) joins the two.
    """

    old: str
    new: str
    why: str
    old_source: Source
    new_source: Source
    joined: bool


@dataclass(frozen=True, slots=True)
class SheetRead:
    """One tab as it was read: how many indicators it gave, and a plain word when none."""

    name: str
    hidden: bool
    indicators: int
    note: str | None


@dataclass(frozen=True, slots=True)
class FileRead:
    """One workbook as it was read."""

    name: str
    sha256: str
    sheets: tuple[SheetRead, ...]
