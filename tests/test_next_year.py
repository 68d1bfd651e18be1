"""Odd headings, put right once: the brief is right, and so is next year's by the saved file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cyps.__main__ import main
from cyps.choices import Choices, Says, Use
from cyps.keeping import kept_of, read_corrections, recognised, written
from cyps.presentation import exports
from cyps.reading import Workbook, read
from cyps.walk import report
from tests.correcting import of_column, of_indicator, of_row
from tests.reading.books import book

UNDER = "Children in care scorecard {now}"
SHEET = """
| Children in care scorecard {now} |     |         |         |             |       |
|                                  |     |         |         |             |       |
| Ref | Indicator                  | Aim | {before} | Ceiling       | Peers | Wanted |
| 1   | Reviews held in time       | Low | 94%     | 83%         | 90%   | 95%   |
| 2   | Sub total                  | Low | 5       | 6           |       |       |
| 3   | LAC dental checks          | High| 70%     | 78%         | 71%   | 75%   |
| 4   | LAC health checks          | High| 70%     | 71%         | 71%   | 85%   |
"""
NEXT = """
| Children in care scorecard {now} |     |         |         |             |       |       |
|                                  |     |         |         |             |       |       |
| Ref | Team | Indicator           | Aim | {before} | Ceiling       | Peers | Wanted |
| 1   | A    | Reviews held in time | Low | 83%    | 72%         | 90%   | 95%   |
| 2   | A    | Sub total           | Low | 6       | 7           |       |       |
| 3   | B    | LAC eye checks      | High| 50%     | 60%         | 40%   | 55%   |
| 4   | B    | LAC dental checks   | High| 78%     | 80%         | 71%   | 75%   |
| 5   | B    | LAC health checks   | High| 71%     | 60%         | 71%   | 85%   |
"""


def drawn(picture: str, before: str, now: str, name: str = "scorecard.xlsx") -> Workbook:
    return book(picture.format(before=before, now=now), name)


THIS = drawn(SHEET, "2014/15", "2015/16")
LATER = drawn(NEXT, "2015/16", "2016/17", "scorecard next.xlsx")
PUT_RIGHT = (
    of_column("Ceiling", "outturn", 2016, under=UNDER.format(now="2015/16")),
    of_column("Peers", "benchmark", 2016, under=UNDER.format(now="2015/16"), group="statistical_neighbours"),
    of_column("Wanted", "target", 2016, under=UNDER.format(now="2015/16")),
    of_row("Sub total", Use.NOT_USED),
    of_indicator("Reviews held in time", Says.POLARITY, "higher"),
    of_indicator("LAC health checks", Says.THEME, "quality"),
)


def brief(workbook: Workbook, choices: Choices) -> dict[str, Any]:
    return json.loads(exports.named("json").make(report([workbook], choices)))  # type: ignore[union-attr]


def told(made: dict[str, Any], name: str) -> dict[str, Any]:
    """What matters of one indicator, its periods as years back from the year judged."""
    (found,) = [i for i in made["indicators"] if i["name"] == name]
    year = int(made["year"][:4])

    def back(period: str) -> int:
        return year - int(period[:4])

    return {
        "years": {back(o["period"]) for o in found["observations"]},
        "targets": {(back(t["period"]), t["value"]) for t in found["targets"]},
        "benchmarks": {(b["group"], back(b["period"]), b["value"]) for b in found["benchmarks"]},
        "polarity": (found["polarity"], found["polarity_from"]),
        "theme": found["theme"],
        "travel": found["change"] and found["change"]["travel"],
    }


def problems(made: dict[str, Any]) -> list[str]:
    return sorted(p["code"] for p in made["problems"])


def test_the_brief_is_wrong_then_right_and_says_why():
    wrong, right = brief(THIS, Choices()), brief(THIS, Choices(corrections=PUT_RIGHT))
    assert told(wrong, "Reviews held in time")["years"] == {0}
    assert told(wrong, "Reviews held in time")["polarity"] == ("lower", "workbook")
    assert told(right, "Reviews held in time") == {
        "years": {0, 1},
        "targets": {(0, 95)},
        "benchmarks": {("statistical_neighbours", 0, 90)},
        "polarity": ("higher", "officer"),
        "theme": told(wrong, "Reviews held in time")["theme"],
        "travel": "worse",
    }
    assert told(right, "LAC health checks")["theme"] == "quality"
    assert "Sub total" not in {i["name"] for i in right["indicators"]}
    assert problems(right) == ["left-out-by-officer"]
    assert len(right["corrections"]) == len(PUT_RIGHT)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The file an officer saved this year."""
    choices = Choices(corrections=PUT_RIGHT)
    path = tmp_path / "ours.corrections.json"
    path.write_bytes(written(kept_of(choices, read([THIS], choices))))
    return path


def test_the_saved_file_puts_next_years_workbook_right(saved: Path):
    kept = read_corrections(saved.name, saved.read_bytes())
    found = recognised(kept, read([LATER], Choices()))
    assert (found.is_alike, found.years) == (True, (("scorecard next.xlsx", 1),))
    now = brief(THIS, Choices(corrections=PUT_RIGHT))
    later = brief(LATER, Choices(corrections=found.corrections))
    assert later["year"] == "2016/17"
    for name in ("Reviews held in time", "LAC dental checks", "LAC health checks"):
        before, after = told(now, name), told(later, name)
        assert after | {"travel": ""} == before | {"travel": ""}
    assert problems(later) == problems(now)


def test_the_command_line_uses_it_on_both_years(saved: Path, capfdbinary: pytest.CaptureFixture[bytes]):
    for workbook, year in ((THIS, "2015/16"), (LATER, "2016/17")):
        path = saved.with_name(workbook.name)
        path.write_bytes(workbook.content)
        assert main(["brief", str(path), "--corrections", str(saved)]) == 0
        made = json.loads(capfdbinary.readouterr().out)
        assert (made["year"], problems(made)) == (year, ["left-out-by-officer"])
        assert told(made, "Reviews held in time")["travel"] == "worse"


def test_what_is_gone_from_next_years_workbook_is_named(saved: Path):
    gone = drawn(NEXT.replace("Wanted", "Aspiration").replace("Sub total", "Whole"), "2015/16", "2016/17")
    kept = read_corrections(saved.name, saved.read_bytes())
    found = recognised(kept, read([gone], Choices()))
    made = brief(gone, Choices(corrections=found.corrections))
    lost = [p["message"] for p in made["problems"] if p["code"] == "correction-not-found"]
    assert len(lost) == 2
    assert any("the column “Wanted”" in message for message in lost)
    assert any("the row “Sub total”" in message for message in lost)
