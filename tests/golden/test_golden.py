"""The golden workbooks give the texts beside them, and not one cell of theirs is forgotten.

`NAME.txt` is the brief as the command line prints it; `NAME.read.txt` says what
was made of every cell. Both were reviewed line by line: `make golden` rewrites
them, and the difference is to be reviewed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from cyps.presentation import exports
from cyps.reading import Workbook
from cyps.walk import report

GOLDEN = sorted(Path(__file__).parent.glob("*.xlsx"))
golden = pytest.mark.parametrize("workbook", GOLDEN, ids=lambda path: path.stem)


@cache
def written(workbook: Path, format_id: str) -> str:
    export = exports.named(format_id)
    assert export is not None
    return export.make(report((Workbook(workbook.name, workbook.read_bytes()),))).decode()


def brief(workbook: Path) -> dict[str, Any]:
    return json.loads(written(workbook, "json"))


@golden
def test_the_brief_is_the_text_beside_it(workbook: Path, request: pytest.FixtureRequest):
    compare(workbook.with_suffix(".txt"), written(workbook, "text"), request)


@golden
def test_every_cell_is_read_as_reviewed(workbook: Path, request: pytest.FixtureRequest):
    lines = "\n".join(line for indicator in brief(workbook)["indicators"] for line in as_read(indicator))
    compare(workbook.with_suffix(".read.txt"), lines + "\n", request)


def compare(expected: Path, text: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--golden"):
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


def as_read(indicator: dict[str, Any]) -> Iterator[str]:
    """An indicator as a person reviews it: what it is on one line, then a line a cell."""
    of = {key: indicator[key] for key in ("catalogue", "theme", "unit", "polarity", "polarity_from")}
    yield f"{indicator['ref']} {indicator['name']}"
    yield "    " + "  ".join(f"{key} {value}" for key, value in of.items())
    for role in ("observations", "targets", "tolerances", "benchmarks"):
        for cell in indicator[role]:
            value = cell["value"] if cell["value"] is not None else cell.get("state")
            kind = cell.get("kind") or cell.get("group") or role.removesuffix("s")
            place = f"{cell['source']['sheet']}!{cell['source']['cell']}"
            yield f"    {place:28} {cell['period']:14} {kind:26} {value}"


# Figures of the golden workbooks that stand on sheets without a table, or in a column of references.
NO_FIGURES = {
    "wide-scorecard": {"Cover!C8", "Cover!C9"}
    | {f"Care Leavers and Adoption!A{row}" for row in (3, 4, 9, 10, 11)},
}


@golden
def test_every_figure_is_an_observation_or_a_problem(workbook: Path):
    figures = {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in openpyxl.load_workbook(workbook, data_only=True)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }
    assert figures - accounted(brief(workbook)) - NO_FIGURES.get(workbook.stem, set()) == set()


def accounted(found: dict[str, Any]) -> set[str]:
    """Every address the brief names: a source, the same figure given twice, or a cell of a problem."""
    cells = set()
    for source in sources(found):
        if not source["cell"]:
            continue
        left, top, right, bottom = range_boundaries(source["cell"])
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                cells.add(f"{source['sheet']}!{openpyxl.utils.get_column_letter(column)}{row}")
    return cells


def sources(found: object) -> Iterator[dict[str, str]]:
    if isinstance(found, dict):
        if {"file", "sheet", "cell"} <= found.keys():
            yield found
        for part in found.values():
            yield from sources(part)
    elif isinstance(found, list):
        for part in found:
            yield from sources(part)
