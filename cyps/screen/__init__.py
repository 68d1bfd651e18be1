"""The screen: the only Streamlit in the library."""
