"""The presenter view: one slide at a time, by key or button, and where in the running order it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from cyps.comparison import Comparison
from cyps.presentation import Chart, Show, Slide, deck, indicator_slide, of_theme, slide_notes, year_rows
from cyps.screen import acting, cached, noting, slides, state
from cyps.screen.cached import Brief
from cyps.screen.drawn import figures
from cyps.screen.text import plain
from cyps.wording import Report

LOOK = Path(__file__).with_name("present.css")
KEYS = Path(__file__).with_name("keys.js").read_text("utf-8")
SLIDE = "slide"
_ASIDE = "indicator-"


def show(brief: Brief) -> None:
    """The slide the address names, else the first one."""
    report = brief.report
    running = deck(report, state.edits().slides)
    slide, at = _named(report, running)
    st.html(LOOK)
    st.set_page_config(page_title=f"{at + 1}. {slide.short}")
    chart = cached.slide_chart(brief, slide)
    _slide(slide, report, chart)
    st.html(slides.keys_help() + _table(chart))
    following = running[at + 1].named if at + 1 < len(running) else "the end"
    notes = f"{brief.key} {slide.id} {following}", partial(slide_notes, report, slide, following)
    noting.follow(*notes)
    _running_order(report, running, at, slide, following, partial(noting.offer, *notes))
    st.html(f"<script>{KEYS}</script>", unsafe_allow_javascript=True)


def _named(report: Report, running: Sequence[Slide]) -> tuple[Slide, int]:
    """The slide of the address, and the place in the running order one goes on from."""
    named = st.query_params.get(SLIDE, "")
    places = {slide.id: place for place, slide in enumerate(running)}
    if named in places:
        return running[places[named]], places[named]
    aside = indicator_slide(report, named.removeprefix(_ASIDE)) if named.startswith(_ASIDE) else None
    if aside is None:
        return running[0], 0
    home = next((p for p, slide in enumerate(running) if slide.theme == aside.theme), 0)
    return aside, home


def _slide(slide: Slide, report: Report, chart: Chart | None) -> None:
    rows = year_rows(_comparisons(slide, report), None) if slide.show is Show.INDICATOR else ()
    head, rest = slides.head(slide, report), slides.body(slide, report, rows, beside=chart is not None)
    if chart is None:
        st.html(head + rest)
        return
    st.html(head + f"<style>.st-key-picture {{ --rows: {chart.rows} }}</style>")
    words, picture = st.columns([1, 1], gap="large")
    with words:
        st.html(rest)
    with picture, st.container(key="picture"):
        st.vega_lite_chart(spec=chart.spec, width="stretch", height="stretch", alt=chart.alt)
    with picture:
        st.html(slides.caption(chart.subtitle))


def _comparisons(slide: Slide, report: Report) -> tuple[Comparison, ...]:
    if slide.indicator:
        return tuple(c for c in report.comparisons if c.indicator.id == slide.indicator)
    return of_theme(report, slide.theme)


def _table(chart: Chart | None) -> str:
    """The picture as a table, shown and hidden by a key."""
    return f'<div class="aside-table">{figures(chart)}</div>' if chart else ""


def _running_order(
    report: Report,
    running: Sequence[Slide],
    at: int,
    slide: Slide,
    following: str,
    offer_notes: Callable[[], object],
) -> None:
    """Where we are, what is next, and the buttons the keys press."""
    aside = slide.show is Show.INDICATOR
    with st.container(horizontal=True, vertical_alignment="center", key="running"):
        back = running[at] if aside else running[max(0, at - 1)]
        _button("Back", "slide-back", back, icon="chevron_left", disabled=at == 0 and not aside)
        st.markdown(f"{at + 1} of {len(running)} **· {plain(slide.short)}**", width="content")
        after = running[min(at + 1, len(running) - 1)]
        _button("Next", "slide-next", after, icon="chevron_right", disabled=at + 1 == len(running))
        with st.container(key="what-next", width="content"):
            checked = "checked" if report.checked else "draft"
            st.markdown(plain(f"next: {following} · {checked}"), width="content")
        with st.container(key="far-ends", width="content", horizontal=True):
            _button("First", "slide-first", running[0])
            _button("Last", "slide-last", running[-1])
        if st.button("Go to", key="slide-goto", icon=":material/search:"):
            _go_to(report, running)
        if st.button("Action", key="slide-action", icon=":material/add_task:"):
            acting.dialog(report, _about(slide))
        if st.button("Notes", key="slide-notes", icon=":material/speaker_notes:"):
            offer_notes()
        with st.container(key="leave", width="content"):
            st.page_link("pages/overview.py", label="Leave", icon=":material/close:")


def _about(slide: Slide) -> str:
    """What an action agreed at this slide is about, until someone says otherwise."""
    return (
        f"indicator:{slide.indicator}" if slide.indicator else f"theme:{slide.theme}" if slide.theme else ""
    )


def _button(label: str, key: str, to: Slide, *, icon: str = "", disabled: bool = False) -> None:
    shown = f":material/{icon}:" if icon else None
    st.button(label, key=key, icon=shown, disabled=disabled, on_click=_go, args=(to.id,))


def _go(slide_id: str) -> None:
    st.query_params[SLIDE] = slide_id


@st.dialog("Go to")
def _go_to(report: Report, running: Sequence[Slide]) -> None:
    names = {slide.id: f"{place}. {slide.named}" for place, slide in enumerate(running, start=1)}
    names |= {f"{_ASIDE}{c.indicator.id}": c.indicator.name for c in report.comparisons}
    picked = st.selectbox("A slide, or any indicator", list(names), index=None, format_func=names.__getitem__)
    if picked:
        _go(picked)
        st.rerun()
