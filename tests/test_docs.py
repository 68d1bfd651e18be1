"""The papers beside the code are about this code: links lead somewhere, and no list has fallen behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs" / "decisions"
PAPERS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PINS = ("requirements.txt", "requirements-test.txt")


def pinned(name: str) -> set[tuple[str, str]]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {tuple(line.split("==", 1)) for line in lines if line and not line.startswith(("#", "-r"))}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(paper: Path):
    links = re.findall(r"\]\(([^)#\s]+)", paper.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (paper.parent / link).exists()] == []


def test_every_dependency_is_pinned_and_has_its_reason():
    reasons = (DECISIONS / "000-dependencies.md").read_text("utf-8")
    said = set(re.findall(r"^\| ([\w-]+) \| (\d[\w.]+) \| \S", reasons, re.M))
    assert said == pinned(PINS[0]) | pinned(PINS[1])


def test_every_decision_is_in_the_index():
    index = (DECISIONS / "README.md").read_text("utf-8")
    assert [p.name for p in DECISIONS.glob("[0-9]*.md") if f"({p.name})" not in index] == []


def test_every_command_of_the_readme_is_in_the_makefile():
    said = set(re.findall(r"^ {4}make (\w+)", (ROOT / "README.md").read_text("utf-8"), re.M))
    known = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert said <= known
