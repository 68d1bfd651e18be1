"""What happens to an officer's data, in plain words."""

import streamlit as st

from cyps.screen import frame, kept, published

frame.enter(__file__)
st.title("What happens to your data", anchor=False)
st.markdown(
    """
- Your workbook is read in the memory of the computer this app runs on. Unless you ask for it to be kept, it
  is **not written to disk**, and not shared with anyone else who uses the app.
- It is **gone when you close the page**, or at the latest ten minutes after your browser has gone.
- Nothing on these pages comes from, or goes to, any other place: no fonts, no maps, no counting of visits.
- The address of a page may name a theme, an indicator or a place on a sheet, **never a figure**.
- A presenter's notes go to **one other window, paired by a code that works once**. They are in memory only,
  and gone with the presenter's window.
- Figures under 6 can point to a child. They are shown here to you, because they stand in your workbook;
  think before you publish them.
- Refreshing the page starts afresh, unless you chose to keep your work.
"""
)
st.header("What is kept when you ask for it", anchor=False)
st.markdown(kept.truth())
st.header("Where published benchmarks come from", anchor=False)
published.about()
