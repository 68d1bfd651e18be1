"""A scorecard whose names try to make the reader's browser call out."""

from __future__ import annotations

from pathlib import Path

import openpyxl

CALLS = (
    "![x](http://evil.example/x.png)",
    "<img src=http://evil.example/y.png>",
    "[z](http://evil.example/z) :red[now]",
)


def hostile_workbook(path: Path) -> None:
    """A plain wide scorecard of percentages, so that every name makes a bullet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "$x$ <b>loud -- _s_"
    sheet.append(["Indicator", "Good is", "2014/15", "2015/16", "Target 2015/16"])
    for row, call in enumerate(CALLS):
        sheet.append([f"% of reviews in time {call}", "High", f"{60 + row}.5%", f"{90 + row}.5%", "85%"])
    book.save(path)
