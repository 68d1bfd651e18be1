"""Words from a workbook are shown as they stand, and never do anything."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from cyps.screen.text import plain

HOSTILE = [
    "![i](http://evil.example/x.png)",
    ":red[danger]",
    ":material/home:",
    ":smile:",
    "$x$ and $$y$$",
    "a -- b -> c <- d --- e",
    "[link](javascript:alert(1))",
    "[x]: http://evil.example",
    "<img src=http://evil.example/x.png onerror=alert(1)>",
    "*bold* _under_ ~~gone~~ `code`",
    "# heading",
    "1. one",
    "| a | b |\n|---|---|",
    "http://evil.example and www.evil.example and a@evil.example",
    "\\![i](http://evil.example)",
    "&lt;b&gt; &amp;",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_every_mark_is_escaped(words: str) -> None:
    """Nothing Markdown reads is left bare, and taking the escapes away gives the words back."""
    escaped = plain(words)
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_{}\[\]()#+\-.!|~$<>&:^=\"'@/]", escaped)
    assert re.sub(r"\\(.)", r"\1", escaped.replace("\u2060", "").replace("  \n", "\n")) == words


def test_dashes_stay_dashes() -> None:
    assert plain("a--b") == "a\\-\u2060\\-b"
    assert plain("a->b") == "a\\-\u2060\\>b"
    assert plain("a<-b") == "a\\<\u2060\\-b"


def test_a_line_break_stays_one() -> None:
    assert plain("one\ntwo") == "one  \ntwo"


def test_ordinary_words_stay_readable() -> None:
    assert plain("Reviews in time 94") == "Reviews in time 94"
    at = AppTest.from_string(f"import streamlit as st\nst.markdown({plain('100% (of 5)')!r})").run()
    assert at.markdown[0].value == "100% \\(of 5\\)"
