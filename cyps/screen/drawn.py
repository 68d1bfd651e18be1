"""Charts on a page: each under a heading that says what it shows, with its table and a picture to take."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

from cyps.presentation import Chart, charts
from cyps.screen.markup import Column, table
from cyps.screen.text import plain


def charts_of(made: Iterable[Chart], key: str = "chart") -> None:
    """Charts one under another; `key` tells them from others of the page."""
    for place, chart in enumerate(made):
        with st.container(key=f"{key}-{place}", gap="small"):
            _chart(chart, f"{key}-{place}")


def _chart(chart: Chart, key: str) -> None:
    st.header(plain(chart.title), anchor=False)
    st.markdown(plain(chart.subtitle))
    if chart.heights:
        wide, narrow = chart.heights
        st.html(f"<style>.st-key-held-{key} {{ --wide: {wide}px; --narrow: {narrow}px }}</style>")
        with st.container(key=f"held-{key}"):
            st.vega_lite_chart(spec=chart.spec, width="stretch", height="stretch", alt=chart.alt)
    else:
        st.vega_lite_chart(spec=chart.spec, width="stretch", alt=chart.alt)
    st.html(f"<details><summary>The same as a table</summary>{figures(chart)}</details>")
    st.download_button(
        "Take the picture",
        data=partial(charts.png, chart),
        file_name=charts.file_name(chart),
        mime=charts.MEDIA_TYPE,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
        key=f"take-{key}",
    )


def figures(chart: Chart) -> str:
    """What a chart shows as a table, as HTML."""
    columns = [Column(heading) for heading in chart.columns]
    return table(chart.title, columns, chart.figures)
