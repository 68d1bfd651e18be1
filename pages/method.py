"""How bullets are made: the walk in words, every rule, every threshold, and the words used."""

import streamlit as st

from cyps.presentation import glossary_rows, rule_rows, threshold_rows
from cyps.screen import frame, state
from cyps.screen.markup import Column, table
from cyps.screen.thresholds import in_force, settings

frame.enter(__file__)
st.title("How bullets are made", anchor=False)
st.markdown(
    """
1. **Read.** Each sheet is read by what its headings and cells say, never by where they stand.
2. **Understand.** Each indicator is looked up by name, and given its theme, its unit, and which way is good.
   The workbook's own word comes before the catalogue's.
3. **Compare.** This year with the year before, with the target, with England and the neighbours.
   Two percentages differ by *points*, never by per cent.
4. **Judge.** The rules below, one at a time, each saying why. What none speaks of is listed as not assessed.
5. **Say.** One or two sentences a bullet. Causes are never added: only an officer knows them.
"""
)
st.header("The rules", anchor=False)
examples = [Column("Rule"), Column("List"), Column("Makes a bullet"), Column("Stays quiet")]
rules = [(row.says, row.list, row.fires, row.quiet) for row in rule_rows()]
st.html(table("Each rule, with an example that makes a bullet and one that doesn't", examples, rules))

st.header("The figures judged by", anchor=False)
chosen = dict(state.choices().thresholds)
settings()
reasons = [Column("Threshold"), Column("Value"), Column("Why")]
thresholds = [(row.name, in_force(row, chosen), row.reason) for row in threshold_rows()]
st.html(table("Thresholds, each with its reason", reasons, thresholds))

st.header("The words used", anchor=False)
st.html(table("One meaning each", [Column("Word"), Column("Meaning")], glossary_rows()))
