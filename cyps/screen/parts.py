"""The pieces pages are made of: bullets with their cells, theme cards, charts, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import groupby

import streamlit as st

from cyps.comparison import Comparison
from cyps.model import Theme
from cyps.presentation import (
    BETTER,
    OFF_TARGET,
    STEADY,
    UNCLEAR,
    WORSE,
    Chart,
    ProblemRow,
    Tally,
    counted,
    decision_rows,
    evidence,
    main_cell,
)
from cyps.screen.tabled import Column, cell_table, signed, table
from cyps.screen.text import plain
from cyps.terms import Severity, Source
from cyps.wording import Bullet, Report

LISTS = {
    "strength": "Good and improved",
    "improvement": "Areas for improvement",
    "note": "For context",
}
SEVERITIES = {
    Severity.LOSS: "Figures that are not in the brief",
    Severity.DOUBT: "Figures that could be misread",
    Severity.NOTE: "Worth knowing",
}
SHOWN_AT_ONCE = 8


def bullets(report: Report, those: Sequence[Bullet]) -> None:
    """A list of bullets, each with the cells its figures stand in beside it."""
    for bullet in those:
        with st.container(horizontal=True, wrap=False, gap="small", key=f"bullet-{bullet.id}"):
            st.markdown(f"- {plain(bullet.text)}", width="stretch")
            if cell := main_cell(report, bullet):
                _cells(report, bullet, cell)


def _cells(report: Report, bullet: Bullet, first: Source) -> None:
    where = plain(f"Where this stands: {first.sheet}, cell {first.cell}")
    with st.popover(plain(first.cell), type="tertiary", help=where):
        cell_table("Where these figures stand", evidence(report, bullet), headed=False)
        st.markdown(plain(bullet.rung_words))
        if bullet.machine_text:
            st.markdown(f"As first written: {plain(bullet.machine_text)}")
        if bullet.indicator:
            st.page_link(
                "pages/indicator.py",
                label="All about this indicator",
                query_params={"indicator": bullet.indicator},
            )


def two_lists(report: Report, those: Sequence[Bullet], *, empty: str) -> None:
    """Good and improved beside areas for improvement; `empty` stands in a list with nothing in it."""
    for column, kind in zip(st.columns(2, gap="large"), ("strength", "improvement"), strict=True):
        with column:
            st.header(LISTS[kind], anchor=False)
            if listed := [b for b in those if b.kind == kind]:
                bullets(report, listed[:SHOWN_AT_ONCE])
                _more_bullets(report, listed[SHOWN_AT_ONCE:], kind)
            else:
                st.markdown(empty)


def _more_bullets(report: Report, those: Sequence[Bullet], kind: str) -> None:
    """The rest of a long list, drawn only once it is opened: a hundred bullets would hold the page up."""
    if those:
        with st.expander(f"{len(those)} more", on_change="rerun", key=f"more-{kind}") as rest:
            if rest.open:
                bullets(report, those)


def theme_card(theme: Theme, counts: Tally, those: Sequence[Bullet]) -> None:
    """A theme in one look: what is said of it, how its figures moved, and the way to its page."""
    kinds = Counter(bullet.kind for bullet in those)
    with st.container(border=True, key=f"card-{theme.id}", height="stretch"):
        st.page_link(
            "pages/theme.py",
            label=f"**{plain(theme.name)}**",
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params={"theme": theme.id},
        )
        said = f"{kinds['strength']} good or improved · {kinds['improvement']} to improve"
        st.html(f'<p class="said">{said}</p>{_counts(counts)}')


def _counts(counts: Tally) -> str:
    """The counts as a bar and, below it, in words; a verdict nobody has is left out."""
    of = (
        (BETTER, counts.better),
        (STEADY, counts.steady),
        (WORSE, counts.worse),
        (UNCLEAR, counts.unclear),
    )
    bar = "".join(f'<i style="flex:{n};background:{s.colour}"></i>' for s, n in of[:3] if n)
    words = [signed(sign, number) for sign, number in of if number]
    if counts.off_target:
        words.append(signed(OFF_TARGET, counts.off_target))
    if counts.alone:
        words.append(f'<span class="sign">{counts.alone} not compared</span>')
    drawn = f'<div class="bar" aria-hidden="true">{bar}</div>' if bar else ""
    return f'{drawn}<div class="counts">{" ".join(words)}</div>'


def chart(made: Chart) -> None:
    """A chart under the heading that says what it shows."""
    st.header(plain(made.title), anchor=False)
    st.markdown(plain(made.subtitle))
    st.vega_lite_chart(spec=made.spec, width="stretch", alt=made.alt)


def problems(rows: Sequence[ProblemRow]) -> None:
    """What a reader of the brief should know, the worst first."""
    for severity, of in groupby(rows, key=lambda row: row.severity):
        listed = list(of)
        st.subheader(f"{SEVERITIES[severity]} ({len(listed)})", anchor=False)
        st.html(_listed(listed[:SHOWN_AT_ONCE]))
        if rest := listed[SHOWN_AT_ONCE:]:
            with st.expander(f"{len(rest)} more"):
                st.html(_listed(rest))


def _listed(rows: Sequence[ProblemRow]) -> str:
    items = (
        f"<li>{escape(row.message)} {escape(row.hint)}"
        + (f' <span class="where">{escape(row.where)}</span>' if row.where else "")
        + "</li>"
        for row in rows
    )
    return f'<ul class="problems">{"".join(items)}</ul>'


def read_from(report: Report) -> None:
    """What the year was read from and compared with, and how much of it was lost."""
    card = report.scorecard
    files = ", ".join(file.name for file in card.files)
    lost = sum(problem.severity is Severity.LOSS for problem in report.problems)
    compared = sum(comparison.change is not None for comparison in report.comparisons)
    read = counted(len(card.indicators), "indicator")
    said = [
        f"{read} read from {files}",
        f"{compared} compared with {card.before.label}" if card.before else "nothing to compare with",
        *([f"{counted(lost, 'place')} not read"] if lost else []),
    ]
    st.markdown(plain(" · ".join(said)), width="content")


def not_assessed(report: Report, comparisons: Sequence[Comparison]) -> None:
    """The indicators no bullet speaks of, each with the reason."""
    names = {comparison.indicator.id: comparison.indicator.name for comparison in comparisons}
    if left := [each for each in report.not_assessed if each.indicator in names]:
        with st.expander(f"Not assessed: {len(left)}"):
            table(
                "Indicators without a bullet",
                [Column("Indicator"), Column("Why")],
                [(names[each.indicator], each.reason) for each in left],
            )


def to_indicator(comparisons: Sequence[Comparison]) -> None:
    """A way from a table to one of its indicators."""
    names = {comparison.indicator.id: comparison.indicator.name for comparison in comparisons}
    with st.container(horizontal=True, vertical_alignment="bottom"):
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
    table(
        "From its name to its bullets",
        [Column("Question"), Column("Decided"), Column("Why")],
        [(row.what, row.decided, row.why) for row in decision_rows(report, comparison)],
    )
