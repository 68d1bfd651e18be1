"""Rules as data: the files an analyst may change without touching the code.

Each room checks the files it owns; here they are only opened, parsed and
fingerprinted, so that every cache key and every brief can say which they were.
"""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from cyps.errors import CatalogueError


def text(name: str) -> str:
    """The whole of one catalogue file."""
    return (files(__name__) / name).read_text(encoding="utf-8")


def toml(name: str) -> dict[str, Any]:
    """One TOML file of the catalogue, parsed; a syntax error is a CatalogueError naming it."""
    try:
        return tomllib.loads(text(name))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(name, "somewhere", str(error)) from error


def rows(name: str) -> list[dict[str, str]]:
    """One CSV file of the catalogue as rows by column name."""
    return list(csv.DictReader(io.StringIO(text(name))))


@cache
def digest() -> str:
    """A fingerprint over every catalogue file: part of every cache key and every brief."""
    total = hashlib.sha256()
    for entry in sorted(files(__name__).iterdir(), key=lambda e: e.name):
        if entry.name.endswith((".toml", ".csv")):
            total.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return "sha256:" + total.hexdigest()
