"""The unit of a row, from its name, the sheet's unit column, the cells and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyps.model.entries import Entry
from cyps.model.vocabulary import Meaning, meaning
from cyps.terms import Unit

_SAID = {
    Unit.PERCENT: "a percentage",
    Unit.COUNT: "a number",
    Unit.DAYS: "days",
    Unit.WEEKS: "weeks",
    Unit.MONTHS: "months",
    Unit.PER_10_000: "a rate per 10,000",
    Unit.PER_1_000: "a rate per 1,000",
    Unit.PER_100_000: "a rate per 100,000",
    Unit.POUNDS: "pounds",
    Unit.RATIO: "a ratio",
    Unit.SCORE: "a score",
}


@dataclass(frozen=True, slots=True)
class UnitDecision:
    """The unit decided on, why, and a sentence of doubt where the evidence contradicts itself."""

    unit: Unit
    because: str
    doubt: str | None


def said_of(unit: Unit) -> str:
    """A unit in words: "days", "a rate per 10,000"."""
    return _SAID[unit]


def stated_unit(written: str, has_percent_sign: bool) -> Unit | None:
    """What the sheet itself says a row counts in: for telling the number from the rate of one thing.

    "Rate" alone is one per 10,000 here, since that is what it is told from. None
    where the sheet says nothing. `unit_of` decides the unit itself.
    """
    column = meaning(written)
    if has_percent_sign:
        return Unit.PERCENT
    return column.unit or (Unit.PER_10_000 if column.rate else None)


def unit_of(
    name: str, written: str, entry: Entry | None, has_percent_sign: bool, evident: Unit | None = None
) -> UnitDecision:
    """The unit of a row's values (DESIGN §3.5; CONTRACT, "Units").

    A unit in the name, then a plain one in the sheet's unit column (`written`),
    then the catalogue's, beats a vague "Number" or "Value". `has_percent_sign`
    says the cells are written or formatted as percentages, and is believed. What
    they can only be (`evident`) decides where nothing else does. Any of them at
    odds with what is decided is a doubt.
    """
    claims = tuple(_claims(meaning(name), written, entry, has_percent_sign, evident))
    if has_percent_sign:
        decided = (Unit.PERCENT, "the cells are written as percentages")
    elif claims:
        decided = claims[0]
    elif evident is Unit.PERCENT:
        because = "its figures have decimals, none over 100"
        return UnitDecision(evident, because, f"{because}, but nothing says they are percentages")
    else:
        decided = (Unit.COUNT, "nothing says what it counts in")
    unit, because = decided
    against = next((reason for claimed, reason in claims if claimed is not unit), None)
    if against is None:
        against = _vague(meaning(name), meaning(written), entry, unit, has_percent_sign)
    return UnitDecision(unit, because, f"{because}, but {against}" if against else None)


def _claims(
    said: Meaning, written: str, entry: Entry | None, has_percent_sign: bool, evident: Unit | None
) -> Iterator[tuple[Unit, str]]:
    """What speaks plainly of the unit, the strongest first."""
    column = meaning(written)
    plain = column.unit if column.unit is not Unit.COUNT else None
    if said.unit:
        yield said.unit, f"the name says {_SAID[said.unit]}"
    if plain:
        yield plain, f'the unit column says "{written.strip()}"'
    if entry:
        wanted = (said.unit, plain, Unit.PERCENT if has_percent_sign else column.unit, evident)
        unit = next((unit for unit in wanted if unit in entry.units), entry.unit)
        yield unit, f'"{entry.name}" is {_SAID[unit]}'
    elif not (said.unit or plain or has_percent_sign):
        if column.unit:
            yield column.unit, f'the unit column says "{written.strip()}"'
        elif column.rate or said.rate:
            yield (Unit.PER_10_000 if column.rate else Unit.PERCENT), "it is a rate"


def _vague(
    said: Meaning, column: Meaning, entry: Entry | None, unit: Unit, has_percent_sign: bool
) -> str | None:
    """What to doubt where nothing contradicts the unit plainly."""
    if has_percent_sign or said.unit or column.unit not in (None, Unit.COUNT):
        return None
    if entry and column.unit is Unit.COUNT and unit is Unit.PERCENT:
        return "the unit column says a number"
    if not entry and column.unit is None and (column.rate or said.rate):
        return "nothing says of how many"
    return None
