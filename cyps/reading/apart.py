"""Has a file parsed by the opening room, in a process of its own.

A hostile file can abort, exhaust or hang its reader. Here that ends a child, and the
file is refused with a sentence; the server and everyone else's session go on.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from cyps import opening
from cyps.errors import PasswordNeeded, UnreadableFile
from cyps.opening import TOO_MUCH

_CHILD = [sys.executable, "-I", "-S", str(Path(opening.__file__).parent)]
_GRACE = 3  # seconds of the clock beyond its own limit, which counts only its work
_PIPE = 1 << 20
_LONGEST = 1 << 28  # bytes in a line: more than MOST_CELLS need

Line = Mapping[str, Any]
"""One line of `cyps.opening`, unchecked."""

_Child = subprocess.Popen[bytes]


class _Spare:
    """One child that waits for the next file: to start takes it as long as to read a small workbook.

    It knows nothing of any file until it is taken, reads that one only, and ends with
    this process, which closes its input.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: _Child | None = None
        self._owner = 0
        atexit.register(self.end)

    def taken(self) -> _Child:
        """The one that waits, or a new one; another process's, which a fork leaves here, is never used."""
        with self._lock:
            child, self._waiting = self._waiting, None
        is_ours = child is not None and self._owner == os.getpid()
        if child and is_ours and child.args == _CHILD and child.poll() is None:
            return child
        return _started()

    def start(self) -> None:
        """Has one waiting, where none is."""
        with self._lock:
            if self._waiting is None:
                self._waiting, self._owner = _started(), os.getpid()

    def end(self) -> None:
        """Ends the one that waits."""
        with self._lock:
            child, self._waiting = self._waiting, None
        if child and self._owner == os.getpid():
            child.kill()
            child.communicate()


_spare = _Spare()


def _started() -> _Child:
    """A new child, told where its libraries are."""
    pipe = subprocess.PIPE
    child = subprocess.Popen(_CHILD, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, pipesize=_PIPE)
    if child.stdin:
        with suppress(OSError):  # one that ends at once is met again by whoever asks it
            child.stdin.write(json.dumps({"paths": sys.path}).encode() + b"\n")
            child.stdin.flush()
    return child


def told(name: str, content: bytes, password: str | None) -> Iterator[Line]:
    """What the opening room says of a file, a line at a time, each as soon as it is known.

    Raises UnreadableFile (or PasswordNeeded) where the file is refused, or its reader did not come back.
    """
    asked = json.dumps({"name": name, "password": password}).encode() + b"\n"
    for said in _lines(asked + content):
        try:
            line: Line = json.loads(said)
        except ValueError:
            break
        if "refused" in line:
            raise (PasswordNeeded if line.get("locked") else UnreadableFile)(name, str(line["refused"]))
        yield line
        if "uncalculated" in line:
            _spare.start()
            return
    raise UnreadableFile(name, TOO_MUCH)


def _lines(asked: bytes) -> Iterator[bytes]:
    """Whatever a child answers, until it ends or its time is up."""
    with _spare.taken() as child:
        clock = Timer(opening.MOST_SECONDS + _GRACE, child.kill)
        clock.start()
        try:
            if child.stdin and child.stdout:
                with suppress(OSError), child.stdin:  # a child that has ended says so by its silence
                    child.stdin.write(asked)
                yield from iter(lambda: child.stdout.readline(_LONGEST), b"")  # type: ignore[union-attr]
        finally:
            clock.cancel()
            child.kill()
