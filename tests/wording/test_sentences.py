"""The phrases themselves: complete, with the right slots, and free of what METHOD §8 bans."""

import re
from typing import Any

import pytest

from cyps.errors import CatalogueError
from cyps.wording.sentences import NEEDED, SLOTS, checked, phrases, say

ROUNDING = "figures may not sum due to rounding"
BANNED = re.compile(
    r"due to|because of|owing to|thanks to|result of|led to|caused|significant|soar|plummet|dramatic|trend"
    r"|proof|\bproves?\b|per cent|\{subject\} (?:was|were|has|have)\b",
    re.IGNORECASE,
)


def given() -> dict[str, Any]:
    return {table: dict(texts) for table, texts in phrases().items()}


@pytest.mark.parametrize("table", [t for t in SLOTS if t != "rung"])
def test_no_phrase_gives_a_cause_or_a_big_word(table: str):
    for name, text in phrases()[table].items():
        assert not BANNED.search(text.replace(ROUNDING, "")), f"{table}.{name}: {text}"


def test_the_ban_can_fail():
    assert BANNED.search("a dramatic rise due to staffing")


def test_a_difference_is_never_written_with_a_sign_of_per_cent():
    assert not [text for table in given().values() for text in table.values() if "{difference}%" in text]


def test_the_catalogue_has_every_phrase_the_code_asks_for():
    assert {table: set(texts) for table, texts in given().items()} == {
        table: set(names.split()) for table, names in NEEDED.items()
    }


def test_a_phrase_is_filled():
    assert say("lead", "stood", subject="LAC reviews", now="83.3%", now_when="in 2015/16") == (
        "LAC reviews stood at 83.3% in 2015/16"
    )


@pytest.mark.parametrize(
    ("table", "phrase", "text", "reason"),
    [
        (
            "lead",
            "stood",
            "{subject} at {figure}",
            r"lead\.stood: unknown slot 'figure'; it may use before, ",
        ),
        ("lead", "stood", "{subject", r"lead\.stood: "),
        ("rung", "level_none", "{subject}", r"rung\.level_none: unknown slot 'subject'; it may use none"),
        ("lead", "leapt", "{subject} leapt", r"lead\.leapt: is used nowhere"),
    ],
)
def test_a_bad_phrase_is_named(table: str, phrase: str, text: str, reason: str):
    tables = given()
    tables[table][phrase] = text
    with pytest.raises(CatalogueError, match=r"catalogue/sentences\.toml, " + reason):
        checked(tables)


def test_a_missing_phrase_and_an_unknown_table_are_named():
    tables = given()
    del tables["when"]["month"]
    with pytest.raises(CatalogueError, match=r"when\.month: is missing"):
        checked(tables)
    with pytest.raises(CatalogueError, match="lede: no such table"):
        checked(given() | {"lede": {}})
