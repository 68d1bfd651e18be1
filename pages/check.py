"""Check the reading: each sheet as the officer knows it, with what each part was taken for, and why."""

import streamlit as st

from cyps.screen import cached, checking, frame, instead, whys

frame.enter(__file__)
brief = cached.brief()
report = brief.report

instead.banner()
st.title("Check the reading", anchor=False)
st.markdown("What each part of your workbook was taken for. Nothing is read that isn't shown here.")
file, seen = checking.which_sheet()
sheet = cached.sheet_understood(brief, file.name, seen.name)
if sheet is None or (not sheet.cells and not sheet.grid.cells):
    st.markdown("This sheet has no cells to read.")
    st.stop()

left, right = st.columns([3, 1], gap="large")
with left:
    now = checking.choose(sheet)
    checking.show(sheet, now)
with right:
    whys.explain(report, sheet, now)
    whys.problems(report, sheet)
