"""The sample workbook is what its script makes of its figures."""

from __future__ import annotations

import tomllib
from io import BytesIO

import openpyxl
import pytest

from sample_data import make_sample


@pytest.fixture(scope="module")
def figures():
    return tomllib.loads(make_sample.FIGURES.read_text("utf-8"))


def cells(workbook: str | BytesIO) -> dict[tuple[str, str], tuple[object, str, str, bool]]:
    return {
        (sheet.title, cell.coordinate): (cell.value, cell.number_format, cell.font.name, cell.font.i)
        for sheet in openpyxl.load_workbook(workbook)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_the_workbook_kept_is_the_one_the_script_makes(figures, tmp_path):
    make_sample.make(figures, tmp_path / "again.xlsx")
    assert cells(str(tmp_path / "again.xlsx")) == cells(str(make_sample.SAMPLE))


def test_the_same_figures_give_the_same_bytes(figures, tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        make_sample.make(figures, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_every_illustrative_figure_is_in_italics(figures, sample):
    written = cells(BytesIO(sample)).items()
    italic = {
        (sheet, value) for (sheet, _), (value, form, _, slanted) in written if slanted and form != "General"
    }
    made_up = set()
    for section in figures["section"]:
        for row in section["row"]:
            real = {*row.get("given", []), *row.get("published", [])}
            months, target = row.get("months", []), row.get("target", [])
            values = months[:-1] if "March" in real else months
            values = values + (target[:2] if "target" in real else target)
            form = make_sample.NUMBER_FORMATS[row["unit"]]
            made_up |= {(section["sheet"], make_sample.stored(value, form)) for value in values}
    assert italic == made_up


def test_what_the_figures_name_exists(figures):
    for section in figures["section"]:
        for row in section["row"]:
            named = {*row.get("given", []), *row.get("published", [])} - {"March"}
            assert named <= row.keys(), row["name"]
            assert len(row.get("months", [0] * section["months"])) == section["months"], row["name"]
