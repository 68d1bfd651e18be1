"""Layouts shuffled further, as people do to them over the years: still the same scorecard."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyps.choices import Choices
from cyps.model import assemble
from cyps.reading import read
from tests.layouts.facts import read_facts
from tests.layouts.layout import Layout
from tests.layouts.paper import Paper, workbook
from tests.layouts.test_layouts import LAYOUTS, wanted
from tests.layouts.wide_layouts import cover, guidance
from tests.layouts.writing import always, commentary, wide

NOTES = (
    "Note: figures may differ from those published, as they are not dynamic.",
    "* New case management system from October.",
    "Source: local returns and the department's statistics.",
)


def blank_row(paper: Paper, random: Random) -> Paper:
    """An empty row somewhere above the figures, or between two that have another blank beside them."""
    blanks = [
        r
        for r in range(1, paper.height + 1)
        if not any((r, c) in paper.cells for c in range(1, paper.width + 1))
    ]
    return paper.with_blank_row(random.choice([1, *blanks]))


def blank_column(paper: Paper, random: Random) -> Paper:
    """An empty column on the left, or beside one that is empty already."""
    blanks = [
        c
        for c in range(1, paper.width + 1)
        if not any((r, c) in paper.cells for r in range(1, paper.height + 1))
    ]
    return paper.with_blank_column(random.choice([1, *blanks]))


def note_below(paper: Paper, random: Random) -> Paper:
    """A note two rows under all there is."""
    cells = {**paper.cells, (paper.height + 2, 1): random.choice(NOTES)}
    return Paper(paper.title, cells, paper.merges, paper.hidden)


def more_space(paper: Paper, random: Random) -> Paper:
    """The whole sheet further down and to the right."""
    for _ in range(random.randint(1, 3)):
        paper = paper.with_blank_row(1).with_blank_column(1)
    return paper


def blank_rows_anywhere(paper: Paper, random: Random) -> Paper:
    """Empty rows among the figures, never two together."""
    for row in sorted(random.sample(range(2, paper.height + 1), min(2, paper.height - 1)), reverse=True):
        paper = paper.with_blank_row(row)
    return paper


CHANGES = (blank_row, blank_column, note_below, more_space)
SHEETS_BESIDE = (cover, guidance)
SAID_BESIDE = (
    commentary("Comments"),
    commentary("Actions planned"),
    always("Responsible officer", "Head of Service"),
)


def shuffled(layout: Layout, seed: int) -> Layout:
    random = Random(seed)

    def papers() -> dict[str, list[Paper]]:
        files = {}
        for name, sheets in layout.papers().items():
            changed = list(sheets)
            for change in random.sample(CHANGES, random.randint(1, 3)):
                changed = [change(paper, random) for paper in changed]
            if layout.save is workbook and not layout.spelt:  # the cover's March ends no other year
                changed = [
                    *random.sample([sheet() for sheet in SHEETS_BESIDE], random.randint(0, 2)),
                    *changed,
                ]
            files[name] = changed
        return files

    return replace(layout, papers=papers)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(layout=st.sampled_from(LAYOUTS), seed=st.integers(0, 10_000))
def test_a_shuffled_layout_gives_the_same_scorecard(layout: Layout, seed: int):
    card = assemble(read(shuffled(layout, seed).books(), Choices()), Choices())
    assert {i.entry or i.name: read_facts(i) for i in card.indicators} == wanted(layout)


def one_level(layout: Layout) -> bool:
    """Whether a layout is one table of rows whose columns mean the same in any order."""
    if (
        len(layout.sheets) != 1
        or not isinstance(layout.sheets[0], partial)
        or layout.sheets[0].func is not wide
    ):
        return False
    return all(len(column.heads) < 2 for column in layout.sheets[0].args[0])


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(layout=st.sampled_from([one for one in LAYOUTS if one_level(one)]), seed=st.integers(0, 10_000))
def test_columns_in_any_order_give_the_same_scorecard(layout: Layout, seed: int):
    write = layout.sheets[0]
    random = Random(seed)
    columns = [*write.args[0], *random.sample(SAID_BESIDE, random.randint(0, len(SAID_BESIDE)))]
    random.shuffle(columns)
    paper = partial(wide, columns, **write.keywords)()
    papers = {"scorecard.xlsx": [blank_rows_anywhere(paper, random)]}
    card = assemble(read(replace(layout, papers=lambda: papers).books(), Choices()), Choices())
    assert {i.entry or i.name: read_facts(i) for i in card.indicators} == wanted(layout)
