"""One way a council could write the known figures: its sheets, and what they carry of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cyps.reading import Workbook
from tests.layouts.known import YEARS
from tests.layouts.paper import Paper, workbook

FULL = ("targets", "tolerances", "england 2014/15", "neighbours 2014/15")
TARGETS = ("targets",)


@dataclass(frozen=True, slots=True)
class Layout:
    """`papers` writes the sheets of each file; `carries` are words of `facts.known_facts`.

    `spelt` are the years as the scorecard labels them where that isn't the financial year.
    `save` is how a file is made of its sheets; `sheets` write those of a layout of one file.
    """

    id: str
    papers: Callable[[], Mapping[str, Sequence[Paper]]]
    carries: Sequence[str] = ()
    years: Sequence[str] = YEARS
    spelt: Mapping[str, str] | None = None
    save: Callable[[Sequence[Paper], str], Workbook] = workbook
    sheets: Sequence[Callable[[], Paper]] = ()

    def books(self) -> list[Workbook]:
        return [self.save(papers, name) for name, papers in self.papers().items()]


def one(id_: str, *papers: Callable[[], Paper], name: str = "scorecard.xlsx", **more: object) -> Layout:
    """A layout of one file."""
    return Layout(id_, lambda: {name: [paper() for paper in papers]}, sheets=papers, **more)  # type: ignore[arg-type]
