"""One council's year in many layouts: every one gives the same scorecard, and the same lists."""

from __future__ import annotations

from functools import cache

import pytest

from cyps.choices import Choices
from cyps.model import Scorecard, assemble
from cyps.reading import read
from tests.layouts import odd_layouts, other_layouts, report_layouts, wide_layouts
from tests.layouts.facts import findings, known_facts, read_facts, stripped
from tests.layouts.known import KNOWN, YEARS
from tests.layouts.layout import Layout

LAYOUTS = (*wide_layouts.LAYOUTS, *other_layouts.LAYOUTS, *odd_layouts.LAYOUTS, *report_layouts.LAYOUTS)


@cache
def card(layout_id: str) -> Scorecard:
    layout = next(one for one in LAYOUTS if one.id == layout_id)
    return assemble(read(layout.books(), Choices()), Choices())


def wanted(layout: Layout) -> dict[str, object]:
    spelt = layout.spelt or {}

    def respelt(facts: object) -> object:
        return {spelt.get(y, y): n for y, n in facts.items()} if isinstance(facts, dict) else facts

    found = {}
    for known in KNOWN:
        facts = known_facts(known, layout.years, layout.carries)
        found[known.entry] = {**facts, **{key: respelt(facts[key]) for key in ("own", "marks", "counts")}}
    return found


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_every_layout_gives_the_same_scorecard(layout: Layout):
    read_back = {i.entry or i.name: read_facts(i) for i in card(layout.id).indicators}
    assert read_back == wanted(layout)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_every_layout_gives_the_same_lists(layout: Layout):
    whole = stripped(card(LAYOUTS[0].id), layout.years, layout.carries)
    assert findings(card(layout.id)) == findings(whole)


def test_the_first_layout_carries_all_there_is():
    assert set(YEARS) == set(LAYOUTS[0].years)
    assert len(LAYOUTS) >= 40
