"""A file's reader is a process of its own: what it may cost, and what it can say."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyps import opening
from cyps.errors import UnreadableFile
from cyps.opening import formats
from cyps.reading import Workbook, apart
from tests.reading.books import open_book

ROOT = str(Path(opening.__file__).parents[2])
BOOK = Workbook("a.xlsx", b"anything")


def child_that(monkeypatch: pytest.MonkeyPatch, script: str) -> str:
    """What the officer reads when the child does this instead of reading."""
    monkeypatch.setattr(
        apart, "_CHILD", [sys.executable, "-I", "-S", "-c", f"import os, sys, time\n{script}"]
    )
    with pytest.raises(UnreadableFile) as raised:
        open_book(BOOK)
    return str(raised.value)


START = 'print(\'{"forms": ["General"], "texts": ["a"]}\', flush=True)\n'
END = '\nprint(\'{"without_cells": [], "uncalculated": 0}\')'


def sheet(rows: str = "[]", merged: str = "[]", hidden_rows: str = "[]") -> str:
    told = f'"rows": {rows}, "merged": {merged}, "hidden_rows": {hidden_rows}, "hidden_columns": []'
    return f'print(\'{{"sheet": "S", "hidden": false, {told}}}\')'


@pytest.mark.parametrize(
    "script",
    [
        "os.abort()",
        "os._exit(0)",
        START + "os.kill(os.getpid(), 9)",
        START + sheet() + "\nsys.stdout.flush(); os._exit(1)",
        "print('not JSON')" + END,
        "sys.stdin.close(); print('{\"forms\"')",
    ],
)
def test_one_that_ends_early_or_babbles_is_the_files_fault(monkeypatch: pytest.MonkeyPatch, script: str):
    assert "asks for more than a scorecard needs" in child_that(monkeypatch, script)


@pytest.mark.parametrize(
    "said",
    [
        "print('[]')",
        "print('{\"sheet\": \"S\"}')",
        sheet('[[1, [1], [5], [7]]]'),
        sheet('[[1, [1], [99], [-1]]]'),
        sheet('[[1, [1, 2], [5], [0]]]'),
        sheet('[[1, ["A"], [5], [0]]]'),
        sheet('[[null, [1], [5], [0]]]'),
        sheet('[[1, [1], [[1, 2]], [0]]]'),
        sheet('[[1, [1], [{"datetime": "yesterday"}], [0]]]'),
        sheet('[[1, [1], [{"timedelta": [1e300, 0, 0]}], [0]]]'),
        sheet('[[1, [1], [{"__class__": "x", "date": 1}], [0]]]'),
        sheet(merged="[[1, 1, 2]]"),
        sheet(hidden_rows='["x"]'),
    ],
)  # fmt: skip
def test_what_has_another_shape_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: str):
    assert "it is damaged" in child_that(monkeypatch, START + said + END)


def test_one_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "MOST_SECONDS", 0)
    monkeypatch.setattr(apart, "_GRACE", 0.3)
    began = time.monotonic()
    assert "asks for more" in child_that(monkeypatch, START + "time.sleep(60)")
    assert time.monotonic() - began < 10


def test_more_cells_than_any_scorecard_has_are_not_taken_in(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cyps.reading.cells.MOST_CELLS", 5)
    told = START + sheet("[[1, [1, 2, 3], [1, 2, 3], [0, 0, 0]], [2, [1, 2, 3], [1, 2, 3], [0, 0, 0]]]") + END
    assert "asks for more" in child_that(monkeypatch, told)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a process's memory")
def test_one_that_eats_memory_ends_alone(monkeypatch: pytest.MonkeyPatch):
    limited = f"sys.path.insert(0, {ROOT!r})\nfrom cyps.opening.limits import limit_this_process\n"
    assert "asks for more" in child_that(monkeypatch, limited + "limit_this_process(); bytearray(2 << 30)")


def test_running_out_of_memory_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(formats, "_opened", lambda *_: bytearray(1 << 62))
    assert list(formats.opened("a.xlsx", b"", None)) == [{"refused": opening.TOO_MUCH}]


def test_no_process_is_left_when_nobody_listens(monkeypatch: pytest.MonkeyPatch):
    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    lines = apart.told("a.csv", b"Measure,2015/16\nReviews,83.3\n", None)
    next(lines)
    lines.close()
    assert [child.poll() is None for child in started] == [False]


FILE = ("a.csv", b"Measure,2015/16\nReviews,83.3\n", None)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Every child started meanwhile, and none that waits before or after."""
    apart._spare.end()
    started: list[subprocess.Popen[bytes]] = []
    first = apart._started

    def noted() -> subprocess.Popen[bytes]:
        started.append(first())
        return started[-1]

    monkeypatch.setattr(apart, "_started", noted)
    yield started
    apart._spare.end()


def test_one_child_waits_for_the_next_file_and_reads_no_other(started: list[subprocess.Popen[bytes]]):
    first = list(apart.told(*FILE))
    assert [child.poll() is None for child in started] == [False, True]
    assert list(apart.told(*FILE)) == first
    assert [child.poll() is None for child in started] == [False, False, True]


def test_one_that_ended_while_it_waited_is_nobodys_fault(started: list[subprocess.Popen[bytes]]):
    first = list(apart.told(*FILE))
    started[-1].kill()
    started[-1].wait()
    assert list(apart.told(*FILE)) == first


def test_one_that_waits_in_another_process_is_left_to_it(
    started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
):
    first = list(apart.told(*FILE))
    with monkeypatch.context() as forked:
        forked.setattr(apart.os, "getpid", lambda: 0)
        assert list(apart.told(*FILE)) == first
    assert started[1].poll() is None


def test_one_that_waits_ends_when_its_parent_does():
    child = apart._started()
    assert child.stdin
    child.stdin.close()
    assert child.wait(10) == 0


def test_a_fresh_child_loads_little():
    """Each import here is paid for at every upload; DESIGN's other rooms and their libraries are seconds."""
    code = (
        f"import sys; sys.path.insert(0, {ROOT!r}); before = set(sys.modules)\n"
        "import json, cyps.opening.formats, cyps.opening.limits\n"
        "print(len(set(sys.modules) - before), [m for m in sys.modules if m.startswith('cyps')])"
    )
    said = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True
    ).stdout
    count, ours = said.split(maxsplit=1)
    assert int(count) < 90
    assert {m for m in eval(ours) if not m.startswith("cyps.opening")} == {"cyps", "cyps.errors"}
