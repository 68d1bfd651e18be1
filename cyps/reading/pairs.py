"""Labels with their value beside them, one under another: a card an indicator, or facts over a table.

    Re-referrals within 12 months
    Good is          Low
    2014/15          24.0%
    2015/16          20.5%

A label is a period or a word for what a column is for, and nothing else stands beside
the pair. With figures of its own under a name a run of pairs is a card; without, it
says what the table under it is about. Both are taken out before headings are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyps.reading import evidence, spellings
from cyps.reading.grid import Cell, Grid
from cyps.reading.headings import Column, by_words, is_label
from cyps.reading.words import Role, says_more, texts, words_of
from cyps.terms import Period

_FARTHEST = 2  # columns from a label to its value, rows from a name to its first label
_HEADS = frozenset({Role.THEME, Role.GEOGRAPHY, Role.NAME, Role.PERIOD})


@dataclass(frozen=True, slots=True)
class Pairs:
    """A run of labels in one column, their values in another. `name` is the row of the name over it, or 0."""

    column: int
    values: int
    labels: tuple[Column, ...]
    name: int

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the pairs, from the top down."""
        return tuple(label.column for label in self.labels)

    @property
    def top(self) -> int:
        """The first row: the name's, where there is one."""
        return self.name or self.rows[0]

    def cells(self) -> Iterator[tuple[int, int]]:
        """Every cell of the run, its name's included."""
        for row in (*self.rows, *((self.name,) if self.name else ())):
            yield row, self.column
            yield row, self.values


def find_pairs(grid: Grid, year: Period | None, council: str) -> tuple[list[Pairs], list[Pairs]]:
    """The cards of a sheet, and the runs of pairs that have no figure of their own."""
    cards: list[Pairs] = []
    facts: list[Pairs] = []
    for run in _runs(grid, year, council):
        if _heads_a_table(grid, run) or _goes_on(grid, run):
            continue
        several = sum((row, run.values) in grid.cells for row in run.rows) > 1
        if several and _has_figure(grid, run) and (run.name or _named_by_pair(run)):
            cards.append(run)
        elif not _holds_figures(grid, run) and (several or _is_comment(grid, run)):
            facts.append(Pairs(run.column, run.values, run.labels, 0))
    return cards, facts


def _runs(grid: Grid, year: Period | None, council: str) -> Iterator[Pairs]:
    """Runs of pairs down each column; two blank rows, another text or a label that comes again end one."""
    pairs: dict[tuple[int, int], list[Column]] = {}
    empty: dict[tuple[int, int], Column] = {}
    for row, column in _labels(grid, year, council):
        values, label = _pair(grid, row, column, year, council)
        if label and values:
            pairs.setdefault((column, values), []).append(label)
        elif label:
            empty[(row, column)] = label
    for (column, values), labels in pairs.items():
        for found in _split([*labels, *(c for (_, k), c in empty.items() if k == column)], grid, column):
            valued = [(label.column, values) in grid.cells for label in found]
            if run := found[valued.index(True) if any(valued) else len(found) :]:
                name = _name_over(grid, run[0].column, column, values)
                yield Pairs(column, values, tuple(run), name)


def _labels(grid: Grid, year: Period | None, council: str) -> list[tuple[int, int]]:
    """The cells that hold a label, row by row; each text is asked once, however often it stands."""
    filled = ((row, column) for row, columns in grid.rows.items() for column in columns)
    texts = [(key, cell.content) for key in filled if not (cell := grid.cells[key]).spread]
    labels = {text for text in {t for _, t in texts if isinstance(t, str)} if is_label(text, year, council)}
    return [key for key, text in texts if text in labels]


def _split(labels: list[Column], grid: Grid, column: int) -> Iterator[list[Column]]:
    """The labels of a column, with those that have no value, as the runs they stand in."""
    run: list[Column] = []
    for label in sorted(labels, key=lambda c: c.column):
        between = range(run[-1].column + 1, label.column) if run else ()
        again = any(label.path == known.path for known in run)
        if run and (again or len(between) >= _FARTHEST or any((r, column) in grid.cells for r in between)):
            yield run
            run = []
        run.append(label)
    if run:
        yield run


def _pair(grid: Grid, row: int, column: int, year: Period | None, council: str) -> tuple[int, Column | None]:
    """A label and the column of its value, 0 where it has none; no label where others stand beside it."""
    text = grid.text(row, column)
    values = _beside(grid, row, column)
    if values and grid.cells[(row, values)].content == text:
        values = 0  # the same label of the next card
    elif values and not _is_apart(grid, row, values, text):
        return 0, None
    if _is_value(grid, row, column):
        return 0, None
    return values, by_words(row, (text,), year, council)


def _beside(grid: Grid, row: int, column: int) -> int:
    """The column of what stands nearest on a cell's right, 0 where that is too far to belong to it."""
    for right in range(column + 1, column + 1 + _FARTHEST):
        if (row, right) in grid.cells:
            return right
    return 0


def _is_apart(grid: Grid, row: int, values: int, text: str) -> bool:
    """Whether nothing follows a pair, across one blank cell, but the same label of the next card."""
    after, further = (grid.cells.get((row, values + step)) for step in (1, 2))
    return after.content == text if after else not _is_number(further)


def _is_value(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell is no label but stands right of one, or of anything that isn't a card's value."""
    before = grid.cells.get((row, column - 1))
    return before is not None and grid.text(row, column - 2) != grid.text(row, column)


def _name_over(grid: Grid, row: int, column: int, values: int) -> int:
    """The row of the text over a run with nothing beside it, 0 where there is none."""
    for above in range(row - 1, max(0, row - 1 - _FARTHEST), -1):
        text, beside = grid.text(above, column), grid.cells.get((above, values))
        if text:
            alone = beside is None or (beside.spread and beside.content == text)
            return above if alone and says_more(text) else 0
        if beside is not None:
            return 0
    return 0


def _heads_a_table(grid: Grid, run: Pairs) -> bool:
    """Whether a pair is a row of headings: "Year | Re-referrals", "Area | 2015/16", "2014/15 | 2015/16"."""
    first = run.labels[0]
    dated = (grid.cells.get((label.column, run.values)) for label in run.labels if label.period)
    if any(cell is not None and evidence.is_year(cell) and not evidence.is_figure(cell) for cell in dated):
        return True
    value = grid.cells.get((first.column, run.values))
    if value is None:
        return False
    if first.role is Role.PERIOD and first.period is None:
        return not evidence.is_year(value)
    words = isinstance(value.content, str) and words_of(value.content) and not says_more(value.content)
    return first.role in _HEADS and (evidence.is_year(value) or bool(words))


def _goes_on(grid: Grid, run: Pairs) -> bool:
    """Whether years of the same two columns have more beside them elsewhere: a table with empty cells."""
    if not any(label.period for label in run.labels):
        return False
    rows = (r for r in grid.rows if _is_number(grid.cells.get((r, run.values))))
    dated = (r for r in rows if spellings.find(grid.text(r, run.column)))
    return any(not _is_apart(grid, r, run.values, grid.text(r, run.column)) for r in dated)


def _is_comment(grid: Grid, run: Pairs) -> bool:
    """Whether a pair is commentary, alone in its row."""
    alone = grid.rows[run.rows[0]] == (run.column, run.values)
    return run.labels[0].role is Role.COMMENTARY and alone and len(run.rows) == 1


def _named_by_pair(run: Pairs) -> bool:
    return any(label.role is Role.NAME for label in run.labels)


def _has_figure(grid: Grid, run: Pairs) -> bool:
    """Whether some label of the council's own figures, no total, has one."""
    own = (c for c in run.labels if c.role is Role.OUTTURN and not texts()["total"].search(c.path[0]))
    return any(_is_number(grid.cells.get((label.column, run.values))) for label in own)


def _holds_figures(grid: Grid, run: Pairs) -> bool:
    return any(_is_number(grid.cells.get((row, run.values))) for row in run.rows)


def _is_number(cell: Cell | None) -> bool:
    return cell is not None and evidence.is_figure(cell) and not evidence.is_year(cell)
