"""What every format of the brief is: an id, a file ending and one function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cyps.wording import Report


@dataclass(frozen=True, slots=True)
class Export:
    """One way to take the brief away.

    `id` is the word after `--format`; `name` what people call it; `is_text` says
    whether it may go to a terminal. `make` turns a whole report into the file's
    bytes, decides nothing, and gives the same bytes for the same report on any
    day; it raises `ExportFailed` when the report can't be held by the format.
    """

    id: str
    name: str
    extension: str
    media_type: str
    is_text: bool
    make: Callable[[Report], bytes]
