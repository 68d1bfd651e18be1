"""All bullets of the year: look at each, put them in order, in your own words, elsewhere, or out."""

import streamlit as st

from cyps.presentation import LISTS, counted, themes_present
from cyps.screen import cached, editing, frame, instead, published, second_reader

frame.enter(__file__)
brief = cached.brief()
report = brief.report
if report.scorecard.year is None and not report.bullets:
    instead.no_year()

instead.banner()
year = report.scorecard.year.label if report.scorecard.year else "the year"
st.title(f"{counted(len(report.bullets), 'bullet')} for {year}", anchor=False)
with st.container(horizontal=True, vertical_alignment="center"):
    second_reader.status(report)
    st.markdown(editing.looked_at(report), width="content")
    editing.add(report)
    second_reader.ask(report)

themes = {theme.id: theme.name for theme in themes_present(report)}
with st.container(horizontal=True, vertical_alignment="bottom"):
    kind = st.segmented_control(
        "List", list(LISTS), default="strength", format_func=LISTS.__getitem__, required=True
    )
    theme = st.selectbox(
        "Theme",
        list(themes),
        index=None,
        format_func=themes.__getitem__,
        placeholder="Every theme",
        width=340,
    )

those = [b for b in report.bullets if b.kind == kind and theme in (None, b.theme)]
if those:
    editing.one_of(report, those)
else:
    st.markdown("No bullets here.")
editing.left_out()
published.source(report)
