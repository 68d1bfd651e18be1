"""The rules in their own words: what the method page and docs/method/rules.md are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyps.judgement.rule import Rule

_PARTS = ("List", "Fires", "Quiet")


@dataclass(frozen=True, slots=True)
class RuleTold:
    """One rule as its docstring tells it.

    `says` is what it looks for, `more` what else there is to know ("" for most),
    `list` where its bullets go; `fires` and `quiet` are an example each.
    """

    id: str
    says: str
    more: str
    list: str
    fires: str
    quiet: str


def told(rules: Iterable[Rule]) -> tuple[RuleTold, ...]:
    """Each rule in its own words. ValueError for one whose docstring lacks a part."""
    return tuple(_told(rule) for rule in rules)


def _told(rule: Rule) -> RuleTold:
    says, *paragraphs = (rule.__doc__ or "").strip().split("\n\n")
    more = [paragraph for paragraph in paragraphs if not paragraph.startswith(_PARTS[0])]
    parts = dict(
        line.split(": ", 1)
        for paragraph in paragraphs
        if paragraph not in more
        for line in paragraph.splitlines()
    )
    if tuple(parts) != _PARTS:
        raise ValueError(
            f"the docstring of rule {rule.ID} needs {', '.join(_PARTS)}, and has {', '.join(parts)}"
        )
    return RuleTold(
        rule.ID, says, " ".join(" ".join(more).split()), *(parts[name].strip() for name in _PARTS)
    )
