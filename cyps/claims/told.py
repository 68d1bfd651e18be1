"""A fact of the workbook in words: the figure, when it is for, and whose it is."""

from __future__ import annotations

from cyps.claims.facts import Fact
from cyps.claims.phrases import phrases, say
from cyps.claims.roles import Role
from cyps.wording import figure, when


def whose(fact: Fact) -> str:
    """Whose figure a fact is, inside a sentence: "the target", "England's figure"."""
    known = phrases().says
    return known.get(fact.group, known["other"]) if fact.role is Role.BENCHMARK else known[fact.role.value]


def told(fact: Fact) -> dict[str, str]:
    """A fact's words, by the slots of a phrase."""
    return {
        "figure": figure(fact.value),
        "when": when(fact.period),
        "whose": whose(fact),
        "holder": say("workbook" if fact.sources else "published"),
    }
