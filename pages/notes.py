"""Notes: what a presenter needs beside each slide, in a window of its own that nobody projects."""

import streamlit as st

from cyps.screen import frame, noting

frame.enter(__file__)
st.html(noting.LOOK)
if noting.reads():
    with st.container(key="notes-window"):
        noting.window()
else:
    st.title("The presenter's notes", anchor=False)
    st.markdown(
        "Press **n** in the presenter view: it gives a code that works once. This window then follows the"
        " slides, with likely questions and their answers, the other side of each bullet, and the cells."
    )
    noting.ask()
