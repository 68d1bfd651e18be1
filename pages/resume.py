"""Go on: a link opens the clinic that was kept on the server under it, and leaves the address at once."""

import streamlit as st

from cyps.screen import frame, on_server

frame.enter(__file__)
link = st.query_params.get(on_server.LINK, "")
st.query_params.clear()
if link and on_server.resume(link):
    st.switch_page("pages/overview.py")
elif link:
    st.rerun()  # the reason stands above every page

st.title("Go on with a clinic", anchor=False)
st.markdown("A clinic that is kept on the server opens by its whole link. Nothing was opened.")
st.page_link("pages/load.py", label="Load a workbook", icon=":material/upload_file:")
