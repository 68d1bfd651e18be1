"""Which window may read whose notes: pairs of sessions in this process's memory, and nowhere else.

A presenter's session offers a code; the first other session that says it becomes the one reader.
A code works once. A pair ends with the presenter's session, or after a day's clinic at the latest.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from threading import Lock

from cyps.presentation import SlideNotes

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that could be taken for another
LENGTH = 8
UNUSED_FOR = 10 * 60  # seconds a code waits
LASTS = 12 * 60 * 60  # seconds from the first code to the end, whatever happens
AWAY_FOR = 2 * 60  # seconds a presenter's connection may be gone: a dropped one comes back
TRIES, PAUSE = 5, 3  # wrong codes a session may say, and the seconds between two


class Said(StrEnum):
    """What came of a code."""

    PAIRED = "paired"
    WRONG = "wrong"
    TOO_SOON = "too soon"
    NO_MORE = "no more"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a paired window shows: `version` counts up with each slide, `minutes` since the start.

    `notes` is None while the presenter's window is away.
    """

    version: int
    notes: SlideNotes | None
    minutes: int


@dataclass(frozen=True, slots=True)
class _Pair:
    began: int
    started: int
    code: str = ""
    offered: int = 0
    reader: str = ""
    version: int = 0
    shown: str = ""
    notes: SlideNotes | None = None
    left: int | None = None


class Pairings:
    """All pairs of this process, safe for every session's thread; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._pairs: dict[str, _Pair] = {}
        self._wrong: dict[str, tuple[int, int]] = {}

    def offer(self, presenter: str) -> str:
        """A new code for whoever is to read this session's notes; one not yet used is void."""
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        with self._lock:
            now = self._purged()
            pair = self._pairs.get(presenter) or _Pair(now, now)
            self._pairs[presenter] = replace(pair, code=code, offered=now, left=None)
        return code

    def pair(self, reader: str, code: str) -> Said:
        """Make `reader` the one session that reads what the code stands for."""
        said = "".join(code.split()).replace("-", "").upper().encode("utf-8", "replace")
        with self._lock:
            now = self._purged()
            tries, last = self._wrong.get(reader, (0, now - PAUSE))
            if tries >= TRIES:
                return Said.NO_MORE
            if now - last < PAUSE:
                return Said.TOO_SOON
            for presenter, pair in self._pairs.items():
                if pair.code and secrets.compare_digest(pair.code.encode(), said):
                    return self._paired(presenter, pair, reader, now)
            self._wrong[reader] = (tries + 1, now)
            return Said.NO_MORE if tries + 1 >= TRIES else Said.WRONG

    def _paired(self, presenter: str, pair: _Pair, reader: str, now: int) -> Said:
        if presenter == reader:
            return Said.OWN
        for other, theirs in self._pairs.items():
            if theirs.reader == reader:
                self._pairs[other] = replace(theirs, reader="")
        self._pairs[presenter] = replace(pair, code="", reader=reader, started=now)
        self._wrong.pop(reader, None)
        return Said.PAIRED

    def is_open(self, presenter: str) -> bool:
        """Whether anyone reads, or may come to read, this session's notes: else none need be made."""
        with self._lock:
            self._purged()
            return presenter in self._pairs

    def has_reader(self, presenter: str) -> bool:
        """Whether another window is reading this session's notes."""
        with self._lock:
            self._purged()
            return bool(presenter in self._pairs and self._pairs[presenter].reader)

    def post(self, presenter: str, shown: str, make: Callable[[], SlideNotes]) -> None:
        """Have the paired window show the notes of another slide; `shown` names slide and brief."""
        with self._lock:
            self._purged()
            pair = self._pairs.get(presenter)
            if pair is None:
                return
            if pair.shown == shown and pair.notes is not None:
                self._pairs[presenter] = replace(pair, left=None)
                return
        notes = make()
        with self._lock:
            if pair := self._pairs.get(presenter):
                self._pairs[presenter] = replace(
                    pair, version=pair.version + 1, shown=shown, notes=notes, left=None
                )

    def read(self, reader: str) -> Reading | None:
        """What this session may read now; None for one that isn't paired, or no longer."""
        with self._lock:
            now = self._purged()
            for pair in self._pairs.values():
                if pair.reader == reader:
                    return Reading(pair.version, pair.notes, (now - pair.started) // 60)
        return None

    def start_again(self, reader: str) -> None:
        """Count the minutes from now."""
        with self._lock:
            now = self._purged()
            for presenter, pair in self._pairs.items():
                if pair.reader == reader:
                    self._pairs[presenter] = replace(pair, started=now)

    def away(self, presenter: str) -> None:
        """The presenter's connection is gone: forget the notes at once, and the pair unless it comes back."""
        with self._lock:
            now = self._purged()
            if pair := self._pairs.get(presenter):
                self._pairs[presenter] = replace(pair, notes=None, left=now)

    def end(self, session: str) -> None:
        """The end of a pair, from either side."""
        with self._lock:
            gone = [p for p, pair in self._pairs.items() if session in (p, pair.reader)]
            for presenter in gone:
                del self._pairs[presenter]

    def _purged(self) -> int:
        """The time, once everything that is over is gone."""
        now = int(self._clock())
        over = [
            presenter
            for presenter, pair in self._pairs.items()
            if now - pair.began >= LASTS or (pair.left is not None and now - pair.left >= AWAY_FOR)
        ]
        for presenter in over:
            del self._pairs[presenter]
        for presenter, pair in list(self._pairs.items()):
            if pair.code and now - pair.offered >= UNUSED_FOR:
                self._pairs[presenter] = replace(pair, code="")
        self._pairs = {who: pair for who, pair in self._pairs.items() if pair.code or pair.reader}
        self._wrong = {who: (n, last) for who, (n, last) in self._wrong.items() if now - last < LASTS}
        return now


@cache
def pairings() -> Pairings:
    """The pairs of this process."""
    return Pairings()
