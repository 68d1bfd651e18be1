"""JSON text by fragments: each function but `lines` gives one whole JSON value, already written.

Quicker than a tree of dictionaries where a workbook holds tens of thousands of
figures. Strings go through the standard library's own encoder, so nothing in a
workbook can break out of its quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring as quoted

from cyps.terms import Source

Json = str
"""A whole JSON value: never to be quoted again."""

NULL: Json = "null"


def text(words: str | None) -> Json:
    """Write a string, or null."""
    return NULL if words is None else quoted(words)


@lru_cache(maxsize=65536)
def number(figure: Decimal | None) -> Json:
    """Write a whole figure whole and any other as the nearest float, which JSON readers have."""
    if figure is None:
        return NULL
    nearest = float(figure)
    return repr(int(nearest)) if nearest.is_integer() and abs(nearest) < 1e15 else repr(nearest)


def record(**fields: Json) -> Json:
    """Write an object with these keys, which are names and need no quoting, in this order."""
    return _shape(tuple(fields)) % tuple(fields.values())


@lru_cache(maxsize=256)
def _shape(keys: tuple[str, ...]) -> str:
    """An object with these keys, its values left open."""
    return "{" + ", ".join([f'"{key}": %s' for key in keys]) + "}"


def array(items: Iterable[Json]) -> Json:
    """Write a list on one line."""
    return f"[{', '.join(items)}]"


def lines(items: Iterable[Json]) -> Iterator[Json]:
    """Write a list with each of its items on a line of its own, a piece for each."""
    opening = "[\n  "
    for item in items:
        yield opening + item
        opening = ",\n  "
    yield "[]" if opening.startswith("[") else "\n ]"


def source(of: Source | None) -> Json:
    """Where a figure stands, null for one that stands nowhere."""
    if of is None:
        return NULL
    return f'{_sheet_of(of.file, of.sheet)}, "cell": {quoted(of.cell)}}}'


@lru_cache(maxsize=256)
def _sheet_of(file: str, sheet: str) -> str:
    """The opening of a source, the same for every cell of a sheet."""
    return f'{{"file": {quoted(file)}, "sheet": {quoted(sheet)}'
