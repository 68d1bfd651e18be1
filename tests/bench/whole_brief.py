"""How long the whole brief of a big workbook takes, beside `openpyxl.load_workbook` alone on the same bytes.

The workbook is the wide scorecard at its largest: 8 sheets of 300 rows and 25
columns with merged headings, formats and fills, about 60,000 cells. The two are timed
in turn, so that whatever else the machine does falls on both. The brief's time is all of
it, the child process that parses the bytes included; openpyxl runs as a server would
have to run it, with defusedxml, and in no process of its own.
"""

from __future__ import annotations

import csv
import gc
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import islice, product
from pathlib import Path
from statistics import median

import openpyxl
import xlsxwriter

from cyps.presentation import exports
from cyps.reading import Workbook
from cyps.walk import report

CATALOGUE = Path(__file__).parents[2] / "cyps" / "catalogue" / "indicators.csv"
SHEETS, ROWS = 8, 300
MONTHS = tuple(date(2015, month, 1) for month in range(9, 13)) + tuple(date(2016, m, 1) for m in (1, 2, 3))
SINGLES = ("NO.", "INDICATORS - {section}", "GOOD PERF IS", "DATA NOTE (Monthly)")
AFTER = ("Year End 2015/16", "DATA NOTE", "DOT (Month on Month)", "RAG (in month)")
GROUPS = {
    "2015/16 Target and Tolerances": ("Red", "Amber", "Target Green"),
    "YR ON YR TREND": ("2013/14", "2014/15", "2015/16"),
    "LATEST BENCHMARKING - 2014/15": (
        "STAT NEIGH AVE",
        "BEST STAT NEIGH",
        "NAT AVE",
        "NAT TOP QTILE THRESHOLD",
    ),
}
HEADING_ROWS = 3
TARGET = 2.0
ROUNDS = 7


def main() -> None:
    content = made()
    both: dict[str, Callable[[], object]] = {
        "openpyxl.load_workbook": lambda: openpyxl.load_workbook(BytesIO(content), data_only=True),
        "the whole brief, JSON": lambda: brief(content),
    }
    times: dict[str, list[float]] = {name: [] for name in both}
    for turn in range(1 + ROUNDS):
        for name, task in both.items():
            took = timed(task)
            if turn:
                times[name].append(took)
    show({name: median(took) for name, took in times.items()})


def brief(content: bytes) -> bytes:
    export = exports.named("json")
    assert export is not None
    return export.make(report((Workbook("big.xlsx", content),)))


def timed(task: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def show(medians: dict[str, float]) -> None:
    alone, whole = medians.values()
    print(f"\nThe whole brief of {SHEETS} sheets x {ROWS} rows x 25 columns, median of {ROUNDS}")
    for name, took in medians.items():
        print(f"{name:24} {took:6.2f} s")
    verdict = "reached" if whole / alone <= TARGET else "not reached"
    print(f"{'ratio':24} {whole / alone:6.2f}     target {TARGET}: {verdict}")


def made() -> bytes:
    """The big workbook: the catalogue's own names, each for several teams, with figures of its unit."""
    with CATALOGUE.open(encoding="utf-8") as file:
        entries = list(csv.DictReader(file))
    named = product(range(1, SHEETS * ROWS), entries)
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    for number in range(1, SHEETS + 1):
        rows = islice(named, ROWS - HEADING_ROWS)
        _sheet(book, number, [(f"{entry['name']}, team {team}", entry) for team, entry in rows])
    book.close()
    return out.getvalue()


def _sheet(book: xlsxwriter.Workbook, number: int, rows: list[tuple[str, dict[str, str]]]) -> None:
    sheet = book.add_worksheet(f"Section {number}")
    sheet.write(0, 0, f"PERFORMANCE SUMMARY - 2015/16 - SECTION {number}")
    _headings(book, sheet, f"SECTION {number}")
    forms = {unit: book.add_format({"num_format": form, "border": 1}) for unit, form in FORMS.items()}
    arrow = book.add_format({"font_name": "Wingdings"})
    filled = book.add_format({"bg_color": "#C6E0B4", "bold": True})
    for line, (name, entry) in enumerate(rows, start=HEADING_ROWS):
        share = entry["unit"] == "percent"
        form = forms["percent" if share else "other"]
        figures = [_figure(line, column, share=share) for column in range(15)]
        tolerances = ("<85%", ">=85%", ">=90%") if share else ("<30", ">=30", ">=60")
        good = {"higher": "High", "lower": "Low"}.get(entry["polarity"], "Info")
        sheet.write_row(
            line, 0, (f"{number}.{line - 2}", name, good, "Percentage" if share else "Number"), filled
        )
        sheet.write_row(line, 4, figures[:8], form)
        sheet.write(line, 12, "Financial Year")
        sheet.write(line, 13, "\u00e9", arrow)
        sheet.write(line, 14, "G", filled)
        sheet.write_row(line, 15, tolerances)
        sheet.write_row(line, 18, [*figures[8:10], figures[7]], form)
        sheet.write_row(line, 21, figures[10:14], form)


FORMS = {"percent": "0.0%", "other": "#,##0.0"}


def _figure(line: int, column: int, *, share: bool) -> float:
    points = 400 + (line * 37 + column * 11) % 590
    return points / 1000 if share else points / 10


def _headings(book: xlsxwriter.Workbook, sheet: xlsxwriter.workbook.Worksheet, section: str) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E2F3"})
    dated = book.add_format({"bold": True, "num_format": "mmm-yy"})
    column = 0
    for word in SINGLES:
        sheet.merge_range(1, column, 2, column, word.format(section=section), bold)
        column += 1
    sheet.merge_range(1, column, 1, column + len(MONTHS) - 1, "Monthly", bold)
    for month in MONTHS:
        sheet.write(2, column, month, dated)
        column += 1
    for word in AFTER:
        sheet.merge_range(1, column, 2, column, word, bold)
        column += 1
    for group, leaves in GROUPS.items():
        sheet.merge_range(1, column, 1, column + len(leaves) - 1, group, bold)
        sheet.write_row(2, column, leaves, bold)
        column += len(leaves)


if __name__ == "__main__":
    main()
