"""What the cells of a column say it is, when its heading is vague or wrong.

Each test counts cells that a mark explains; a column is what most of its filled
cells are. The order is the order of certainty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import islice

from cyps.reading import marks, spellings
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.places import are_places
from cyps.reading.values import figure_in
from cyps.reading.words import Role
from cyps.terms import Kind

_VAGUE = frozenset(
    {
        Role.UNKNOWN,
        Role.OUTTURN,
        Role.WINDOW,
        Role.UNIT,
        Role.LINE,
        Role.PERIOD,
        Role.COMMENTARY,
        Role.REFERENCE,
    }
)
_WORDY = frozenset({Role.COMMENTARY, Role.WINDOW, Role.UNIT, Role.LINE})
_CODE = re.compile(r"^[A-Za-z]{0,6}[\s.\-]?\d+(?:[.\-]\d+)*[a-z]?$")
_WEIGHED = _VAGUE | {Role.NAME, Role.THEME, Role.BENCHMARK}
_MOST = 0.6
_ALL = 0.95
_WORDY_FROM = 4  # characters
_ENOUGH = 60  # filled cells; a longer column says no more of what it is


def _word(cell: Cell) -> str:
    return " ".join(cell.content.split()).casefold() if isinstance(cell.content, str) else ""


def _share(cells: list[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0


def is_polarity(cell: Cell) -> bool:
    """Whether a cell says which way is good and nothing else: High, Low, Info, "Bigger is better".

    Arrows, "Increase" or "Lower" may as well say which way the figures went, so only a
    heading can make them polarity.
    """
    word = _word(cell)
    if not word.isascii() or word == "+" or word in marks.load().arrow_words:
        return False
    return bool(word) and marks.polarity_of(word) is not None


def is_unit(cell: Cell) -> bool:
    """Whether a cell is a unit word: Percentage, Number, Rate per 10,000."""
    return _word(cell) in marks.load().unit


def is_line(cell: Cell) -> bool:
    """Whether a cell says which line of an indicator its row is: numerator, denominator, share."""
    return marks.load().line.get(_word(cell), "") in ("numerator", "denominator", "target")


def is_window(cell: Cell) -> bool:
    """Whether a cell says what kind of period: Financial Year, R12M, as at."""
    word = _word(cell)
    return word in marks.load().window or (len(word) < 40 and bool(word) and bool(spellings.find(word)))


def is_words(cell: Cell) -> bool:
    """Whether a cell is words and no figure, arrow or colour: a name, or a remark."""
    if not isinstance(cell.content, str) or len(cell.content.strip()) < _WORDY_FROM:
        return False
    return not (is_figure(cell) or is_arrow(cell) or is_rag(cell) or is_year(cell))


def is_code(cell: Cell) -> bool:
    """Whether a cell is a reference and no name: "5.3", "CH01", "NI 66"."""
    return isinstance(cell.content, str) and bool(_CODE.match(cell.content.strip()))


def is_arrow(cell: Cell) -> bool:
    """An arrow, or the letter a symbol font turns into one."""
    word = cell.content.strip() if isinstance(cell.content, str) else ""
    known = marks.load()
    return word in known.arrow_letters or (
        bool(word) and all(c in known.arrow_signs or c.isspace() for c in word)
    )


def is_rag(cell: Cell) -> bool:
    """Whether a cell is a colour's name or letter."""
    return _word(cell) in marks.load().rag


def is_figure(cell: Cell) -> bool:
    """A number, or text that holds one."""
    found = figure_in(cell.content, cell.form)
    return found is not None and found.number is not None


def is_year(cell: Cell) -> bool:
    """A cell that is itself a period: "2015/16", a true date, 2016."""
    if isinstance(cell.content, date):
        return True
    if isinstance(cell.content, int | float) and not isinstance(cell.content, bool):
        return (
            cell.form in ("General", "0")
            and cell.content == int(cell.content)
            and 1995 <= cell.content <= 2060
        )
    if not isinstance(cell.content, str) or len(cell.content) >= 60 or is_close_years(cell):
        return False
    return bool(spellings.find(cell.content))


def is_close_years(cell: Cell) -> bool:
    """Whether a cell is two years written together ("1516"): a year over columns, a number in them."""
    content = cell.content
    text = str(int(content)) if isinstance(content, float) and content.is_integer() else str(content).strip()
    return len(text) == len("1516") and text.isdigit() and int(text[:2]) + 1 == int(text[2:])


def is_day(cell: Cell) -> bool:
    """Whether a cell is one day: a date, or "14/05/2016"."""
    if isinstance(cell.content, date):
        return True
    found = spellings.find(cell.content) if isinstance(cell.content, str) else ()
    return bool(found) and found[0].period.kind is Kind.SNAPSHOT


def is_period_word(cell: Cell) -> bool:
    """Whether a cell is a period and can be nothing else: a true date, or "2015/16" and no "15/16"."""
    return not isinstance(cell.content, int | float) and is_year(cell) and not is_figure(cell)


def _says_something(cell: Cell) -> bool:
    """Whether a cell counts as evidence: it is filled, and not with a word for nothing."""
    return not isinstance(cell.content, str) or _word(cell) not in marks.load().state


_WHAT_CELLS_SAY: tuple[tuple[Role, Callable[[Cell], bool], frozenset[Role]], ...] = (
    (Role.POLARITY, is_polarity, _VAGUE | {Role.NAME}),
    (Role.DIRECTION, is_arrow, _VAGUE),
    (Role.RAG, is_rag, _VAGUE),
    (Role.LINE, is_line, frozenset({Role.UNIT, Role.UNKNOWN, Role.WINDOW, Role.COMMENTARY})),
    (Role.UNIT, is_unit, _VAGUE - {Role.PERIOD, Role.LINE, Role.REFERENCE} | {Role.NAME}),
    (Role.PERIOD, is_year, frozenset({Role.PERIOD, Role.WINDOW, Role.UNKNOWN})),
    (Role.PERIOD, is_period_word, frozenset({Role.OUTTURN, Role.BENCHMARK})),
    (Role.WINDOW, is_window, frozenset({Role.UNKNOWN, Role.UNIT, Role.WINDOW})),
)


def weigh(column: Column, cells: Iterable[Cell]) -> Column:
    """The column as its cells show it, where they say more than its heading."""
    filled = list(islice(filter(_says_something, cells), _ENOUGH)) if column.role in _WEIGHED else []
    if not filled:
        return column
    for role, test, among in _WHAT_CELLS_SAY:
        if column.period and test is is_period_word:
            continue  # a date among the figures of a year is a slip of the keyboard
        if column.role is not role and column.role in among and _share(filled, test) >= _MOST:
            return replace(
                column, role=role, because=f"{column.because}, but its cells are {role.value} words"
            )
    if column.role is not Role.BENCHMARK and are_places([_word(cell) for cell in filled]):
        return replace(column, role=Role.GEOGRAPHY, because=f"{column.because}, but its cells are places")
    if column.role in _WORDY and _share(filled, is_figure) >= _MOST:
        said = f"headed as {column.role.value}, but its cells are figures"
        column = replace(column, role=Role.UNKNOWN, because=said)
    if column.role is Role.OUTTURN and not column.period and _share(filled, is_words) >= _ALL:
        column = replace(column, role=Role.UNKNOWN, because="headed as figures, but its cells are words")
    if column.role is Role.PERIOD and not any(is_year(c) for c in filled):
        column = replace(column, role=Role.UNKNOWN, because="headed as a period, but no cell names one")
    if column.role is Role.UNKNOWN and not any(is_figure(c) for c in filled):
        return replace(
            column,
            role=Role.COMMENTARY,
            because="no word of the heading is known, and no cell holds a figure",
        )
    return column
