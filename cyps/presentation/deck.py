"""The year as slides: what each holds and in which order, before anything is drawn.

One thought a slide, never more than fits a screen without scrolling. Screen and
PowerPoint show the same running order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cyps.model import Theme
from cyps.presentation.tallies import Tally, counted, finding, of_theme, tally, themes_present
from cyps.wording import Bullet, Report, first_uses

FIRST = 2  # bullets of each side on a theme's first slide, beside its chart
MORE = 3  # bullets of each side on the slides after it


class Show(StrEnum):
    """What a slide is about."""

    TITLE = "title"
    GLANCE = "glance"
    THEME = "theme"
    MORE = "more"
    INDICATOR = "indicator"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: `id` stands in addresses and holds no words of a workbook.

    `short` names it in the running order. `tally` are the counts it shows; `bullets` those
    it shows, strengths first; `place` its place among the slides of its theme ("2 of 3").
    """

    id: str
    show: Show
    title: str
    short: str
    bullets: tuple[Bullet, ...] = ()
    tally: Tally | None = None
    theme: str = ""
    indicator: str = ""
    place: str = ""

    @property
    def named(self) -> str:
        """What the running order calls it, with its place among the slides of its theme."""
        return f"{self.short} {self.place}".rstrip()


def deck(report: Report, chosen: Sequence[str] = ()) -> tuple[Slide, ...]:
    """Every slide in the running order, or those an officer chose, in theirs; those gone are left out."""
    slides = tuple(_all(report))
    by_id = {slide.id: slide for slide in slides}
    return tuple(by_id[each] for each in chosen if each in by_id) or slides


def _all(report: Report) -> Iterator[Slide]:
    card = report.scorecard
    year = card.year.label if card.year else "the year"
    whose = card.council or "Children and young people's services"
    before = card.before.label if card.before else None
    yield Slide("title", Show.TITLE, f"{whose}: {year}", "Title")
    if report.comparisons:
        counts = tally(report.comparisons)
        headlines = tuple(b for b in report.bullets if b.headline and b.kind != "note")
        yield Slide("glance", Show.GLANCE, f"{year}: {finding(counts, before)}", "The year at a glance",
                    first_uses(_both(headlines, MORE)), counts)  # fmt: skip
    for theme in themes_present(report):
        yield from _theme(report, theme, before)
    if report.actions:
        said = f"{counted(len(report.actions), 'action')} agreed"
        yield Slide("actions", Show.ACTIONS, said, "Actions")


def indicator_slide(report: Report, indicator: str) -> Slide | None:
    """The slide of one indicator, for when somebody asks; None for one that isn't there."""
    comparison = next((c for c in report.comparisons if c.indicator.id == indicator), None)
    if comparison is None:
        return None
    bullets = tuple(b for b in report.bullets if b.indicator == indicator)[: FIRST + 1]
    return Slide(f"indicator-{indicator}", Show.INDICATOR, comparison.indicator.name, "One indicator",
                 first_uses(bullets), theme=comparison.indicator.theme, indicator=indicator)  # fmt: skip


def _theme(report: Report, theme: Theme, before: str | None) -> Iterator[Slide]:
    """A theme's first slide, with its chart, then the bullets that found no room on it."""
    comparisons = of_theme(report, theme.id)
    counts = tally(comparisons)
    said = f"{theme.name}: {finding(counts, before)}" if comparisons else theme.name
    parts = list(_portions([b for b in report.bullets if b.theme == theme.id and b.kind != "note"]))
    for number, part in enumerate(parts or [()], start=1):
        first = number == 1
        place = f"{number} of {len(parts)}" if len(parts) > 1 else ""
        yield Slide(
            id=f"theme-{theme.id}" if first else f"theme-{theme.id}-{number}",
            show=Show.THEME if first else Show.MORE,
            title=said if first else f"{theme.name}, continued",
            short=theme.short,
            bullets=first_uses(part),
            tally=counts if comparisons else None,
            theme=theme.id,
            place=place,
        )


def _portions(bullets: Sequence[Bullet]) -> Iterator[tuple[Bullet, ...]]:
    """The bullets as slides hold them: the strongest of both sides first, then the next of both."""
    left, most = list(bullets), FIRST
    while left:
        part = _both(left, most)
        yield part
        left = [b for b in left if b not in part]
        most = MORE


def _both(bullets: Sequence[Bullet], each: int) -> tuple[Bullet, ...]:
    """The first of both sides, so many of each; where one side has fewer the other fills its room."""
    good = [b for b in bullets if b.kind == "strength"]
    bad = [b for b in bullets if b.kind == "improvement"]
    room = 2 * each
    most_good = max(each, room - len(bad))
    shown = good[:most_good]
    return (*shown, *bad[: room - len(shown)])
