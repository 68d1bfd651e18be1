"""Drift is silent on every ordinary layout of one council's ordinary year: a warning must mean something."""

import pytest

from cyps.walk import report
from tests.layouts.layout import Layout
from tests.layouts.test_layouts import LAYOUTS, card

DRIFT = {
    "revised-figure",
    "definition-changed",
    "definition-said",
    "polarity-flip",
    "unit-changed",
    "scale-changed",
    "snapshot-against-flow",
    "month-against-year",
    "denominator-changed",
    "target-changed",
    "renamed",
    "maybe-renamed",
    "new-indicator",
    "dropped-indicator",
}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_no_ordinary_layout_drifts(layout: Layout):
    found = card(layout.id)
    assert [problem.message for problem in found.problems if problem.code in DRIFT] == []
    assert [i.name for i in found.indicators if i.breaks] == []


SEVERAL = [layout for layout in LAYOUTS if len(layout.books()) > 1]


@pytest.mark.parametrize("layout", SEVERAL, ids=lambda layout: layout.id)
def test_the_order_of_upload_changes_nothing(layout: Layout):
    books = layout.books()
    assert report(books) == report(books[::-1]) == report([*books[1:], books[0]])


def test_some_layouts_have_several_files():
    assert SEVERAL
