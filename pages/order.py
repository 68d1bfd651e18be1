"""The running order: which slides a clinic shows, and in which order."""

import streamlit as st

from cyps.screen import cached, frame, instead, ordering

frame.enter(__file__)
brief = cached.brief()
if brief.report.scorecard.year is None and not brief.report.bullets:
    instead.no_year()

instead.banner()
running = ordering.chosen(brief.report)
st.title(ordering.heading(running), anchor=False)
with st.container(horizontal=True, vertical_alignment="center"):
    st.markdown(
        "Any indicator can still be shown on demand: in the presenter view, press **g**.", width="content"
    )
    st.page_link("pages/present.py", label="Present", icon=":material/slideshow:")
    st.page_link("pages/load.py", label="Keep this clinic, or open one", icon=":material/inventory_2:")
ordering.shown(running)
