"""The brief itself: the only place where findings have become prose."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cyps.choices import Action, Checked
from cyps.comparison import Comparison, Rung
from cyps.frozen import by_the_thousand
from cyps.judgement import NotAssessed
from cyps.model import Benchmark, Scorecard
from cyps.terms import Problem, Source


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Bullet:
    """A finding in a sentence, in its place in its list.

    `indicator` is None and `rule` "own" for a bullet an officer wrote. `own_words`
    keeps what the machine said when a person changed `text` ("" otherwise).
    `unspelt` is our sentence with no abbreviation spelt out (see `first_uses`), "" for a
    bullet an officer wrote.
    `machine_kind` is the list we had it in when a person moved it ("" otherwise); `accepted` says that
    they have looked at it, `comment` is what they know that no figure says. `odd_numbers` are the
    numbers of their words that are none of the indicator's. `opposing` is the id of the strongest
    bullet of its theme on the other side, "" where there is none.
    `sources` are the cells of the figures it shows, `published` those of them that stand in no cell.
    `reach` says how many more cases would have met a missed target, "" where that isn't known.
    `order` counts from 1 within its kind; `headline` marks those on the overview.
    """

    id: str
    kind: str
    indicator: str | None
    theme: str
    rule: str
    text: str
    basis: str
    rung: Rung
    rung_words: str
    sources: tuple[Source, ...]
    order: int
    headline: bool
    machine_text: str = ""
    unspelt: str = ""
    reach: str = ""
    machine_kind: str = ""
    accepted: bool = False
    comment: str = ""
    odd_numbers: tuple[str, ...] = ()
    opposing: str = ""
    published: tuple[Benchmark, ...] = ()

    @property
    def told(self) -> str:
        """The bullet as a paper prints it: its sentence, then what an officer added."""
        return f"{self.text} {self.comment}".rstrip()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole brief: what presentation shows and adds nothing to.

    `bullets` are ordered by kind (strength, improvement, note), then order.
    `comparisons` follow the scorecard's indicators, one each. `thresholds` are
    the figures judged by, name to value, in the order of judgement.toml.
    `checked` is the second reader's word where it holds for these very figures and
    words; `lapsed` says that one was given and something has changed since.
    `actions` are what was agreed, the open ones first, the soonest due first.
    """

    scorecard: Scorecard
    comparisons: tuple[Comparison, ...]
    bullets: tuple[Bullet, ...]
    not_assessed: tuple[NotAssessed, ...]
    problems: tuple[Problem, ...]
    thresholds: tuple[tuple[str, Decimal], ...]
    checked: Checked | None = None
    lapsed: bool = False
    actions: tuple[Action, ...] = ()
