"""Files in and out for the command line: whole or not at all, and a plain reason where it can't be."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cyps.errors import ExportFailed, UnreadableFile

_WHY = {
    FileNotFoundError: "there is no such file",
    IsADirectoryError: "that's a folder, not a file",
    PermissionError: "you aren't allowed to read it",
}


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFile with the reason."""
    try:
        return path.read_bytes()
    except OSError as error:
        why = _WHY.get(type(error), error.strerror or "it can't be read")
        raise UnreadableFile(str(path), why) from error


def deliver(content: bytes, output: Path | None) -> None:
    """To standard output, or whole to `output`. Raises ExportFailed with the reason."""
    try:
        _print(content) if output is None else _write(content, output)
    except OSError as error:
        raise ExportFailed(
            f"{output or 'standard output'}: {error.strerror or 'it cannot be written'}"
        ) from error


def _print(content: bytes) -> None:
    """Write bytes, not words, so that they are UTF-8 whatever the terminal's locale says."""
    if sys.stdout is None:
        raise ExportFailed("there is no standard output to write to: use --output PATH")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still buffered would be tried again, and fail aloud, as Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # `| head` has read all that it wanted
            raise


def _write(content: bytes, output: Path) -> None:
    """Write the whole file or none of it: beside its place first, then moved there in one step."""
    if output.exists() and not output.is_file():
        with output.open("wb") as device:  # /dev/null is written to, never replaced; a folder says no
            device.write(content)
        return
    place = output.resolve()
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            file.write(content)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
