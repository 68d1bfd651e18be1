"""The values of a JSON record, each taken out as what it must be, with a plain sentence where it isn't."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from cyps.terms import Kind, Period

_FIRST, _LAST = 1950, 2150  # years a workbook can speak of
_LARGEST = 10**9
_Word = TypeVar("_Word")


class Wrong(Exception):
    """What is wrong with a file, as a clause about it."""


def one_of_each(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """A record of whose keys none comes twice."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise Wrong(f"it says “{key}” twice in one place")
        found[key] = value
    return found


class Fields:
    """One record, taken out key by key; `where` says which it is, for people."""

    def __init__(self, raw: dict[str, object], where: str) -> None:
        self._left = dict(raw)
        self.where = where

    def nothing_else(self) -> None:
        """Refuses a record with a key that nobody took."""
        for key in self._left:
            raise Wrong(f"{self.where} has “{key[:40]}”, which this version of the app doesn’t know")

    def wrong(self, key: str, wanted: str) -> Wrong:
        """What to raise for a value that isn't what it must be."""
        return Wrong(f"in {self.where}, “{key}” should be {wanted}")

    def text(self, key: str, otherwise: str | None = None) -> str:
        """A text; without `otherwise` it must be there."""
        value = self._left.pop(key, otherwise)
        if not isinstance(value, str):
            raise self.wrong(key, "a text")
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text, or None where it is null or isn't there."""
        value = self._left.pop(key, None)
        if value is not None and not isinstance(value, str):
            raise self.wrong(key, "a text or null")
        return value

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A list of two texts each, empty where there is none."""
        found = self._left.pop(key, [])
        if not isinstance(found, list) or not all(_is_pair(each) for each in found):
            raise self.wrong(key, "a list of two texts each")
        return tuple((each[0], each[1]) for each in found)

    def flag(self, key: str) -> bool:
        """True or false; false where it isn't there."""
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def day_or_none(self, key: str) -> date | None:
        """A day, or None where it is null or isn't there."""
        if self._left.get(key) is None:
            self._left.pop(key, None)
            return None
        return self._day(key)

    def record_or_none(self, key: str) -> Fields | None:
        """A record, or None where it is null or isn't there."""
        value = self._left.pop(key, None)
        if value is not None and not isinstance(value, dict):
            raise self.wrong(key, "a record or null")
        return None if value is None else Fields(value, f"“{key}” of {self.where}")

    def count(self, key: str, otherwise: int) -> int:
        """A whole number from 1."""
        value = self._left.pop(key, otherwise)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value < 1 << 31:
            raise self.wrong(key, "a whole number from 1")
        return value

    def year_or_none(self, key: str) -> int | None:
        """A year (2016), or None."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not _FIRST <= value <= _LAST:
            raise self.wrong(key, "a year or null")
        return value

    def word(self, key: str, words: Iterable[_Word]) -> _Word:
        """One of some words."""
        known = {str(word): word for word in words}
        value = self.text(key)
        if value not in known:
            raise self.wrong(key, f"one of {', '.join(known)}")
        return known[value]

    def path(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where there is none."""
        return self._texts(key, self._left.pop(key, []))

    def paths(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts."""
        value = self._left.pop(key, None)
        if not isinstance(value, list):
            raise self.wrong(key, "a list of lists of texts")
        return tuple(self._texts(key, each) for each in value)

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, "a list of texts")
        return tuple(value)

    def records(self, key: str, called: str) -> list[Fields]:
        """A list of records, empty where there is none; each is called "correction 3"."""
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(key, f"a list of {called}s")
        return [Fields(each, f"{called} {number}") for number, each in enumerate(value, 1)]

    def numbers(self, key: str) -> tuple[tuple[str, Decimal], ...]:
        """Numbers by name, in the order of their names."""
        value = self._left.pop(key, {})
        plain = isinstance(value, dict) and all(_is_number(each) for each in value.values())
        if not isinstance(value, dict) or not plain:
            raise self.wrong(key, "numbers by name")
        return tuple((name, Decimal(str(each))) for name, each in sorted(value.items()))

    def period_or_none(self, key: str) -> Period | None:
        """A period by its first and last day and its kind, or None."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.wrong(key, "a period or null")
        inside = Fields(value, f"“{key}” of {self.where}")
        found = Period(inside._day("from"), inside._day("to"), inside.word("kind", Kind))
        inside.nothing_else()
        if found.end < found.start:
            raise self.wrong(key, "a period that ends after it begins")
        return found

    def _day(self, key: str) -> date:
        try:
            day = date.fromisoformat(self.text(key))
        except ValueError as error:
            raise self.wrong(key, "a day such as 2016-03-31") from error
        if not _FIRST <= day.year <= _LAST:
            raise self.wrong(key, "a day of our times")
        return day


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(each, str) for each in value)


def _is_number(value: object) -> bool:
    """Whether a value is a plain number: no true or false, no infinity."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return -_LARGEST < value < _LARGEST  # false also for what json takes for a number and isn't, "NaN"
