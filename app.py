"""The app: its pages, in the order of the menu. `streamlit run app.py` starts it."""

import streamlit as st

from cyps.screen import frame

frame.route(
    [
        st.Page("pages/overview.py", title="The year at a glance", icon=":material/dashboard:"),
        st.Page("pages/theme.py", title="Theme by theme", icon=":material/category:"),
        st.Page("pages/indicator.py", title="One indicator", icon=":material/show_chart:"),
        st.Page("pages/bullets.py", title="All bullets", icon=":material/format_list_bulleted:"),
        st.Page("pages/claims.py", title="Check a draft", icon=":material/spellcheck:"),
        st.Page("pages/order.py", title="Running order", icon=":material/low_priority:"),
        st.Page("pages/present.py", title="Present", icon=":material/slideshow:"),
        st.Page("pages/actions.py", title="Actions", icon=":material/task:"),
        st.Page("pages/load.py", title="Load a workbook", icon=":material/upload_file:"),
        st.Page("pages/check.py", title="Check the reading", icon=":material/fact_check:"),
        st.Page("pages/method.py", title="How bullets are made", icon=":material/rule:"),
        st.Page("pages/about.py", title="What happens to your data", icon=":material/lock:"),
        st.Page("pages/notes.py", title="The presenter's notes", visibility="hidden"),
        st.Page("pages/resume.py", title="Go on with a clinic", visibility="hidden"),
    ],
    first="pages/overview.py",
    first_without_sample="pages/load.py",
)
