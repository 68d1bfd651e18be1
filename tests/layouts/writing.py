"""The shapes a table can have on paper, each written from columns that say what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.layouts import figures
from tests.layouts.figures import Style
from tests.layouts.known import COUNCIL, KNOWN, NEWEST, YEARS, Known, by_section
from tests.layouts.paper import Paper


@dataclass(frozen=True, slots=True)
class Col:
    """A column: the words over it from the top down, and what it says of an indicator."""

    heads: tuple[object, ...]
    says: Callable[[Known], object]


def _heads(head: object) -> tuple[object, ...]:
    return head if isinstance(head, tuple) else (head,)


def name(head: object = "Indicator") -> Col:
    return Col(_heads(head), lambda k: k.name)


def theme(head: object = "Theme") -> Col:
    return Col(_heads(head), lambda k: k.section)


def ref(head: object = "No.") -> Col:
    def says(known: Known) -> str:
        sections = list(by_section())
        return f"{sections.index(known.section) + 1}.{KNOWN.index(known) + 1}"

    return Col(_heads(head), says)


def good(head: object = "Good performance is", words: Mapping[str, str] = figures.HIGH_LOW) -> Col:
    return Col(_heads(head), lambda k: words[k.polarity])


def unit(head: object = "Unit") -> Col:
    return Col(_heads(head), lambda k: figures.UNITS[k.unit])


def own(head: object, year: str, style: Style = figures.shown) -> Col:
    return Col(_heads(head), lambda k: style(k, k.in_year(year), year))


def target(head: object = "Target", style: Style = figures.shown) -> Col:
    return Col(_heads(head), lambda k: style(k, k.target, NEWEST))


def tolerance(head: object = "Amber", style: Style = figures.shown) -> Col:
    return Col(_heads(head), lambda k: style(k, k.tolerance, NEWEST))


def england(head: object, year: str, style: Style = figures.shown) -> Col:
    return Col(_heads(head), lambda k: style(k, k.other("england", year), ""))


def neighbours(head: object, year: str, style: Style = figures.shown) -> Col:
    return Col(_heads(head), lambda k: style(k, k.other("neighbours", year), ""))


def part(head: object, year: str, which: int) -> Col:
    """The numerator (0) or denominator (1) of a year."""
    return Col(_heads(head), lambda k: (k.count(year) or (None, None))[which])


def rag(head: object = "RAG", letter: bool = False) -> Col:
    def says(known: Known) -> str:
        word = figures.colour(known, known.in_year(NEWEST))
        return word[:1] if letter else word.capitalize()

    return Col(_heads(head), says)


def travel(head: object = "DOT") -> Col:
    return Col(_heads(head), lambda k: figures.arrow(k, k.in_year(NEWEST), k.in_year(YEARS[-2])))


def travel_from(head: object, style: Style = figures.typed) -> Col:
    """The value of the year before with an arrow: "91.3% ▼"."""

    def says(known: Known) -> object:
        before = known.in_year(YEARS[-2])
        if not isinstance(before, Decimal):
            return before
        return (
            f"{style(known, before, YEARS[-2])} {figures.arrow(known, known.in_year(NEWEST), before)}".strip()
        )

    return Col(_heads(head), says)


def always(head: object, content: object) -> Col:
    return Col(_heads(head), lambda _: content)


def commentary(head: object = "Commentary") -> Col:
    return Col(_heads(head), lambda k: f"The service reviews {k.name[:30].lower()} with partners each month.")


GAP = Col((), lambda _: None)


def headings(paper: Paper, row: int, columns: Sequence[Col], left: int = 1, groups: str = "merge") -> int:
    """Writes the heading rows and returns the row after them.

    `groups` says how a heading over several columns is written: merged, over the
    first only, over the middle, or over each.
    """
    levels = max(len(c.heads) for c in columns)
    for level in range(levels):
        at = 0
        while at < len(columns):
            heads = columns[at].heads
            text = heads[level] if level < len(heads) else None
            last = at
            while (
                level < len(heads) - 1
                and last + 1 < len(columns)
                and columns[last + 1].heads[: level + 1] == heads[: level + 1]
            ):
                last += 1
            _group(paper, (row + level, left + at, left + last), text, groups)
            at = last + 1
    if groups == "merge":
        for at, column in enumerate(columns):
            if column.heads and len(column.heads) == 1 and levels > 1:
                paper.merge(row, left + at, row + levels - 1, left + at)
    elif levels > 1:
        for at, column in enumerate(columns):  # a single heading stands in the last row, beside the leaves
            if len(column.heads) == 1:
                paper.put(row + levels - 1, left + at, paper.cells.pop((row, left + at), None))
    return row + levels


def _group(paper: Paper, where: tuple[int, int, int], text: object, groups: str) -> None:
    row, first, last = where
    if groups == "centre":
        paper.put(row, (first + last) // 2, text)
    elif groups == "each":
        paper.row(row, [text] * (last - first + 1), first)
    else:
        paper.put(row, first, text)
        if groups == "merge" and text is not None:
            paper.merge(row, first, row, last)


def body(paper: Paper, row: int, columns: Sequence[Col], indicators: Iterable[Known], left: int = 1) -> int:
    """Writes a row an indicator and returns the row after them."""
    for known in indicators:
        paper.row(row, (c.says(known) for c in columns), left)
        row += 1
    return row


def wide(
    columns: Sequence[Col],
    *,
    sections: str = "rows",
    top: Sequence[object] = (),
    groups: str = "merge",
    left: int = 1,
    title: str = "Scorecard",
    notes: Sequence[str] = (),
    skip: int = 0,
) -> Paper:
    """A row an indicator. `sections` as rows of their own, as tables with a heading row each, merged or
    written once down the column left of the table, or nowhere ("" and where a column says it)."""
    paper = Paper(title)
    for at, text in enumerate(top, start=1):
        paper.put(at, left, text)
    row = len(top) + 1 + bool(top)
    beside = sections in ("merged", "once")
    if sections != "tables":
        row = headings(paper, row, columns, left + beside, groups)
    for section, indicators in by_section().items():
        if sections == "rows":
            paper.put(row, left, section)
            row += 1
        elif sections == "tables":
            paper.put(row, left, section)
            row = headings(paper, row + 1, columns, left, groups)
        if beside:
            paper.put(row, left, section)
            if sections == "merged":
                paper.merge(row, left, row + len(indicators) - 1, left)
        row = body(paper, row, columns, indicators, left + beside) + skip + (sections == "tables")
    for at, note in enumerate(notes, start=row + 1):
        paper.put(at, left, note)
    return paper


def beside(columns: Sequence[Col], across: int = 2, gap: int = 1, title: str = "Dashboard") -> Paper:
    """A table a section, `across` of them side by side, the next ones below the tallest."""
    paper, row, tallest = Paper(title), 3, 0
    paper.put(1, 1, f"{COUNCIL} children's services dashboard {NEWEST}")
    for number, (section, indicators) in enumerate(by_section().items()):
        left = 1 + (number % across) * (len(columns) + gap)
        if number and number % across == 0:
            row = tallest + 2
        start = row + (number % across)  # tables beside one another begin at different heights
        paper.put(start, left, section)
        end = body(paper, headings(paper, start + 1, columns, left), columns, indicators, left)
        tallest = max(tallest, end)
    return paper


def long(
    rows: Iterable[Sequence[object]], heads: Sequence[object], title: str = "Data", top: int = 1
) -> Paper:
    """A row a figure (or a year), under one row of headings."""
    paper = Paper(title)
    paper.row(top, heads)
    for at, row in enumerate(rows, start=top + 1):
        paper.row(at, row)
    return paper


def cards(
    says: Sequence[tuple[object, Callable[[Known], object]]],
    *,
    across: int = 1,
    indicators: Sequence[Known] = KNOWN,
    title: str = "Cards",
    top: Sequence[object] = (),
    by_theme: bool = False,
) -> Paper:
    """A small card an indicator: its name on top, then a label and its value a row; `across` on a line."""
    paper, row, number, section = Paper(title), 1, 0, ""
    for text in top:
        paper.put(row, 1, text)
        row += 1
    row += bool(top)
    for known in indicators:
        if by_theme and known.section != section:
            row += (len(says) + 2) * bool(number)
            section, number = known.section, 0
            paper.put(row, 1, section)
            row += 2
        elif number == across:
            row, number = row + len(says) + 2, 0
        left = 1 + number * 3
        paper.put(row, left, known.name)
        for at, (label, value) in enumerate(says, start=row + 1):
            paper.row(at, (label, value(known)), left)
        number += 1
    return paper
