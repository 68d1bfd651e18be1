"""Make the sample workbook: Rotherham's 2015/16 year end, laid out as its own scorecards were.

The figures stand in rotherham-2015-16.toml; this lays them out. The same
figures give the same bytes. Run `make sample`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

HERE = Path(__file__).parent
FIGURES = HERE / "rotherham-2015-16.toml"
SAMPLE = HERE / "rotherham-2015-16.xlsx"

MONTHS = tuple(date(2015 + (m > 12), (m - 1) % 12 + 1, 1) for m in range(4, 16))
TARGETS = ("Red", "Amber", "Target Green")
YEARS = ("2013/14", "2014/15", "2015/16")
OTHERS = ("STAT NEIGH AVE", "BEST STAT NEIGH", "NAT AVE", "NAT TOP QTILE THRESHOLD")
GROUPS = ("2015/16 Target and Tolerances", "YR ON YR TREND", "LATEST BENCHMARKING - 2015/16")
NUMBER_FORMATS = {"Percentage": "0.0%", "Number": "#,##0", "Rate per 10,000": "0.0", "Days": "0.0"}
UP, DOWN, LEVEL = "\u00e9", "\u00ea", "\u00e8"  # arrows, once the cell is in Wingdings

NAVY, PALE, GREY, LINE = "#1F3864", "#D9E2F3", "#6B6B6B", "#8EA9DB"
GREEN, RED = "#375623", "#9C0006"
FILLS = {"G": "#C6E0B4", "A": "#FFE699", "R": "#F4B6B6"}

CAVEATS = (
    "Data reports are not dynamic: figures are a snapshot and can change when a report is re-run.",
    "Figures in italics are illustrative and stand for no real child, month or target: see the Notes sheet.",
)
DETAILS = (
    ("Status", "Sample, made for this app from published figures"),
    (
        "Made from",
        "Minutes of the meeting on Children & Young People's Services 2015/2016 Year End Performance",
    ),
    ("Names", "No person is named in this workbook"),
)
ABOUT = (
    "Minutes: the figure is in the published minutes of the meeting that took the 2015/16 year end report.",
    "Published: Department for Education, Local Authority Interactive Tool, Open Government Licence v3.0,"
    " year ending 31 March 2016. Statistical neighbours are those of the 2025 model: their plain mean, the"
    " best of them, and the quartile of all authorities, worked out from the published figures. The adoption"
    " threshold is the government's own for 2013 to 2016.",
    "Illustrative: made up so that the sheet looks as it would in a council. It stands in italics: all months"
    " but those named below, where red and amber begin, and the green targets not named below.",
)
KEY = (
    (UP, "Up since last month: green when that is good, red when it is not, grey where neither way is"),
    (DOWN, "Down since last month, in the same colours"),
    (LEVEL, "No change since last month"),
)
STANDS_AS = {
    "year": "the year end",
    "before": "the earlier year",
    "March": "March 2016",
    "target": "the green target",
    "others": "the benchmarks",
}


@dataclass(frozen=True)
class Look:
    """The workbook being made, and its formats by what they are for."""

    book: Workbook

    def of(self, **properties: object) -> Format:
        """Give the house's letters with `properties` (xlsxwriter's own) on top."""
        base = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
        return self.book.add_format(base | properties)

    def heading(self) -> Format:
        """Give what a column's heading looks like."""
        return self.of(
            bold=True,
            bg_color=NAVY,
            font_color="white",
            text_wrap=True,
            align="center",
            border=1,
            border_color=LINE,
        )

    def cell(self, *, illustrative: bool = False, **properties: object) -> Format:
        """Give what a cell of a table looks like; in italics when its figure is illustrative."""
        slant = {"italic": True, "font_color": GREY} if illustrative else {}
        return self.of(**{"border": 1, "border_color": LINE, "align": "center"} | slant | properties)


def make(figures: dict[str, Any], path: Path) -> None:
    """Write the whole workbook to `path`."""
    book = xlsxwriter.Workbook(path, {"default_date_format": "mmm-yy"})
    book.set_properties({"title": figures["report"], "created": datetime(2016, 5, 1)})
    look = Look(book)
    _cover(book.add_worksheet("Cover"), look, figures)
    _notes(book.add_worksheet("Notes"), look, figures)
    for number, section in enumerate(figures["section"], start=1):
        _section(book.add_worksheet(section["sheet"]), look, section, number)
    _lookups(book.add_worksheet("Lookups"))
    book.close()


def _cover(sheet: Worksheet, look: Look, figures: dict[str, Any]) -> None:
    _page(sheet)
    sheet.set_column("A:A", 3)
    sheet.set_row(4, 28)
    sheet.set_row(5, 22)
    sheet.set_column("B:B", 16)
    sheet.set_column("C:C", 95)
    sheet.write("B2", f"{figures['council']} Metropolitan Borough Council", look.of(bold=True, font_size=14))
    sheet.write("B3", "Children and Young People's Services", look.of(font_size=12))
    sheet.write("B5", figures["report"], look.of(bold=True, font_size=20, font_color=NAVY))
    sheet.write("B6", figures["as_at"], look.of(bold=True, font_size=14))
    for row, line in enumerate(CAVEATS, start=7):
        sheet.write(row, 1, line, look.of())
    sheet.merge_range("B11:C11", "Document Details", look.heading())
    for row, (label, text) in enumerate(DETAILS, start=11):
        sheet.write(row, 1, label, look.cell(bold=True, align="left"))
        sheet.write(row, 2, text, look.cell(align="left"))


def _notes(sheet: Worksheet, look: Look, figures: dict[str, Any]) -> None:
    _page(sheet)
    for column, width in zip("ABCD", (8, 62, 34, 34), strict=True):
        sheet.set_column(f"{column}:{column}", width)
    sheet.write(
        "A1", "Notes: where each figure comes from", look.of(bold=True, font_size=14, font_color=NAVY)
    )
    for row, line in enumerate(ABOUT, start=1):
        sheet.merge_range(row, 0, row, 3, line, look.of(text_wrap=True))
        sheet.set_row(row, 15 * (1 + len(line) // 130))
    for row, (glyph, meaning) in enumerate(KEY, start=5):
        sheet.write(row, 0, glyph, look.of(font_name="Wingdings", align="center"))
        sheet.write(row, 1, meaning, look.of())
    for column, heading in enumerate(("Row", "Indicator", "In the minutes", "Published")):
        sheet.write(9, column, heading, look.heading())
    rows = ((ref, row) for n, s in enumerate(figures["section"], 1) for ref, row in _numbered(s, n))
    for line, (ref, row) in enumerate(rows, start=10):
        said = (ref, row["name"], _listed(row.get("given", ())), _listed(row.get("published", ())))
        for column, text in enumerate(said):
            sheet.write(line, column, text, look.cell(align="left"))


def _page(sheet: Worksheet) -> None:
    """Print a sheet as a council would: no grid, one landscape page wide."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _numbered(section: dict[str, Any], number: int) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{number}.{place}", row) for place, row in enumerate(section["row"], start=1)]


def _listed(parts: tuple[str, ...]) -> str:
    return ", ".join(STANDS_AS[part] for part in parts) or "none"


def _section(sheet: Worksheet, look: Look, section: dict[str, Any], number: int) -> None:
    months = MONTHS[-section["months"] :]
    title = f"PERFORMANCE SUMMARY - 2015/16 - {section['sheet'].upper()}"
    sheet.write("A1", title, look.of(bold=True, font_size=14, font_color=NAVY))
    sheet.write("A2", "As at Month End: March 2016", look.of())
    _headings(sheet, look, section["sheet"], months)
    line = 5
    for ref, row in _numbered(section, number):
        _row(sheet, look, line, ref, row, months)
        line += 1
    for note in [row["note"] for row in section["row"] if "note" in row] + [CAVEATS[1]]:
        line += 1
        sheet.write(line, 1, note, look.of(italic=True))
    sheet.freeze_panes(5, 2)
    _page(sheet)


def _headings(sheet: Worksheet, look: Look, title: str, months: tuple[date, ...]) -> None:
    """Write two rows of headings, column by column: single ones over both rows, groups over leaves."""
    heading, dated = look.heading(), look.heading()
    dated.set_num_format("mmm-yy")
    dated.set_bg_color(PALE)
    dated.set_font_color(NAVY)
    column = 0
    singles = ("NO.", f"INDICATORS - {title.upper()}", "GOOD PERF IS", "DATA NOTE (Monthly)")
    after = ("Year End 2015/16", "DATA NOTE", "DOT (Month on Month)", "RAG (in month)")
    parts: list[tuple[str, tuple[Any, ...]]] = [(single, ()) for single in singles]
    parts += [("IN MONTH PERFORMANCE", months), *((single, ()) for single in after)]
    parts += list(zip(GROUPS, (TARGETS, YEARS, OTHERS), strict=True))
    for name, leaves in parts:
        if not leaves:
            sheet.merge_range(3, column, 4, column, name, heading)
            column += 1
            continue
        sheet.merge_range(3, column, 3, column + len(leaves) - 1, name, heading)
        for leaf in leaves:
            sheet.write(4, column, leaf, dated)
            column += 1
    sheet.set_row(3, 32)
    sheet.set_row(4, 45)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 2, 8)
    sheet.set_column(3, 3, 16)
    sheet.set_column(4, column - 1, 11)
    sheet.set_column(5 + len(months), 5 + len(months), 17)


def _row(
    sheet: Worksheet, look: Look, line: int, ref: str, row: dict[str, Any], months: tuple[date, ...]
) -> None:
    real = {*row.get("given", ()), *row.get("published", ())}
    in_month = row.get("months", ["-"] * len(months))
    target = row.get("target", ["-"] * 3)
    figure = NUMBER_FORMATS[row["unit"]]
    colour = _rag(row)

    def shown(values: Iterable[object], *, real: bool = True) -> list[tuple[object, Format]]:
        return [(v, look.cell(num_format=figure, illustrative=not real and v != "-")) for v in values]

    cells: list[tuple[object, Format]] = [
        (ref, look.cell()),
        (row["name"], look.cell(align="left", text_wrap=True)),
        (row["good"], look.cell()),
        (row["unit"], look.cell()),
        *shown(in_month[:-1], real=False),
        *shown(in_month[-1:], real="March" in real),
        (row["year"], look.cell(num_format=figure, bold=True, bg_color=PALE)),
        (row["window"], look.cell()),
        _travel(look, row["good"], in_month),
        (colour, look.cell(bold=True, bg_color=FILLS.get(colour, "white"))),
        *shown(target[:2], real=False),
        *shown(target[2:], real="target" in real),
        *shown([*row.get("before", ["-", "-"]), row["year"]]),
        *shown(row.get("others", ["-"] * 4)),
    ]
    for column, (value, form) in enumerate(cells):
        sheet.write(line, column, stored(value, figure), form)
    sheet.set_row(line, 28)


def stored(value: object, number_format: str) -> object:
    """Give a figure as Excel keeps it: a percentage as a fraction shown with its sign."""
    if isinstance(value, str) or not number_format.endswith("%"):
        return value
    return float(Decimal(str(value)) / 100)


def _travel(look: Look, good: str, months: list[Any]) -> tuple[str, Format]:
    """Give the arrow from last month to this, coloured by whether it is good."""
    before, now = months[-2:]
    if isinstance(now, str) or isinstance(before, str):
        return "-", look.cell()
    arrow = LEVEL if now == before else UP if now > before else DOWN
    colour = GREY if arrow == LEVEL or good == "Info" else GREEN if (arrow == UP) == (good == "High") else RED
    return arrow, look.cell(font_name="Wingdings", font_size=12, font_color=colour)


def _rag(row: dict[str, Any]) -> str:
    """Give the colour the newest figure earns against the row's own target and tolerance, or "-"."""
    if "target" not in row:
        return "-"
    newest = row.get("months", [row["year"]])[-1]
    amber, green = (Decimal(text.strip("<>=%")) for text in row["target"][1:])
    sign = 1 if row["good"] == "High" else -1
    return "G" if sign * (newest - float(green)) >= 0 else "A" if sign * (newest - float(amber)) >= 0 else "R"


def _lookups(sheet: Worksheet) -> None:
    """Write the hidden sheet of codes such a workbook keeps behind its lists."""
    sheet.hide()
    for row, (word, code) in enumerate(
        (("High", 1), ("Low", 2), ("Info", 3), *((u, 9) for u in NUMBER_FORMATS))
    ):
        sheet.write_row(row, 0, (word, code))


if __name__ == "__main__":
    make(tomllib.loads(FIGURES.read_text("utf-8")), SAMPLE)
    print(f"made {SAMPLE.relative_to(HERE.parent)}")
