"""How near each word of a sentence stands to a figure, clause by clause.

In thousandths, whole numbers: their sums are the same in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyps.claims.figures import DURATIONS, Figure
from cyps.claims.moments import Moment
from cyps.claims.sentences import Sentence, clauses
from cyps.model import meanings_in, plain_words

WHOLE = 1000
LEFT, RIGHT = 750, 400  # what a word counts for a clause further off, before the figure and after it
BEFORE, HEADING = 400, 300  # and in the sentence before, and in the heading above
ANYWHERE = 150  # and anywhere in the same sentence
_REACH = 6  # clauses; beyond, a word counts as one anywhere


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """The words of a sentence: where its clauses begin, the words of each, and those from further off."""

    starts: tuple[int, ...]
    words: tuple[frozenset[str], ...]
    far: tuple[tuple[str, int], ...]

    def of(self, figure: Figure) -> dict[str, int]:
        """Every word in reach of a figure, by how much it counts."""
        own = sum(start <= figure.start for start in self.starts) - 1
        near = dict(self.far)
        for place in range(max(0, own - _REACH), min(len(self.words), own + _REACH)):
            words = self.words[place]
            counts = _faded(LEFT, own - place) if place <= own else _faded(RIGHT, place - own)
            for word in words:
                near[word] = max(near.get(word, 0), counts)
        return near


def nearness(sentence: Sentence, figures: Sequence[Figure], times: Sequence[Moment]) -> Nearness:
    """The words round the figures, without the figures' own and those that say when.

    A length of time stays: it may be part of a measure's name ("over 45 days").
    """
    plain = sentence.text
    own = ((f.hedged, f.end) for f in figures if f.unit not in DURATIONS)
    for start, end in (*own, *((time.start, time.end) for time in times)):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    starts = clauses(sentence.text, [figure.start for figure in figures])
    words = tuple(words_of(plain[low:high]) for low, high in pairwise([*starts, len(plain)]))
    parted = frozenset().union(*words)
    far = dict.fromkeys(parted, ANYWHERE)
    far |= dict.fromkeys(words_of(sentence.heading), HEADING)
    far |= dict.fromkeys(words_of(sentence.before), BEFORE)
    far |= dict.fromkeys(words_of(plain) - parted, LEFT)  # "education, employment or training"
    return Nearness(tuple(starts), words, tuple(far.items()))


def _faded(by: int, clauses_off: int) -> int:
    counts = WHOLE
    for _ in range(clauses_off):
        counts = counts * by // WHOLE
    return counts


def words_of(text: str) -> frozenset[str]:
    """The meanings of a piece of a draft, and its plain words marked as such ("~health")."""
    return meanings_in(text) | {f"~{word}" for word in plain_words(text)}
