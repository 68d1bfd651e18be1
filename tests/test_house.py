"""The house is as DESIGN says: one way, front doors, small rooms, plain names.

Every law of `tests/laws.py` is held over every module of the product, and is
shown an example that breaks it. What a reviewer accepted as an exception
stands here with its reason, and nowhere else.
"""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests import laws

ROOT = Path(__file__).parent.parent

# What breaks a law with a reason a reviewer accepted: how its line begins -> the reason.
ACCEPTED: dict[str, str] = {}

BREAKS: dict[str, tuple[str, str]] = {
    "imports_point_left": ("cyps/model/units.py", "from cyps.wording import write"),
    "front_doors_only": ("cyps/wording/names.py", "from cyps.model.scorecard import Indicator"),
    "streamlit_on_the_screen_only": ("cyps/presentation/tables.py", "import streamlit as st"),
    "workbooks_opened_in_opening_only": ("cyps/reading/read.py", "from openpyxl import load_workbook"),
    "frames_and_documents_in_presentation_only": ("cyps/comparison/change.py", "import pandas as pd"),
    "documents_load_inside_their_export": ("cyps/presentation/exports/word.py", "from docx import Document"),
    "nothing_calls_out": ("cyps/benchmarks/published.py", "from urllib import request"),
    "registries_are_explicit": ("cyps/judgement/__init__.py", "RULES = Rule.__subclasses__()"),
    "short_modules": ("pages/overview.py", "a = 1\n" * 80),
    "short_functions": ("cyps/model/build.py", "def f():\n    'Doc.'\n" + "    a = 1\n" * 31),
    "frozen_with_slots": ("cyps/terms.py", "@dataclass(frozen=True)\nclass Period: ..."),
    "tuples_and_decimals": ("cyps/terms.py", "@dataclass\nclass Value:\n    numbers: tuple[float, ...]"),
    "no_broad_except": (
        "cyps/reading/workbook.py",
        "try:\n    f()\nexcept (ValueError, Exception):\n    pass",
    ),
    "names_that_mean_something": ("cyps/reading/grid_utils.py", ""),
    "no_df": ("cyps/screen/parts.py", "def draw(df): ..."),
    "print_in_main_only": ("cyps/walk.py", "print('here')"),
}


@cache
def modules() -> list[laws.Module]:
    paths = [ROOT / "app.py", *ROOT.glob("pages/*.py"), *ROOT.glob("cyps/**/*.py")]
    return [laws.Module(p.relative_to(ROOT).as_posix(), p.read_text("utf-8")) for p in paths if p.exists()]


@cache
def broken(law: laws.Law) -> list[str]:
    return [f"{module.path}: {line}" for module in modules() for line in law(module)]


def accepted(line: str) -> bool:
    return any(line.startswith(beginning) for beginning in ACCEPTED)


@pytest.mark.parametrize("name", BREAKS)
def test_the_house_keeps(name: str):
    assert [line for line in broken(getattr(laws, name)) if not accepted(line)] == []


def test_no_exception_has_outlived_its_reason():
    lines = [line for name in BREAKS for line in broken(getattr(laws, name))]
    assert [words for words in ACCEPTED if not any(line.startswith(words) for line in lines)] == []


@pytest.mark.parametrize("name", BREAKS)
def test_each_law_can_fail(name: str):
    path, text = BREAKS[name]
    assert list(getattr(laws, name)(laws.Module(path, text)))


def test_every_module_has_a_room():
    rooms = {module.room for module in modules()}
    assert rooms <= set(laws.ARROWS), "a new room needs its line in laws.ARROWS"


def test_the_arrows_go_round_in_no_circle():
    left = dict(laws.ARROWS)
    while ready := [room for room, needs in left.items() if not needs & left.keys()]:
        for room in ready:
            del left[room]
    assert left == {}


# Put together here, so that this file may speak of what no file may hold.
FORBIDDEN = (
    "/work/" + "shared",
    "../" + "shared",
    "pypi" + ".org",
    "npmjs" + ".org",
    "pythonhosted" + ".org",
)


def foreign(text: str) -> list[str]:
    return [words for words in FORBIDDEN if words in text]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone: nothing says which files are ours")
def test_the_repository_names_nothing_outside_itself():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    named = {}
    for path in filter(None, listed.decode().split("\0")):
        if (file := ROOT / path).is_file() and (found := foreign(file.read_text("utf-8", errors="ignore"))):
            named[path] = found
    assert named == {}
    assert foreign(f"see {FORBIDDEN[0]}/DESIGN.md") == [FORBIDDEN[0]]
