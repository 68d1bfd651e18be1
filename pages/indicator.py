"""One indicator: all its years, what it is held against, its cells, and what was decided about it."""

import streamlit as st

from cyps.presentation import cells, unit_words
from cyps.screen import cached, drawn, frame, instead, parts, published
from cyps.screen.address import chosen
from cyps.screen.text import plain

frame.enter(__file__)
brief = cached.brief()
report = brief.report
by_id = {comparison.indicator.id: comparison for comparison in report.comparisons}
if not by_id:
    instead.no_year()

instead.banner()
comparison = by_id[
    chosen("indicator", "Indicator", list(by_id), lambda each: by_id[each].indicator.name, st.selectbox)
]
indicator = comparison.indicator
theme = next(t for t in report.scorecard.themes if t.id == indicator.theme)
st.set_page_config(page_title=indicator.name[:80])
st.title(plain(indicator.name), anchor=False)
with st.container(horizontal=True, vertical_alignment="center"):
    st.markdown(plain(f"{indicator.ref} · {unit_words(indicator)}".strip(" ·")), width="content")
    st.page_link("pages/theme.py", label=plain(theme.name), query_params={"theme": theme.id})

if those := [bullet for bullet in report.bullets if bullet.indicator == indicator.id]:
    parts.bullets(report, those)
parts.not_assessed(report, [comparison])
parts.warnings(report, [comparison])

drawn.charts_of(cached.indicator_charts(brief, indicator.id))

published.beside(report, comparison)

st.header("Where each figure stands", anchor=False)
parts.cell_list("Every cell this indicator was read from", cells(indicator))

st.header("What was decided, and why", anchor=False)
parts.decisions(report, comparison)
