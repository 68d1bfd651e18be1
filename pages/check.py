"""Check the reading: each sheet as the officer knows it, with what each part was taken for, and why."""

import streamlit as st

from cyps.screen import cached, checking, correcting, corrections, frame, instead, whys

frame.enter(__file__)
brief = cached.brief()
report = brief.report

instead.banner()
st.title("Check the reading", anchor=False)
st.markdown("What each part of your workbook was taken for. Nothing is read that isn't shown here.")
corrections.offer()
with st.container(horizontal=True):
    file, seen = checking.which_sheet()
    sheet = cached.sheet_understood(brief, file.name, seen.name)
    now = checking.choose(sheet) if sheet else None
if sheet is None or now is None:
    st.markdown("This sheet has no cells to read.")
    st.stop()

left, right = st.columns([2, 1], gap="medium")
with left:
    checking.show(sheet, now)
with right:
    whys.explain(sheet, now)
    correcting.controls(report, file.name, seen.name, now.row, now.column)
    whys.decided(report, sheet, now)
    whys.problems(report, sheet)
    corrections.made()
    corrections.keep()
