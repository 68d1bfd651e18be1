"""Has a file parsed by the opening room, in a process of its own.

A hostile file can abort, exhaust or hang its reader. Here that ends a child, and the
file is refused with a sentence; the server and everyone else's session go on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Timer
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


def told(name: str, content: bytes, password: str | None) -> Iterator[Line]:
    """What the opening room says of a file, a line at a time, each as soon as it is known.

    Raises UnreadableFile (or PasswordNeeded) where the file is refused, or its reader did not come back.
    """
    asked = json.dumps({"name": name, "password": password, "paths": sys.path}).encode() + b"\n"
    for said in _lines(asked + content):
        try:
            line: Line = json.loads(said)
        except ValueError:
            break
        if "refused" in line:
            raise (PasswordNeeded if line.get("locked") else UnreadableFile)(name, str(line["refused"]))
        yield line
        if "uncalculated" in line:
            return
    raise UnreadableFile(name, TOO_MUCH)


def _lines(asked: bytes) -> Iterator[bytes]:
    """Whatever a new child answers, until it ends or its time is up."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        _CHILD, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, pipesize=_PIPE
    ) as child:
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
