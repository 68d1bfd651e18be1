"""What one heading text says, by the roles and patterns of `catalogue/headings.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.terms import Word

_FILE = "headings.toml"
_NAMING = re.compile(r"[^\W\d_]{3,}")


class Role(Word):
    """What a column, or a cell in it, is for."""

    REFERENCE = "reference"
    NAME = "name"
    THEME = "theme"
    POLARITY = "polarity"
    UNIT = "unit"
    WINDOW = "window"
    LINE = "line"
    GEOGRAPHY = "geography"
    BREAKDOWN = "breakdown"
    PERIOD = "period"
    OUTTURN = "outturn"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    TARGET = "target"
    TOLERANCE = "tolerance"
    TOLERANCE_RED = "tolerance_red"
    BENCHMARK = "benchmark"
    DIRECTION = "direction"
    RAG = "rag"
    COMMENTARY = "commentary"
    DERIVED = "derived"
    NOT_USED = "not_used"  # by an officer's wish only
    UNKNOWN = "unknown"


FIGURES = frozenset(
    {
        Role.OUTTURN,
        Role.NUMERATOR,
        Role.DENOMINATOR,
        Role.TARGET,
        Role.TOLERANCE,
        Role.TOLERANCE_RED,
        Role.BENCHMARK,
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """What one heading text says: a role and, for a benchmark, whose."""

    role: Role
    group: str = ""


@dataclass(frozen=True, slots=True)
class _Pattern:
    words: Words
    regex: re.Pattern[str]
    whole: bool


_TEXTS = frozenset(
    {"note", "whole_service", "compares", "made", "runs_to", "at_most", "at_least", "a_change"}
    | {"count", "share", "high_is_good", "low_is_good", "total", "generic", "of_calendar"}
    | {
        "all_of_them",
        "broken_by",
        "numbering",
        "only_unit",
        "person",
        "of_the_whole",
        "of_the_report",
        "age_band",
        "part_row",
        "of_an_indicator",
        "of_england",
        "ranks",
        "provisional",
    }
    | {"lesser_target"}
    | {"redefined"}
)


@cache
def texts() -> dict[str, re.Pattern[str]]:
    """What a text is that stands alone, or inside another, by the names of `_TEXTS`."""
    raw = catalogue.toml(_FILE).get("texts", {})
    if odd := set(raw) ^ _TEXTS:
        raise CatalogueError(
            _FILE, "[texts]", f"has a key it shouldn't, or lacks one: {', '.join(sorted(odd))}"
        )
    return {name: _compiled(f"[texts] {name}", patterns, re.I) for name, patterns in raw.items()}


def _compiled(where: str, patterns: list[str], flags: int = 0) -> re.Pattern[str]:
    try:
        return re.compile("|".join(f"(?:{p})" for p in patterns), flags)
    except re.error as error:
        raise CatalogueError(_FILE, where, f"a pattern doesn't compile: {error}") from error


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """headings.toml, compiled and checked."""
    found = []
    for number, block in enumerate(catalogue.toml(_FILE).get("role", []), start=1):
        where = f"role {number} ({block.get('is', '?')})"
        if odd := set(block) - {"is", "patterns", "group", "whole"}:
            raise CatalogueError(_FILE, where, f"unknown key {', '.join(sorted(odd))}")
        if block.get("is") not in set(Role) or not block.get("patterns"):
            raise CatalogueError(_FILE, where, "needs `is` with a known role, and `patterns`")
        regex = _compiled(where, block["patterns"])
        found.append(
            _Pattern(Words(Role(block["is"]), block.get("group", "")), regex, block.get("whole", False))
        )
    return tuple(found)


_MAY_REDEFINE = re.compile("defin|method|calcul|count|compar|series|criteri|cohort|measured")
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_MARKS = re.compile("[_†‡¹²³⁰⁴-⁹]")


@lru_cache(maxsize=16384)
def redefines(text: str) -> bool:
    """Whether a text says that something is counted otherwise than before."""
    # Asked of every text of a sheet: a look for a stem of the words first is ten times as quick.
    return bool(_MAY_REDEFINE.search(text.lower()) and texts()["redefined"].search(text))


def plain(text: str) -> str:
    """A heading in lower case with single spaces, as words: no outer punctuation, no note marks.

    What it says of a changed definition is no part of what it heads.
    """
    flat = " ".join(_MARKS.sub(" ", text.lower()).split()).strip(" :*-–.")
    if not redefines(flat):
        return flat
    left = _EMPTY.sub(" ", texts()["redefined"].sub(" ", flat))
    return " ".join(left.split()).strip(" :*-–.,;") or flat


@lru_cache(maxsize=2048)
def says_more(text: str, council: str = "") -> bool:
    """Whether a heading says more than what its column is for: then it names something.

    "Re-referrals performance" does; "Our performance", "Year" and "Local authority" don't.
    """
    left = plain(text)
    if council:
        left = left.replace(council.lower(), " ")
    for pattern in _patterns():
        if pattern.whole and pattern.regex.fullmatch(left):
            return False
        if not pattern.whole:
            left = pattern.regex.sub(" ", left)
    return bool(_NAMING.search(texts()["generic"].sub(" ", left)))


@lru_cache(maxsize=65536)
def words_of(text: str, council: str = "") -> Words | None:
    """The role one heading text names, or None. The council's own name means its own outturn."""
    flat = plain(text)
    if not flat or len(flat) > 150:
        return None
    if council and re.search(rf"\b{re.escape(council.lower())}\b", flat):
        flat = " ".join(re.sub(rf"\b{re.escape(council.lower())}\b", " ", flat).split()) or "outturn"
    for pattern in _patterns():
        if pattern.regex.fullmatch(flat) if pattern.whole else pattern.regex.search(flat):
            return pattern.words
    return None
