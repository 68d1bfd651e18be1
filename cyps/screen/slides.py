"""Slides as HTML: one piece a slide, escaped, sized by the window it is shown in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from cyps.presentation import (
    BETTER,
    LISTS,
    OFF_TARGET,
    STEADY,
    WORSE,
    ActionRow,
    Show,
    Sign,
    Slide,
    Tally,
    YearRow,
    action_rows,
    sourced,
)
from cyps.screen.markup import signed
from cyps.wording import Bullet, Report, standing

# How many characters a slide holds before its type goes down a step, and the steps.
_STEPS = ((560, "1"), (760, ".9"), (980, ".8"), (1250, ".7"), (1700, ".6"))
_SMALLEST = ".5"
MOST_ACTIONS = 12  # on their slide, the open ones first
MARKS = {"strength": BETTER, "improvement": WORSE}
KEYS = (
    ("→ ↓ Space Page Down", "the next slide"),
    ("← ↑ Page Up", "the slide before"),
    ("Home, End", "the first, the last"),
    ("g", "go to a theme, or to any indicator"),
    ("n", "the presenter's notes, in another window"),
    ("a", "write down an action"),
    ("t", "the picture as a table"),
    ("b or .", "blank the screen, and bring it back"),
    ("h", "these keys"),
    ("Esc", "close whatever is open"),
)


def head(slide: Slide, report: Report) -> str:
    """The top of a slide: what it says, and its counts; of the first slide all there is."""
    if slide.show is Show.TITLE:
        return _cover(slide, report)
    counts = _tally(slide.tally) if slide.tally else ""
    return f'<div class="slide"><h1>{escape(slide.title)}</h1>{counts}</div>'


def body(slide: Slide, report: Report, rows: Sequence[YearRow], *, beside: bool) -> str:
    """The rest of a slide, without its picture; `rows` are the figures of the indicator it is about.

    `beside` says that a picture takes half the width.
    """
    match slide.show:
        case Show.TITLE:
            return ""
        case Show.ACTIONS:
            said = _actions(action_rows(report, date.today()))
        case Show.INDICATOR:
            said = _figures(rows) + _points(slide.bullets)
        case _:
            said = _sides(slide.bullets)
    sides = "" if beside else ' class="sides"' * (slide.show is not Show.ACTIONS)
    fit = _fit(slide, report, beside=beside)
    return f'<div class="slide" style="--fit:{fit}"><div{sides}>{said}</div></div>'


def _fit(slide: Slide, report: Report, *, beside: bool) -> str:
    words = sum(len(bullet.told) for bullet in slide.bullets)
    if slide.show is Show.ACTIONS:
        words = sum(120 + len(action.words) for action in report.actions[:MOST_ACTIONS])
    return next((fit for most, fit in _STEPS if words <= most * (1 if beside else 2)), _SMALLEST)


def _cover(slide: Slide, report: Report) -> str:
    said = ["Children and young people's services: the year in figures", standing(report), sourced(report)]
    lines = "".join(f"<p>{escape(line)}</p>" for line in said if line)
    return f'<div class="slide cover"><h1>{escape(slide.title)}</h1>{lines}</div>'


def _tally(counts: Tally) -> str:
    of: Iterable[tuple[Sign, int]] = (
        (BETTER, counts.better),
        (STEADY, counts.steady),
        (WORSE, counts.worse),
        (OFF_TARGET, counts.off_target),
    )
    items = "".join(f"<li>{signed(sign, number)}</li>" for sign, number in of if number)
    return f'<ul class="tally">{items}</ul>' if items else ""


def _sides(bullets: Sequence[Bullet]) -> str:
    """Both sides under their names; a side with nothing to say is left out."""
    listed = {kind: [b for b in bullets if b.kind == kind] for kind in ("strength", "improvement")}
    return "".join(
        f"<section><h2>{escape(LISTS[kind])}</h2>{_points(those)}</section>"
        for kind, those in listed.items()
        if those
    )


def _points(bullets: Sequence[Bullet]) -> str:
    items = "".join(f"<li>{_mark(bullet)}{escape(bullet.told)}</li>" for bullet in bullets)
    return f'<ul class="points">{items}</ul>' if items else ""


def _mark(bullet: Bullet) -> str:
    sign = MARKS.get(bullet.kind, STEADY)
    return f'<span class="mark" aria-hidden="true" style="color:{sign.colour}">{sign.symbol}</span>'


def _figures(rows: Sequence[YearRow]) -> str:
    boxes = [
        (heading, figure)
        for row in rows
        for heading, figure in (
            ("This year", row.now),
            ("Year before", row.before),
            ("Target", row.target),
            ("England", row.england),
            ("Neighbours", row.neighbours),
        )
        if figure
    ]
    shown = "".join(f"<div><b>{escape(figure)}</b>{escape(heading)}</div>" for heading, figure in boxes)
    return f'<div class="boxes">{shown}</div>'


def _actions(rows: Sequence[ActionRow]) -> str:
    """What was agreed; where a newer figure has come since, what it was about and where that stands now."""
    told = any(row.since for row in rows)
    headings = ("Action", "Who", "By when", *(("About", "Then", "Since then") if told else ()))
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _cells(row)[: len(headings)])}</tr>"
        for row in rows[:MOST_ACTIONS]
    )
    left = len(rows) - MOST_ACTIONS
    more = f"<p>and {left} more, in the papers and on the page of actions</p>" if left > 0 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cells(row: ActionRow) -> tuple[str, ...]:
    return (row.words, row.owner, row.by_when, row.about, row.then, row.since)


def caption(words: str) -> str:
    """What a picture's marks mean, under it."""
    return f'<p class="caption">{escape(words)}</p>'


def keys_help() -> str:
    """The keys, shown and hidden by one of them."""
    items = "".join(f"<dt>{escape(key)}</dt><dd>{escape(does)}</dd>" for key, does in KEYS)
    return f'<div class="keys" role="note" aria-label="Keys"><dl>{items}</dl></div>'
