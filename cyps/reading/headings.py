"""What each column of a table is: by the words over it, then by what stands in it.

Words first (`catalogue/headings.toml`, leaf heading before the groups above it), cell
evidence second, and evidence wins where the words are vague: a column of High and Low
is polarity whatever its heading says (DESIGN §3). Positions never decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cyps.reading import dating, spellings
from cyps.reading.figures import Figure
from cyps.reading.words import FIGURES, Role, Words, says_more, texts, words_of
from cyps.terms import Period

_LONGEST_LABEL = 60  # characters


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table as understood: its whole path of words, its role and why.

    `period` is what its headings name, None when they don't; `vague` says that a
    bare year was read. `group` is whose benchmark. `section` is what a name column's
    heading says of the rows below ("INDICATORS - CHILD PROTECTION"). `put_right` says that
    an officer gave the role, `exact` that they gave the period too.
    """

    column: int
    path: tuple[str, ...]
    role: Role
    group: str
    period: Period | None
    because: str
    section: str = ""
    vague: bool = False
    put_right: bool = False
    exact: bool = False

    @property
    def heading(self) -> str:
        """The path as one line, for people."""
        return " / ".join(" ".join(p.split()) for p in self.path)

    def as_marked(self, figure: Figure) -> Figure:
        """A figure under this heading, provisional where the heading says that of them all."""
        return replace(figure, provisional=True) if _is_provisional(self.path) else figure


@lru_cache(maxsize=1024)
def _is_provisional(path: tuple[str, ...]) -> bool:
    return any(texts()["provisional"].search(" ".join(part.split())) for part in path)


# A group heading adds what its leaf leaves out; these leaves are complete as they stand.
_COMPLETE = frozenset(
    {
        Role.DERIVED,
        Role.DIRECTION,
        Role.RAG,
        Role.COMMENTARY,
        Role.POLARITY,
        Role.REFERENCE,
        Role.NAME,
        Role.THEME,
    }
)
_SECTION = re.compile(
    r"^.*?\b(?:indicators?|measures?|kpis?|description)\b\s*[-–—:(]+\s*(.+?)\)?$", re.I | re.S
)


def by_words(column: int, path: tuple[str, ...], context: Period | None, council: str) -> Column:
    """What the headings over a column say it is, leaf first; `path` runs from the top down."""
    said = [words_of(text, council) for text in reversed(path)]
    leaf = next((w for w in said if w is not None), None)
    named = dating.of_path(path, context)
    words = _joined(leaf, [w for w in said if w is not None], named is not None)
    if words and words.role is Role.DIRECTION and said[0] is None and spellings.find(path[-1], context):
        words = Words(
            Role.OUTTURN
        )  # a year under "Trend" holds that year's figure; arrows there speak for themselves
    role = words.role if words else Role.OUTTURN if named else Role.UNKNOWN
    because = (
        f"the heading “{' / '.join(' '.join(p.split()) for p in path)}”"
        if words or named
        else "no word of the heading is known"
    )
    period = named.period if named else None
    section = ""
    if role is Role.NAME and (match := _SECTION.match(path[-1])):
        section = " ".join(match[1].split())
    return Column(
        column,
        path,
        role,
        words.group if words else "",
        period,
        because,
        section,
        bool(named and named.vague),
    )


def _joined(leaf: Words | None, said: list[Words], dated: bool) -> Words | None:
    """The leaf's role, or a group's above it where the leaf is only a year, a unit or a bare word."""
    if leaf is None:
        return None
    if leaf.role in _COMPLETE or len(said) == 1:
        return leaf if leaf.role is not Role.PERIOD or not dated else Words(Role.OUTTURN)
    above = said[1:]
    if leaf.role in (Role.OUTTURN, Role.UNIT, Role.PERIOD, Role.LINE, Role.WINDOW, Role.GEOGRAPHY):
        strong = next((w for w in above if w.role in FIGURES - {Role.OUTTURN}), None)
        return strong or (Words(Role.OUTTURN) if leaf.role is Role.PERIOD and dated else leaf)
    if leaf.role is Role.BENCHMARK and leaf.group == "other":
        return next((w for w in above if w.role is Role.BENCHMARK and w.group != "other"), leaf)
    return leaf


@lru_cache(maxsize=8192)
def is_label(text: str, year: Period | None, council: str) -> bool:
    """Whether a text is a period or a word for what a column is for, short, and says no more."""
    if not text or len(text) > _LONGEST_LABEL or by_words(0, (text,), year, council).role is Role.UNKNOWN:
        return False
    return not says_more(text, council) or bool(spellings.find(text))
