"""The pieces pages are made of: lists of bullets, theme cards, charts, tables, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

import streamlit as st

from cyps.comparison import Comparison
from cyps.presentation import (
    BETTER,
    LISTS,
    OFF_TARGET,
    STEADY,
    WORSE,
    CellRow,
    ProblemRow,
    Tally,
    counted,
    decision_rows,
    evidence,
    in_doubt,
    of_theme,
    problems_about,
    tally,
    themes_present,
    year_rows,
)
from cyps.screen import cached, lists
from cyps.screen.lists import bullet_list, problem_list
from cyps.screen.markup import Column, card_bars, cell_table, table, year_table
from cyps.screen.pictures import Surroundings
from cyps.screen.text import plain
from cyps.terms import Severity
from cyps.wording import Bullet, Report

SEVERITIES = {
    Severity.LOSS: "Figures that are not in the brief",
    Severity.DOUBT: "Figures that could be misread",
    Severity.NOTE: "Worth knowing",
}
SHOWN_AT_ONCE = 8
DOUBTED = "\n⚠ could be misread: see below"
A_PAGE = 40  # rows of a table whose figures open their cells: each carries its part of the sheet


def bullets(report: Report, those: Sequence[Bullet]) -> None:
    """A list of bullets, each with the cells its figures stand in a click away."""
    told = [(bullet, evidence(report, bullet)) for bullet in those]
    st.html(bullet_list(told, Surroundings(cached.reading())))


def bullet_evidence(report: Report, bullet: Bullet) -> None:
    """What one bullet rests on, opened."""
    st.html(lists.bullet_evidence(bullet, evidence(report, bullet), Surroundings(cached.reading())))


def two_lists(report: Report, those: Sequence[Bullet], *, empty: str) -> None:
    """Good and improved beside areas for improvement; `empty` stands in a list with nothing in it."""
    for column, kind in zip(st.columns(2, gap="large"), ("strength", "improvement"), strict=True):
        with column:
            st.header(LISTS[kind], anchor=False)
            listed = [b for b in those if b.kind == kind]
            if listed:
                bullets(report, listed[:SHOWN_AT_ONCE])
            else:
                st.markdown(empty)
            if rest := listed[SHOWN_AT_ONCE:]:
                _more(len(rest), f"more-{kind}", partial(bullets, report, rest))


def theme_cards(report: Report) -> None:
    """Every theme in one look, each a way to its page."""
    themes = [(theme, tally(of_theme(report, theme.id))) for theme in themes_present(report)]
    with st.grid(min_column_width=320, gap="medium", key="themes"):
        for theme, counts in themes:
            kinds = Counter(bullet.kind for bullet in report.bullets if bullet.theme == theme.id)
            said = f"{kinds['strength']} good or improved · {kinds['improvement']} to improve"
            lines = f"**{plain(theme.name)}**", said, _moved(counts)
            query = {"theme": theme.id}
            st.page_link("pages/theme.py", label="  \n".join(lines), width="stretch", query_params=query)
    st.html(card_bars("themes", [counts for _, counts in themes]))


def _moved(counts: Tally) -> str:
    """How a theme's figures moved, in symbols and words; a verdict nobody has is left out."""
    of = (
        (BETTER, counts.better),
        (STEADY, counts.steady),
        (WORSE, counts.worse),
        (OFF_TARGET, counts.off_target),
    )
    moved = [f"{sign.symbol} {number} {sign.word}" for sign, number in of if number]
    if without := counts.unclear + counts.alone:
        moved.append(f"{without} without a direction")
    return " \u2003".join(words.replace(" ", "\u00a0") for words in moved)


def problems(rows: Sequence[ProblemRow]) -> None:
    """What a reader of the brief should know, the worst first."""
    for severity, of in groupby(rows, key=lambda row: row.severity):
        listed = list(of)
        st.subheader(f"{SEVERITIES[severity]} ({len(listed)})", anchor=False)
        _problems(listed[:SHOWN_AT_ONCE], severity)
        if rest := listed[SHOWN_AT_ONCE:]:
            key = f"more-{severity}"
            _more(len(rest), key, partial(_problems, rest, key))


def _problems(rows: Sequence[ProblemRow], name: str) -> None:
    st.html(problem_list(rows, name, Surroundings(cached.reading())))


def _more(number: int, key: str, draw: Callable[[], object]) -> None:
    """The rest of a long list, which is made when it is opened, not before."""
    with st.expander(f"{number} more", on_change="rerun", key=key) as more:
        if more.open:
            draw()


def warnings(report: Report, comparisons: Sequence[Comparison]) -> None:
    """What to know of these indicators before their figures are read out; nothing where there is nothing."""
    if rows := problems_about(report, comparisons):
        st.header("Before these figures are read out", anchor=False)
        problems(rows)


def year(report: Report, caption: str, comparisons: tuple[Comparison, ...], before: str, now: str) -> None:
    """The year beside the year before, each figure opening its cell; what is in doubt is marked.

    A long one a part at a time.
    """
    doubted, number = in_doubt(report), 1
    rows = [replace(r, name=r.name + DOUBTED * (r.id in doubted)) for r in year_rows(comparisons, now)]
    if len(rows) > A_PAGE:
        number = st.pagination(-(-len(rows) // A_PAGE), key=f"year-{comparisons[0].indicator.theme}")
        st.markdown(f"{counted(len(rows), 'indicator')}, {A_PAGE} at a time")
    rows = rows[(number - 1) * A_PAGE : number * A_PAGE]
    st.html(year_table(caption, rows, before, now, Surroundings(cached.reading())))


def cell_list(caption: str, rows: Sequence[CellRow]) -> None:
    """Cells of the workbook, each opening on its surroundings."""
    st.html(cell_table(caption, rows, Surroundings(cached.reading())))


def read_from(report: Report) -> None:
    """What the year was read from and compared with, and how much of it was lost."""
    card = report.scorecard
    files = ", ".join(file.name for file in card.files)
    lost = sum(problem.severity is Severity.LOSS for problem in report.problems)
    compared = sum(comparison.change is not None for comparison in report.comparisons)
    said = [
        f"{counted(len(card.indicators), 'indicator')} read from {files}",
        f"{compared} compared with {card.before.label}" if card.before else "nothing to compare with",
        *([f"{counted(lost, 'place')} not read"] if lost else []),
    ]
    st.markdown(plain(" · ".join(said)), width="content")


def not_assessed(report: Report, comparisons: Sequence[Comparison]) -> None:
    """The indicators no bullet speaks of, each with the reason."""
    names = {comparison.indicator.id: comparison.indicator.name for comparison in comparisons}
    if left := [each for each in report.not_assessed if each.indicator in names]:
        with st.expander(f"Not assessed: {len(left)}"):
            rows = [(names[each.indicator], each.reason) for each in left]
            st.html(table("Indicators without a bullet", [Column("Indicator"), Column("Why")], rows))


def to_indicator(comparisons: Sequence[Comparison]) -> None:
    """A way from a list or a table to one of its indicators."""
    names = {comparison.indicator.id: comparison.indicator.name for comparison in comparisons}
    picked = st.selectbox(
        "Look closer at one indicator",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Choose …",
    )
    if picked:
        st.switch_page("pages/indicator.py", query_params={"indicator": picked})


def decisions(report: Report, comparison: Comparison) -> None:
    """What was decided about an indicator, with the reasons."""
    columns = [Column("Question"), Column("Decided"), Column("Why")]
    rows = [(row.what, row.decided, row.why) for row in decision_rows(report, comparison)]
    st.html(table("From its name to its bullets", columns, rows))
