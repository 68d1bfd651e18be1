"""The package data is made by a command, from four tables, and again byte for byte."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from cyps import catalogue
from cyps.benchmarks import published, rebuild

MEASURES = """code,topic,measure,polarity,unit_label,year_type,decimals,owner
A B,T,A measure,High,% of all,Annual,,DfE
"""
AREAS = "area,area_code,kind,region\nRotherham,372,authority,North\nNorth,1,region,\nEngland,970,country,\n"
NEIGHBOURS = "area,rank,neighbour,closeness\nRotherham,1,Rotherham,Close\n"
VALUES = """code,year,area,value
A B,2016,Rotherham,63.700000000000003
A B,2016,England,-1.0000000000000001E-9
A B,2017,England,12.50
A B,2016,North,33.333333333333336
"""


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "from"
    folder.mkdir()
    for name, text in (("measures", MEASURES), ("areas", AREAS), ("neighbours", NEIGHBOURS)):
        (folder / f"{name}.csv").write_text(text, "utf-8")
    (folder / "values.csv.gz").write_bytes(gzip.compress(VALUES.encode()))
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for part in ("catalogue", "benchmarks/published"):
        (tmp_path / "into" / part).mkdir(parents=True)
    return tmp_path / "into"


def test_a_line_is_a_measure_and_year_with_the_figures_of_all_areas(tables: Path, package: Path):
    said = rebuild.rebuilt(tables, "2027-01", package)
    whole = gzip.decompress((package / "benchmarks/published/values.txt.gz").read_bytes()).decode()
    assert whole.splitlines() == [
        "code\tyear\tRotherham\tNorth\tEngland",
        "A B\t2016\t63.7\t33.333333\t0",
        "A B\t2017\t\t\t12.50",
    ]
    assert said == "2 measures and years for 3 areas, taken 2027-01"
    assert (package / "benchmarks/published/areas.csv").read_text("utf-8") == AREAS


def test_the_catalogue_says_when_they_were_taken_and_of_which_years(tables: Path, package: Path):
    rebuild.rebuilt(tables, "2027-01", package)
    text = (package / "catalogue/published.toml").read_text("utf-8")
    assert 'taken = "2027-01"\nfirst = 2016\nlast = 2017\n' in text


def test_the_same_tables_give_the_same_bytes(tables: Path, package: Path):
    made = []
    for _ in range(2):
        rebuild.rebuilt(tables, "2027-01", package)
        made.append([p.read_bytes() for p in sorted(package.rglob("*.*"))])
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "say the folder"),
        (["nowhere", "November"], "say the folder"),
        (["nowhere", "2026-11"], "nowhere has no"),
    ],
)
def test_what_cannot_be_done_is_one_plain_line(capsys: pytest.CaptureFixture[str], arguments, reason):
    assert rebuild.main(arguments) == 2
    assert capsys.readouterr().err.startswith(reason)


def test_a_figure_of_nobody_known_stops_it(tables: Path, package: Path):
    (tables / "values.csv.gz").write_bytes(gzip.compress((VALUES + "A B,2016,Atlantis,1\n").encode()))
    with pytest.raises(rebuild.BadTables, match="A B for Atlantis"):
        rebuild.rebuilt(tables, "2027-01", package)


def test_the_catalogue_s_years_and_statement_are_those_of_the_figures_kept():
    about = catalogue.toml("published.toml")
    ends = {year for _, year in published._lines()[1]}
    assert (min(ends), max(ends)) == published.years() == (about["first"], about["last"])
    assert about["statement"] == (
        "Source: Department for Education, Local Authority Interactive Tool, Open Government Licence v3.0"
    )
