"""Words from a workbook, made safe for any paper before a format adds its own escapes."""

from __future__ import annotations

import re

# Control characters drive terminals and break XML; bidirectional controls can show 83.3% as 3.38%;
# surrogates and non-characters belong to no file at all. Right-to-left letters themselves stay.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_INVISIBLE = re.compile(
    r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]"
)


def plain(words: str) -> str:
    """`words` on one line, with nothing in them that a reader wouldn't see."""
    return " ".join(_INVISIBLE.sub("", _CONTROLS.sub(" ", words)).split())
