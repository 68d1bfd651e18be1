"""What one cell is by itself: a figure, a period, a polarity, a unit, a code, an arrow, a colour, words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from cyps.reading import marks, spellings
from cyps.reading.grid import Cell
from cyps.reading.values import figure_in
from cyps.terms import Kind

_CODE = re.compile(r"^[A-Za-z]{0,6}[\s.\-]?\d+(?:[.\-]\d+)*[a-z]?$")
_WORDY_FROM = 4  # characters


def word_of(cell: Cell) -> str:
    """A cell's text in lower case with single spaces, "" for no text."""
    return _folded(cell.content) if isinstance(cell.content, str) else ""


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def is_polarity(cell: Cell) -> bool:
    """Whether a cell says which way is good and nothing else: High, Low, Info, "Bigger is better".

    Arrows, "Increase" or "Lower" may as well say which way the figures went, so only a
    heading can make them polarity.
    """
    word = word_of(cell)
    if not word.isascii() or word == "+" or word in marks.load().arrow_words:
        return False
    return bool(word) and marks.polarity_of(word) is not None


def is_unit(cell: Cell) -> bool:
    """Whether a cell is a unit word: Percentage, Number, Rate per 10,000."""
    return word_of(cell) in marks.load().unit


def is_window(cell: Cell) -> bool:
    """Whether a cell says what kind of period: Financial Year, R12M, as at."""
    word = word_of(cell)
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
    return word_of(cell) in marks.load().rag


def is_figure(cell: Cell) -> bool:
    """A number, or text that holds one."""
    found = figure_in(cell.content, cell.form)
    return found is not None and found.number is not None


def is_year(cell: Cell) -> bool:
    """A cell that is itself a period: "2015/16", a true date, 2016."""
    if isinstance(cell.content, date):
        return True
    if isinstance(cell.content, int | float) and not isinstance(cell.content, bool):
        if cell.form not in ("General", "0") or cell.content != int(cell.content):
            return False
        return 1995 <= cell.content <= 2060 or spellings.is_glued(int(cell.content))
    if not isinstance(cell.content, str) or len(cell.content) >= 60 or is_close_years(cell):
        return False
    return bool(spellings.find(cell.content))


def is_close_years(cell: Cell) -> bool:
    """Whether a cell is two years written together ("1516"): a year over columns, a number in them."""
    content = cell.content
    text = str(int(content)) if isinstance(content, float) and content.is_integer() else str(content).strip()
    return text != "2021" and len(text) == 4 and text.isdigit() and int(text[:2]) + 1 == int(text[2:])


def is_day(cell: Cell) -> bool:
    """Whether a cell is one day: a date, or "14/05/2016"."""
    if isinstance(cell.content, date):
        return True
    found = spellings.find(cell.content) if isinstance(cell.content, str) else ()
    return bool(found) and found[0].period.kind is Kind.SNAPSHOT


def is_period_word(cell: Cell) -> bool:
    """Whether a cell is a period and can be nothing else: a true date, or "2015/16" and no "15/16"."""
    return not isinstance(cell.content, int | float) and is_year(cell) and not is_figure(cell)
