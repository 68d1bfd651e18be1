"""Boxes in which an officer answers what something is; buttons that put it right or take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

import streamlit as st

from cyps.choices import Correction
from cyps.reading import Reading, period_words, periods_seen
from cyps.screen import corrected, state
from cyps.terms import Kind, Period

COUNTED = {
    Kind.YEAR: "over the whole year",
    Kind.SNAPSHOT: "on its last day (as at 31 March)",
    Kind.ROLLING: "over the twelve months to its end (rolling)",
}
_MARCH = 3
_T = TypeVar("_T")


def choice(
    label: str, options: Sequence[_T], now: _T | None, words: Mapping[_T, str], about: Correction
) -> _T | None:
    """A box to choose one of `options`; it begins with what `about` is taken for now."""
    return st.selectbox(
        label,
        options,
        index=options.index(now) if now in options else None,
        format_func=lambda option: words.get(option, str(option)),
        placeholder="Choose …",
        key=key(label, about),
    )


def period(reading: Reading, said: Correction, *, counted: bool) -> Period | None:
    """The period of a column of figures, of those the workbooks speak of; `counted` asks how it is, too."""
    years = {_plain(p) for p in periods_seen(reading)}
    years |= {p.years_before(by) for p in years if _is_financial(p) for by in (1, -1)}
    options = sorted(years, key=lambda p: (p.end, p.start), reverse=True)
    words = {option: period_words(option) for option in options}
    chosen = choice("Of which period", options, _plain(said.period) if said.period else None, words, said)
    if chosen is None or not _is_financial(chosen):
        return chosen
    if not counted:
        return said.period if said.period and _plain(said.period) == chosen else chosen
    kind = said.period.kind if said.period and said.period.kind in COUNTED else Kind.YEAR
    return replace(chosen, kind=choice("Counted", [*COUNTED], kind, COUNTED, said) or Kind.YEAR)


def _is_financial(one: Period) -> bool:
    return one.is_annual and one.end.month == _MARCH and one.kind is not Kind.SEVERAL_YEARS


def _plain(one: Period) -> Period:
    """A financial year, however it is counted, as the year."""
    return replace(one, kind=Kind.YEAR) if _is_financial(one) else one


def apply(was: Sequence[Correction], said: Sequence[Correction], *, incomplete: bool = False) -> None:
    """A button that puts right what is not as it was taken for, another that takes back what was."""
    changed = [one for one, before in zip(said, was, strict=True) if one != before]
    places = {corrected.place(one) for one in said}
    made = [c for c in state.choices().corrections if corrected.place(c) in places]
    with st.container(horizontal=True):
        if changed:
            st.button(
                "Put it right",
                type="primary",
                key=key("put right", said[0]),
                disabled=incomplete,
                on_click=corrected.correct,
                args=tuple(changed),
            )
        if made:
            st.button("Undo", key=key("undo", said[0]), on_click=corrected.undo, args=tuple(made))


def key(of: str, about: Correction) -> str:
    """A widget's key: by what it is about and all that was put right, so that a change begins it anew."""
    told = repr((corrected.place(about), state.choices().corrections))
    return f"{of}-{sha256(told.encode('utf-8', 'replace')).hexdigest()[:16]}"
