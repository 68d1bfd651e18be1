"""Make wide-scorecard.xlsx: one workbook with every habit of the wide scorecard a reader must bear.

The council, Westmere, and all its figures are invented. Run `make golden`,
then read the difference in the texts beside it before it is committed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

HERE = Path(__file__).parent
WORKBOOK = HERE / "wide-scorecard.xlsx"

UP, DOWN, LEVEL = "\u00e9", "\u00ea", "\u00e8"  # arrows in Wingdings
JAN, FEB, MAR = date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)
TARGETS = ("Red", "Amber", "Target\nGreen")
OTHERS = ("STAT NEIGH AVE", "BEST STAT NEIGH", "NAT AVE", "NAT TOP QTILE THRESHOLD")
Row = tuple[object, ...]


@dataclass(frozen=True)
class Heading:
    """A column group: its words, from the top row down, over the leaves of the lowest row."""

    words: tuple[str, ...]
    leaves: tuple[object, ...] = ()


class Sheet:
    """A tab being filled from the top."""

    def __init__(self, book: xlsxwriter.Workbook, name: str) -> None:
        self.book = book
        self.tab: Worksheet = book.add_worksheet(name)
        self.line = 0
        self.bold = book.add_format({"bold": True, "text_wrap": True, "align": "center", "border": 1})
        self.dated = book.add_format({"bold": True, "num_format": "mmm-yy", "border": 1})

    def say(self, *lines: str) -> None:
        for line in lines:
            self.tab.write(self.line, 1, line)
            self.line += 1

    def headings(self, depth: int, *groups: Heading) -> None:
        """Write `depth` rows of headings: what has no leaves is merged down, what has is merged across."""
        column = 0
        for group in groups:
            width = max(1, len(group.leaves))
            for level, word in enumerate(group.words):
                last = depth - 1 if not group.leaves and level == len(group.words) - 1 else level
                self._word(level, last, column, width, word)
            for leaf in group.leaves:
                self.tab.write(self.line + depth - 1, column, leaf, self.dated)
                column += 1
            column += not group.leaves
        self.line += depth

    def _word(self, first: int, last: int, column: int, width: int, word: str) -> None:
        if (first, width) == (last, 1):
            self.tab.write(self.line + first, column, word, self.bold)
        else:
            top, bottom = self.line + first, self.line + last
            self.tab.merge_range(top, column, bottom, column + width - 1, word, self.bold)

    def rows(self, number_format: str, *rows: Row) -> None:
        number = self.book.add_format({"num_format": number_format})
        arrow = self.book.add_format({"font_name": "Wingdings"})
        error = self.book.add_format({"num_format": "0.0%"})
        for row in rows:
            for column, value in enumerate(row):
                if value in (UP, DOWN, LEVEL):
                    self.tab.write(self.line, column, value, arrow)
                elif value == "#DIV/0!":
                    self.tab.write_formula(self.line, column, "=1/0", error, "#DIV/0!")
                elif value is not None:
                    self.tab.write(self.line, column, value, number if column else None)
            self.line += 1


def singles(*words: str) -> tuple[Heading, ...]:
    return tuple(Heading((word,)) for word in words)


def make(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime(2024, 5, 1)})
    _cover(Sheet(book, "Cover"))
    _notes(Sheet(book, "Notes"))
    _safeguarding(Sheet(book, "Safeguarding"))
    _looked_after(Sheet(book, "LAC"))
    _onwards(Sheet(book, "Care Leavers and Adoption"))
    _lookups(Sheet(book, "Lookups"))
    book.close()


def _cover(sheet: Sheet) -> None:
    sheet.line = 2
    sheet.say("Westmere Council", "Children's Services Performance Report 2023/24")
    sheet.say("As at Month End: March 2024", "Figures can change when reports are re-run.")
    sheet.rows("General", (None, "Status", "Issue 1"), (None, "Page", 1), (None, "of", 12))
    sheet.rows("dd/mm/yyyy", (None, "Date issued", date(2024, 4, 22)))


def _notes(sheet: Sheet) -> None:
    sheet.say("Notes", "1. Rates are per 10,000 of 41,250 children aged 0 to 17.")
    sheet.say("2. From October 2023 assessments are counted in working days; 38 were re-opened.")


def _safeguarding(sheet: Sheet) -> None:
    """Write two sections on one sheet, each under its own three rows of headings, months as true dates."""
    sheet.say("PERFORMANCE SUMMARY - MARCH 2024", "Quarter 4 covering January - March 2024")
    sheet.line += 1
    _block(sheet, "CONTACT AND REFERRAL")
    sheet.rows("#,##0",
        ("1.1", "*Contacts received (See Note 1)", "Info", "Number", 812, 790, 845, 9641, "Financial Year", UP, "-", None, None, None, 9120, 9388, 9641),
    )  # fmt: skip
    sheet.rows("0.0%",
        ("1.2", "% of contacts decided within one working day", "High", "Percentage", 0.941, 0.957, 0.962, 0.953, "Financial Year", UP, "G", "<85%", ">=85%", ">=95%", 0.902, 0.921, 0.953),
        ("1.3", "% of re-referrals within 12 months²", "Low", "Percentage", 0.221, "n/a", 0.238, 0.243, "Rolling Year", UP, "R", ">24%", "<=24%", "<=20%", 0.197, 0.201, 0.243, 0.214, 0.146, 0.215, 0.168),
        ("1.10", "% of referrals with a decision within one working day", "High", "Percentage", "-", "#DIV/0!", "tbc", 0.876, "Financial Year", "-", None, None, None, None, "n/a", "-", 0.876),
    )  # fmt: skip
    sheet.line += 1
    _block(sheet, "CHILD PROTECTION")
    sheet.rows("0.0",
        ("2.1", "Rate of children with a child protection plan per 10,000", "Info", "Rate per 10,000", 44.9, 46.1, 47.3, 47.3, "As at 31 March", UP, "-", None, None, None, 41.0, 42.4, 47.3, 52.6, None, 42.1, None),
    )  # fmt: skip
    sheet.rows("0.0%",
        ("2.2", "% of ICPC within 15 working days", "High", "Percentage", 0.815, 0.833, 0.79, 0.824, "Financial Year", DOWN, "A", "80%>", "80% - 90%", "90%<", 0.846, 0.871, 0.824, 0.789, 0.97, 0.792, 0.879),
        ("2.3", "% of child protection visits in timescale", "High", "Percentage", 0.977, 0.981, 0.986, 0.982, "Financial Year", UP, "G", "<90%", ">=90%", ">=95%", 0.961, "-", 0.982),
    )  # fmt: skip
    sheet.line += 1
    sheet.say("Note 1: a new recording system changed how contacts are counted.", "² Counted over 12 months.")


def _block(sheet: Sheet, section: str) -> None:
    sheet.headings(
        3,
        *singles("NO.", f"INDICATORS - {section}", "GOOD PERF IS", "DATA NOTE (Monthly)"),
        Heading(("2023/24 PERFORMANCE", "IN MONTH"), (JAN, FEB, MAR)),
        *singles("Year End 2023/24", "DATA NOTE", "DOT\n(Month on Month)", "RAG\n(in month)"),
        Heading(("2023/24 Target and Tolerances", "TOLERANCES"), TARGETS),
        Heading(("TREND", "YR ON YR TREND"), ("2021/22", "2022/23", "2023/24")),
        Heading(("LATEST BENCHMARKING - 2021/22", "OTHERS"), OTHERS),
    )


def _looked_after(sheet: Sheet) -> None:
    """Write months as text, and percentages as points: 92.8 in a General cell, and the text "92.8%"."""
    sheet.line = 1
    sheet.headings(
        2,
        *singles("NO.", "INDICATORS - LOOKED AFTER CHILDREN", "GOOD PERF IS", "DATA NOTE (Monthly)"),
        Heading(("Monthly",), ("Jan 24", "Feb 24", "Mar 24")),
        *singles("YTD\n2023/24", "DATA NOTE", "DOT\n(Month on Month)", "RAG\n(in month)"),
        Heading(("2023/24 Target and Tolerances",), TARGETS),
        Heading(("YR ON YR TREND",), ("2021/22", "2022/23")),
        Heading(("LATEST BENCHMARKING - 2022/23",), OTHERS),
    )
    sheet.rows("General",
        ("3.1", "% of LAC reviews in time", "High", "Percentage", 95.1, 94.2, 96.0, 94.6, "Financial Year", UP, "G", "<85", ">=85", ">=92", 88.4, 89.9),
        ("3.2", "% of LAC with an up-to-date health assessment", "High", "Percentage", "86.1%", "88.0%", "90.2%", "90.2%", "As at month end", UP, "A", "<85%", ">=85%", ">=95%", "91.7%", "92.8%"),
        ("3.3", "% of LAC with three or more placements in the year", "Low", "Percentage", 11.8, 12.1, 12.4, 12.4, "Rolling Year", UP, "R", ">12", "<=12", "<=10", 10.2, 9.7, 9.0, 6, 10, 8),
        ("3.4", "% of LAC with a PEP", "High", "Percentage", 99.2, 100, 100, 100, "As at month end", LEVEL, "G", "<90", ">=90", ">=95", 96.5, 98.9),
        ("3.5", "Rate of LAC per 10,000", "Info", "Rate per 10,000", 81.2, 81.9, 82.4, 82.4, "As at 31 March", UP, "-", "-", "-", "-", 78.8, 80.6, 84, None, 71, None),
    )  # fmt: skip


def _onwards(sheet: Sheet) -> None:
    """Write no title, two sections one below the other, references as numbers, and days, counts and pounds."""
    sheet.headings(
        2,
        *singles("NO.", "INDICATORS - CARE LEAVERS", "GOOD PERF IS", "DATA NOTE (Monthly)"),
        Heading(("YR ON YR TREND",), ("2021/22", "2022/23", "2023/24")),
        *singles("Target 2023/24"),
    )
    sheet.rows("0%",
        (4.1, "% of care leavers with an up-to-date pathway plan", "High", "Percentage", 0.74, 0.82, 0.97, ">=95%"),
        (4.2, "% of care leavers in suitable accommodation", "High", "Percentage", 0.88, 0.89, 0.88, ">=92%"),
    )  # fmt: skip
    sheet.line += 2
    sheet.headings(
        2,
        *singles("NO.", "INDICATORS - ADOPTION", "GOOD PERF IS", "DATA NOTE"),
        Heading(("YR ON YR TREND",), ("2021/22", "2022/23", "2023/24")),
        *singles("Target 2023/24"),
    )
    sheet.rows("#,##0",
        (5.1, "Average days from becoming LAC to adoption placement (A1)", "Low", "Days", 512, 498, 441, "<=426"),
        (5.2, "Number of children waiting for an adoptive family", "Low", "Number", 31, 17, 0, None),
    )  # fmt: skip
    sheet.rows("£#,##0", (5.3, "Average weekly cost of a placement", "Low", "£", 1180, 1215, 1342, None))


def _lookups(sheet: Sheet) -> None:
    sheet.tab.hide()
    sheet.rows("General", *(("High", 1), ("Low", 2), ("Info", 3), ("Apr-23", 4), ("May-23", 5)))


if __name__ == "__main__":
    make(WORKBOOK)
