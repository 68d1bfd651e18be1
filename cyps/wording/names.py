"""Measures' names as subjects of sentences, by rules and never by guessing (METHOD §9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError
from cyps.wording.sentences import FILE

_NOTE = re.compile(r"\s*[\[(](?:see\s+)?(?:foot)?notes?\b[^\])]*[\])]", re.IGNORECASE)
_UNIT = re.compile(
    r"\s*(?:[(\[]\s*(?:%|percentage|per\s?cent|number|no\.?|#|days|(?:rate )?per 10{0,2}(?:,?000|k)[^)\]]*)"
    r"\s*[)\]]"
    r"|\s-\s*%|\s%|\sper 10{0,2}(?:,?000|k)(?:\s\(?[a-z0-9-]+\)?){0,3})\s*$",
    re.IGNORECASE,
)
_DAYS = re.compile(r"\s*[(\[]days[)\]]", re.IGNORECASE)  # the figures say "days" themselves
# "Care leavers EET (19-21)": spelt out, the short word needs its "in".
_LACKS_IN = re.compile(
    r"(\bleavers(?:\s*\(?(?:aged? )?\d[\d\s–-]*\)?)?)\s+(?=(?:EET|suitable accommodation)\b)", re.IGNORECASE
)
_REF = re.compile(
    r"^(?:[*†#]\s*)*(?:(?:[A-Z]{1,4}[ .]?)?\d+(?:\.\d+)+[a-z]?\s*[:.)\-–]?\s+(?=[A-Z%*†]))?(?:[*†]\s*)*"
)
_LOOSE_END = re.compile(r"[\s.,;:*†‡\-–—]+$")
_KEYS = ({"starts", "becomes"}, {"starts", "becomes", "closes"})


@dataclass(frozen=True, slots=True)
class Opening:
    """How a name that starts so becomes a subject: `starts` is replaced, `closes` put after it all."""

    starts: re.Pattern[str]
    becomes: str
    closes: str


@lru_cache(maxsize=8192)
def subject(name: str) -> str:
    """A name as it stands in a sentence: "% of X" as "the percentage of X", "X in time" as itself.

    References, notes, a unit in brackets and loose punctuation are left out;
    capitals stay, but for a name that is all capitals.
    """
    plain = _plain(name)
    for opening in _openings():
        if found := opening.starts.match(plain):
            return f"{opening.becomes}{plain[found.end() :]}{opening.closes}"
    return plain


def _plain(name: str) -> str:
    flat = _LACKS_IN.sub(r"\1 in ", _DAYS.sub("", _NOTE.sub("", " ".join(name.split()))))
    flat = _LOOSE_END.sub("", _REF.sub("", flat))
    flat = _LOOSE_END.sub("", _UNIT.sub("", flat)) or _LOOSE_END.sub("", flat)
    return _calm(flat) if flat.isupper() and len(flat.split()) > 2 else flat or name


def _calm(name: str) -> str:
    """A name in capitals as a sentence, its abbreviations left as they are."""
    known = catalogue.toml("glossary.toml")["abbreviation"]
    words = [word if word.strip("()&,./-") in known else word.lower() for word in name.split()]
    return sentence_case(" ".join(words))


def sentence_case(text: str) -> str:
    """The same text with a capital first letter."""
    return text[:1].upper() + text[1:]


@cache
def _openings() -> tuple[Opening, ...]:
    return checked(catalogue.toml(FILE).get("name", []))


def checked(entries: Sequence[dict[str, Any]]) -> tuple[Opening, ...]:
    """The `[[name]]` entries, compiled; CatalogueError names the one that breaks the rules."""
    openings = []
    for place, entry in enumerate(entries, start=1):
        if set(entry) not in _KEYS:
            raise CatalogueError(FILE, f"name {place}", f"has the keys {sorted(entry)}")
        try:
            starts = re.compile(entry["starts"], re.IGNORECASE)
        except re.error as error:
            raise CatalogueError(FILE, f"name {place}.starts", f"{error}") from error
        openings.append(Opening(starts, entry["becomes"], entry.get("closes", "")))
    return tuple(openings)


@lru_cache(maxsize=1024)
def standard_of(name: str, other: str) -> str:
    """What `other` is held to where it differs from `name` only in a standard, else "".

    "LAC visits within local 28-day standard" beside "LAC visits within national
    minimum standard" gives "national minimum standard".
    """
    ours, theirs = subject(name).split(), subject(other).split()
    same = 0
    for one, two in zip(ours, theirs, strict=False):
        if one.casefold() != two.casefold():
            break
        same += 1
    rest = " ".join(theirs[same:]).strip("()[]:–- ")
    return rest if same and "standard" in rest.casefold() else ""
