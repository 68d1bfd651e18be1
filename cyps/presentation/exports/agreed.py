"""The actions of a meeting in every paper, sheet and record: who, by when, about what, and since then."""

from __future__ import annotations

from collections.abc import Iterator

from cyps.choices import Action
from cyps.presentation.actions import ActionRow, action_rows
from cyps.presentation.exports.json_text import Json, record, text
from cyps.presentation.exports.paper import Block, Heading, Table
from cyps.wording import Report

COLUMNS = ("Action", "Who", "By when", "About", "Figure then", "Since then")


def actions(report: Report) -> Iterator[Block]:
    """The part of a paper that says what was agreed; nothing where nothing was."""
    if not report.actions:
        return
    rows = tuple(map(cells, action_rows(report)))
    kept = [place for place in range(len(COLUMNS)) if place == 0 or any(row[place] for row in rows)]
    yield Heading(2, "Actions")
    yield Table(
        "Actions agreed",
        tuple(COLUMNS[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
    )


def cells(row: ActionRow) -> tuple[str, ...]:
    """One action as a row under `COLUMNS`."""
    return (row.words, row.owner, row.by_when, row.about, row.then, row.since)


def action(of: Action) -> Json:
    """One action as JSON: what it is about by id, and the figure as it was shown when it was agreed."""
    return record(
        id=text(of.id),
        text=text(of.words),
        owner=text(of.owner or None),
        due=text(of.due.isoformat() if of.due else None),
        done="true" if of.done else "false",
        theme=text(of.theme or None),
        indicator=text(of.indicator or None),
        finding=text(of.bullet or None),
        about=text(of.about or None),
        figure_then=text(of.figure or None),
        period_then=text(of.period or None),
    )
