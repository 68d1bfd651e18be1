"""Putting right what a part of a sheet was taken for, in plain words: each change at once everywhere.

`controls` draws those that fit what is chosen: a column, a row, a cell, the indicator whose
figures stand there. `cyps.screen.corrections` lists what was put right, keeps it and offers it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from cyps.choices import Correction, Says, Use
from cyps.model import load_catalogue
from cyps.presentation import GROUPS, UNITS
from cyps.reading import (
    FIGURE_ROLES,
    ROLE_WORDS,
    USE_WORDS,
    Correctable,
    Line,
    Reading,
    Role,
    SheetSeen,
    cell_of,
    columns_at,
    indicator_of,
    line_at,
    place_in_words,
    repeated,
    row_of,
    years_on,
)
from cyps.screen import cached, corrected, state
from cyps.screen.answers import apply, choice, key, period
from cyps.screen.text import plain
from cyps.terms import Polarity, Unit
from cyps.wording import Report

GOOD = {
    Polarity.HIGHER.value: "higher is better",
    Polarity.LOWER.value: "lower is better",
    Polarity.BAND.value: "close to the target is best",
    Polarity.NONE.value: "neither way is better",
}


def controls(report: Report, file: str, sheet: str, row: int, column: int) -> None:
    """What can be put right at a place of a sheet; nought stands for no row or no column."""
    reading = cached.reading()
    seen = next(s for f in reading.files if f.name == file for s in f.sheets if s.name == sheet)
    for found in _apart(columns_at(file, seen, row, column)):
        _column(reading, seen, found)
    mine = row_of(file, seen, row) if row else None
    cell = cell_of(file, seen, row, column) if row and column else None
    if mine or cell:
        _row(mine, cell)
    if line := line_at(reading, file, sheet, row, column):
        _indicator(report, reading, line)


def _apart(found: Sequence[Correctable]) -> list[list[Correctable]]:
    """Columns of several tables with the same words over them together: said of one, said of all."""
    alike: dict[tuple[object, ...], list[Correctable]] = {}
    for one in found:
        words = tuple(" ".join(text.split()).casefold() for text in one.said.heading)
        alike.setdefault((words, one.said.value, one.said.period), []).append(one)
    return list(alike.values())


def _column(reading: Reading, sheet: SheetSeen, found: Sequence[Correctable]) -> None:
    """What a column is; where its headings come again on the sheet, there too if wanted."""
    now = found[0].said
    known = Role(now.value) if now.value in set(Role) - {Role.UNKNOWN} else None
    with st.container(border=True):
        role = choice("This column is", [*ROLE_WORDS], known, ROLE_WORDS, now)
        st.caption(plain(f"Why: {found[0].because}"))
        if role is None:
            return
        when = None
        if role in FIGURE_ROLES:
            when = period(reading, now, counted=role is Role.OUTTURN)
        is_others = role is Role.BENCHMARK
        whose = choice("Whose figures", [*GROUPS], now.group or None, GROUPS, now) if is_others else ""
        was = [one.said for one in _where(sheet, found, is_dated=when is not None)]
        said = [replace(one, value=role.value, period=when, group=whose or "") for one in was]
        apply(was, said, incomplete=whose is None or (role is Role.OUTTURN and when is None))


def _where(sheet: SheetSeen, found: Sequence[Correctable], *, is_dated: bool) -> Sequence[Correctable]:
    """In which of the tables with this heading it is so: in all, unless each may be about its own year."""
    every = [*found, *repeated(sheet, found)]
    if len(every) == 1:
        return every
    names_year = any(years_on(text, 1) != text for text in found[0].said.heading)
    words = f"The same in all {len(every)} tables of this sheet that have this heading"
    if st.checkbox(words, value=names_year or not is_dated, key=key(f"everywhere {is_dated}", found[0].said)):
        return every
    st.caption(plain(f"Only {place_in_words(found[0].said)}. Choose a row to say it of another table."))
    return found[:1]


def _row(found: Correctable | None, cell: Correctable | None) -> None:
    """What a row is, and whether the cell that is chosen in it is a figure."""
    with st.container(border=True):
        if found:
            now = Use(found.said.value) if found.said.value else None
            use = choice("This row is", [*USE_WORDS], now, USE_WORDS, found.said)
            if use is not None:
                apply([found.said], [replace(found.said, value=use.value)])
        if cell:
            _cell(cell)


def _cell(found: Correctable) -> None:
    """A cell that isn't to be read as a figure."""
    said = replace(found.said, value=Use.NOT_A_FIGURE.value)
    words = plain(f"“{said.written}” is not a figure")
    if said in state.choices().corrections:
        st.markdown(words)
        apply([said], [said])
    else:
        st.button(words, key=key("cell", said), on_click=corrected.correct, args=(said,))


def _indicator(report: Report, reading: Reading, line: Line) -> None:
    """What an indicator is: where it belongs, which way is good, what it counts in, which entry it is."""
    cells = {entry.source for entry in line.entries}
    shown = report.scorecard.indicators
    indicator = next((i for i in shown if any(o.value.source in cells for o in i.observations)), None)
    if indicator is None:
        return
    entries = {"": "none of those the app knows", **{e.id: e.name for e in load_catalogue().entries}}
    themes = {theme.id: theme.name for theme in report.scorecard.themes}
    questions: list[tuple[Says, str, Mapping[str, str], str]] = [
        (Says.ENTRY, "It is really", entries, indicator.entry or ""),
        (Says.THEME, "It belongs under", themes, indicator.theme),
        (Says.POLARITY, "Which way is good", GOOD, indicator.polarity.value),
        (Says.UNIT, "It counts in", {u.value: UNITS.get(u, u.value) for u in Unit}, indicator.unit.value),
    ]
    if others := _names_elsewhere(report, reading, line):
        questions.append((Says.JOINS, "It goes on from", {"": "nothing under another name", **others}, ""))
    with st.container(border=True):
        st.markdown(f"**{plain(indicator.name)}**")
        was = [_said(indicator_of(reading, line, says, now)) for says, _, _, now in questions]
        chosen = [
            choice(label, [*words], of.value, words, of)
            for (_, label, words, _), of in zip(questions, was, strict=True)
        ]
        answers = zip(was, chosen, strict=True)
        apply(was, [replace(of, value=of.value if value is None else value) for of, value in answers])


def _said(taken: Correction) -> Correction:
    """What was said of this, where it was, else what it was taken for."""
    place = corrected.place(taken)
    return next((c for c in state.choices().corrections if corrected.place(c) == place), taken)


def _names_elsewhere(report: Report, reading: Reading, line: Line) -> dict[str, str]:
    """The indicators of other files that this one may go on from, the likely ones first."""
    where = line.source.file
    likely = (r.old for r in report.scorecard.renamed if r.new_source == line.source and not r.joined)
    others = (other.name for other in reading.lines if other.source.file != where)
    own = {" ".join(each.name.split()) for each in reading.lines if each.source.file == where}
    names = (" ".join(name.split()) for name in (*likely, *others))
    return {name: name for name in dict.fromkeys(names) if name not in own}
