"""How bullets are made, as rows: the rules in their own words, the thresholds, the words used."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison import described
from cyps.judgement import NOTES, RULES, RuleTold, told
from cyps.wording import Report, glossary


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A figure the rules judge by, with its reason; `changed` where an officer set another.

    `id` is its name in judgement.toml, `least` the smallest value that makes sense.
    """

    id: str
    name: str
    number: Decimal
    unit: str
    reason: str
    changed: bool
    least: Decimal

    @property
    def value(self) -> str:
        """The figure with its unit, for people."""
        return with_unit(self.number, self.unit)


def with_unit(number: Decimal, unit: str) -> str:
    """A threshold with its unit: "2.0 points", "5% of the target", and a count bare."""
    return (
        f"{number:f}" if unit == "count" else f"{number:f}{unit}" if unit[0] == "%" else f"{number:f} {unit}"
    )


def rule_rows() -> tuple[RuleTold, ...]:
    """Every rule in its own words, in the order they are asked."""
    return told((*RULES, *NOTES))


def threshold_rows(report: Report | None = None) -> tuple[ThresholdRow, ...]:
    """The thresholds `report` was judged by, or those of the catalogue."""
    used: dict[str, Decimal] = dict(report.thresholds) if report else {}
    return tuple(
        ThresholdRow(
            id=mark.name,
            name=mark.says,
            number=used.get(mark.name, mark.value),
            unit=mark.unit,
            reason=mark.reason,
            changed=used.get(mark.name, mark.value) != mark.value,
            least=mark.least,
        )
        for mark in described()
    )


def glossary_rows() -> tuple[tuple[str, str], ...]:
    """The words of the brief, each with its one meaning."""
    return glossary()
