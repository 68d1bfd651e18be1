"""claims.toml is checked hard: what is missing, unknown or broken is an error that names it."""

from __future__ import annotations

import copy
import re

import pytest

from cyps import catalogue
from cyps.claims.phrases import FILE, any_of, checked
from cyps.errors import CatalogueError


@pytest.fixture
def tables() -> dict:
    return copy.deepcopy(catalogue.toml(FILE))


def test_the_file_keeps_its_own_rules(tables: dict):
    assert checked(tables).says["way_up"] == "up"


@pytest.mark.parametrize(
    ("table", "key", "value", "named"),
    [
        ("hedge", "perhaps", ["maybe"], "hedge: perhaps"),
        ("hedge", "nearly", [], "hedge.nearly"),
        ("hedge", "nearly", "nearly", "hedge.nearly"),
        ("leave", "patterns", ["("], "leave.patterns"),
        ("says", "agrees", "The workbook has {number}.", "says.agrees"),
        ("says", "agrees", "The workbook has {figure.", "says.agrees"),
        ("room", "nearly", {"part": 0.1}, "room.nearly: points"),
    ],
)
def test_what_breaks_them_is_named(tables: dict, table: str, key: str, value: object, named: str):
    tables[table][key] = value
    with pytest.raises(CatalogueError, match=re.escape(named)):
        checked(tables)


def test_what_is_missing_is_named(tables: dict):
    del tables["says"]["direction"]
    with pytest.raises(CatalogueError, match="direction"):
        checked(tables)


def test_a_phrase_is_found_with_hyphens_and_the_longest_first():
    pattern = re.compile(any_of(["year", "year end"]))
    assert pattern.search("at year-end")[0] == "year-end"
    assert pattern.search("midyear") is None
