"""The year at a glance: both lists, every theme, and the largest changes."""

import streamlit as st

from cyps.presentation import finding, tally
from cyps.screen import cached, drawn, frame, instead, parts, published, second_reader, take_away
from cyps.screen.text import plain

frame.enter(__file__)
brief = cached.brief()
report = brief.report
card = report.scorecard
if card.year is None:
    instead.no_year()

instead.banner()
before = card.before.label if card.before else None
whose = f"{card.council}, {card.year.label}" if card.council else f"The year {card.year.label}"
st.title(plain(f"{whose}: {finding(tally(report.comparisons), before)}"), anchor=False)
with st.container(horizontal=True, vertical_alignment="center"):
    parts.read_from(report)
    second_reader.status(report)
    st.page_link("pages/load.py", label="What was read", icon=":material/fact_check:")
    take_away.offered(report)

headlines = [bullet for bullet in report.bullets if bullet.headline]
parts.two_lists(report, headlines, empty="Nothing to say here from the figures read.")
if len(headlines) < len(report.bullets):
    st.page_link(
        "pages/bullets.py", label=f"All {len(report.bullets)} bullets", icon=":material/format_list_bulleted:"
    )

st.header("Every theme", anchor=False)
parts.theme_cards(report)

if chart := cached.year_chart(brief):
    drawn.charts_of([chart])

parts.to_indicator(report.comparisons)
published.source(report)
