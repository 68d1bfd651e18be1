"""Check a draft: ask for it, and show it with each of its figures marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

import streamlit as st

from cyps.claims import TO_LOOK_AT, Draft, Verdict
from cyps.presentation import CLAIM_SIGNS, ClaimRow, example_draft
from cyps.screen import cached, state
from cyps.screen.markup import Cell, Column, Judged, signed, table
from cyps.screen.pictures import NOWHERE, Surroundings
from cyps.wording import Report

LONGEST = 200_000  # characters: some thirty thousand words
OPENED = 60  # rows whose cells open; more would make a heavy page
_BLANK_LINES = re.compile(r"(?:[^\S\n]*\r?\n){3,}")
_COLUMNS = (Column("In the draft"), Column("Verdict"), Column("Why"), Column("Measure"), Column("Where"))


def ask(report: Report) -> None:
    """The draft, pasted or as a text file; what is asked for is kept for this session only."""
    with st.form("draft-form", border=False):
        text = st.text_area(
            "The draft",
            state.draft(),
            height=260,
            max_chars=LONGEST,
            placeholder="Paste a draft report, or last year's minutes …",
        )
        file = st.file_uploader("Or a text file", type=["txt"], max_upload_size=1)
        if st.form_submit_button("Check it", type="primary"):
            state.write_draft(_decoded(file.getvalue())[:LONGEST] if file else text)
            st.rerun()
    with st.container(horizontal=True):
        if state.draft():
            st.button("Clear it", on_click=state.write_draft, args=("",))
        else:
            st.button("Try it with an example", on_click=state.write_draft, args=(example_draft(report),))


def _decoded(content: bytes) -> str:
    """A text file as text: UTF-8, or as Windows used to write it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def legend() -> None:
    """What the marks mean."""
    said = "".join(f"<li>{signed(sign)}</li>" for sign in CLAIM_SIGNS.values())
    st.html(f'<ul class="legend" aria-label="What the marks mean">{said}</ul>')


def shown(draft: Draft, rows: Sequence[ClaimRow]) -> None:
    """What to look at first, the draft with its marks, and every figure with its cell."""
    surroundings = Surroundings(cached.reading())
    if first := [row for row in rows if row.claim.verdict in TO_LOOK_AT]:
        st.header("To look at first", anchor=False)
        st.html(claim_table("Figures that differ from the workbook", first, "first", surroundings))
    st.header("The draft, figure by figure", anchor=False)
    legend()
    st.html(marked(draft, rows))
    if rows:
        with st.expander(f"Every figure with its cell: {len(rows)}"):
            st.html(claim_table("Every figure of the draft", rows, "every", surroundings))


def claim_table(caption: str, rows: Sequence[ClaimRow], named: str, sheets: Surroundings = NOWHERE) -> str:
    """Claims with their reasons; each place opens its cells. `named` tells two tables of a page apart."""
    panels = [
        sheets.panel(f"claim-{named}-{row.number}", row.measure, row.sources if place < OPENED else ())
        for place, row in enumerate(rows)
    ]
    made: list[tuple[Cell, ...]] = [
        (
            f"{row.claim.written} ({row.number})",
            Judged("", row.sign),
            row.claim.because,
            row.measure,
            Judged(row.where, opens=panel.name),
        )
        for row, panel in zip(rows, panels, strict=True)
    ]
    return table(caption, _COLUMNS, made) + "".join(panel.html for panel in panels)


def marked(draft: Draft, rows: Sequence[ClaimRow]) -> str:
    """The draft as it stands, each figure with its verdict's symbol, and its word where it may be wrong."""
    parts, at = [], 0
    for row in rows:
        parts += [_plain(draft.text[at : row.claim.start]), _mark(row)]
        at = row.claim.end
    return f'<div class="draft">{"".join(parts)}{_plain(draft.text[at:])}</div>'


def _plain(text: str) -> str:
    """Text between two figures, with at most one blank line in a row."""
    return escape(_BLANK_LINES.sub("\n\n", text))


def _mark(row: ClaimRow) -> str:
    written, sign = escape(row.claim.written), row.sign
    symbol = f'<span aria-hidden="true" style="color:{sign.colour}">{sign.symbol}</span>'
    if row.claim.verdict is Verdict.AGREES:
        return f'<mark>{written} {symbol}<span class="unseen"> ({sign.word})</span></mark>'
    return f'<mark class="look">{written} {symbol} <small>{escape(sign.word)} ({row.number})</small></mark>'
