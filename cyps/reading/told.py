"""A correction in plain words, for problems, lists and whoever has to be told of it."""

from __future__ import annotations

from collections.abc import Mapping

from cyps.choices import About, Correction, Says, Use
from cyps.reading.words import Role
from cyps.terms import Kind, Period

ROLE_WORDS: Mapping[Role, str] = {
    Role.OUTTURN: "our own figures",
    Role.TARGET: "the target",
    Role.TOLERANCE: "where amber begins",
    Role.TOLERANCE_RED: "where red begins",
    Role.BENCHMARK: "someone else’s figures",
    Role.NUMERATOR: "the number counted (numerator)",
    Role.DENOMINATOR: "the number out of (denominator)",
    Role.NAME: "the indicators’ names",
    Role.REFERENCE: "reference numbers",
    Role.THEME: "the part of the service",
    Role.POLARITY: "which way is good",
    Role.UNIT: "what it counts in",
    Role.WINDOW: "what kind of period",
    Role.PERIOD: "the period of each row",
    Role.GEOGRAPHY: "whose figures each row has",
    Role.BREAKDOWN: "which part of the total each row is (an age, a district)",
    Role.LINE: "which line of an indicator each row is",
    Role.RAG: "red, amber or green",
    Role.DIRECTION: "direction of travel",
    Role.COMMENTARY: "commentary",
    Role.DERIVED: "worked out from other columns",
    Role.NOT_USED: "not used",
}
"""What an officer may say a column is, the likeliest first."""

USE_WORDS: Mapping[Use, str] = {
    Use.INDICATOR: "an indicator",
    Use.SECTION: "a heading over the rows below it",
    Use.HEADINGS: "the headings of a table",
    Use.NOT_USED: "not used",
}
"""What an officer may say a row is."""

_SAID_OF_INDICATORS = {
    Says.THEME: "belongs under {}",
    Says.POLARITY: "is good by this polarity: {}",
    Says.UNIT: "counts in {}",
    Says.ENTRY: "is really {}",
    Says.JOINS: "continues “{}”",
}


def period_words(period: Period) -> str:
    """A period as an officer would choose it: the same year counted otherwise reads otherwise."""
    if period.kind is Kind.SNAPSHOT:
        return f"as at {period.end.day} {period.end:%B %Y}"
    if period.kind is Kind.ROLLING:
        return f"12 months to {period.end:%B %Y}"
    if period.kind is Kind.YEAR_TO_DATE:
        return f"{period.label} so far, to {period.end:%B %Y}"
    return f"{period.end:%B %Y}" if period.kind is Kind.MONTH else period.label


def in_words(said: Correction, names: Mapping[str, str] | None = None) -> str:
    """What a correction says, as a clause; `names` are what people call themes, units and entries."""
    if said.about is About.COLUMN:
        return f"{place_in_words(said)} is {_role(said)}"
    if said.about is About.CELL:
        return f"{place_in_words(said)} is not a figure"
    value = (names or {}).get(said.value, said.value or "none of those the app knows")
    if said.about is About.ROW:
        words = USE_WORDS[Use(value)] if value in USE_WORDS else value
        return f"{place_in_words(said)} is {words}"
    return f"{place_in_words(said)} {_SAID_OF_INDICATORS.get(said.says, '{}').format(value)}"


def place_in_words(said: Correction) -> str:
    """What a correction is about, with its sheet."""
    name, heading = " ".join(said.name.split()), " / ".join(" ".join(part.split()) for part in said.heading)
    again = f" (number {said.nth} of that name)" if said.nth > 1 else ""
    on = f"{again} on “{said.sheet}”"
    if said.about is About.COLUMN:
        under = f" under “{name}”" if name else ""
        return f"the column {f'“{heading}”' if heading else 'without a heading'}{under}{on}"
    if said.about is About.CELL:
        return f"“{said.written}” in the row “{name}”{on}"
    return f"{'the row ' if said.about is About.ROW else ''}“{name}”{on}"


def _role(said: Correction) -> str:
    words = ROLE_WORDS[Role(said.value)] if said.value in set(Role) & ROLE_WORDS.keys() else said.value
    whose = f" ({said.group.replace('_', ' ')})" if said.group else ""
    return f"{words}{whose}{f' for {period_words(said.period)}' if said.period else ''}"
