"""Every rule by its cases in `cases/`: a drawn sheet, and what is said of it to the letter.

An analyst adds a case without touching Python: a name, a drawing (tests/building.py
says how) and each bullet as "list rule: text".
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cyps.judgement import NOTES, RULES
from tests.building import reported

CASES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))["case"]
    for path in sorted((Path(__file__).parent / "cases").iterdir())
}
EACH = [
    pytest.param(rule, case, id=f"{rule}: {case['name']}") for rule, cases in CASES.items() for case in cases
]


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_a_case_says_this_to_the_letter(rule: str, case: dict[str, Any]):
    report = reported(*case["drawn"])
    assert [f"{b.kind} {b.rule}: {b.text}" for b in report.bullets] == case["bullets"]
    assert [silent.reason for silent in report.not_assessed] == case.get("silent", [])
    fired = {bullet.rule for bullet in report.bullets}
    assert (rule in fired) is not case["name"].startswith("quiet")


@pytest.mark.parametrize("rule", [rule.ID for rule in (*RULES, *NOTES)])
def test_every_rule_has_a_case_that_fires_and_one_that_does_not(rule: str):
    quiet = [case["name"].startswith("quiet") for case in CASES[rule]]
    assert set(quiet) == {True, False}


def test_every_case_is_of_a_rule():
    assert set(CASES) == {rule.ID for rule in (*RULES, *NOTES)}
