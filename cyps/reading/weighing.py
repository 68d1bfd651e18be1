"""What the cells of a column say it is, when its heading is vague or wrong.

Each test counts cells that a mark explains; a column is what most of its filled
cells are. The order is the order of certainty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from cyps.reading import evidence, marks, spellings
from cyps.reading.grid import Cell
from cyps.reading.headings import Column
from cyps.reading.places import are_places
from cyps.reading.words import Role
from cyps.terms import financial_year

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
_MAY_BE_LINES = frozenset({Role.UNIT, Role.UNKNOWN, Role.WINDOW, Role.COMMENTARY})
_MAY_BE_PARTS = frozenset({Role.UNKNOWN, Role.THEME})
_WHOLES = frozenset({"total", "all", "all children", "all ages", "all persons", "persons"})
_WORDY = frozenset({Role.COMMENTARY, Role.WINDOW, Role.UNIT, Role.LINE})
_WEIGHED = _VAGUE | {Role.NAME, Role.THEME, Role.BENCHMARK}
_SOME_YEAR = financial_year(2016)
_MOST = 0.6
_ALL = 0.95
_ENOUGH = 60  # filled cells; a longer column says no more of what it is


def _share(cells: list[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0


def are_lines(cells: Sequence[Cell]) -> bool:
    """Whether cells say which line of an indicator their rows are: a denominator or a target among others."""
    said = Counter(marks.load().line.get(evidence.word_of(cell), "") for cell in cells)
    known = sum(said.values()) - said[""]
    return (
        bool(said["denominator"] or said["target"])
        and len(+said) - bool(said[""]) > 1
        and known >= _MOST * len(cells)
    )


def are_parts(cells: Sequence[Cell]) -> bool:
    """Whether cells say again and again which part of the children a row is about, and that one is of all."""
    words = Counter(map(evidence.word_of, cells))
    plain = all(isinstance(c.content, str) for c in cells) and 1 < len(words) <= len(cells) / 2
    return plain and any(w in _WHOLES for w in words)


def _may_be_period(cell: Cell) -> bool:
    """Whether a cell names a period, by itself or in a year that another column names ("Q1")."""
    text = cell.content if isinstance(cell.content, str) else ""
    return evidence.is_year(cell) or bool(spellings.find(text, _SOME_YEAR))


def _says_something(cell: Cell) -> bool:
    """Whether a cell counts as evidence: it is filled, and not with a word for nothing."""
    return not isinstance(cell.content, str) or evidence.word_of(cell) not in marks.load().state


_WHAT_CELLS_SAY: tuple[tuple[Role, Callable[[Cell], bool], frozenset[Role]], ...] = (
    (Role.POLARITY, evidence.is_polarity, _VAGUE | {Role.NAME}),
    (Role.DIRECTION, evidence.is_arrow, _VAGUE),
    (Role.RAG, evidence.is_rag, _VAGUE),
    (Role.UNIT, evidence.is_unit, _VAGUE - {Role.PERIOD, Role.LINE, Role.REFERENCE} | {Role.NAME}),
    (Role.PERIOD, evidence.is_year, frozenset({Role.PERIOD, Role.WINDOW, Role.UNKNOWN})),
    (Role.PERIOD, evidence.is_period_word, frozenset({Role.OUTTURN, Role.BENCHMARK, Role.NAME})),
    (Role.WINDOW, evidence.is_window, frozenset({Role.UNKNOWN, Role.UNIT, Role.WINDOW})),
)


def weigh(column: Column, cells: Iterable[Cell]) -> Column:
    """The column as its cells show it, where they say more than its heading."""
    filled = list(islice(filter(_says_something, cells), _ENOUGH)) if column.role in _WEIGHED else []
    if not filled:
        return column
    if column.role in _MAY_BE_LINES and are_lines(filled):
        return replace(column, role=Role.LINE, because=f"{column.because}, but its cells are line words")
    if column.role in _MAY_BE_PARTS and are_parts(filled):
        return replace(
            column, role=Role.BREAKDOWN, because=f"{column.because}, but its cells are parts of all"
        )
    for role, test, among in _WHAT_CELLS_SAY:
        if column.period and test is evidence.is_period_word:
            continue  # a date among the figures of a year is a slip of the keyboard
        if column.role is not role and column.role in among and _share(filled, test) >= _MOST:
            return replace(
                column, role=role, because=f"{column.because}, but its cells are {role.value} words"
            )
    return _unlike_its_heading(column, filled)


def _unlike_its_heading(column: Column, filled: list[Cell]) -> Column:
    """A column whose cells are places, figures or words where its heading said something else."""
    if column.role is not Role.BENCHMARK and are_places([evidence.word_of(cell) for cell in filled]):
        return replace(column, role=Role.GEOGRAPHY, because=f"{column.because}, but its cells are places")
    if column.role in _WORDY and _share(filled, evidence.is_figure) >= _MOST:
        said = f"headed as {column.role.value}, but its cells are figures"
        column = replace(column, role=Role.UNKNOWN, because=said)
    if column.role is Role.BENCHMARK and _share(filled, evidence.is_words) >= _ALL:
        said = "headed as others' figures, but its cells are words"  # the region a row's council lies in
        return replace(column, role=Role.COMMENTARY, because=said)
    if column.role is Role.OUTTURN and not column.period and _share(filled, evidence.is_words) >= _ALL:
        column = replace(column, role=Role.UNKNOWN, because="headed as figures, but its cells are words")
    if (
        column.role is Role.PERIOD
        and _share(filled, evidence.is_window) >= _MOST
        and not any(map(evidence.is_year, filled))
    ):
        return replace(column, role=Role.WINDOW, because=f"{column.because}, but its cells are window words")
    if column.role is Role.PERIOD and not any(map(_may_be_period, filled)):
        column = replace(column, role=Role.UNKNOWN, because="headed as a period, but no cell names one")
    if column.role is Role.UNKNOWN and not any(evidence.is_figure(c) for c in filled):
        return replace(
            column,
            role=Role.COMMENTARY,
            because="no word of the heading is known, and no cell holds a figure",
        )
    return column
