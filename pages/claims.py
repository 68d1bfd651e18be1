"""Check a draft: each figure of a report or of last year's minutes, held against the workbook."""

import streamlit as st

from cyps.presentation import claim_rows, draft_finding
from cyps.screen import cached, drafting, frame, instead, state

frame.enter(__file__)
brief = cached.brief()
report = brief.report
if report.scorecard.year is None:
    instead.no_year()

instead.banner()
if text := state.draft():
    draft = cached.draft(brief, text)
    st.title(draft_finding(draft), anchor=False)
    drafting.shown(draft, claim_rows(draft, report))
    st.header("Change the draft", anchor=False)
    drafting.ask(report)
else:
    st.title("Check a draft", anchor=False)
    st.markdown(
        "Paste a draft report, or last year's minutes. Each figure in it is held against the workbook:"
        " it **agrees**, it **differs**, it is **not found**, or it looks like a **slip between points and"
        " per cent** (35.4% to 39.4% is up 4 points, not 4%)."
        " The text stays in this session and goes with it."
    )
    drafting.ask(report)
