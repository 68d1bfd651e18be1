"""Someone's draft held against the workbook, as rows and words for a page."""

from __future__ import annotations

from dataclasses import dataclass

from cyps.claims import Claim, Draft, Verdict
from cyps.presentation.signs import BLUE, GREY, ORANGE, Sign
from cyps.presentation.tallies import counted
from cyps.terms import Source, Unit
from cyps.wording import Report, amount, subject

CLAIM_SIGNS = {
    Verdict.AGREES: Sign("✓", "agrees", BLUE),
    Verdict.DIFFERS: Sign("✗", "differs", ORANGE),
    Verdict.SLIP: Sign("◐", "points or per cent?", ORANGE),
    Verdict.DIRECTION: Sign("⇅", "other direction", ORANGE),
    Verdict.NOT_FOUND: Sign("◇", "not found", GREY),
}
_MANY = {
    Verdict.AGREES: ("agrees", "agree"),
    Verdict.DIFFERS: ("differs", "differ"),
    Verdict.SLIP: ("slip between points and per cent", "slips between points and per cent"),
    Verdict.NOT_FOUND: ("not found", "not found"),
}
_SHOWN_BULLETS = 3


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim as a table shows it: `number` counts it in the draft, `sources` are its cells."""

    number: int
    claim: Claim
    sign: Sign
    measure: str
    where: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """The cells the verdict rests on."""
        return self.claim.sources


def claim_rows(draft: Draft, report: Report) -> tuple[ClaimRow, ...]:
    """Every claim of a draft, in its order."""
    names = {indicator.id: indicator.name for indicator in report.scorecard.indicators}
    return tuple(
        ClaimRow(
            number=number,
            claim=claim,
            sign=CLAIM_SIGNS[claim.verdict],
            measure=names.get(claim.indicator or "", ""),
            where=_where(claim.sources),
        )
        for number, claim in enumerate(draft.claims, start=1)
    )


def _where(sources: tuple[Source, ...]) -> str:
    """The sheet once, then its cells: "LAC, cells H9 and P9"."""
    if not sources:
        return ""
    cells = " and ".join(dict.fromkeys(source.cell for source in sources))
    return f"{sources[0].sheet}, cell{'s' * (len(sources) > 1)} {cells}"


def draft_finding(draft: Draft) -> str:
    """What the check came to: "38 figures: 35 agree, 2 differ, 1 not found"."""
    turned = draft.count(Verdict.DIRECTION)
    figures = len(draft.claims) - turned
    if not draft.claims:
        return "No figure was found in this draft"
    said = [
        f"{number} {_MANY[verdict][number != 1]}" for verdict in _MANY if (number := draft.count(verdict))
    ]
    if turned:
        said.append(f"{counted(turned, 'wrong direction')}")
    return f"{counted(figures, 'figure')}: {', '.join(said)}"


def example_draft(report: Report) -> str:
    """A draft to try the check with: some of the brief's own bullets, and points written as per cent."""
    lines = [bullet.text for bullet in report.bullets if bullet.rule != "own"][:_SHOWN_BULLETS]
    for comparison in report.comparisons:
        change = comparison.change
        if change and change.counts and comparison.indicator.unit is Unit.PERCENT:
            size = amount(change.difference, Unit.PERCENT).split()[0]
            moved = "increased" if change.difference > 0 else "decreased"
            name = subject(comparison.indicator.name)
            lines.append(f"{name[:1].upper()}{name[1:]} {moved} by {size}%.")
            break
    return "\n\n".join(lines)
