"""Abbreviations spelt out at their first use in a document: "looked after children (LAC)" (METHOD §9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError

FILE = "glossary.toml"
_WORD = re.compile(r"[A-Z][\w&]+")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Every abbreviation with its words, and one pattern that finds them all.

    `meanings` maps an abbreviation to (one, several): the same twice where the
    words don't change. The pattern's groups: an article before it, the
    abbreviation, an "s" after it, and whether several are meant.
    """

    meanings: dict[str, tuple[str, str]]
    pattern: re.Pattern[str]


@cache
def glossary() -> tuple[tuple[str, str], ...]:
    """The words this product uses in one meaning only, each with that meaning (DESIGN §9)."""
    return tuple(catalogue.toml(FILE)["word"].items())


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations of the catalogue; CatalogueError where it breaks its own rules."""
    return checked(catalogue.toml(FILE))


def checked(tables: dict[str, Any]) -> Abbreviations:
    """`[abbreviation]` and `[several]` made ready; CatalogueError names what is wrong."""
    if set(tables) != {"abbreviation", "several", "word"}:
        raise CatalogueError(FILE, "the file", f"has the tables {sorted(tables)}")
    meanings = {}
    for short, entry in tables["abbreviation"].items():
        if not {"full"} <= set(entry) <= {"full", "plural"}:
            raise CatalogueError(FILE, f"abbreviation.{short}", f"has the keys {sorted(entry)}")
        meanings[short] = (entry["full"], entry.get("plural", entry["full"]))
    longest_first = "|".join(re.escape(short) for short in sorted(meanings, key=lambda s: (-len(s), s)))
    several = "|".join(map(re.escape, tables["several"]["before"]))
    pattern = re.compile(
        rf"(?P<article>\b[Aa]n?\s+)?(?<![\w&])(?P<short>{longest_first})(?P<s>s?)(?![\w&])"
        rf"(?=(?P<several>\s+(?:{several})\b|\s*[,.;:)]|\s*$))?"
    )
    return Abbreviations(meanings, pattern)


def spelt_out(text: str, seen: set[str]) -> str:
    """`text` with each abbreviation not in `seen` spelt out once; `seen` grows by those it now explains.

    An abbreviation that the text explains itself, in brackets or in words, is left alone.
    """
    known = abbreviations()
    candidates = (word if word in known.meanings else word.removesuffix("s") for word in _WORD.findall(text))
    if all(word in seen or word not in known.meanings for word in candidates):
        return text

    def spell(found: re.Match[str]) -> str:
        short = found["short"]
        if short in seen:
            return found[0]
        seen.add(short)
        one, several = known.meanings[short]
        if _explained(text, short, one, several):
            return found[0]
        article = found["article"] or ""
        plural = not article and (found["s"] or found["several"] is not None)
        full = several if plural else one
        return f"{_article_before(full, article)}{full}{_short_after(text, found)}"

    return known.pattern.sub(spell, text)


def mark_explained(text: str, seen: set[str]) -> None:
    """Add to `seen` what someone's own words explain, so that it isn't explained again."""
    known = abbreviations()
    for found in known.pattern.finditer(text):
        short = found["short"]
        if _explained(text, short, *known.meanings[short]):
            seen.add(short)


def _short_after(text: str, found: re.Match[str]) -> str:
    """The abbreviation behind its words: in brackets, or between commas where brackets are open already."""
    short = found["short"] + found["s"]
    before = text[: found.start()]
    if before.count("(") <= before.count(")"):
        return f" ({short})"
    return f", {short}" if text[found.end() : found.end() + 1] == ")" else f", {short},"


def _explained(text: str, short: str, one: str, several: str) -> bool:
    """Whether the text has the words themselves, or others of the same initials before it in brackets."""
    plain = text.casefold().replace("-", " ")
    if any(words.casefold().replace("-", " ") in plain for words in (one, several)):
        return True
    before, bracketed, _ = text.partition(f"({short})")
    initials = "".join(word[0] for word in before.split()[-len(short) :])
    return bool(bracketed) and initials.casefold() == short.casefold()


def _article_before(full: str, article: str) -> str:
    if not article:
        return ""
    right = "an" if full[0] in "aeiou" else "a"
    return (right.capitalize() if article[0] == "A" else right) + " "
