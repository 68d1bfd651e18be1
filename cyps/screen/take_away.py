"""The brief as files to take away: one button a format the presentation room can make."""

from __future__ import annotations

from functools import partial

import streamlit as st

from cyps.presentation.exports import EXPORTS
from cyps.wording import Report


def offered(report: Report) -> None:
    """A button that opens the formats; a file is made when it is asked for, not before."""
    with st.popover(
        "Take the brief away", icon=":material/download:", on_change="rerun", key="take-away"
    ) as formats:
        for export in EXPORTS if formats.open else ():
            st.download_button(
                export.name,
                data=partial(export.make, report),
                file_name=f"brief.{export.extension}",
                mime=export.media_type,
                on_click="ignore",
                width="stretch",
            )
