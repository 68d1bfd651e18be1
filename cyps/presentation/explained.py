"""How bullets are made, as rows: the rules in their own words, the thresholds, the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.comparison import described
from cyps.judgement import RULES
from cyps.wording import Report, glossary


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as its docstring tells it: `says` what it looks for, the list it writes in, two examples."""

    says: str
    list: str
    fires: str
    quiet: str


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A figure the rules judge by, with its reason; `changed` where an officer set another."""

    name: str
    value: str
    reason: str
    changed: bool


def rule_rows() -> tuple[RuleRow, ...]:
    """Every rule, in the order they are asked."""
    return tuple(_rule_row(rule.__doc__ or "") for rule in RULES)


def _rule_row(told: str) -> RuleRow:
    """A rule's docstring, whose parts stand on lines of their own: List, Fires and Quiet."""
    says, _, parts = told.partition("\n\n")
    by_name = dict(line.split(": ", 1) for line in parts.strip().splitlines() if ": " in line)
    return RuleRow(says.strip(), by_name.get("List", ""), by_name.get("Fires", ""), by_name.get("Quiet", ""))


def threshold_rows(report: Report | None = None) -> tuple[ThresholdRow, ...]:
    """The thresholds `report` was judged by, or those of the catalogue."""
    used: dict[str, Decimal] = dict(report.thresholds) if report else {}
    return tuple(
        ThresholdRow(
            name=mark.name.replace("_", " ").capitalize(),
            value=f"{used.get(mark.name, mark.value)} {mark.unit}",
            reason=mark.reason,
            changed=used.get(mark.name, mark.value) != mark.value,
        )
        for mark in described()
    )


def glossary_rows() -> tuple[tuple[str, str], ...]:
    """The words of the brief, each with its one meaning."""
    return tuple(glossary())
