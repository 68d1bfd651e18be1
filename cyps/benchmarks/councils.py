"""Which authority of the published figures a council is, by its name as people write it.

"Rotherham MBC", "City of York Council" and "Hull" are Rotherham, York and Kingston upon
Hull. A name must come down to the same words as one authority's, or be an alias of
catalogue/councils.csv; a name that could be two authorities is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from cyps import catalogue
from cyps.benchmarks.published import authorities

_WORDS = re.compile(r"[a-z]+")
# What a council's name may hold beside its place.
_TITLES = frozenset({
    "authority", "bc", "borough", "cc", "children", "childrens", "city", "council", "councils", "county",
    "district", "lbc", "london", "mbc", "mdc", "metropolitan", "and", "of", "rbc", "royal", "services", "the",
    "unitary",
})  # fmt: skip


@cache
def authority_of(name: str | None) -> str | None:
    """The authority a council's name means, or None where nobody has told us of it."""
    if not name or not name.strip():
        return None
    if name.strip() in authorities():
        return name.strip()
    return _by_words().get(_words(name))


@cache
def _by_words() -> Mapping[frozenset[str], str]:
    """Each authority by the words of its name and of its aliases; words that two share mean neither."""
    meant: dict[frozenset[str], set[str]] = defaultdict(set)
    known = set(authorities())
    for row in catalogue.rows("councils.csv"):
        aliases = (alias.strip() for alias in row["aliases"].split(";"))
        for name in (row["name"], *filter(None, aliases)):
            if row["name"] in known:
                meant[_words(name)].add(row["name"])
    return {words: names.pop() for words, names in meant.items() if words and len(names) == 1}


def _words(name: str) -> frozenset[str]:
    plain = name.casefold().replace("’", "").replace("'", "")
    return frozenset(_WORDS.findall(plain)) - _TITLES
