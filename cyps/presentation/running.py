"""Which slides are presented, and in which order: an officer's choice among all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyps.presentation.deck import Show, Slide, deck
from cyps.wording import Report


@dataclass(frozen=True, slots=True)
class Running:
    """Every slide there could be in its own order, and the `ids` of those presented, in theirs."""

    slides: tuple[Slide, ...]
    ids: tuple[str, ...]

    @property
    def kept(self) -> tuple[str, ...]:
        """The choice as edits keep it: none at all where every slide is in its own place."""
        return () if self.ids == tuple(slide.id for slide in self.slides) else self.ids

    @property
    def presented(self) -> tuple[Slide, ...]:
        """The slides presented, in their order."""
        by_id = {slide.id: slide for slide in self.slides}
        return tuple(by_id[each] for each in self.ids)

    def without(self, slide_id: str) -> Running:
        """The same with a slide left out; the last one stays, for nothing would be shown."""
        left = tuple(each for each in self.ids if each != slide_id)
        return replace(self, ids=left or self.ids)

    def with_(self, slide_id: str) -> Running:
        """The same with a slide put in, after the nearest one that comes before it of itself."""
        if slide_id in self.ids:
            return self
        own = [slide.id for slide in self.slides]
        before = reversed(own[: own.index(slide_id)])
        at = next((self.ids.index(each) + 1 for each in before if each in self.ids), 0)
        return replace(self, ids=(*self.ids[:at], slide_id, *self.ids[at:]))

    def moved(self, slide_id: str, at: int) -> Running:
        """The same with a slide in another place, counted from 0; past an end is at that end."""
        rest = [each for each in self.ids if each != slide_id]
        rest.insert(max(0, at), slide_id)
        return replace(self, ids=tuple(rest))


def running(report: Report, chosen: Sequence[str]) -> Running:
    """The running order as chosen; a slide of actions can be chosen before there are any."""
    slides = deck(report)
    if all(slide.show is not Show.ACTIONS for slide in slides):
        slides = (*slides, Slide("actions", Show.ACTIONS, "Actions", "Actions, once there are any"))
    own = tuple(slide.id for slide in slides)
    ids = tuple(each for each in dict.fromkeys(chosen) if each in own)
    return Running(slides, ids or own)
