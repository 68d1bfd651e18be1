"""What each rule contributes, measured on workbooks whose indicators people listed themselves.

    python -m docs.method.make_shares FOLDER

FOLDER holds workbooks and a truth.json that names, for each set of files, the indicators
and on which list people put them. Writes docs/method/shares.md. Not part of the tests:
the workbooks are not in this repository.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from cyps.judgement import NOTES, RULES
from cyps.reading import Workbook
from cyps.walk import report
from cyps.wording import Report

PAGE = Path(__file__).with_name("shares.md")
HEAD = """# What each rule contributes

Measured on {sets} sets of workbooks with {listed} indicators that councils' own minutes and reports put on
one list or the other. A bullet counts under the rule that leads it. "With people": of the bullets on the
indicators that people listed, those on their side. Written by `python -m docs.method.make_shares FOLDER`.

| rule | bullets | share | on indicators people listed | with people | against them |
| --- | ---: | ---: | ---: | ---: | ---: |
"""


def main() -> None:
    """Judge each set, count its bullets by rule, and write the page."""
    folder = Path(sys.argv[1])
    sets = json.loads((folder / "truth.json").read_text("utf-8"))
    bullets: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    opposed: Counter[str] = Counter()
    for one in sets:
        brief = report([Workbook(name, (folder / name).read_bytes()) for name in one["files"]])
        wanted = sides(one, brief)
        for bullet in brief.bullets:
            bullets[bullet.rule] += 1
            if expected := wanted.get(bullet.indicator or ""):
                listed[bullet.rule] += 1
                agreed[bullet.rule] += bullet.kind in expected["expect"]
                opposed[bullet.rule] += bullet.kind in expected["oppose"]
    people = sum(bool(indicator["expect"]) for one in sets for indicator in one["indicators"])
    lines = [
        f"| {rule} | {bullets[rule]} | {bullets[rule] / bullets.total():.0%} | {listed[rule]} |"
        f" {agreed[rule]} | {opposed[rule]} |"
        for rule in (rule.ID for rule in (*RULES, *NOTES))
    ]
    total = f"| all | {bullets.total()} | 100% | {listed.total()} | {agreed.total()} | {opposed.total()} |"
    PAGE.write_text(HEAD.format(sets=len(sets), listed=people) + "\n".join([*lines, total]) + "\n", "utf-8")
    print(f"{PAGE}: {bullets.total()} bullets of {len(sets)} sets")


def sides(one: dict[str, Any], brief: Report) -> dict[str, dict[str, Any]]:
    """The people's verdict by our indicator's id, found by the cells both speak of."""
    by_cell = {
        (o.value.source.file, o.value.source.sheet, o.value.source.cell): indicator.id
        for indicator in brief.scorecard.indicators
        for o in indicator.observations
        if o.value.source
    }
    by_name = {i["name"]: i for i in one["indicators"] if i["expect"]}
    return {
        by_cell[key]: by_name[cell["name"]]
        for cell in one["cells"]
        if cell["name"] in by_name and (key := (cell["file"], cell["sheet"], cell["cell"])) in by_cell
    }


if __name__ == "__main__":
    main()
