"""What each figure of a sentence is, and when: outturn, target, benchmark, a change, a gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from cyps.claims.figures import Figure
from cyps.claims.moments import Moment, Span, whole_year
from cyps.claims.phrases import pattern

GROUPS = ("best_statistical_neighbour", "england_top_quartile", "statistical_neighbours", "england", "region")
_FAR = 12  # words; a time further from a figure than this is not the figure's
_LOOKS_BACK = 80  # characters
_ARTICLE = re.compile(r"\s+(?:an?\s+)?average\s+of$|\s+(?:an?|the)$", re.IGNORECASE)
_WHEN = re.compile(r"^\s*(?:in|at|for|on|by|during|over|as at|as of)(?:\s+the)?\s+$", re.IGNORECASE)
_AT = re.compile(r"\sat$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+)?", re.IGNORECASE)  # "67 of 150"
_CLAUSE = re.compile(r"[,;:()]")


class Role(StrEnum):
    """What a figure is of its measure."""

    OUTTURN = "outturn"
    TARGET = "target"
    TOLERANCE = "tolerance"
    BENCHMARK = "benchmark"
    CHANGE = "change"
    GAP = "gap"
    COUNT = "count"  # a numerator or a denominator: only ever a fact's role


MARKS = (Role.TARGET, Role.TOLERANCE, Role.BENCHMARK)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure as its sentence means it.

    `group` is whose figure it is where it is a benchmark. `moment` is None where the
    sentence names no time. `earlier` means it stands as the earlier of two, `beside`
    that it is what the council's figure is compared with, or stands behind a mark's name
    ("below the target at 80.2%"), so that it may be either. `years` are those the sentence names.
    """

    figure: Figure
    role: Role
    group: str
    moment: Moment | None
    earlier: bool
    beside: bool
    years: tuple[int, ...] = ()


def said(sentence: str, figures: Sequence[Figure], moments: Sequence[Moment], year: int) -> tuple[Said, ...]:
    """Each figure with its role and its time; `year` is the one the draft is about, by when it ends."""
    own = _moments_of(sentence, figures, moments)
    leading = own[0] if figures and own[0] and own[0].end <= figures[0].start else None
    edges = [0, *(figure.end for figure in figures)], [*(f.start for f in figures[1:]), len(sentence)]
    years = tuple(moment.year for moment in moments if moment.span is Span.YEAR)
    told: list[Said] = []
    for place, figure in enumerate(figures):
        ahead = _ahead(sentence[edges[0][place] : figure.hedged])
        after = sentence[figure.end : edges[1][place]]
        role, group = _role(figure, ahead, after)
        if (
            told
            and told[-1].role is Role.CHANGE
            and sentence[told[-1].figure.end : figure.start].strip() == "("
        ):
            role, group = Role.CHANGE, ""  # "an improvement of 322.5 days (49%)"
        compared = _ends_with("period.earlier").search(ahead)
        cleared = place + 1 < len(figures) and _cleared(figure, figures[place + 1], after, sentence)
        earlier = role is Role.OUTTURN and (compared is not None or cleared)
        moment = own[place]
        if moment is None and earlier:
            moment = replace(whole_year(year - 1), loose=True)
        elif moment is None and role is Role.OUTTURN:
            moment = leading
        beside = _AT.search(ahead) if role in MARKS else compared and compared[0].casefold() != "from"
        told.append(Said(figure, role, group, moment, earlier, bool(beside), years))
    return tuple(told)


def _role(figure: Figure, ahead: str, after: str) -> tuple[Role, str]:
    if figure.word:
        return Role.OUTTURN, ""
    if figure.points or _is_change(figure, ahead, after):
        return (Role.GAP if _starts_with("change.gap").match(after) else Role.CHANGE), ""
    for group in GROUPS:
        if _names(f"benchmark.{group}", ahead, after):
            return Role.BENCHMARK, group
    for role in (Role.TARGET, Role.TOLERANCE):
        if _names(f"role.{role.value}", ahead, after):
            return role, ""
    return Role.OUTTURN, ""


def _is_change(figure: Figure, ahead: str, after: str) -> bool:
    """Whether a figure says by how much: "by 20%", "an improvement of 3 days", "fell 4% to 81%"."""
    if any(_ends_with(f"change.{words}").search(ahead) for words in ("by", "of", "moved")):
        return True
    return figure.unit is not None and _starts_with("change.after").match(after) is not None


def _names(words: str, ahead: str, after: str) -> bool:
    """Whether a mark is named right before a figure, or right after it."""
    return bool(_ends_with(words, linked=True).search(ahead) or _follows(words).match(after))


def _ahead(before: str) -> str:
    """The words right before a figure and its hedge, without what opens brackets."""
    return _ARTICLE.sub("", before[-_LOOKS_BACK:].rstrip(" (£:,'’\u00a0–-"))


@cache
def _ends_with(words: str, *, linked: bool = False) -> re.Pattern[str]:
    link = rf"(?:[\s'’(:]*(?:{pattern('role.between').pattern}))*[\s'’(:]*" if linked else r"\s*"
    return re.compile(rf"(?:{pattern(words).pattern}){link}$", re.IGNORECASE)


@cache
def _starts_with(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern(words).pattern})", re.IGNORECASE)


@cache
def _follows(words: str) -> re.Pattern[str]:
    of = r"of\s+(?:our|its|the)|" if words.startswith("benchmark") else ""  # but "80% of targets were met"
    link = rf"\s*\(?(?:(?:{of}for|in|across|as|the|our|local|national|government)\s+)*"
    return re.compile(rf"{link}(?:{pattern(words).pattern})", re.IGNORECASE)


def _cleared(figure: Figure, following: Figure, between: str, sentence: str) -> bool:
    """Whether a count is followed by its being none: "the backlog of 313 had been eradicated"."""
    written = sentence[following.start : following.end]
    gone = following.word and pattern("none.cleared").fullmatch(written) is not None
    return gone and not figure.word and len(between.split()) <= 4 and not _CLAUSE.search(between)


def _moments_of(sentence: str, figures: Sequence[Figure], moments: Sequence[Moment]) -> list[Moment | None]:
    """The time of each figure: the nearest that is nearer to no other figure."""
    own: list[tuple[int, Moment] | None] = [None] * len(figures)
    for moment in moments:
        reach = [
            (far, place)
            for place, figure in _beside(figures, moment)
            if (far := _distance(sentence, figure, moment)) <= _FAR or figures[0] is figure
        ]
        if reach:
            far, place = min(reach)
            held = own[place]
            if held is None or far < held[0]:
                own[place] = (far, moment)
    times = [each[1] if each else None for each in own]
    for place in reversed(range(len(times) - 1)):
        if times[place] is None and _OUT_OF.fullmatch(sentence, figures[place].end, figures[place + 1].start):
            times[place] = times[place + 1]
    return times


def _beside(figures: Sequence[Figure], moment: Moment) -> list[tuple[int, Figure]]:
    """The figure before a time and the one after it."""
    before = [(place, figure) for place, figure in enumerate(figures) if figure.end <= moment.start]
    after = [(place, figure) for place, figure in enumerate(figures) if figure.start >= moment.end]
    return [*before[-1:], *after[:1]]


def _distance(sentence: str, figure: Figure, moment: Moment) -> int:
    """How many words lie between, a break counting for more; the "in" of "70.1% in 2014/15" for none."""
    if figure.start < moment.start:
        between = _WHEN.sub("", sentence[figure.end : moment.start])
    else:
        between = sentence[moment.end : figure.start]
        if between.startswith(("’s ", "'s ")):  # "on the previous year's 68.7%"
            return -1
        between = between.lstrip(":")
    return len(between.split()) + 2 * len(_CLAUSE.findall(between)) + _FAR * between.count(";")
