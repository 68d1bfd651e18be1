"""What a presenter may be asked at a slide, and the answers: never on the slide itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyps.comparison import Comparison, counts_behind
from cyps.model import Indicator, Observation, load_catalogue
from cyps.presentation.cells import CellRow, cells, evidence
from cyps.presentation.decisions import FROM, POLARITIES
from cyps.presentation.deck import Slide
from cyps.presentation.others import other_rows, place_told
from cyps.presentation.problems import problems_about
from cyps.presentation.tables import unit_words
from cyps.terms import Severity, Unit
from cyps.wording import Bullet, Report, figure, reach, when

NO_COUNTS = "The workbook gives no counts behind this figure."
NO_MATCH = "The counts on the sheet do not come to this figure: look at its cells before you answer."
NO_OTHERS = "Nobody else's figure is known here."
SAME = "Nothing read here says that it changed."
NO_CAUSE = "No cause is known to this app."
OWN = "An officer wrote this; no figure of the workbook stands behind it."
UNKNOWN = "Not in the catalogue: its name as written is all that is known of it."


@dataclass(frozen=True, slots=True)
class Answer:
    """A likely question, with what can be said to it, a sentence each."""

    question: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What to know beside one bullet, or beside an indicator that has none.

    `opposing` is the strongest bullet on the other side of its theme, "" where there is none.
    """

    about: str
    answers: tuple[Answer, ...]
    opposing: str
    cells: tuple[CellRow, ...]
    definition: str


@dataclass(frozen=True, slots=True)
class SlideNotes:
    """One slide as its presenter needs it: what it says, what comes `following`, and its notes."""

    title: str
    following: str
    notes: tuple[Note, ...]


def slide_notes(report: Report, slide: Slide, following: str) -> SlideNotes:
    """The notes of one slide; `following` names the next one."""
    by_id = {comparison.indicator.id: comparison for comparison in report.comparisons}
    notes = [_of_bullet(report, bullet, by_id.get(bullet.indicator or "")) for bullet in slide.bullets]
    if not notes and slide.indicator in by_id:
        notes = [_of_indicator(report, by_id[slide.indicator])]
    return SlideNotes(slide.title, following, tuple(notes))


def _of_bullet(report: Report, bullet: Bullet, comparison: Comparison | None) -> Note:
    other = next((each.text for each in report.bullets if each.id == bullet.opposing), "")
    why = Answer("Why?", (bullet.comment or NO_CAUSE,))
    if comparison is None:
        return Note(bullet.text, (Answer("Where is this from?", (OWN,)), why), other, (), "")
    answers = _answers(report, comparison, bullet.reach, bullet.rung_words)
    return Note(
        bullet.text, (*answers, why), other, evidence(report, bullet), _definition(comparison.indicator)
    )


def _of_indicator(report: Report, comparison: Comparison) -> Note:
    indicator = comparison.indicator
    sure = comparison.change.because if comparison.change else ""
    answers = _answers(report, comparison, reach(comparison), sure)
    why = Answer("Why?", (NO_CAUSE,))
    return Note(indicator.name, (*answers, why), "", cells(indicator), _definition(indicator))


def _answers(report: Report, comparison: Comparison, taken: str, sure: str) -> tuple[Answer, ...]:
    """The questions every figure meets, in the order they come."""
    found = (
        Answer("How many children is that?", (*_how_many(comparison), *filter(None, (taken,)))),
        Answer("Against whom?", tuple(_against_whom(report, comparison))),
        Answer("Is it real?", tuple(filter(None, (sure,)))),
        Answer("Is it the same definition?", tuple(_same_definition(report, comparison))),
    )
    return tuple(answer for answer in found if answer.says)


def _how_many(comparison: Comparison) -> tuple[str, ...]:
    """The cases behind the year's figure and the one it is compared with."""
    moved = comparison.change or comparison.long_run
    both = [each for each in (comparison.outturn, moved.before if moved else None) if each]
    if comparison.indicator.unit is Unit.COUNT:
        return tuple(f"{figure(each.value)} {when(each.period)}." for each in both)
    said = tuple(filter(None, map(_cases, both)))
    return said or (NO_COUNTS,)


def _cases(of: Observation) -> str:
    counts = counts_behind(of)
    if counts is None:
        given = of.numerator is not None and of.denominator is not None
        return f"{when(of.period)[:1].upper()}{when(of.period)[1:]}: {NO_MATCH}" if given else ""
    how = ", worked out from the figure and its cases" if counts.derived else ""
    return f"{counts.events:,.0f} of {counts.cases:,.0f} {when(of.period)}{how}."


def _against_whom(report: Report, comparison: Comparison) -> Iterator[str]:
    rows = other_rows(comparison)
    for row in rows:
        verdict = f"; the council's is {row.verdict.word}" if row.verdict else ""
        yield f"{row.whose}: {row.figure} ({row.when}){verdict}."
    if place := place_told(report, comparison):
        yield place
    elif not rows:
        yield NO_OTHERS


def _same_definition(report: Report, comparison: Comparison) -> tuple[str, ...]:
    """Every doubt about whether its figures mean the same, each once."""
    indicator, change = comparison.indicator, comparison.change
    told = (p.message for p in problems_about(report, [comparison]) if p.severity is Severity.DOUBT)
    doubts = (*indicator.doubts, *indicator.breaks, change.doubt if change else "", *comparison.doubts, *told)
    return tuple(dict.fromkeys(filter(None, doubts))) or (SAME,)


def _definition(indicator: Indicator) -> str:
    """What the catalogue knows it as, and which way is good here."""
    entry = load_catalogue().entry(indicator.entry) if indicator.entry else None
    good = f"{POLARITIES[indicator.polarity]}: {FROM[indicator.polarity_from]}."
    if entry is None:
        return f"{UNKNOWN} {good}"
    window = f"; usual window: {entry.window.replace('as at', 'as at a day')}" if entry.window else ""
    return f"{entry.name}: {unit_words(indicator)}{window}. {good}"
