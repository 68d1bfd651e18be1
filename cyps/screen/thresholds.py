"""The figures judged by, for an officer to set: every bullet follows at once, every paper names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from cyps.presentation import ThresholdRow, threshold_rows, with_unit
from cyps.screen import state
from cyps.screen.text import plain


def settings() -> None:
    """A form with every threshold, its unit and its reason."""
    chosen = dict(state.choices().thresholds)
    rows = threshold_rows()
    with (
        st.expander("Change the figures judged by", icon=":material/tune:", expanded=bool(chosen)),
        st.form("thresholds", border=False),
    ):
        st.markdown("They count for this session, for every page and for every paper, which names them.")
        with st.grid(min_column_width=300, gap="medium"):
            asked = {row.id: _asked(row, chosen.get(row.id, row.number)) for row in rows}
        with st.container(horizontal=True):
            use = st.form_submit_button("Judge by these", type="primary")
            back = st.form_submit_button("Back to the usual ones", disabled=not chosen)
    if use or back:
        usual = {row.id: row.number for row in rows}
        changed = tuple((name, number) for name, number in asked.items() if number != usual[name])
        state.choose(replace(state.choices(), thresholds=() if back else changed))
        st.rerun()


def in_force(row: ThresholdRow, chosen: Mapping[str, Decimal]) -> str:
    """The figure judged by now, and the usual one where an officer chose another."""
    if row.id not in chosen:
        return row.value
    return f"{with_unit(chosen[row.id], row.unit)} (usually {row.number})"


def _asked(row: ThresholdRow, now: Decimal) -> Decimal:
    places = max(0, -int(row.number.as_tuple().exponent))
    written = st.number_input(
        plain(f"{row.name} ({row.unit})"),
        min_value=float(row.least),
        value=float(now),
        step=10.0**-places,
        format=f"%.{places}f",
        help=plain(row.reason),
    )
    return Decimal(f"{written:.{places}f}")
