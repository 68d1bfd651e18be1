"""Actions: what was agreed, who does it by when, and what its figure has done since."""

import streamlit as st

from cyps.screen import acting, cached, frame, instead

frame.enter(__file__)
brief = cached.brief()
report = brief.report
if report.scorecard.year is None and not report.actions:
    instead.no_year()

instead.banner()
st.title(acting.heading(report), anchor=False)
st.markdown(
    "What a meeting agrees to do, tied to a theme, an indicator or a bullet. Actions go into every paper,"
    " and with the clinic kept as one file they come back beside next year's figures."
    " In the presenter view, press **a**."
)
with st.container(horizontal=True, vertical_alignment="center"):
    acting.add(report)
    st.page_link("pages/present.py", label="Present", icon=":material/slideshow:")
    st.page_link("pages/load.py", label="Keep this clinic, or open one", icon=":material/inventory_2:")
acting.shown(report)
