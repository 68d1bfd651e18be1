"""The least a page with one chart and one table can be: what our pages are measured against."""

import altair as alt
import pandas as pd
import streamlit as st

YEARS = ["2013/14", "2014/15", "2015/16"]
TABLE = pd.DataFrame({"Year": YEARS, "In time": [88.1, 94.9, 83.3]})


@st.cache_data
def spec() -> dict:
    bars = alt.Chart(TABLE).mark_bar().encode(x="In time:Q", y="Year:N")
    return bars.to_dict()


st.set_page_config(page_title="Bare page", layout="wide")
st.title("Bare page")
st.vega_lite_chart(spec())
st.dataframe(TABLE)
