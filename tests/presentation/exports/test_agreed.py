"""Actions are in every paper, on a sheet and in the JSON; nothing stands where there are none."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from pptx import Presentation

from cyps.choices import Action
from cyps.presentation import about, exports
from tests.presentation.exports import made

WORDS = "Write to the dentists."


def agreed():
    report = made.report()
    action = Action("x", WORDS, "Head of service", date(2016, 6, 1))
    return replace(report, actions=(about(report, action, "indicator:lac-5.3"),))


@pytest.mark.parametrize("name", ["markdown", "html", "text"])
def test_every_paper_has_them(name: str) -> None:
    export = next(each for each in exports.EXPORTS if each.id == name)
    said = export.make(agreed()).decode()
    for words in ("Head of service", "1 June 2016", "83.3% in 2015/16"):
        assert words in said
    assert "Head of service" not in export.make(made.report()).decode()


def test_the_workbook_has_a_sheet_of_them() -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.named("xlsx").make(agreed())))
    rows = list(book["Actions"].iter_rows(min_row=3, values_only=True))
    assert rows[0][:4] == ("action", "who", "by when", "about")
    assert rows[1][:3] == (WORDS, "Head of service", "1 June 2016")
    assert "Actions" not in openpyxl.load_workbook(io.BytesIO(exports.named("xlsx").make(made.report())))


def test_the_slides_end_on_them_under_their_own_name() -> None:
    deck = Presentation(io.BytesIO(exports.named("pptx").make(agreed())))
    last = deck.slides[len(deck.slides) - 1]
    assert last.shapes.title.text_frame.text == "Actions"
    table = next(shape.table for shape in last.shapes if shape.has_table)
    assert table.cell(1, 0).text == WORDS


def test_the_json_has_them_with_the_figure_then() -> None:
    (action,) = json.loads(exports.named("json").make(agreed()))["actions"]
    assert (action["text"], action["due"], action["done"]) == (WORDS, "2016-06-01", False)
    assert (action["indicator"], action["figure_then"], action["period_then"]) == (
        "lac-5.3",
        "83.3%",
        "2015/16",
    )
    assert json.loads(exports.named("json").make(made.report()))["actions"] == []
