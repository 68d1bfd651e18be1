"""One theme: its bullets, its year beside the year before, its changes, and what was not assessed."""

import streamlit as st

from cyps.presentation import LISTS, finding, of_theme, tally, themes_present
from cyps.screen import cached, drawn, frame, instead, parts, published
from cyps.screen.address import chosen
from cyps.screen.text import plain

frame.enter(__file__)
brief = cached.brief()
report = brief.report
card = report.scorecard
themes = {theme.id: theme for theme in themes_present(report)}
if card.year is None or not themes:
    instead.no_year()

instead.banner()
theme = themes[chosen("theme", "Theme", list(themes), lambda each: themes[each].short, st.segmented_control)]
st.set_page_config(page_title=theme.name)
comparisons = of_theme(report, theme.id)
before = card.before.label if card.before else None
st.title(plain(f"{theme.name}: {finding(tally(comparisons), before)}"), anchor=False)

those = [bullet for bullet in report.bullets if bullet.theme == theme.id]
parts.two_lists(report, those, empty="Nothing to say here from this theme's figures.")

if comparisons:
    st.header("Year on year", anchor=False)
    parts.year(report, f"{theme.name}, {card.year.label}", comparisons, before or "Before", card.year.label)
    published.source(report)
    parts.warnings(report, comparisons)
    parts.to_indicator(comparisons)

drawn.charts_of(cached.theme_charts(brief, theme))

if notes := [bullet for bullet in those if bullet.kind == "note"]:
    st.header(LISTS["note"], anchor=False)
    parts.bullets(report, notes)

parts.not_assessed(report, comparisons)
